//! Published hashes of some seventy formats, each said by a layout and an expression.

use rehash::Attempt;
use serde_json::Value;

use crate::{accepts, formula};

fn lines() -> Vec<Value> {
    let text = include_str!("published.jsonl");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn text<'a>(line: &'a Value, key: &str) -> Option<&'a str> {
    line.get(key).and_then(Value::as_str)
}

fn attempt<'a>(line: &'a Value, password: &'a str) -> Attempt<'a> {
    let mut attempt = Attempt::new(password.as_bytes()).with_realm("");
    if let Some(user) = text(line, "user") {
        attempt = attempt.with_user(user);
    }
    if let Some(salt) = text(line, "salt") {
        attempt = attempt.with_salt(salt.as_bytes());
    }
    attempt
}

#[test]
fn published_hashes_match_their_passwords_and_no_others() {
    for line in &lines() {
        let name = text(line, "name").expect("a name");
        let [layout, expression, stored, password] =
            ["layout", "expression", "stored", "password"].map(|key| text(line, key).expect(key));
        assert!(accepts(layout, expression, attempt(line, password), stored), "{name}");
        let wrong = format!("{password}x");
        assert!(!accepts(layout, expression, attempt(line, &wrong), stored), "{name}: wrong");
    }
}

#[test]
fn what_a_layout_reads_it_writes_back() {
    use rehash::Scheme as _;
    for line in &lines() {
        let [name, layout, expression, stored] =
            ["name", "layout", "expression", "stored"].map(|key| text(line, key).expect(key));
        let scheme = formula(layout, expression);
        let parts = scheme.parse(stored).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut written = String::new();
        scheme.render(&parts, &mut written).expect("its own parts");
        assert_eq!(written, stored, "{name}");
        let (least, most) = scheme.info().bytes;
        assert!((least..=most).contains(&stored.len()), "{name}: {least} to {most}");
    }
}

//! `docs/expressions.md`: every example in it is a hash of its password.

use std::collections::BTreeMap;

use rehash::{Attempt, Expression};

use crate::{accepts, formula};

const DOCUMENT: &str = include_str!("../../docs/expressions.md");

/// The fields of each fenced block that is marked `formula`.
fn examples() -> Vec<BTreeMap<&'static str, &'static str>> {
    let blocks = DOCUMENT.split("```formula\n").skip(1);
    let block = |text: &'static str| text.split_once("```").expect("a block ends").0;
    let field = |line: &'static str| {
        let (name, value) = line.split_once(' ').expect("a name and a value");
        (name, value.trim_start())
    };
    blocks.map(|text| block(text).lines().map(field).collect()).collect()
}

#[test]
fn every_example_matches_its_password() {
    let examples = examples();
    assert!(examples.len() >= 10, "{} examples", examples.len());
    for example in examples {
        let text = |name: &str| *example.get(name).unwrap_or_else(|| panic!("{example:?}: {name}"));
        let mut attempt = Attempt::new(text("password").as_bytes());
        for (name, value) in &example {
            attempt = match *name {
                "user" => attempt.with_user(value),
                "realm" => attempt.with_realm(value),
                "salt" => attempt.with_salt(value.as_bytes()),
                "pepper" => attempt.with_pepper(value.as_bytes()),
                "layout" | "expression" | "stored" | "password" => attempt,
                other => panic!("what is {other}?"),
            };
        }
        let (layout, expression) = (text("layout"), text("expression"));
        assert!(accepts(layout, expression, attempt, text("stored")), "{example:?}");
        let wrong = attempt.with_password(b"correct hors");
        assert!(!accepts(layout, expression, wrong, text("stored")), "{example:?}");
    }
}

#[test]
fn every_function_in_the_table_is_one() {
    let table = DOCUMENT.split("| call |").nth(1).expect("a table of calls");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let mut seen = 0;
    for call in
        rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2))
    {
        let text = call.replace('…', "$password");
        let parsed = Expression::parse(&text);
        assert!(parsed.is_ok(), "{call}: {parsed:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen} calls");
}

#[test]
fn every_encoding_in_the_document_is_one() {
    let table = DOCUMENT.split("| encoding |").nth(1).expect("a table of encodings");
    for row in table.lines().skip(2).take_while(|line| line.starts_with('|')) {
        let name = row.split('`').nth(1).expect("a name");
        let expression = if name == "text" { "hex(md5($password))" } else { "md5($password)" };
        formula(&format!("{{digest:{name}}}"), expression);
    }
}

#[test]
fn the_bounds_are_those_of_the_code() {
    for bound in [
        Expression::MAX_TEXT_BYTES.to_string(),
        Expression::MAX_DEPTH.to_string(),
        Expression::MAX_OPERATIONS.to_string(),
        Expression::MAX_VALUE_BYTES.to_string(),
        Expression::MAX_FIXED_ROUNDS.to_string(),
        Expression::MAX_INNER_ROUNDS.to_string(),
        Expression::MAX_PBKDF2_BYTES.to_string(),
    ] {
        let table = DOCUMENT.split("## Bounds").nth(1).expect("a section of bounds");
        assert!(table.contains(&format!("| {bound} |")), "{bound}");
    }
}

//! `rehash guess`: home-made schemes are named by one pair, and what is printed verifies others.

#[expect(dead_code, reason = "nothing here answers in JSON")]
mod rehash;

use std::fs;
use std::path::{Path, PathBuf};

use rehash::{Run, run};
use serde_json::Value;

/// Accounts that `guess/make.py` has computed with hashlib.
const TABLE: &str = include_str!("guess/table.jsonl");

fn table() -> Vec<Value> {
    TABLE.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> Option<&'a str> {
    row[field].as_str()
}

/// A folder of one row, with its files.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guess").join(name);
    fs::remove_dir_all(&path).ok();
    fs::create_dir_all(&path).expect("a folder for the test");
    path
}

/// The flags of an account, whose files are in this folder.
fn flags(account: &Value, folder: &Path, prefix: &str) -> Vec<String> {
    let file = |name: &str, text: &str| {
        let path = folder.join(format!("{prefix}{name}"));
        fs::write(&path, format!("{text}\n")).expect("a file for the test");
        path.display().to_string()
    };
    let hash = text(account, "hash").expect("a hash");
    let mut flags = vec!["--hash-file".into(), file("hash", hash)];
    for field in ["salt", "user"] {
        if let Some(value) = text(account, field) {
            flags.extend([format!("--{field}"), value.to_owned()]);
        }
    }
    if let Some(pepper) = text(account, "pepper") {
        flags.extend(["--pepper-file".into(), file("pepper", pepper)]);
    }
    flags
}

fn rehash_with(args: &[&str], flags: &[String], input: &str) -> Run {
    let args: Vec<&str> = args.iter().copied().chain(flags.iter().map(String::as_str)).collect();
    run(&args, format!("{input}\n").as_bytes())
}

fn guess(row: &Value, password: &str, more: &[&str]) -> (Run, PathBuf) {
    let folder = folder(text(row, "name").expect("a name"));
    let args = [&["guess", "--no-config", "--stdin"], more].concat();
    (rehash_with(&args, &flags(row, &folder, ""), password), folder)
}

/// Whether a scheme of the folder's configuration, or of the catalogue, says that this is the password.
fn verifies(folder: &Path, id: &str, account: &Value, password: &str) -> bool {
    let file = folder.join("rehash.toml").display().to_string();
    let args = ["verify", "--config", &file, "--scheme", id, "--stdin"];
    let run = rehash_with(&args, &flags(account, folder, "verify-"), password);
    assert!(matches!(run.code, Some(0 | 1)), "{id}: {}{}", run.stdout, run.stderr);
    run.code == Some(0)
}

/// The ids of what was printed.
fn ids(out: &str) -> Vec<&str> {
    let line = |line: &'static str| move |it: &&str| it.starts_with(line);
    let built_in = out.lines().filter(line("# built-in: ")).filter_map(|line| {
        line.strip_prefix("# built-in: ").and_then(|rest| rest.split(',').next())
    });
    let own = out.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    built_in.chain(own).collect()
}

/// Every row whose place leaves this rest is named, by one pair, as what verifies it and another one.
fn are_named(rest: usize) {
    for row in table().iter().skip(rest).step_by(PARTS) {
        let name = text(row, "name").expect("a name");
        let password = text(row, "password").expect("a password");
        let (run, folder) = guess(row, password, &["--max-seconds", "3000"]);
        assert_eq!(run.code, Some(0), "{name}: {}{}", run.stdout, run.stderr);
        assert!(!run.stdout.contains(password) && !run.stderr.contains(password), "{name}");
        // The whole output, pasted.
        fs::write(folder.join("rehash.toml"), &run.stdout).expect("a configuration");
        let ids = ids(&run.stdout);
        let first = ids.first().unwrap_or_else(|| panic!("{name}: {}", run.stdout));
        for id in &ids {
            assert!(verifies(&folder, id, row, password), "{name}, {id}: {}", run.stdout);
            assert!(!verifies(&folder, id, row, "Correct horse 8"), "{name}, {id}");
        }
        let other = &row["other"];
        let password = text(other, "password").expect("a password");
        assert!(verifies(&folder, first, other, password), "{name}: {}", run.stdout);
        assert!(!verifies(&folder, first, other, "hunter3"), "{name}");
    }
}

/// Tests that share the table, to be run beside one another.
const PARTS: usize = 4;

#[test]
fn home_made_schemes_are_named_and_what_is_printed_verifies_others() {
    assert!(table().len() >= 40, "{} schemes", table().len());
    are_named(0);
}

#[test]
fn a_second_quarter_of_them_is_named() {
    are_named(1);
}

#[test]
fn a_third_quarter_of_them_is_named() {
    are_named(2);
}

#[test]
fn a_last_quarter_of_them_is_named() {
    are_named(3);
}

#[test]
fn a_wrong_password_finds_nothing_and_the_time_is_bounded() {
    for row in table().iter().step_by(10) {
        let (run, _) = guess(row, "Correct horse 8", &["--max-seconds", "3"]);
        assert_eq!(run.code, Some(1), "{}", run.stdout);
        assert_eq!(run.stdout, "");
        assert!(run.stderr.contains("expressions, in "), "{}", run.stderr);
    }
}

#[test]
fn what_is_equal_on_one_pair_is_told_apart_by_a_second() {
    let name = "equal";
    let folder = folder(name);
    // md5('hunter2'), beside a salt that is empty.
    let row = serde_json::json!({"hash": "2ab96390c7dbe3439de74d0c9b0b1767", "salt": ""});
    let alike = rehash_with(
        &["guess", "--no-config", "--stdin", "--all", "--max-seconds", "4"],
        &flags(&row, &folder, ""),
        "hunter2",
    );
    assert_eq!(alike.code, Some(0), "{}", alike.stderr);
    assert!(alike.stderr.contains("a second account tells them apart"), "{}", alike.stderr);
    let other = folder.join("other");
    // md5('k3' . 'Correct horse 7').
    fs::write(&other, "254331198d2084b652cf06ff82a42de5\n").expect("a file for the test");
    let other = other.display().to_string();
    let told = rehash_with(
        &[
            "guess",
            "--no-config",
            "--stdin",
            "--max-seconds",
            "4",
            "--also-hash-file",
            &other,
            "--also-salt",
            "k3",
        ],
        &flags(&row, &folder, ""),
        "hunter2\nCorrect horse 7",
    );
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert_eq!(ids(&told.stdout).len(), 1, "{}", told.stdout);
    assert!(told.stdout.contains("md5($salt . $password)"), "{}", told.stdout);
}

#[test]
fn it_takes_one_pair_and_no_lists() {
    let folder = folder("one");
    let hashes = folder.join("hashes");
    fs::write(&hashes, "5f4dcc3b5aa765d61d8327deb882cf99\n2ab96390c7dbe3439de74d0c9b0b1767\n")
        .expect("a file for the test");
    let file = hashes.display().to_string();
    let hash = ["--hash", "5f4dcc3b5aa765d61d8327deb882cf99"];
    for (args, input, said) in [
        (vec!["--stdin", "--hash-file", &file], "password", "one hash at a time"),
        ([&["--stdin"], &hash[..]].concat(), "password\nhunter2", "no lists"),
        ([&["--stdin"], &hash[..]].concat(), "", "no password"),
        (vec!["--stdin", "--hash-file", "-"], "x", "standard input"),
        (vec!["--stdin"], "x", "--hash-file"),
        (vec!["--stdin", "--hash", ""], "x", "is empty"),
        ([&["--stdin"], &hash[..], &hash[..]].concat(), "password", "cannot be used multiple"),
        ([&["--stdin", "--password", "hunter2"], &hash[..]].concat(), "", "unexpected argument"),
    ] {
        let args = [&["guess", "--no-config"], args.as_slice()].concat();
        let run = run(&args, input.as_bytes());
        assert_eq!(run.code, Some(2), "{args:?}: {}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        assert!(!run.stderr.contains("hunter2"), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn a_scheme_of_the_catalogue_is_named_with_its_profiles() {
    let hash = ["--hash", "{SSHA}EwvBq0sMQSLLD3eOSZNmhQqOOkRzYWx0c2FsdA=="];
    let args = [&["guess", "--no-config", "--stdin"], &hash[..]].concat();
    let found = run(&args, b"hunter2\n");
    assert_eq!(found.code, Some(0), "{}", found.stderr);
    assert!(found.stdout.contains("# built-in: ldap-ssha"), "{}", found.stdout);
    assert!(found.stdout.contains("passlib") && found.stdout.contains("roundup"));
    let bare = ["--hash", "5f4dcc3b5aa765d61d8327deb882cf99"];
    let args = [&["guess", "--no-config", "--stdin"], &bare[..]].concat();
    let found = run(&args, b"password");
    assert!(found.stdout.contains("# built-in: md5-hex"), "{}", found.stdout);
}

#[test]
fn bcrypt_over_a_digest_is_found() {
    // bcrypt(md5('correct horse')).
    let hash = ["--hash", "$2b$05$abcdefghijklmnopqrstuuM65LwREagnIEt969EfBjR439uAsvuNe"];
    let args = [&["guess", "--no-config", "--stdin"], &hash[..]].concat();
    let found = run(&args, b"correct horse\n");
    assert_eq!(found.code, Some(0), "{}{}", found.stdout, found.stderr);
    assert!(found.stdout.contains("# built-in: bcrypt-md5-hex"), "{}", found.stdout);
}

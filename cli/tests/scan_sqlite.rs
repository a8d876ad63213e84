//! `rehash scan sqlite:…`: every kind of value, the choice of the table, and a file left as it was.

mod common;

use std::fs;

use common::{BCRYPT, DWAITER, Folder, MD5, PBKDF2, counts, rehash, scan_json};
use rusqlite::{Connection, params};

/// A table with one row of each kind, and two users with one salt.
fn every_kind(folder: &Folder) -> String {
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    connection
        .execute_batch(
            "CREATE TABLE auth_user (id INTEGER PRIMARY KEY, username TEXT, password BLOB);
             CREATE TABLE other (id INTEGER PRIMARY KEY, secret TEXT);",
        )
        .expect("tables");
    let texts = [
        BCRYPT.to_owned(),
        BCRYPT.to_owned(),
        DWAITER.to_owned(),
        PBKDF2.to_owned(),
        PBKDF2.chars().take(60).collect(),
        format!("b'{BCRYPT}'"),
        format!("!{BCRYPT}"),
        "!Tw5nQ2kXbV8sLr0eYzJh4MAnu43Ce4JPBS6Ss9nO".to_owned(),
        "*".to_owned(),
        String::new(),
        MD5.to_owned(),
        format!("{}!", BCRYPT.chars().take(59).collect::<String>()),
        "hunter2".to_owned(),
        "x".repeat(100_000),
        "scrypt$4294967296$Tw5nQ2kXbV8sLr0eYzJh4M$8$1$AajrsK4qLpDGoDLgQtXpJQJnU0ZsX+b71R+plbQZPoyopFy5ZJn5XRHJwW4TvkC9ZWe9f9Bq3iolbKXJHgHIEw==".to_owned(),
    ];
    let insert = "INSERT INTO auth_user (username, password) VALUES ('someone', ?1)";
    for text in texts {
        connection.execute(insert, params![text]).expect("a row");
    }
    connection.execute(insert, params![BCRYPT.as_bytes()]).expect("a BLOB");
    connection.execute(insert, params![rusqlite::types::Null]).expect("NULL");
    connection.execute(insert, params![1234]).expect("a number");
    connection.execute(insert, params![1.5]).expect("a number");
    connection
        .execute("INSERT INTO auth_user (password) VALUES (CAST(x'ff24327924ff' AS TEXT))", [])
        .expect("bytes that are no UTF-8");
    format!("sqlite:{}", path.display())
}

#[test]
fn every_kind_of_value_is_counted_once() {
    let folder = Folder::new("every-kind");
    let report = scan_json(&every_kind(&folder), &["--preset", "django"]);
    let expected = [
        ("ambiguous", "-", 1),
        ("cut", "django-pbkdf2-sha256", 1),
        ("damaged", "bcrypt", 1),
        ("empty", "-", 1),
        ("excessive", "-", 1),
        ("excessive", "django-scrypt", 1),
        ("hash", "bcrypt", 3),
        ("hash", "django-bcrypt-dwaiter", 1),
        ("hash", "django-pbkdf2-sha256", 1),
        ("locked", "-", 1),
        ("locked", "-", 1),
        ("locked", "bcrypt", 1),
        ("malformed", "-", 1),
        ("malformed", "bcrypt", 1),
        ("null", "-", 1),
        ("number", "-", 2),
        ("unknown", "-", 1),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(kind, scheme, users)| ((*kind).into(), (*scheme).into(), *users))
        .collect();
    assert_eq!(counts(&report), expected);
    assert_eq!(report["rows"], 20);
}

#[test]
fn the_json_report_has_its_fields() {
    let folder = Folder::new("json");
    let report = scan_json(&every_kind(&folder), &["--keys", "--user-column", "username"]);
    assert_eq!(report["version"], 1);
    assert_eq!(report["table"], "auth_user");
    assert_eq!(report["column"], "password");
    assert_eq!(report["key"], "id");
    assert_eq!(report["partial"], false);
    assert!(report["peak_rss_kib"].is_u64());
    assert!(report["seconds"].is_f64());
    // Five of one bcrypt salt: three hashes, a damaged one and a locked one. The envelope's salt is
    // the same, and so is PBKDF2's of the cut one, which is not counted.
    let salts = &report["duplicate_salts"];
    assert_eq!((salts["groups"].as_u64(), salts["users"].as_u64()), (Some(1), Some(6)));
    assert_eq!(
        (salts["mode"].as_str(), salts["at_least"].as_bool()),
        (Some("approx"), Some(false))
    );
    assert_eq!(salts["largest_scheme"], "bcrypt");
    let findings = &report["findings"];
    assert_eq!((findings["broken"].as_u64(), findings["weak"].as_u64()), (Some(1), Some(1)));
    assert_eq!((findings["legacy"].as_u64(), findings["damaged"].as_u64()), (Some(1), Some(6)));
    assert_eq!(findings["unknown"], 3);
    let damaged = report["groups"]
        .as_array()
        .and_then(|groups| groups.iter().find(|it| it["kind"] == "damaged"));
    let damaged = damaged.expect("a damaged group");
    assert_eq!(damaged["share"], 0.05);
    assert_eq!(damaged["damage"][0], "D1");
    assert_eq!(damaged["action"], "repair");
    assert_eq!(damaged["keys"][0], "6 (someone)");
}

#[test]
fn no_report_holds_a_part_of_a_value() {
    let folder = Folder::new("secrets");
    let source = every_kind(&folder);
    for format in ["table", "json"] {
        let run = rehash(&["scan", &source, "--format", format, "--keys"]);
        for secret in ["ZvwIHbM3", "Tw5nQ2kX", "Anu43Ce4", "5f4dcc3b", "hunter2", "xxxx", "1234"] {
            assert!(
                !run.out.contains(secret) && !run.err.contains(secret),
                "{secret} in {}",
                run.out
            );
        }
    }
}

#[test]
fn duplicates_are_counted_alike_in_both_ways_and_can_be_left_out() {
    let folder = Folder::new("duplicates");
    let source = every_kind(&folder);
    let exact = scan_json(&source, &["--duplicates", "exact"]);
    assert_eq!(exact["duplicate_salts"]["users"], 6);
    assert!(scan_json(&source, &["--duplicates", "off"])["duplicate_salts"].is_null());
}

#[test]
fn an_accepted_bare_scheme_is_no_longer_ambiguous() {
    let folder = Folder::new("accept");
    let source = every_kind(&folder);
    let report = scan_json(&source, &["--accept", "md5-hex"]);
    assert!(counts(&report).contains(&("hash".into(), "md5-hex".into(), 1)));
    let run = rehash(&["scan", &source, "--accept", "md5-hx"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("md5-hex"), "{}", run.err);
}

#[test]
fn wrong_names_are_answered_with_the_right_ones() {
    let folder = Folder::new("names");
    let source = every_kind(&folder);
    let table = rehash(&["scan", &source, "--table", "nobody"]);
    assert_eq!((table.code, table.out.as_str()), (2, ""));
    assert!(table.err.contains("there is no table nobody. The database has: auth_user, other"));
    let column = rehash(&["scan", &source, "--table", "auth_user", "--column", "pw"]);
    assert_eq!(column.code, 2);
    assert!(column.err.contains("has no column pw; it has: id, username, password"));
    let unknown = rehash(&["scan", &source, "--table", "other"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("--column with one of: id, secret"), "{}", unknown.err);
}

#[test]
fn the_table_is_found_and_said_and_two_good_ones_are_asked_about() {
    let folder = Folder::new("found");
    let source = every_kind(&folder);
    assert!(rehash(&["scan", &source]).err.contains("reading auth_user.password"));
    let path = folder.path("two.db");
    let connection = Connection::open(&path).expect("a database");
    let tables = "CREATE TABLE users (id, password_hash); CREATE TABLE members (id, password);";
    connection.execute_batch(tables).expect("tables");
    let run = rehash(&["scan", &format!("sqlite:{}", path.display())]);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .contains("--table members --column password, or --table users --column password_hash")
    );
}

#[test]
fn names_are_quoted() {
    let folder = Folder::new("quoted");
    let path = folder.path("strange 100%?#.db");
    let connection = Connection::open(&path).expect("a database");
    connection
        .execute_batch(&format!(
            "CREATE TABLE \"u\"\"; drop table x;--\" (\"my \"\"id\" TEXT PRIMARY KEY, \"pass word\") WITHOUT ROWID;
             INSERT INTO \"u\"\"; drop table x;--\" VALUES ('a', '{BCRYPT}');
             CREATE VIEW seen AS SELECT * FROM \"u\"\"; drop table x;--\";"
        ))
        .expect("tables");
    let source = format!("sqlite:{}", path.display());
    let table = "u\"; drop table x;--";
    let report = scan_json(
        &source,
        &["--table", table, "--column", "pass word", "--key", "my \"id", "--keys"],
    );
    assert_eq!(report["groups"][0]["keys"][0], "a");
    let report = scan_json(&source, &["--table", "seen", "--column", "pass word"]);
    assert_eq!(report["rows"], 1);
}

#[test]
fn a_condition_chooses_rows_and_cannot_write() {
    let folder = Folder::new("where");
    let source = every_kind(&folder);
    assert_eq!(scan_json(&source, &["--where", "id <= 3 -- the first"])["rows"], 3);
    let run = rehash(&["scan", &source, "--where", "nonsense("]);
    assert_eq!(run.code, 2, "{}", run.err);
    let run = rehash(&["scan", &source, "--where", "1); DELETE FROM auth_user; --"]);
    assert_ne!(run.code, 0);
    assert_eq!(scan_json(&source, &[])["rows"], 20);
}

#[test]
fn the_file_is_left_as_it_was() {
    for mode in ["DELETE", "WAL"] {
        let folder = Folder::new(&format!("untouched-{mode}"));
        let source = every_kind(&folder);
        let path = folder.path("users.db");
        let connection = Connection::open(&path).expect("a database");
        connection.pragma_update(None, "journal_mode", mode).expect("a journal mode");
        drop(connection);
        let (before, names) = (fs::read(&path).expect("bytes"), folder.names());
        assert_eq!(scan_json(&source, &[])["rows"], 20);
        assert_eq!(fs::read(&path).expect("bytes"), before);
        assert_eq!(folder.names(), names);
    }
}

#[test]
fn what_a_running_program_has_only_in_its_log_is_read() {
    let folder = Folder::new("wal");
    let source = every_kind(&folder);
    let connection = Connection::open(folder.path("users.db")).expect("a database");
    connection.pragma_update(None, "journal_mode", "WAL").expect("a log");
    connection.execute("INSERT INTO auth_user (password) VALUES ('*')", []).expect("a row");
    assert_eq!(scan_json(&source, &[])["rows"], 21);
    drop(connection);
    assert_eq!(folder.names(), ["users.db"]);
}

#[test]
fn what_is_no_database_is_refused_and_not_made() {
    let folder = Folder::new("none");
    let missing = folder.path("missing.db").display().to_string();
    let run = rehash(&["scan", &format!("sqlite:{missing}")]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains(&missing) && run.err.contains("No such file"), "{}", run.err);
    assert!(folder.names().is_empty());
    let text = folder.write("text.db", "id,password\n");
    let run = rehash(&["scan", &format!("sqlite:{text}")]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("no SQLite database"), "{}", run.err);
    let run = rehash(&["scan", "mysql://me:secret@host/db"]);
    assert_eq!(run.code, 2);
    assert!(!run.err.contains("secret"));
}

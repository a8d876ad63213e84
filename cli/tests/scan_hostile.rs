//! `rehash scan` of sources that mislead: unclosed quotes, names that terminals obey, secrets.

mod common;

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use common::{BCRYPT, Folder, Run, counts, program, rehash, scan_json};
use rusqlite::Connection;

fn database(folder: &Folder, sql: &str) -> String {
    let path = folder.path("users.db");
    Connection::open(&path).expect("a database").execute_batch(sql).expect("tables");
    format!("sqlite:{}", path.display())
}

#[test]
fn tsv_has_backslashes_and_no_quotes() {
    let folder = Folder::new("tsv");
    let text = format!(
        "id\tpassword\tname\n\"1\t{BCRYPT}\t\"\n2\t\\N\tx\n3\t{BCRYPT}\\n\ty\r\n\r\n4\t\\\\N\tz\n5\t\tz\\\tz\\\n6\t{BCRYPT}\r\tz\r\n"
    );
    let report = scan_json(&folder.write("users.tsv", text), &["--keys"]);
    assert_eq!(report["rows"], 6);
    let expected = [
        ("damaged".into(), "bcrypt".into(), 2),
        ("empty".into(), "-".into(), 1),
        ("hash".into(), "bcrypt".into(), 1),
        ("null".into(), "-".into(), 1),
        ("unknown".into(), "-".into(), 1),
    ];
    assert_eq!(counts(&report), expected);
}

#[test]
fn a_quote_that_is_not_closed_is_an_error() {
    let folder = Folder::new("unclosed");
    let rows = format!("3,{BCRYPT}\n").repeat(20_000);
    for (end, why) in
        [("", "the file ends inside the quotes of record 2"), (rows.as_str(), "record 2 is longer")]
    {
        let path =
            folder.write("users.csv", format!("id,password\n1,{BCRYPT}\n2,\"{BCRYPT}\n{end}"));
        let run = rehash(&["scan", &path]);
        assert_eq!(run.code, 3);
        assert!(run.err.contains(why), "{}", run.err);
    }
    let path = folder.write("users.csv", "id,\"password\n1,x\n");
    assert!(rehash(&["scan", &path]).err.contains("the quotes of the header"));
}

#[test]
fn blank_lines_are_rows_of_files_with_one_column() {
    let folder = Folder::new("blank");
    let path = folder.write("one.csv", format!("password\r\n{BCRYPT}\r\n\r\n{BCRYPT}\r\n"));
    assert_eq!(scan_json(&path, &[])["rows"], 3);
    let path = folder.write("bare.csv", format!("{BCRYPT}\n\n\n{BCRYPT}"));
    assert_eq!(scan_json(&path, &["--no-header", "--column", "1"])["rows"], 4);
    let path = folder.write("two.csv", format!("id,password\n\n1,{BCRYPT}\n\n"));
    assert_eq!(scan_json(&path, &[])["rows"], 1);
}

#[test]
fn a_condition_is_not_repeated_in_errors() {
    let folder = Folder::new("condition");
    let source = database(
        &folder,
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT); INSERT INTO users VALUES (1, '{');",
    );
    for condition in [
        "password = 'hunter2' nonsense",
        "password = hunter2('x'",
        "passwort = 'hunter2'",
        "password = 'hunter2",
        "json_extract(password, 'hunter2') = 1",
        "[hunter2] = 1",
        "json_extract('{}', 'hunter2') = 1",
    ] {
        let run = rehash(&["scan", &source, "--where", condition]);
        assert!(run.code == 2 || run.code == 3, "{}", run.code);
        assert!(!run.err.contains("hunter2") && !run.err.contains("SELECT"), "{}", run.err);
    }
    let run = rehash(&["scan", &source, "--where", "id = 1 AND passwort = 2"]);
    assert!(run.err.contains("--where: no such column passwort"), "{}", run.err);
    let run = rehash(&["scan", &source, "--where", "id = 1 nonsense"]);
    assert!(run.err.contains("from byte 7 of it"), "{}", run.err);
}

#[test]
fn unknown_words_of_a_first_record_are_not_printed() {
    let folder = Folder::new("words");
    let path = folder.write("users.csv", "user,hunter2\nann,x\n");
    let run = rehash(&["scan", &path]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("one of: user, column 2 (not shown)"), "{}", run.err);
    assert!(!run.err.contains("hunter2"));
}

#[test]
fn names_that_a_terminal_would_obey_are_escaped() {
    let folder = Folder::new("terminal");
    let source = database(
        &folder,
        "CREATE TABLE \"u\u{1b}[2J\n\u{202e}s\" (id INTEGER PRIMARY KEY, \"pass\u{1b}word\");",
    );
    let table = "u\u{1b}[2J\n\u{202e}s";
    for args in [
        &["--table", table, "--column", "pass\u{1b}word"][..],
        &["--table", table, "--column", "pass\u{1b}word", "--format", "json"],
        &["--table", table],
        &["--table", "nobody"],
        &[],
    ] {
        let run = rehash(&[&["scan", source.as_str()], args].concat());
        let all = run.out + &run.err;
        assert!(!all.contains(['\u{1b}', '\u{202e}']), "{all}");
        assert!(all.contains("u{1b}[2J"), "{all}");
    }
}

#[test]
fn a_log_that_nobody_has_open_is_refused_and_left_alone() {
    let folder = Folder::new("left-log");
    let live = folder.path("live.db");
    let connection = Connection::open(&live).expect("a database");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE users (id, password); INSERT INTO users VALUES (1, '*');")
        .expect("a table");
    fs::copy(&live, folder.path("copy.db")).expect("copied");
    fs::copy(folder.path("live.db-wal"), folder.path("copy.db-wal")).expect("copied");
    drop(connection);
    let names = folder.names();
    let run = rehash(&["scan", &format!("sqlite:{}", folder.path("copy.db").display())]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("unmerged write-ahead log"), "{}", run.err);
    assert_eq!(folder.names(), names);
    // An empty log has nothing to merge.
    folder.write("live.db-wal", "");
    let names = folder.names();
    let report = scan_json(&format!("sqlite:{}", folder.path("live.db").display()), &[]);
    assert_eq!(report["rows"], 1);
    assert_eq!(folder.names(), names);
}

#[test]
fn a_table_without_a_primary_key_has_the_numbers_of_its_rows() {
    let folder = Folder::new("rowid");
    let source = database(
        &folder,
        "CREATE TABLE users (rowid TEXT, password TEXT);
         INSERT INTO users (_rowid_, rowid, password) VALUES (41, 'x', '*');",
    );
    let report = scan_json(&source, &["--keys"]);
    assert_eq!(
        (&report["key"], &report["groups"][0]["keys"][0]),
        (&"_rowid_".into(), &"41".into())
    );
}

#[test]
fn high_row_numbers_are_no_number_of_rows() {
    let folder = Folder::new("high");
    let source = database(
        &folder,
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
         WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 1000)
         INSERT INTO users SELECT 9000000000000 + n, '*' FROM n;",
    );
    let run = rehash(&["scan", &source, "--progress", "line", "--progress-every", "0"]);
    assert!(run.err.contains(" rows · ") && !run.err.contains('~'), "{}", run.err);
}

#[test]
fn tables_are_for_databases_and_empty_files_have_no_record() {
    let folder = Folder::new("empty");
    let path = folder.write("users.csv", format!("password\n{BCRYPT}\n"));
    assert_eq!(rehash(&["scan", &path, "--table", "users"]).code, 2);
    for name in ["none.csv", "none.tsv", "none.jsonl"] {
        for text in ["", "\n"] {
            let path = folder.write(name, text);
            let run = rehash(&["scan", &path]);
            assert_eq!(run.code, 2, "{}", run.err);
            assert!(run.err.contains(&path) && run.err.contains("no record"), "{}", run.err);
        }
    }
    let run = rehash(&["scan", "-"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("no record"), "{}", run.err);
}

#[test]
fn an_interrupt_before_the_first_byte_is_a_stop() {
    for input in [&["--input", "csv"][..], &["--input", "jsonl"], &[]] {
        let mut command = program();
        command.args(["scan", "-"]).args(input).stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let stdin = child.stdin.take();
        thread::sleep(Duration::from_millis(500));
        let pid = child.id().to_string();
        Command::new("kill").args(["-INT", &pid]).status().expect("kill runs");
        let run = Run::of(&child.wait_with_output().expect("the program ends"));
        assert_eq!(run.code, 75, "{}", run.err);
        drop(stdin);
    }
}

#[test]
fn a_full_disk_behind_standard_error_stops_nothing() {
    let folder = Folder::new("full");
    let path =
        folder.write("users.csv", format!("password\n{}", format!("{BCRYPT}\n").repeat(200)));
    for (source, code) in [(path.as_str(), 0), ("missing.csv", 3), ("missing.txt", 2)] {
        for progress in ["line", "bar"] {
            let mut command = program();
            command.args(["scan", source, "--progress", progress, "--progress-every", "0"]);
            let full = File::options().write(true).open("/dev/full").expect("a full device");
            let status = command.stdout(Stdio::null()).stderr(full).status();
            assert_eq!(status.expect("the program runs").code(), Some(code));
        }
    }
}

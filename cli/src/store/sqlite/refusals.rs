//! Tests of what a database has against being written, and of files that are not what they were.

use std::time::Duration;

use rusqlite::Connection;

use super::Sqlite;
use super::tests::{File, change, text};
use crate::store::{Counts, Lease, Store as _, StoreError, Trouble};

fn trouble<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> Trouble {
    outcome.expect_err("the database is in the way").trouble
}

#[test]
fn what_the_database_has_against_it_is_told_apart() {
    let file = File::new(
        "trouble",
        "PRAGMA page_size = 512; CREATE TABLE t (id INTEGER PRIMARY KEY, h TEXT); \
         INSERT INTO t (h) VALUES ('a');",
    );
    let long = "x".repeat(4000);
    let apply = |store: &mut Sqlite, lease: &Lease| {
        store.apply(lease, &[change(1, text("a"), &long)], None, &Counts::default())
    };
    let (mut store, lease) = file.begin(None);
    store.connection.execute_batch("PRAGMA max_page_count = 1").expect("a limit");
    assert_eq!(trouble(apply(&mut store, &lease)), Trouble::DiskFull);
    store.reconnect().expect("it is there");
    store.connection.execute_batch("PRAGMA query_only = 1").expect("a setting");
    assert_eq!(trouble(apply(&mut store, &lease)), Trouble::ReadOnly);
    store.reconnect().expect("it is there");
    store.connection.busy_timeout(Duration::ZERO).expect("a setting");
    let holder = Connection::open(&file.0).expect("the database");
    holder.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
    assert_eq!(trouble(apply(&mut store, &lease)), Trouble::Retry);
    drop(holder);
    file.run("CREATE TRIGGER no BEFORE UPDATE ON t BEGIN SELECT RAISE(ABORT, 'a'); END");
    assert_eq!(trouble(apply(&mut store, &lease)), Trouble::Refused);
    file.run("DROP TRIGGER no");
    apply(&mut store, &lease).expect("nothing is in the way any more");
}

#[test]
fn a_value_that_has_to_be_unique_deletes_no_other_row() {
    for (name, unique) in [
        ("unique", "h TEXT UNIQUE ON CONFLICT REPLACE"),
        ("unique-ignore", "h TEXT UNIQUE ON CONFLICT IGNORE"),
        ("unique-rollback", "h TEXT UNIQUE ON CONFLICT ROLLBACK"),
        ("unique-both", "h TEXT, n INT DEFAULT 1, UNIQUE (n, h) ON CONFLICT REPLACE"),
        (
            "unique-generated",
            "h TEXT, low TEXT AS (lower(h)) STORED, UNIQUE (low) ON CONFLICT REPLACE",
        ),
    ] {
        let table = format!("CREATE TABLE t (id INTEGER PRIMARY KEY, {unique});");
        let file =
            File::new(name, &format!("{table} INSERT INTO t (h) VALUES ('a'), ('b'), ('x');"));
        let (mut store, lease) = file.begin(None);
        let changes = [change(1, text("a"), "x"), change(2, text("b"), "y")];
        let outcome = store.apply(&lease, &changes, None, &Counts::default());
        assert_eq!(trouble(outcome), Trouble::Refused, "{name}");
        assert_eq!(store.page(None, 10).expect("rows").len(), 3, "{name}");
        let outcome = store.apply(&lease, &changes[1..], None, &Counts::default());
        assert!(outcome.is_ok(), "{name}: {outcome:?}");
    }
}

#[test]
fn a_trigger_that_writes_its_own_rows_anew_still_may() {
    let file = File::new(
        "upsert",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, h TEXT); CREATE TABLE last (one UNIQUE, id); \
         INSERT INTO t (h) VALUES ('a'), ('b'); INSERT INTO last VALUES (1, 0); \
         CREATE TRIGGER upsert AFTER UPDATE ON t \
         BEGIN INSERT OR REPLACE INTO last VALUES (1, new.id); END;",
    );
    let (mut store, lease) = file.begin(None);
    let changes = [change(1, text("a"), "x"), change(2, text("b"), "y")];
    store.apply(&lease, &changes, None, &Counts::default()).expect("both are written");
}

#[test]
fn another_file_under_the_same_name_is_not_written() {
    let sql = "CREATE TABLE t (id INTEGER PRIMARY KEY, h TEXT); INSERT INTO t (h) VALUES ('a');";
    let file = File::new("replaced", sql);
    let (mut store, lease) = file.begin(None);
    let copy = file.0.with_extension("copy");
    std::fs::copy(&file.0, &copy).expect("a copy");
    std::fs::rename(&copy, &file.0).expect("a restored backup");
    let changes = [change(1, text("a"), "x")];
    let outcome = store.apply(&lease, &changes, None, &Counts::default());
    assert_eq!(trouble(outcome), Trouble::Other);
}

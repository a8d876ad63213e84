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

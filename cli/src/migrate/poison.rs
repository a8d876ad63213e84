//! Runs over very many rows that the database does not write.

use super::fixture::{self, Factory as _, Rename, SqliteFiles, Table, golden_users};
use super::fixture_postgres::PostgresDatabases;
use super::runner::{Outcome, run};
use super::summary::Summary;
use super::watch::Unwatched;
use crate::exit;
use crate::store::{Access, Counts, State};

fn work_on(table: &dyn Table, rows: usize) -> Outcome {
    let mut store = table.open(Access::Write);
    let work = Rename { meanwhile: &|_| {} };
    run(store.as_mut(), &work, "plan", &fixture::options(rows), &mut Unwatched)
}

/// The exit code, and what is said.
fn said(outcome: &Outcome) -> (u8, String) {
    let summary = Summary { outcome, dry: false, again: "again", verifies: &[], width: None };
    (summary.code(), summary.to_string())
}

fn written_down(table: &dyn Table) -> (State, Counts) {
    let run = table.open(Access::Read).runs().expect("it can be asked").remove(0);
    (run.state, run.counts)
}

/// A table in which the database does this instead of writing one of these rows.
fn table(count: usize, which: &str, instead: &str) -> Box<dyn Table> {
    let table = SqliteFiles.table(&golden_users(count));
    table.run(&format!(
        "CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON users WHEN {which} \
         BEGIN SELECT RAISE({instead}); END"
    ));
    table
}

#[test]
fn rows_behind_very_many_that_are_blocked_are_reached_and_the_plan_ends() {
    let table = table(2000, "new.id <= 1500", "IGNORE");
    let outcome = work_on(table.as_ref(), 100);
    let (code, text) = said(&outcome);
    assert_eq!((code, outcome.counts.blocked), (exit::IO, 1100));
    let end = "stopped: the database refused or blocked 1 100 rows one after another: mend what \
         keeps them (rehash doctor names triggers and rules); then, or to go on behind them: again\n";
    assert!(text.ends_with(end), "{text}");
    // Whatever is written behind the way is found, however often it is.
    for _ in 0..3 {
        let outcome = work_on(table.as_ref(), 100);
        let (code, text) = said(&outcome);
        assert_eq!(code, exit::QUARANTINED, "{text}");
        assert!(text.contains("  reprefix:bc$=bcrypt$  swapped "), "{text}");
        assert!(text.contains("blocked 1 500"), "{text}");
        assert!(text.contains("  quarantined  500 rows more: rehash_quarantine has"), "{text}");
        let listed = text.lines().filter(|line| line.ends_with("blocked by a trigger or a rule"));
        assert_eq!(listed.count(), 1000);
        let (state, counts) = written_down(table.as_ref());
        assert_eq!((state, counts.blocked, counts.quarantined), (State::Done, 1500, 1500));
        let is_new = |user: &&fixture::User| user.value.starts_with("bcrypt$");
        assert_eq!(table.users().values().filter(is_new).count(), 500);
        table.run("UPDATE users SET password = 'bc$' || substr(password, 8) WHERE id > 1990");
    }
    table.mend();
    let outcome = work_on(table.as_ref(), 100);
    assert_eq!(said(&outcome).0, exit::OK);
    assert_eq!(written_down(table.as_ref()).1.blocked, 0);
}

#[test]
fn rows_behind_very_many_that_are_blocked_are_reached_on_postgresql() {
    let table = PostgresDatabases.table(&golden_users(1300));
    table.run(
        "CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql \
         AS $$ BEGIN RETURN NULL; END $$; \
         CREATE TRIGGER stands_in_the_way BEFORE UPDATE OF password ON users FOR EACH ROW \
         WHEN (new.id <= 1200) EXECUTE FUNCTION stand_in_the_way()",
    );
    for code in [exit::IO, exit::QUARANTINED, exit::QUARANTINED] {
        let outcome = work_on(table.as_ref(), 550);
        assert_eq!(said(&outcome).0, code, "{}", said(&outcome).1);
        let (_, counts) = written_down(table.as_ref());
        assert_eq!(counts.blocked, counts.quarantined, "a row counts once");
    }
    let (state, counts) = written_down(table.as_ref());
    assert_eq!((state, counts.blocked, counts.swapped), (State::Done, 1200, 100));
    table.mend();
    assert_eq!(said(&work_on(table.as_ref(), 550)).0, exit::OK);
}

#[test]
fn a_run_that_stops_counts_a_blocked_row_once() {
    let table = table(3500, "1", "IGNORE");
    for blocked in [1050, 2100, 3150] {
        let outcome = work_on(table.as_ref(), 350);
        assert_eq!(said(&outcome).0, exit::IO);
        let (state, counts) = written_down(table.as_ref());
        assert_eq!((state, counts.blocked, counts.quarantined), (State::Stopped, blocked, blocked));
    }
    let outcome = work_on(table.as_ref(), 350);
    assert_eq!((said(&outcome).0, outcome.counts.blocked), (exit::QUARANTINED, 3500));
}

#[test]
fn rows_that_are_refused_among_others_stop_no_run_however_many() {
    let table = table(2400, "new.id % 2", "ABORT, 'no'");
    for _ in 0..2 {
        let outcome = work_on(table.as_ref(), 600);
        assert_eq!(said(&outcome).0, exit::QUARANTINED, "{}", said(&outcome).1);
        assert_eq!((outcome.counts.swapped, outcome.counts.quarantined), (1200, 1200));
    }
}

/// What the end of a run says on PostgreSQL where a trigger raises this for row 7 of 20.
fn raised(code: &str) -> (Outcome, usize) {
    let table = PostgresDatabases.table(&golden_users(20));
    table.run(&format!(
        "CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql \
         AS $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$; \
         CREATE TRIGGER stands_in_the_way BEFORE UPDATE OF password ON users FOR EACH ROW \
         WHEN (new.id = 7) EXECUTE FUNCTION stand_in_the_way()"
    ));
    let outcome = work_on(table.as_ref(), 20);
    let is_new = |user: &&fixture::User| user.value.starts_with("bcrypt$");
    let new = table.users().values().filter(is_new).count();
    (outcome, new)
}

#[test]
fn a_row_of_which_the_database_says_whatever_it_likes_is_found() {
    for code in
        ["55000", "40001", "40P01", "40002", "XX000", "XX001", "58030", "57000", "08006", "42501"]
    {
        let (outcome, new) = raised(code);
        let (exit, text) = said(&outcome);
        assert_eq!((exit, new), (exit::QUARANTINED, 19), "{code}: {text}");
        assert!(text.contains("  quarantined  7  reprefix"), "{code}: {text}");
        assert!(text.contains(&format!("(SQLSTATE {code})")), "{code}: {text}");
    }
}

#[test]
fn what_the_database_says_of_itself_is_blamed_on_no_row() {
    for code in ["53200", "55006", "57P04", "25006"] {
        let (outcome, new) = raised(code);
        let (exit, text) = said(&outcome);
        assert_eq!((exit, new), (exit::IO, 0), "{code}: {text}");
        assert!(outcome.quarantined.is_empty(), "{code}: {text}");
        assert!(text.contains(&format!("(SQLSTATE {code})")), "{code}: {text}");
    }
}

#[test]
fn rows_behind_very_many_that_are_refused_are_reached() {
    let table = table(1300, "new.id <= 1200", "ABORT, 'no'");
    for code in [exit::IO, exit::QUARANTINED] {
        let outcome = work_on(table.as_ref(), 260);
        assert_eq!(said(&outcome).0, code, "{}", said(&outcome).1);
    }
    assert_eq!(written_down(table.as_ref()).1.swapped, 100);
}

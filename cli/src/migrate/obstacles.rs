//! Rows and batches that something stands in the way of: triggers, locks, answers that never came.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use super::between::{Between, locked};
use super::fixture::{self, Factory as _, Rename, SqliteFiles, Table, golden_users};
use super::runner::{End, Outcome, run};
use super::summary::Summary;
use super::watch::Unwatched;
use super::{Decision, LeftAlone, Options, Work};
use crate::exit;
use crate::store::{Access, Change, Record, Store, Trouble};

const RENAME: Rename<'_> = Rename { meanwhile: &|_| {} };

fn work(store: &mut dyn Store, options: &Options) -> Outcome {
    run(store, &RENAME, "plan", options, &mut Unwatched)
}

fn work_on(table: &dyn Table, rows: usize) -> Outcome {
    work(table.open(Access::Write).as_mut(), &fixture::options(rows))
}

/// The exit code, and what is said.
fn said(outcome: &Outcome) -> (u8, String) {
    let summary =
        Summary { outcome, dry: false, again: "rehash again", verifies: &[], width: None };
    (summary.code(), summary.to_string())
}

fn new_ones(table: &dyn Table) -> usize {
    table.users().values().filter(|user| user.value.starts_with("bcrypt$")).count()
}

#[test]
fn rows_that_a_trigger_blocks_are_named_and_are_not_done() {
    let table = SqliteFiles.table(&golden_users(50));
    table.run(
        "CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON users \
         BEGIN SELECT RAISE(IGNORE); END",
    );
    for _ in 0..2 {
        let outcome = work_on(table.as_ref(), 20);
        let (code, text) = said(&outcome);
        assert_eq!(code, exit::QUARANTINED);
        assert_eq!(outcome.quarantined.rows, 50);
        assert_eq!((outcome.counts.blocked, outcome.counts.quarantined), (50, 50));
        assert!(
            text.contains("50  reprefix:bc$=bcrypt$: blocked by a trigger or a rule"),
            "{text}"
        );
        assert!(!text.contains("nothing left to do"), "{text}");
        let end = "done but for 50 rows in quarantine; to try again: rehash again\n";
        assert!(text.ends_with(end), "{text}");
    }
    table.mend();
    let outcome = work_on(table.as_ref(), 20);
    assert_eq!(said(&outcome).0, exit::OK);
    assert_eq!((outcome.counts.swapped, outcome.counts.blocked), (50, 0));
}

#[test]
fn a_plan_with_600_poison_rows_is_run_again_and_again() {
    let table = SqliteFiles.table(&golden_users(700));
    table.run(
        "CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON users WHEN new.id <= 600 \
         BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    for _ in 0..3 {
        let outcome = work_on(table.as_ref(), 350);
        assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
        assert_eq!(said(&outcome).0, exit::QUARANTINED);
        assert_eq!((outcome.counts.swapped, outcome.counts.quarantined), (100, 600));
    }
}

/// Renames, where the number of a row is not even.
struct OddOnes;

impl Work for OddOnes {
    fn decide(&self, record: &Record) -> Decision {
        RENAME.decide(record)
    }

    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        let key: i64 = record.key.to_string().parse().expect("keys are numbers");
        if key % 2 == 0 {
            return Err(LeftAlone { rule: fixture::RULE.into(), why: "even".into() });
        }
        RENAME.change(record, worker)
    }

    fn memory_kib(&self) -> u64 {
        0
    }
}

#[test]
fn rows_that_hashing_leaves_alone_are_counted_at_the_end_however_many() {
    let table = SqliteFiles.table(&golden_users(2100));
    for swapped in [1050, 0] {
        let mut store = table.open(Access::Write);
        let options = fixture::options(500);
        let outcome = run(store.as_mut(), &OddOnes, "plan", &options, &mut Unwatched);
        assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
        let left: Vec<(&str, u64)> =
            outcome.tally.left.iter().map(|(why, left)| (why.why.as_str(), left.rows)).collect();
        assert_eq!(left, [("even", 1050)]);
        let done = outcome.tally.rules.get(fixture::RULE).map_or(0, |done| done.swapped);
        assert_eq!(done, swapped);
    }
}

#[test]
fn a_lock_that_is_soon_gone_costs_no_bisection() {
    let table = SqliteFiles.table(&golden_users(64));
    let (mut sizes, mut tries) = (Vec::new(), 0);
    let mut ask = |keys: Option<&[i64]>| {
        sizes.extend(keys.map(<[i64]>::len));
        tries += 1;
        (tries <= 2).then_some(Trouble::LockTimeout)
    };
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    let outcome = work(&mut store, &fixture::options(64));
    assert_eq!(said(&outcome).0, exit::OK);
    assert_eq!(sizes, [64, 64, 64, 0]);
}

#[test]
fn a_row_that_stays_locked_is_tried_alone_and_named_and_the_run_goes_on_later() {
    let table = SqliteFiles.table(&golden_users(64));
    let held = BTreeSet::from([5, 40]);
    let (mut applied, mut renewed) = (Vec::new(), 0);
    let mut ask = |keys: Option<&[i64]>| {
        match keys {
            Some(keys) => applied.push(keys.to_vec()),
            None => renewed += 1,
        }
        locked(&held, keys)
    };
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    let outcome = work(&mut store, &fixture::options(32));
    drop(store);
    let (code, text) = said(&outcome);
    assert_eq!(code, exit::STOPPED);
    assert!(text.contains("stopped: 2 rows are locked by another session: 5, 40"), "{text}");
    assert_eq!(outcome.residual, (0, 0), "no way through the table for the sake of two rows");
    assert!(outcome.quarantined.is_empty());
    assert_eq!(new_ones(table.as_ref()), 62);
    applied.retain(|keys| !keys.is_empty());
    let rest = applied.iter().rposition(|keys| !keys.iter().any(|key| held.contains(key)));
    let rest = applied.len() - 1 - rest.expect("others were written");
    assert!((4..60).contains(&rest), "tries for the two alone: {rest}");
    assert!(renewed > 10, "the lease is kept on the way: {renewed}");
    let outcome = work_on(table.as_ref(), 32);
    assert_eq!((said(&outcome).0, outcome.counts.swapped), (exit::OK, 64));
}

#[test]
fn rows_that_are_let_go_in_the_end_are_done_in_the_same_run() {
    let table = SqliteFiles.table(&golden_users(64));
    let mut tries = 0;
    let held = BTreeSet::from([5, 40]);
    let mut ask = |keys: Option<&[i64]>| {
        tries += u32::from(keys == Some(&[5, 40]));
        if tries < 5 { locked(&held, keys) } else { None }
    };
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    let outcome = work(&mut store, &fixture::options(32));
    assert_eq!((said(&outcome).0, outcome.counts.swapped), (exit::OK, 64));
}

#[test]
fn a_table_that_is_locked_as_a_whole_is_not_tried_row_by_row() {
    let table = SqliteFiles.table(&golden_users(300));
    let held: BTreeSet<i64> = (1..=300).collect();
    let mut tries = 0;
    let mut ask = |keys: Option<&[i64]>| {
        tries += u32::from(keys.is_some());
        locked(&held, keys)
    };
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    let outcome = work(&mut store, &fixture::options(300));
    drop(store);
    let (code, text) = said(&outcome);
    assert_eq!(code, exit::STOPPED);
    assert!(text.contains("300 rows are locked by another session: 1, 2"), "{text}");
    assert!(tries < 300, "{tries}");
}

#[test]
fn whoever_asks_to_stop_does_not_wait_for_locked_rows_one_by_one() {
    static STOP: AtomicBool = AtomicBool::new(false);

    let table = SqliteFiles.table(&golden_users(64));
    let held: BTreeSet<i64> = (17..=64).collect();
    let (mut pieces, mut after) = (0, 0);
    let mut ask = |keys: Option<&[i64]>| {
        pieces += u32::from(keys.is_some());
        after += u32::from(keys.is_some() && STOP.load(Ordering::SeqCst));
        STOP.store(pieces >= 8, Ordering::SeqCst);
        locked(&held, keys)
    };
    let mut options = fixture::options(64);
    options.stopped = || STOP.load(Ordering::SeqCst);
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    let outcome = work(&mut store, &options);
    drop(store);
    assert!(matches!(outcome.end, End::Stopped), "{:?}", outcome.end);
    assert_eq!(after, 0, "pieces that were tried after it was asked to stop");
    assert_eq!(new_ones(table.as_ref()), 16);
    let run = table.open(Access::Read).runs().expect("it can be asked").remove(0);
    assert_eq!((run.cursor, run.counts.swapped), (None, 16), "the batch is not behind the run");
}

#[test]
fn trouble_with_the_lease_is_not_blamed_on_rows() {
    for trouble in [Trouble::LockTimeout, Trouble::StatementTimeout, Trouble::Refused] {
        let table = SqliteFiles.table(&golden_users(16));
        let mut sizes = BTreeSet::new();
        // The row of the run is held: batches and renewals fail alike.
        let mut ask = |keys: Option<&[i64]>| {
            sizes.extend(keys.map(<[i64]>::len));
            Some(trouble.clone())
        };
        let mut store = Between::new(table.open(Access::Write), &mut ask);
        let outcome = work(&mut store, &fixture::options(16));
        drop(store);
        let End::Failed(error) = &outcome.end else { panic!("it goes on: {:?}", outcome.end) };
        assert_eq!(error.trouble, trouble);
        assert_eq!(sizes, BTreeSet::from([16]), "{trouble:?}: it was bisected");
        assert!(outcome.quarantined.is_empty());
    }
}

#[test]
fn a_commit_in_doubt_that_comes_late_is_counted_once() {
    let table = SqliteFiles.table(&golden_users(12));
    let mut ask = |_: Option<&[i64]>| None;
    let mut store = Between::new(table.open(Access::Write), &mut ask);
    store.commits_late = true;
    let outcome = work(&mut store, &fixture::options(4));
    assert_eq!(said(&outcome).0, exit::OK);
    assert_eq!((outcome.counts.swapped, outcome.counts.changed), (12, 0));
    assert_eq!(outcome.counts.read, 12);
    let done = outcome.tally.rules[fixture::RULE];
    assert_eq!((done.swapped, done.changed), (12, 0));
}

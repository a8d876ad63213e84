//! What a run counts where it is stopped, and of rows that it can't change.

use std::sync::atomic::{AtomicU64, Ordering};

use super::fixture::{Factory as _, Rename, SqliteFiles, golden_users, options};
use super::runner::{End, run};
use super::watch::{Batch, Watch};
use super::{Decision, LeftAlone, Work};
use crate::store::{Access, Change, Counts, Record, RunId};

struct Nobody;

impl Watch for Nobody {
    fn batch(&mut self, _: &Batch<'_>) {}

    fn waits(&mut self, _: &str, _: std::time::Duration) {}
}

/// Renames every row but one, of which that is known only when it is tried.
struct AllButOne;

impl Work for AllButOne {
    fn decide(&self, record: &Record) -> Decision {
        Rename { meanwhile: &|_| {} }.decide(record)
    }

    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        if record.key.to_string() == "2" {
            return Err(LeftAlone { rule: "a rule".into(), why: "a reason".into() });
        }
        Rename { meanwhile: &|_| {} }.change(record, worker)
    }

    fn memory_kib(&self) -> u64 {
        0
    }
}

#[test]
fn a_row_that_can_not_be_changed_is_in_the_report_after_every_pass() {
    let table = SqliteFiles.table(&golden_users(5));
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &AllButOne, "plan", &options(2), &mut Nobody);
    assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
    assert!(outcome.residual.0 > 0, "it went through the table again");
    let left: Vec<_> = outcome.tally.left.iter().map(|(why, it)| (&*why.why, it.rows)).collect();
    assert_eq!((left, outcome.counts.swapped), (vec![("a reason", 1)], 4));
}

/// What somebody is told of each batch: its pass, and how many of its rows were said to be hashed.
#[derive(Default)]
struct Told(Vec<(u32, Vec<usize>)>);

impl Watch for Told {
    fn begins(&mut self, _: Option<&RunId>, pass: u32, _: &Counts) {
        self.0.push((pass, Vec::new()));
    }

    fn hashing(&mut self, done: usize, _: usize) {
        if let Some((_, told)) = self.0.last_mut() {
            told.push(done);
        }
    }

    fn batch(&mut self, _: &Batch<'_>) {}

    fn waits(&mut self, _: &str, _: std::time::Duration) {}
}

#[test]
fn every_row_that_is_hashed_is_told_before_its_batch_ends() {
    let table = SqliteFiles.table(&golden_users(6));
    let (mut store, mut told) = (table.open(Access::Write), Told::default());
    let work = Rename { meanwhile: &|_| {} };
    let outcome = run(store.as_mut(), &work, "plan", &options(4), &mut told);
    assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
    let first = told.0.iter_mut().take(2).map(|(pass, told)| {
        // Also where nothing was hashed since, or yet.
        told.retain(|done| *done > 0);
        told.dedup();
        (*pass, told.clone())
    });
    assert_eq!(first.collect::<Vec<_>>(), [(0, vec![1, 2, 3, 4]), (0, vec![1, 2])]);
    assert!(told.0.iter().any(|(pass, _)| *pass == 1), "{:?}", told.0);
}

static CHANGED: AtomicU64 = AtomicU64::new(0);

/// Renames rows as if that took memory, one at a time.
struct Counted;

impl Work for Counted {
    fn decide(&self, record: &Record) -> Decision {
        Rename { meanwhile: &|_| {} }.decide(record)
    }

    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        CHANGED.fetch_add(1, Ordering::Relaxed);
        Rename { meanwhile: &|_| {} }.change(record, worker)
    }

    fn memory_kib(&self) -> u64 {
        1
    }
}

#[test]
fn a_run_that_is_stopped_has_read_what_it_decided_and_reads_no_row_twice() {
    let table = SqliteFiles.table(&golden_users(9));
    // A row that there is nothing to do about counts where the way went by it.
    table.run("UPDATE users SET password = '!' WHERE id = 2");
    let mut store = table.open(Access::Write);
    let mut options = options(9);
    options.stopped = || CHANGED.load(Ordering::Relaxed) >= 3;
    let outcome = run(store.as_mut(), &Counted, "plan", &options, &mut Nobody);
    assert!(matches!(outcome.end, End::Stopped), "{:?}", outcome.end);
    assert_eq!((outcome.counts.read, outcome.counts.swapped), (4, 3));
    options.stopped = || false;
    let outcome = run(store.as_mut(), &Counted, "plan", &options, &mut Nobody);
    assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
    assert_eq!((outcome.counts.read, outcome.counts.swapped), (9, 8));
}

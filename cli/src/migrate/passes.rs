//! What a run counts where it is stopped, and of rows that it can't change.

use std::sync::atomic::{AtomicU64, Ordering};

use super::fixture::{Factory as _, Rename, SqliteFiles, golden_users, options};
use super::runner::{End, run};
use super::watch::{Batch, Watch};
use super::{Decision, LeftAlone, Work};
use crate::store::{Access, Change, Record};

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

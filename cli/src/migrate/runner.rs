//! One run from its lease to its last residual pass.

use std::time::Instant;

use super::aside::Aside;
use super::patience::persist;
use super::quarantine::Quarantine;
use super::size::Size;
use super::tally::Tally;
use super::watch::Watch;
use super::{Options, Work, name};
use crate::store::{Counts, Lease, RowKey, RunId, RunStart, State, Store, StoreError, Trouble};

/// What there is to say at the end.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// None where no run began.
    pub(crate) run: Option<RunId>,
    /// Of the whole run, whoever worked on it before.
    pub(crate) counts: Counts,
    /// Of this process.
    pub(crate) tally: Tally,
    /// Rows that stay as they were, because the database refuses to write them or does not.
    pub(crate) quarantined: Quarantine,
    /// Passes over the whole table after the first, and the rows that they changed.
    pub(crate) residual: (u32, u64),
    pub(crate) end: End,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) enum End {
    /// Every row was looked at and nothing is left to do but for rows in quarantine.
    Done,
    /// Somebody asked to stop; it goes on from where it is.
    Stopped,
    /// Others keep writing rows that there is something to do about.
    Unsettled,
    /// Another runner is at work. Its lease ends in so many seconds; with 0 it ends with its process.
    Held(u64),
    /// Stopped by this, with its state kept.
    Failed(StoreError),
}

/// A run while it goes on.
pub(super) struct Runner<'r> {
    pub(super) store: &'r mut dyn Store,
    pub(super) work: &'r dyn Work,
    pub(super) options: &'r Options,
    pub(super) watch: &'r mut dyn Watch,
    pub(super) lease: Lease,
    pub(super) counts: Counts,
    /// How far the way through the table is, and the rows read since that was written down.
    pub(super) cursor: Option<RowKey>,
    pub(super) tally: Tally,
    pub(super) size: Size,
    pub(super) aside: Aside,
    /// When the lease was last good.
    pub(super) renewed: Instant,
    pub(super) residual: (u32, u64),
}

/// Residual passes after which somebody else writes faster than this run.
const PASSES: u32 = 10;

/// Carries the plan of this digest out, from where it was left.
pub(crate) fn run(
    store: &mut dyn Store,
    work: &dyn Work,
    plan: &str,
    options: &Options,
    watch: &mut dyn Watch,
) -> Outcome {
    let begun = begin(store, plan, options, watch);
    let (lease, counts, cursor) = match begun {
        Ok(begun) => begun,
        Err(error) => return never_began(error),
    };
    let hashing = (work.memory_kib() > 0).then_some(options.workers);
    let mut runner = Runner {
        store,
        work,
        options,
        watch,
        lease,
        counts,
        cursor,
        tally: Tally::default(),
        size: Size::new(options.most_rows, options.batch_time, hashing),
        aside: Aside::default(),
        renewed: Instant::now(),
        residual: (0, 0),
    };
    let worked = runner.work_through();
    runner.finish(worked)
}

fn begin(
    store: &mut dyn Store,
    plan: &str,
    options: &Options,
    watch: &mut dyn Watch,
) -> Result<(Lease, Counts, Option<RowKey>), StoreError> {
    persist(store, options, watch, |store| store.prepare())?;
    let runs = persist(store, options, watch, |store| store.runs())?;
    let before = runs.into_iter().find(|run| run.plan == plan);
    let id = before.map_or_else(name::new, |run| run.id);
    let start = RunStart { id, plan: plan.into(), holder: name::holder() };
    let (lease, row) =
        persist(store, options, watch, |store| store.acquire(&start, options.lease))?;
    Ok((lease, row.counts, row.cursor))
}

fn never_began(error: StoreError) -> Outcome {
    let end = match error.trouble {
        Trouble::Held(seconds) => End::Held(seconds),
        Trouble::Stopped => End::Stopped,
        _ => End::Failed(error),
    };
    Outcome {
        run: None,
        counts: Counts::default(),
        tally: Tally::default(),
        quarantined: Quarantine::default(),
        residual: (0, 0),
        end,
    }
}

impl Runner<'_> {
    /// The way through the table, and passes until one finds nothing that can be written. Rows that others held a
    /// lock on come between two passes.
    fn work_through(&mut self) -> Result<End, StoreError> {
        let from_start = self.cursor.is_none();
        let tried = self.pass(0)?;
        if from_start && tried == 0 {
            return Ok(End::Done);
        }
        for number in 1..=PASSES {
            self.retry_locked()?;
            self.tally.left.clear();
            let (before, in_vain) = (self.counts.swapped, self.aside.in_vain());
            let tried = self.pass(number)?;
            self.residual = (number, self.residual.1 + (self.counts.swapped - before));
            // A row that the database did not write is no reason to read all of them again.
            if tried == self.aside.in_vain() - in_vain {
                return Ok(End::Done);
            }
        }
        Ok(End::Unsettled)
    }

    /// Writes down how it ended and lets go of the lease.
    fn finish(mut self, worked: Result<End, StoreError>) -> Outcome {
        let end = match worked {
            Ok(end) => end,
            Err(error) if error.trouble == Trouble::Stopped => End::Stopped,
            Err(error) => End::Failed(error),
        };
        let is_gone = matches!(&end, End::Failed(error) if error.trouble == Trouble::Lost);
        let found = if is_gone { Ok(Quarantine::default()) } else { self.still_quarantined() };
        let before = self.counts;
        if let Ok(found) = found.as_ref()
            && !is_gone
        {
            self.restate(found);
        }
        let (end, quarantined) = match (end, found) {
            (End::Done, Ok(found)) => (self.settle(), found),
            (End::Done, Err(error)) => (End::Failed(error), Quarantine::default()),
            (end, found) => {
                self.note(&before);
                (end, found.unwrap_or_default())
            }
        };
        let end = match end {
            // The lease is another runner's, and so is the state.
            End::Failed(error) if error.trouble == Trouble::LeaseLost => End::Failed(error),
            end => {
                let state = if matches!(end, End::Done) { State::Done } else { State::Stopped };
                match self.release(state) {
                    Err(error) if state == State::Done => End::Failed(error),
                    // What stopped the run says more than that its state could not be written.
                    _ => end,
                }
            }
        };
        Outcome {
            run: Some(self.lease.run),
            counts: self.counts,
            tally: self.tally,
            quarantined,
            residual: self.residual,
            end,
        }
    }

    /// Writes down what is only known here: rows read since the last batch.
    fn settle(&mut self) -> End {
        let cursor = self.cursor.clone();
        match self.write(Vec::new(), cursor.as_ref(), 0) {
            Ok(()) => End::Done,
            Err(error) => End::Failed(error),
        }
    }

    fn release(&mut self, state: State) -> Result<(), StoreError> {
        let lease = self.lease.clone();
        // Somebody who asked to stop does not wait for a database that is gone or busy.
        let tries = if (self.options.stopped)() { 1 } else { self.options.tries.min(3) };
        let options = Options { stopped: || false, tries, ..*self.options };
        persist(self.store, &options, self.watch, |store| store.release(&lease, state))
    }
}

//! What a run tells of itself while it goes on.

use std::time::Duration;

use crate::store::{Counts, RowKey, RunId};

/// Somebody who looks on; nothing that happens here stops a run.
pub(crate) trait Watch {
    /// A page is about to be read, of this pass of a run; none of a dry run.
    fn begins(&mut self, _run: Option<&RunId>, _pass: u32, _counts: &Counts) {}

    /// Of the rows of a page, so many have their new value. Said now and then, until all have.
    fn hashing(&mut self, _done: usize, _of: usize) {}

    /// A page was read, and what was to be done with it is committed.
    fn batch(&mut self, batch: &Batch<'_>);

    /// The run waits before it tries again.
    fn waits(&mut self, why: &str, how_long: Duration);
}

/// One page, and how far the run is with it.
#[derive(Debug)]
pub(crate) struct Batch<'a> {
    /// None of a dry run.
    pub(crate) run: Option<&'a RunId>,
    /// 0 is the way through the table, any other a residual pass.
    pub(crate) pass: u32,
    /// Rows of this pass so far.
    pub(crate) seen: u64,
    /// Rows of this page.
    pub(crate) rows: u64,
    /// Of them, those that were to be written.
    pub(crate) tried: u64,
    pub(crate) counts: Counts,
    pub(crate) last: &'a RowKey,
    /// From reading to the answer of the commit, waits included.
    pub(crate) took: Duration,
}

/// Nobody looks.
#[cfg(test)]
pub(super) struct Unwatched;

#[cfg(test)]
impl Watch for Unwatched {
    fn batch(&mut self, _: &Batch<'_>) {}
    fn waits(&mut self, _: &str, _: Duration) {}
}

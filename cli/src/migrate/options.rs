//! How a run goes about its work; none of it changes what it does to a row.

use std::time::Duration;

/// The knobs of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    /// Threads that hash.
    pub(crate) workers: usize,
    /// No batch has more rows.
    pub(crate) most_rows: usize,
    /// How long a batch should take; with nothing here every batch has `most_rows`.
    pub(crate) batch_time: Option<Duration>,
    /// How long a lease is good for without a word.
    pub(crate) lease: Duration,
    /// How often a statement is tried that others kept from succeeding.
    pub(crate) tries: u32,
    /// The first wait between two tries; every further one is twice as long, up to 64 times.
    pub(crate) wait: Duration,
    /// Whether somebody asked to stop.
    pub(crate) stopped: fn() -> bool,
}

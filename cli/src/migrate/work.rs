//! What a run does with one row, whatever the rules are.

use crate::store::{Change, Record};

/// The rules of a plan.
pub(crate) trait Work: Sync {
    /// What the rules make of a row, as far as that costs nothing. Called on several threads at once.
    fn decide(&self, record: &Record) -> Decision;

    /// The new value of a row that [`Decision::Compute`] was said of; takes as long as a hash. Called
    /// on several threads at once, each with one `worker` number below that of the workers.
    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone>;

    /// KiB that one worker holds while it computes.
    fn memory_kib(&self) -> u64;
}

/// What the rules say of a row.
#[derive(Clone, Debug)]
pub(crate) enum Decision {
    /// No rule is about it, or it was done before.
    Nothing,
    /// A rule is about it, and computes nothing.
    Change(Change),
    /// This rule is about it, and computes its new value.
    Compute { rule: String },
    /// A rule would be about it, and it can't be changed.
    LeftAlone(LeftAlone),
}

/// Why a row is not touched. Never a part of its value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LeftAlone {
    pub(crate) rule: String,
    pub(crate) why: String,
}

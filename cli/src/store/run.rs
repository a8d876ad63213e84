//! What a run leaves in the database: a row of its own, a ledger, and rows that it left alone.

use super::{Fate, RowKey};

/// The name of a run: 26 characters of Crockford's base32, so that later ones sort behind earlier.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RunId(pub(crate) String);

/// How a run ended, or that it has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Somebody works on it, or was killed while doing so.
    Running,
    /// Stopped by a signal or an error; goes on from its cursor.
    Stopped,
    /// Every row was looked at, and a residual scan found nothing left to do but for rows in
    /// quarantine, which the run counts.
    Done,
}

/// What begins or resumes a run.
#[derive(Clone, Debug)]
pub(crate) struct RunStart {
    pub(crate) id: RunId,
    /// The digest of the plan, by which a run is found again.
    pub(crate) plan: String,
    /// Who works on it: host and process, for people.
    pub(crate) holder: String,
}

/// The right to write for a run; a stale epoch writes nothing.
#[derive(Clone, Debug)]
pub(crate) struct Lease {
    pub(crate) run: RunId,
    pub(crate) epoch: i64,
    pub(crate) seconds: u64,
}

/// A run as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RunRow {
    pub(crate) id: RunId,
    pub(crate) plan: String,
    pub(crate) holder: String,
    pub(crate) state: State,
    pub(crate) epoch: i64,
    pub(crate) cursor: Option<RowKey>,
    pub(crate) counts: Counts,
}

/// What a run has done so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Rows that were looked at.
    pub(crate) read: u64,
    /// Rows that hold a new value.
    pub(crate) swapped: u64,
    /// Rows that somebody else changed in between.
    pub(crate) changed: u64,
    pub(crate) deleted: u64,
    pub(crate) blocked: u64,
    pub(crate) quarantined: u64,
}

impl Counts {
    /// Counts these fates as well.
    pub(crate) fn add(&mut self, fates: &[Fate]) {
        for fate in fates {
            *match fate {
                Fate::Swapped => &mut self.swapped,
                Fate::Changed => &mut self.changed,
                Fate::Deleted => &mut self.deleted,
                Fate::Blocked => &mut self.blocked,
            } += 1;
        }
    }
}

/// What became of a batch.
#[derive(Clone, Debug)]
pub(crate) struct Applied {
    /// In the order of the changes.
    pub(crate) fates: Vec<Fate>,
    /// As the progress row has them now.
    pub(crate) counts: Counts,
}

/// One applied change, as the ledger has it: nothing of the old value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LedgerRow {
    pub(crate) key: String,
    pub(crate) rule: String,
    pub(crate) inverse: String,
    /// SHA-256 of the new value, in lower-case hex.
    pub(crate) digest: String,
}

/// A row that a run left alone, and why; never its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quarantined {
    pub(crate) key: RowKey,
    pub(crate) rule: String,
    pub(crate) why: String,
}

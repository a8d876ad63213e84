//! What goes wrong in a database, by what a run does about it.

use std::fmt;

use super::RowKey;

/// An error of a store. Holds no value of the table.
#[derive(Debug)]
pub(crate) struct StoreError {
    pub(crate) trouble: Trouble,
    /// Whether the transaction may have been committed all the same.
    pub(crate) in_doubt: bool,
    /// Whether a statement over the rows of a batch gave it, and none over the tables of runs.
    pub(crate) of_rows: bool,
    /// What the database said, without anything that it quotes.
    pub(crate) source: anyhow::Error,
}

/// What kind of trouble it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The connection is gone, or the server is: connect anew, look, go on.
    Lost,
    /// Deadlock, serialization failure, `SQLITE_BUSY`: the same again, after a while.
    Retry,
    /// A lock that somebody holds for long: later, or without this row.
    LockTimeout,
    /// A statement that took too long: fewer rows at once.
    StatementTimeout,
    /// No space: stop, and go on another day.
    DiskFull,
    /// A replica, or a database that somebody has set so: stop.
    ReadOnly,
    /// One value or row that the database refuses: bisect to it, leave it alone.
    Refused,
    /// One row after another that the database refuses or blocks: stop, for somebody to look at it.
    InTheWay,
    /// A value that was written is not the one that stands: stop.
    ReadBack(RowKey),
    /// Another runner holds the lease, until so many seconds from now; with 0 until its process ends.
    Held(u64),
    /// Another runner took the lease over: write nothing more.
    LeaseLost,
    /// Somebody asked to stop.
    Stopped,
    /// Whatever else: stop.
    Other,
}

impl StoreError {
    pub(crate) fn new(trouble: Trouble, source: impl Into<anyhow::Error>) -> Self {
        Self { trouble, in_doubt: false, of_rows: false, source: source.into() }
    }

    /// The same with what was being done.
    pub(crate) fn while_doing(self, what: String) -> Self {
        Self { source: self.source.context(what), ..self }
    }

    /// The same of a transaction whose end nobody heard.
    pub(crate) fn in_doubt(self) -> Self {
        Self { in_doubt: true, ..self }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.source)
    }
}

impl std::error::Error for StoreError {}

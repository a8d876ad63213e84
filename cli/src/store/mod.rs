//! What plans and runs ask of a database, whatever its engine.
//!
//! A store is synchronous: one run uses one connection, and an engine that is not blocks on a
//! runtime of its own. Nothing here assumes a session: every transaction sets what it needs, so that
//! a pooler in transaction mode may stand between.

#[cfg(test)]
mod bug;
mod calls;
mod error;
mod identity;
mod key;
mod open;
pub(crate) mod postgres;
mod record;
mod run;
pub(crate) mod sqlite;

#[cfg(test)]
pub(crate) use bug::Bug;
pub(crate) use calls::{Calls, Moment};
pub(crate) use error::{StoreError, Trouble};
pub(crate) use identity::{Column, TableIdentity};
pub(crate) use key::{KeyPart, RowKey};
pub(crate) use open::{Access, open_place};
pub(crate) use record::{Change, Fate, Held, Record};
pub(crate) use run::{
    Applied, Counts, Lease, LedgerRow, Quarantined, RunId, RunRow, RunStart, State,
};

use std::time::Duration;

/// A table, its key and its column of hashes, in one database.
pub(crate) trait Store {
    /// What tells this table from every other one, and from itself after somebody altered it.
    fn identity(&mut self) -> Result<TableIdentity, StoreError>;

    /// About how many rows there are, where the database knows without counting.
    fn estimate(&mut self) -> Result<Option<u64>, StoreError>;

    /// The rows behind this key in the order of the unique index, at most `limit`; from the start
    /// where there is no key. In a transaction of its own that writes nothing. Values over 4,096
    /// bytes stay in the database.
    fn page(&mut self, after: Option<&RowKey>, limit: usize) -> Result<Vec<Record>, StoreError>;

    /// These rows as they are now, in any order; those that are gone are missing.
    fn rows(&mut self, keys: &[RowKey]) -> Result<Vec<Record>, StoreError>;

    /// Makes the tables of runs where they are missing. The only DDL there is, before any run.
    fn prepare(&mut self) -> Result<(), StoreError>;

    /// Runs of this table that are recorded, the newest first; none where nothing was ever prepared.
    /// Writes nothing.
    fn runs(&mut self) -> Result<Vec<RunRow>, StoreError>;

    /// The same of a runner's own table, once whoever is still at the end of a transaction over them
    /// is through: a connection that this runner lost may be.
    fn settled_runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        self.runs()
    }

    /// Takes the lease of a run, which is made where it is missing, and raises its epoch.
    /// [`Trouble::Held`] where somebody else holds it and it has not run out by the server's clock.
    fn acquire(&mut self, start: &RunStart, lease: Duration)
    -> Result<(Lease, RunRow), StoreError>;

    /// Keeps the lease for as long again. [`Trouble::LeaseLost`] where another epoch is there.
    fn renew(&mut self, lease: &Lease) -> Result<(), StoreError>;

    /// Lets go of the lease and leaves this state behind.
    fn release(&mut self, lease: &Lease, state: State) -> Result<(), StoreError>;

    /// Applies one batch in one transaction: check the lease, swap in key order where the bytes are
    /// still the old ones, read back, ledger, progress, commit. The progress row holds `cursor`, and
    /// `counts` with the fates of this batch added. An empty batch moves the cursor only.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; with `in_doubt` nobody knows whether the transaction was committed. In every
    /// other case it was not.
    fn apply(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<Applied, StoreError>;

    /// Swaps and reads back like [`Store::apply`], gives the read-back values in the order of the
    /// changes to `look`, and rolls back whatever it says. For proofs.
    fn rehearse(
        &mut self,
        changes: &[Change],
        look: &mut dyn FnMut(&[Record]) -> anyhow::Result<()>,
    ) -> Result<(), StoreError>;

    /// Writes down that these rows are left alone, each for its reason, and says which of them were
    /// not before. Never a value.
    fn quarantine(&mut self, lease: &Lease, rows: &[Quarantined]) -> Result<Vec<bool>, StoreError>;

    /// The rows that a run left alone in the order of their keys' text, a page behind this key's text.
    fn quarantined(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Quarantined>, StoreError>;

    /// The ledger of a run in the order of its keys' text, a page behind this key's text.
    fn ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError>;

    /// From now on these are told of every call, and may make it fail. Programs have none, but for
    /// those whose tests kill them at a certain one.
    fn set_calls(&mut self, calls: Box<dyn Calls>);

    /// Connects anew, after an error said that the connection is gone.
    fn reconnect(&mut self) -> Result<(), StoreError>;
}

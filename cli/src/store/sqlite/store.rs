//! The file as a store.

use std::time::Duration;

use super::Sqlite;
use super::lock::Lock;
use super::rows;
use crate::store::{
    Applied, Calls, Change, Counts, Lease, LedgerRow, Quarantined, Record, RowKey, RunId, RunRow,
    RunStart, State, Store, StoreError, TableIdentity, Trouble,
};

impl Store for Sqlite {
    fn set_calls(&mut self, calls: Box<dyn Calls>) {
        self.calls = Some(calls);
    }

    fn identity(&mut self) -> Result<TableIdentity, StoreError> {
        Ok(self.shape.identity.clone())
    }

    fn estimate(&mut self) -> Result<Option<u64>, StoreError> {
        rows::estimate(self)
    }

    fn page(&mut self, after: Option<&RowKey>, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.read_page(after, limit)
    }

    fn rows(&mut self, keys: &[RowKey]) -> Result<Vec<Record>, StoreError> {
        let records = self.read_rows(keys)?;
        self.still_holds()?;
        Ok(records.into_iter().flatten().collect())
    }

    fn prepare(&mut self) -> Result<(), StoreError> {
        if self.has_runs()? { Ok(()) } else { self.make_tables() }
    }

    fn runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        if self.has_runs()? { self.all_runs() } else { Ok(Vec::new()) }
    }

    /// The operating system's lock decides: it is free as soon as its process is gone, and the time
    /// until which a lease runs says nothing.
    fn acquire(
        &mut self,
        start: &RunStart,
        lease: Duration,
    ) -> Result<(Lease, RunRow), StoreError> {
        if self.lock.is_none() {
            let io = |error| StoreError::new(Trouble::Other, anyhow::Error::new(error));
            let Some(lock) = Lock::take(&self.path).map_err(io)? else {
                let why = anyhow::anyhow!("another run is at work on this database");
                return Err(StoreError::new(Trouble::Held(0), why));
            };
            self.lock = Some(lock);
        }
        self.writing(|store| store.begin_run(start, lease.as_secs()))
    }

    fn renew(&mut self, lease: &Lease) -> Result<(), StoreError> {
        self.writing(|store| {
            store.check_lease(lease)?;
            store.write_lease(lease)
        })
    }

    fn release(&mut self, lease: &Lease, state: State) -> Result<(), StoreError> {
        let ended = self.writing(|store| {
            store.check_lease(lease)?;
            store.end_run(lease, state)
        });
        if ended.is_ok() {
            self.lock = None;
        }
        ended
    }

    fn apply(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<Applied, StoreError> {
        self.apply_batch(lease, changes, cursor, counts)
    }

    fn rehearse(
        &mut self,
        changes: &[Change],
        look: &mut dyn FnMut(&[Record]) -> anyhow::Result<()>,
    ) -> Result<(), StoreError> {
        self.rehearse_batch(changes, look)
    }

    fn quarantine(&mut self, lease: &Lease, rows: &[Quarantined]) -> Result<Vec<bool>, StoreError> {
        self.writing(|store| {
            store.check_lease(lease)?;
            store.write_quarantine(lease, rows)
        })
    }

    fn quarantined(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Quarantined>, StoreError> {
        if self.has_runs()? { self.read_quarantine(run, after, limit) } else { Ok(Vec::new()) }
    }

    fn ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError> {
        if self.has_runs()? { self.read_ledger(run, after, limit) } else { Ok(Vec::new()) }
    }

    fn reconnect(&mut self) -> Result<(), StoreError> {
        self.connect_anew()
    }
}

//! The table as a store.

use std::time::Duration;

use super::Postgres;
use crate::postgres::Arg;
use crate::store::{
    Applied, Calls, Change, Counts, Lease, LedgerRow, Quarantined, Record, RowKey, RunId, RunRow,
    RunStart, State, Store, StoreError, TableIdentity,
};

impl Store for Postgres {
    fn set_calls(&mut self, calls: Box<dyn Calls>) {
        self.calls = Some(calls);
    }

    fn identity(&mut self) -> Result<TableIdentity, StoreError> {
        Ok(self.shape.identity.clone())
    }

    fn estimate(&mut self) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT CASE WHEN c.reltuples >= 0::pg_catalog.float4 THEN c.reltuples::pg_catalog.int8 END \
             FROM pg_catalog.pg_class AS c WHERE c.oid = $1::pg_catalog.oid AND c.relkind = 'r'";
        let oid = Arg::Int(self.shape.oid);
        let rows = self.reading(|store| store.call("estimate", sql, &[oid]))?;
        let rows = rows.first().map_or(Ok(None), |row| row.int(0))?;
        Ok(rows.and_then(|rows| u64::try_from(rows).ok()).filter(|rows| *rows > 0))
    }

    fn page(&mut self, after: Option<&RowKey>, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.read_page(after, limit)
    }

    fn rows(&mut self, keys: &[RowKey]) -> Result<Vec<Record>, StoreError> {
        let keys: Vec<&RowKey> = keys.iter().collect();
        let rows = self.reading(|store| store.read_rows(&keys))?;
        Ok(rows.into_iter().map(|(_, record)| record).collect())
    }

    fn prepare(&mut self) -> Result<(), StoreError> {
        if self.reading(Self::may_write_runs)? { Ok(()) } else { self.make_tables() }
    }

    fn runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        self.reading(|store| if store.has_runs()? { store.all_runs("") } else { Ok(Vec::new()) })
    }

    fn settled_runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        self.writing(|store| store.all_runs("FOR UPDATE"))
    }

    fn acquire(
        &mut self,
        start: &RunStart,
        lease: Duration,
    ) -> Result<(Lease, RunRow), StoreError> {
        self.writing(|store| {
            store.lock_tables()?;
            store.begin_run(start, lease.as_secs())
        })
    }

    fn renew(&mut self, lease: &Lease) -> Result<(), StoreError> {
        self.writing(|store| store.write_lease(lease))
    }

    fn release(&mut self, lease: &Lease, state: State) -> Result<(), StoreError> {
        self.writing(|store| store.end_run(lease, state))
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
        self.reading(|store| {
            if store.has_runs()? {
                store.read_quarantine(run, after, limit)
            } else {
                Ok(Vec::new())
            }
        })
    }

    fn ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError> {
        self.reading(|store| {
            if store.has_runs()? { store.read_ledger(run, after, limit) } else { Ok(Vec::new()) }
        })
    }

    fn reconnect(&mut self) -> Result<(), StoreError> {
        self.around("connect", crate::postgres::Client::reconnect)
    }
}

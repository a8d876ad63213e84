//! A store with somebody between it and its database, who keeps writes from succeeding.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::store::{
    Applied, Calls, Change, Counts, Lease, LedgerRow, Quarantined, Record, RowKey, RunId, RunRow,
    RunStart, State, Store, StoreError, TableIdentity, Trouble,
};

/// What is done to those who write.
pub(super) struct Between<'b> {
    pub(super) inner: Box<dyn Store>,
    /// Asked before each batch of these keys and, with none, before each renewal of the lease.
    pub(super) ask: &'b mut dyn FnMut(Option<&[i64]>) -> Option<Trouble>,
    /// Whether the next batch is only committed when somebody waits for it, after its answer was lost.
    pub(super) commits_late: bool,
    late: Option<Late>,
}

struct Late {
    lease: Lease,
    changes: Vec<Change>,
    cursor: Option<RowKey>,
    counts: Counts,
}

impl<'b> Between<'b> {
    pub(super) fn new(
        inner: Box<dyn Store>,
        ask: &'b mut dyn FnMut(Option<&[i64]>) -> Option<Trouble>,
    ) -> Self {
        Self { inner, ask, commits_late: false, late: None }
    }

    fn asked(&mut self, keys: Option<&[i64]>) -> Result<(), StoreError> {
        // Whoever writes waits for a transaction that is still there.
        if let Some(late) = self.late.take() {
            self.inner.apply(&late.lease, &late.changes, late.cursor.as_ref(), &late.counts)?;
        }
        match (self.ask)(keys) {
            Some(trouble) => Err(StoreError::new(trouble, anyhow::anyhow!("kept from it"))),
            None => Ok(()),
        }
    }
}

/// Fails where one of these keys is held.
pub(super) fn locked(held: &BTreeSet<i64>, keys: Option<&[i64]>) -> Option<Trouble> {
    let is_held = keys.is_some_and(|keys| keys.iter().any(|key| held.contains(key)));
    is_held.then_some(Trouble::LockTimeout)
}

impl Store for Between<'_> {
    fn apply(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<Applied, StoreError> {
        let keys: Vec<i64> = changes.iter().map(|change| number(&change.key)).collect();
        self.asked(Some(&keys))?;
        if std::mem::take(&mut self.commits_late) {
            self.late = Some(Late {
                lease: lease.clone(),
                changes: changes.to_vec(),
                cursor: cursor.cloned(),
                counts: *counts,
            });
            let lost = StoreError::new(Trouble::Lost, anyhow::anyhow!("no answer"));
            return Err(lost.in_doubt());
        }
        self.inner.apply(lease, changes, cursor, counts)
    }

    fn renew(&mut self, lease: &Lease) -> Result<(), StoreError> {
        self.asked(None)?;
        self.inner.renew(lease)
    }

    fn identity(&mut self) -> Result<TableIdentity, StoreError> {
        self.inner.identity()
    }

    fn estimate(&mut self) -> Result<Option<u64>, StoreError> {
        self.inner.estimate()
    }

    fn page(&mut self, after: Option<&RowKey>, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.inner.page(after, limit)
    }

    fn rows(&mut self, keys: &[RowKey]) -> Result<Vec<Record>, StoreError> {
        self.inner.rows(keys)
    }

    fn prepare(&mut self) -> Result<(), StoreError> {
        self.inner.prepare()
    }

    fn runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        self.inner.runs()
    }

    fn acquire(
        &mut self,
        start: &RunStart,
        lease: Duration,
    ) -> Result<(Lease, RunRow), StoreError> {
        self.inner.acquire(start, lease)
    }

    fn release(&mut self, lease: &Lease, state: State) -> Result<(), StoreError> {
        self.inner.release(lease, state)
    }

    fn rehearse(
        &mut self,
        changes: &[Change],
        look: &mut dyn FnMut(&[Record]) -> anyhow::Result<()>,
    ) -> Result<(), StoreError> {
        self.inner.rehearse(changes, look)
    }

    fn quarantine(&mut self, lease: &Lease, rows: &[Quarantined]) -> Result<Vec<bool>, StoreError> {
        self.inner.quarantine(lease, rows)
    }

    fn quarantined(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Quarantined>, StoreError> {
        self.inner.quarantined(run, after, limit)
    }

    fn ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError> {
        self.inner.ledger(run, after, limit)
    }

    fn set_calls(&mut self, calls: Box<dyn Calls>) {
        self.inner.set_calls(calls);
    }

    fn reconnect(&mut self) -> Result<(), StoreError> {
        self.inner.reconnect()
    }
}

fn number(key: &RowKey) -> i64 {
    key.to_string().parse().expect("keys are numbers")
}

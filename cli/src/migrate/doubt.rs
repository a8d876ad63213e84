//! What became of a batch whose end nobody heard.

use std::collections::HashMap;

use super::patience::persist;
use super::runner::Runner;
use crate::store::{Applied, Change, Counts, Fate, RowKey, RunRow, StoreError, Trouble};

impl Runner<'_> {
    /// The progress row, which is of the same transaction as the batch, counts its rows or does not.
    pub(super) fn look_up(
        &mut self,
        piece: &[Change],
        counts: &Counts,
    ) -> Result<Option<Applied>, StoreError> {
        // The server may still be committing. Writing to the progress row waits until it is over.
        self.renew()?;
        let row = self.own_row()?;
        let decided =
            |counts: &Counts| counts.swapped + counts.changed + counts.deleted + counts.blocked;
        let rows = u64::try_from(piece.len()).unwrap_or(u64::MAX);
        if piece.is_empty() || decided(&row.counts) != decided(counts) + rows {
            return Ok(None);
        }
        let keys: Vec<RowKey> = piece.iter().map(|change| change.key.clone()).collect();
        let records = persist(self.store, self.options, self.watch, |store| store.rows(&keys))?;
        let now: HashMap<RowKey, _> =
            records.into_iter().map(|record| (record.key, record.value)).collect();
        let fate = |change: &Change| match now.get(&change.key) {
            Some(value) if change.is_in(value) => Fate::Swapped,
            value => change.missed(value),
        };
        Ok(Some(Applied { fates: piece.iter().map(fate).collect(), counts: row.counts }))
    }

    /// The row of this run, as long as it is this runner's.
    fn own_row(&mut self) -> Result<RunRow, StoreError> {
        let runs = persist(self.store, self.options, self.watch, |store| store.settled_runs())?;
        let newest = runs.iter().map(|run| run.epoch).max();
        let own = runs.into_iter().find(|run| run.id == self.lease.run);
        own.filter(|_| newest == Some(self.lease.epoch)).ok_or_else(|| {
            let why = anyhow::anyhow!("another run took this table over");
            StoreError::new(Trouble::LeaseLost, why)
        })
    }
}

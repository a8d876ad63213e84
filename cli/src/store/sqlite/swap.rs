//! Batches: swapped where the bytes are still the old ones, read back, written down, committed.

use rusqlite::types::{ToSqlOutput, ValueRef};
use sha2::{Digest as _, Sha256};

use super::Sqlite;
use super::rows::{bind_key, bound, hex};
#[cfg(test)]
use crate::store::Bug;
use crate::store::{
    Applied, Change, Counts, Fate, Held, Lease, Record, RowKey, StoreError, Trouble,
};

impl Sqlite {
    pub(super) fn apply_batch(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<Applied, StoreError> {
        #[cfg(test)]
        if self.bug == Bug::ProgressApart {
            let mut ahead = *counts;
            ahead.add(&vec![Fate::Swapped; changes.len()]);
            self.writing(|store| store.write_progress(lease, cursor, &ahead))?;
        }
        self.writing(|store| {
            store.check_lease(lease)?;
            let fates = store.swap_all(changes)?;
            #[cfg(test)]
            if store.bug == Bug::CommitBeforeReadBack {
                store.commit()?;
                store.begin()?;
            }
            for (change, fate) in changes.iter().zip(&fates) {
                if *fate == Fate::Swapped {
                    store.read_back(change)?;
                }
            }
            for (change, fate) in changes.iter().zip(&fates) {
                if *fate == Fate::Swapped {
                    store.write_ledger(lease, change, &digest(&change.new))?;
                }
            }
            let mut counts = *counts;
            counts.add(&fates);
            #[cfg(test)]
            if store.bug == Bug::ProgressApart {
                return Ok(Applied { fates, counts });
            }
            store.write_progress(lease, cursor, &counts)?;
            Ok(Applied { fates, counts })
        })
    }

    /// Swaps, lets somebody look at what stands there then, and rolls back.
    pub(super) fn rehearse_batch(
        &mut self,
        changes: &[Change],
        look: &mut dyn FnMut(&[Record]) -> anyhow::Result<()>,
    ) -> Result<(), StoreError> {
        self.begin()?;
        let looked = self.rehearsed(changes).and_then(|records| {
            look(&records).map_err(|error| StoreError::new(Trouble::Other, error))
        });
        self.roll_back();
        looked
    }

    fn rehearsed(&mut self, changes: &[Change]) -> Result<Vec<Record>, StoreError> {
        let fates = self.swap_all(changes)?;
        let mut records = Vec::with_capacity(changes.len());
        for (change, fate) in changes.iter().zip(fates) {
            if fate != Fate::Swapped {
                let why = anyhow::anyhow!("row {} can't be written: {fate:?}", change.key);
                return Err(StoreError::new(Trouble::Refused, why));
            }
            records.push(self.read_back(change)?);
        }
        Ok(records)
    }

    fn swap_all(&mut self, changes: &[Change]) -> Result<Vec<Fate>, StoreError> {
        // In the order of the keys, whatever order they come in.
        changes.iter().map(|change| self.swap(change)).collect()
    }

    fn swap(&mut self, change: &Change) -> Result<Fate, StoreError> {
        #[cfg(test)]
        let blind = self.bug == Bug::BlindSwap;
        let rows = self.call("UPDATE", |connection, shape| {
            let sql = &shape.statements.swap;
            #[cfg(test)]
            let sql = if blind { &shape.statements.blind_swap } else { sql };
            let mut statement = connection.prepare_cached(sql)?;
            let columns = shape.identity.key.len();
            bind_key(&mut statement, &change.key.0)?;
            let (old, class) = bound(&change.old);
            statement.raw_bind_parameter(columns + 1, old)?;
            statement.raw_bind_parameter(columns + 2, class)?;
            statement.raw_bind_parameter(columns + 3, new(change))?;
            statement.raw_execute()
        })?;
        if rows > 0 {
            return Ok(Fate::Swapped);
        }
        Ok(match self.read_row(&change.key)? {
            None => Fate::Deleted,
            Some(record) if record.value == change.old => Fate::Blocked,
            Some(_) => Fate::Changed,
        })
    }

    /// The row as it stands after the swap, triggers included.
    fn read_back(&mut self, change: &Change) -> Result<Record, StoreError> {
        let found = self.read_row(&change.key)?;
        let is_new = |record: &Record| match (&record.value, &change.old) {
            (Held::Text(now), Held::Text(_)) | (Held::Blob(now), Held::Blob(_)) => {
                now == change.new.as_bytes()
            }
            _ => false,
        };
        found.filter(is_new).ok_or_else(|| {
            let why = anyhow::anyhow!("row {} does not hold what was written to it", change.key);
            StoreError::new(Trouble::ReadBack(change.key.clone()), why)
        })
    }
}

/// The new value in the class of the old one.
fn new(change: &Change) -> ToSqlOutput<'_> {
    let bytes = change.new.as_bytes();
    ToSqlOutput::Borrowed(match change.old {
        Held::Blob(_) => ValueRef::Blob(bytes),
        _ => ValueRef::Text(bytes),
    })
}

fn digest(new: &str) -> String {
    hex(&Sha256::digest(new))
}

//! Batches: swapped where the bytes are still the old ones, read back, written down, committed.

use rusqlite::types::{ToSqlOutput, ValueRef};

use super::database::heard;
use super::rows::{bind_key, bound};
use super::{Sqlite, trouble};
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
            let all = changes.iter().zip(&fates);
            let swapped: Vec<&Change> =
                all.filter(|(_, fate)| **fate == Fate::Swapped).map(|(change, _)| change).collect();
            store.read_back(&swapped)?;
            store.write_ledger(lease, &swapped)?;
            let mut counts = *counts;
            counts.add(&fates);
            if let Some(calls) = &mut store.calls {
                calls.swapped(fates.iter().filter(|fate| **fate == Fate::Swapped).count());
            }
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
        changes.iter().zip(fates).try_for_each(|(change, fate)| change.swapped(fate))?;
        self.read_back(&changes.iter().collect::<Vec<_>>())
    }

    /// In the order of the keys, whatever order they come in.
    fn swap_all(&mut self, changes: &[Change]) -> Result<Vec<Fate>, StoreError> {
        #[cfg(test)]
        let is_blind = self.bug == Bug::BlindSwap;
        let Self { connection, shape, calls, .. } = &mut *self;
        let sql = &shape.statements.swap;
        #[cfg(test)]
        let sql = if is_blind { &shape.statements.blind_swap } else { sql };
        let columns = shape.identity.key.len();
        let mut statement = connection.prepare_cached(sql).map_err(trouble::of)?;
        let mut swap = |change: &Change| {
            bind_key(&mut statement, &change.key.0)?;
            let (old, class) = bound(&change.old);
            statement.raw_bind_parameter(columns + 1, old)?;
            statement.raw_bind_parameter(columns + 2, class)?;
            statement.raw_bind_parameter(columns + 3, new(change))?;
            statement.raw_execute()
        };
        let mut swapped = Vec::with_capacity(changes.len());
        for change in changes {
            swapped.push(heard(calls, "UPDATE", || swap(change).map_err(trouble::of))? > 0);
        }
        drop(statement);
        // Of the others, what stands there now says why.
        let all = changes.iter().zip(&swapped);
        let others = all.filter(|(_, swapped)| !**swapped).map(|(change, _)| &change.key);
        let mut now = self.read_rows(others)?.into_iter();
        let fate = |(change, swapped): (&Change, bool)| {
            if swapped {
                return Fate::Swapped;
            }
            change.missed(now.next().flatten().map(|record| record.value).as_ref())
        };
        Ok(changes.iter().zip(swapped).map(fate).collect())
    }

    /// The rows as they stand after the swap, triggers included.
    fn read_back(&mut self, changes: &[&Change]) -> Result<Vec<Record>, StoreError> {
        let found = self.read_rows(changes.iter().map(|change| &change.key))?;
        let holds = |(found, change): (Option<Record>, &&Change)| {
            found.filter(|record| change.is_in(&record.value)).ok_or_else(|| change.not_read_back())
        };
        found.into_iter().zip(changes).map(holds).collect()
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

//! Batches: swapped where the bytes are still the old ones, read back, written down, committed.

use super::Postgres;
use super::rows::{columns, other, place};
use super::transaction::WRITE;
use crate::postgres::Arg;
#[cfg(test)]
use crate::store::Bug;
use crate::store::{
    Applied, Change, Counts, Fate, Held, Lease, Record, RowKey, StoreError, Trouble,
};

impl Postgres {
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
            let fates = if changes.is_empty() {
                Vec::new()
            } else {
                let swapped = store.swap_all(changes)?;
                #[cfg(test)]
                if store.bug == Bug::CommitBeforeReadBack {
                    store.commit()?;
                    store.begin(WRITE)?;
                }
                let (fates, _) = store.read_back(changes, &swapped)?;
                store.write_ledger(lease, changes, &fates)?;
                fates
            };
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
        self.begin(WRITE)?;
        let looked = self.rehearsed(changes).and_then(|records| {
            look(&records).map_err(|error| StoreError::new(Trouble::Other, error))
        });
        self.roll_back();
        looked
    }

    fn rehearsed(&mut self, changes: &[Change]) -> Result<Vec<Record>, StoreError> {
        let swapped = self.swap_all(changes)?;
        let (fates, records) = self.read_back(changes, &swapped)?;
        for (change, fate) in changes.iter().zip(fates) {
            if fate != Fate::Swapped {
                let why = anyhow::anyhow!("row {} can't be written: {fate:?}", change.key);
                return Err(StoreError::new(Trouble::Refused, why));
            }
        }
        let records: Option<Vec<Record>> = records.into_iter().collect();
        records.ok_or_else(|| other("a row that was written is gone"))
    }

    /// Which of these changes the database says it made.
    fn swap_all(&mut self, changes: &[Change]) -> Result<Vec<bool>, StoreError> {
        let keys: Vec<&RowKey> = changes.iter().map(|change| &change.key).collect();
        let mut args = columns(&keys, self.shape.key)?;
        let old = changes.iter().map(|change| change.old.bytes().unwrap_or_default().to_vec());
        args.push(Arg::Blobs(old.collect()));
        args.push(Arg::Texts(changes.iter().map(|change| Some(change.new.clone())).collect()));
        let sql = self.shape.statements.swap.clone();
        #[cfg(test)]
        let sql = match self.bug {
            Bug::BlindSwap => self.shape.statements.blind_swap.clone(),
            _ => sql,
        };
        let rows = self.call("UPDATE", &sql, &args)?;
        let mut swapped = vec![false; changes.len()];
        for row in rows {
            let place = place(&row, 0)?;
            let one = swapped.get_mut(place).ok_or_else(|| other("a row that nobody asked for"))?;
            *one = true;
        }
        // What is checked or triggered at the end is so now, while all can be taken back.
        self.send("SET CONSTRAINTS", "SET CONSTRAINTS ALL IMMEDIATE")?;
        Ok(swapped)
    }

    /// What became of each change, and the rows as they stand, triggers included.
    fn read_back(
        &mut self,
        changes: &[Change],
        swapped: &[bool],
    ) -> Result<(Vec<Fate>, Vec<Option<Record>>), StoreError> {
        let keys: Vec<&RowKey> = changes.iter().map(|change| &change.key).collect();
        let mut records: Vec<Option<Record>> = vec![None; changes.len()];
        for (place, record) in self.read_rows(&keys)? {
            let one = records.get_mut(place).ok_or_else(|| other("a row that nobody asked for"))?;
            *one = Some(record);
        }
        let mut fates = Vec::with_capacity(changes.len());
        for ((change, swapped), record) in changes.iter().zip(swapped).zip(&records) {
            let now = record.as_ref().map(|record| &record.value);
            fates.push(match (swapped, now) {
                (true, Some(now)) if is_new(now, change) => Fate::Swapped,
                (true, _) => {
                    let why =
                        anyhow::anyhow!("row {} does not hold what was written to it", change.key);
                    return Err(StoreError::new(Trouble::ReadBack(change.key.clone()), why));
                }
                (false, None) => Fate::Deleted,
                (false, Some(now)) if *now == change.old => Fate::Blocked,
                (false, Some(_)) => Fate::Changed,
            });
        }
        Ok((fates, records))
    }
}

fn is_new(now: &Held, change: &Change) -> bool {
    match (now, &change.old) {
        (Held::Text(now), Held::Text(_)) | (Held::Blob(now), Held::Blob(_)) => {
            now == change.new.as_bytes()
        }
        _ => false,
    }
}

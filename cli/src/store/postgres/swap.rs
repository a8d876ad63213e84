//! Batches: swapped where the bytes are still the old ones, read back, written down, committed.

use super::Postgres;
use super::rows::{columns, other, place};
use super::transaction::{READ, WRITE};
use crate::hex;
use crate::postgres::{Arg, is_not_allowed, may_be_of_a_row, quoted};
#[cfg(test)]
use crate::store::Bug;
use crate::store::{Applied, Change, Counts, Fate, Lease, Record, RowKey, StoreError, Trouble};

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
        let applied = self.swapping(|store| {
            store.check_lease(lease).map_err(of_no_row)?;
            let fates = if changes.is_empty() {
                Vec::new()
            } else {
                let swapped = store.swap_all(changes)?;
                #[cfg(test)]
                if store.bug == Bug::CommitBeforeReadBack {
                    store.commit()?;
                    store.begin(&[WRITE])?;
                }
                let (mut fates, now) = store.read_back(changes, &swapped)?;
                store.find_own(lease, changes, &now, &mut fates)?;
                store.write_ledger(lease, changes, &fates)?;
                fates
            };
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
        });
        applied.map_err(|error| self.blamed(error))
    }

    /// Swaps, lets somebody look at what stands there then, and rolls back.
    pub(super) fn rehearse_batch(
        &mut self,
        changes: &[Change],
        look: &mut dyn FnMut(&[Record]) -> anyhow::Result<()>,
    ) -> Result<(), StoreError> {
        self.begin(&[WRITE])?;
        let looked = self.rehearsed(changes).and_then(|records| {
            look(&records).map_err(|error| StoreError::new(Trouble::Other, error))
        });
        self.roll_back();
        looked.map_err(|error| self.named(error))
    }

    /// A privilege that a rehearsal lacks, by the statement that gives it.
    fn named(&self, error: StoreError) -> StoreError {
        if !is_not_allowed(&error) {
            return error;
        }
        let (schema, column) = (&self.shape.schema, &self.shape.identity.column.name);
        let table = format!("{}.{}", quoted(schema), quoted(&self.shape.identity.table));
        let why = format!(
            "the proof writes known accounts and rolls back, which needs GRANT UPDATE ({}) ON {table}",
            quoted(column)
        );
        StoreError { source: error.source.context(why), ..error }
    }

    fn rehearsed(&mut self, changes: &[Change]) -> Result<Vec<Record>, StoreError> {
        let swapped = self.swap_all(changes)?;
        let (fates, records) = self.read_back(changes, &swapped)?;
        changes.iter().zip(fates).try_for_each(|(change, fate)| change.swapped(fate))?;
        let records: Option<Vec<Record>> = records.into_iter().collect();
        records.ok_or_else(|| other("a row that was written is gone"))
    }

    /// A statement that the server does not even plan is no fault of a row: a privilege is gone, or a
    /// rule came.
    fn blamed(&mut self, error: StoreError) -> StoreError {
        if error.trouble != Trouble::Refused {
            return error;
        }
        let sql = format!("EXPLAIN {}", self.shape.statements.swap);
        let mut args = vec![Arg::Texts(Vec::new()); self.shape.key];
        args.extend([Arg::Blobs(Vec::new()), Arg::Texts(Vec::new())]);
        match self.looking(&[READ], |store| store.call("EXPLAIN", &sql, &args)) {
            Err(own) if may_be_of_a_row(&own) => own,
            _ => error,
        }
    }

    /// A row that holds the new value already, by the ledger of this run, is this run's: its first
    /// try was committed after all, when nobody listened any more.
    fn find_own(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        now: &[Option<Record>],
        fates: &mut [Fate],
    ) -> Result<(), StoreError> {
        let holds_new = |change: &Change, now: &Option<Record>| {
            now.as_ref().is_some_and(|now| change.is_in(&now.value))
        };
        let all = changes.iter().zip(now).zip(fates.iter());
        let there: Vec<String> = all
            .filter(|((change, now), fate)| **fate == Fate::Changed && holds_new(change, now))
            .map(|((change, _), _)| change.key.encoded())
            .collect();
        if there.is_empty() {
            return Ok(());
        }
        let own = self.digests(&lease.run, there)?;
        for (change, fate) in changes.iter().zip(fates) {
            if own
                .get(&change.key.encoded())
                .is_some_and(|own| *own == hex::sha256(change.new.as_bytes()))
            {
                *fate = Fate::Swapped;
            }
        }
        Ok(())
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
        let rows = self.call("UPDATE", &sql, &args).map_err(of_a_row)?;
        let mut swapped = vec![false; changes.len()];
        for row in rows {
            let place = place(&row, 0)?;
            let one = swapped.get_mut(place).ok_or_else(|| other("a row that nobody asked for"))?;
            *one = true;
        }
        // What is checked or triggered at the end is so now, while all can be taken back.
        self.send("SET CONSTRAINTS", "SET CONSTRAINTS ALL IMMEDIATE").map_err(of_a_row)?;
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
                (true, Some(now)) if change.is_in(now) => Fate::Swapped,
                (true, _) => return Err(change.not_read_back()),
                (false, now) => change.missed(now),
            });
        }
        Ok((fates, records))
    }
}

/// An error of a trigger or of a damaged row, whatever code it has.
fn of_a_row(error: StoreError) -> StoreError {
    let trouble = if may_be_of_a_row(&error) { Trouble::Refused } else { error.trouble };
    StoreError { trouble, of_rows: true, ..error }
}

/// What keeps a runner from its own lease is no fault of the rows: an earlier connection of this
/// runner, as a rule, which is still at work on its end.
fn of_no_row(error: StoreError) -> StoreError {
    let trouble = match error.trouble {
        Trouble::LockTimeout | Trouble::StatementTimeout => Trouble::Retry,
        Trouble::Refused => Trouble::Other,
        trouble => trouble,
    };
    StoreError { trouble, ..error }
}

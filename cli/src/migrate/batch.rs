//! One batch, written whatever happens to it: tried again, looked up, bisected.

use std::collections::{HashMap, VecDeque};
use std::time::Instant;

use super::patience::{Patience, persist};
use super::runner::Runner;
use crate::store::{
    Applied, Change, Counts, Fate, Quarantined, RowKey, RunRow, StoreError, Trouble,
};

/// What became of a piece of a batch.
enum Piece {
    Written(Applied),
    /// The database does not take it as a whole.
    Refused(StoreError),
}

/// Rows that the database may refuse before that is no accident of single rows.
const MOST_QUARANTINED: usize = 1000;

impl Runner<'_> {
    /// Writes these changes; the cursor and the rows read count when the last of them stands.
    pub(super) fn write(
        &mut self,
        changes: Vec<Change>,
        cursor: Option<&RowKey>,
        read: u64,
    ) -> Result<(), StoreError> {
        let mut pieces = VecDeque::from([changes]);
        while let Some(mut piece) = pieces.pop_front() {
            let is_last = pieces.is_empty();
            let to = if is_last { cursor.cloned() } else { self.cursor.clone() };
            let mut counts = self.counts;
            counts.read += if is_last { read } else { 0 };
            match self.write_piece(&piece, to.as_ref(), &counts)? {
                Piece::Written(applied) => {
                    self.written(&piece, &applied);
                    self.cursor = to;
                }
                Piece::Refused(why) if piece.len() > 1 => {
                    if why.trouble == Trouble::StatementTimeout {
                        self.size.halve();
                    }
                    let rest = piece.split_off(piece.len() / 2);
                    pieces.push_front(rest);
                    pieces.push_front(piece);
                }
                Piece::Refused(why) => {
                    let Some(change) = piece.pop() else { return Err(why) };
                    self.give_up(change, why)?;
                    if is_last {
                        pieces.push_back(Vec::new());
                    }
                }
            }
        }
        Ok(())
    }

    fn written(&mut self, piece: &[Change], applied: &Applied) {
        self.counts = applied.counts;
        self.renewed = Instant::now();
        self.tally.fates(piece, &applied.fates);
        let blocked = piece.iter().zip(&applied.fates).filter(|(_, fate)| **fate == Fate::Blocked);
        self.given_up.extend(blocked.map(|(change, _)| (change.key.clone(), None)));
    }

    fn write_piece(
        &mut self,
        piece: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<Piece, StoreError> {
        let options = self.options;
        let mut patience = Patience::new(options);
        loop {
            let error = match self.store.apply(&self.lease, piece, cursor, counts) {
                Ok(applied) => return Ok(Piece::Written(applied)),
                Err(error) => error,
            };
            let refused = !error.in_doubt
                && matches!(
                    error.trouble,
                    Trouble::Refused | Trouble::StatementTimeout | Trouble::LockTimeout
                );
            if refused && !piece.is_empty() {
                return Ok(Piece::Refused(error));
            }
            let unknown = error.in_doubt || error.trouble == Trouble::Lost;
            patience.after(error, self.store, self.watch)?;
            if unknown && let Some(applied) = self.look_up(piece, counts)? {
                return Ok(Piece::Written(applied));
            }
        }
    }

    /// What became of a batch whose end nobody heard: the progress row, which is of the same
    /// transaction, counts its rows or does not. Its COMMIT may still be on the way, and that
    /// transaction holds the lease's row: whoever writes to it waits until the transaction is over.
    fn look_up(
        &mut self,
        piece: &[Change],
        counts: &Counts,
    ) -> Result<Option<Applied>, StoreError> {
        let lease = self.lease.clone();
        persist(self.store, self.options, self.watch, |store| store.renew(&lease))?;
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
            None => Fate::Deleted,
            Some(value) if value.bytes() == Some(change.new.as_bytes()) => Fate::Swapped,
            Some(value) if *value == change.old => Fate::Blocked,
            Some(_) => Fate::Changed,
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

    /// A row alone that the database does not take: locked ones come again in a later pass.
    fn give_up(&mut self, change: Change, why: StoreError) -> Result<(), StoreError> {
        if why.trouble == Trouble::LockTimeout {
            return Ok(());
        }
        let row = Quarantined { key: change.key, rule: change.rule, why: why.to_string() };
        self.given_up.insert(row.key.clone(), None);
        let lease = self.lease.clone();
        persist(self.store, self.options, self.watch, |store| store.quarantine(&lease, &row))?;
        self.counts.quarantined += 1;
        if self.counts.quarantined > u64::try_from(MOST_QUARANTINED).unwrap_or(u64::MAX) {
            let why = why.source.context("the database refuses row after row");
            return Err(StoreError::new(Trouble::Other, why));
        }
        Ok(())
    }
}

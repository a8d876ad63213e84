//! One batch, written whatever happens to it: tried again, looked up, bisected.

use std::collections::VecDeque;
use std::time::Instant;

use super::Options;
use super::patience::Patience;
use super::quarantine::BLOCKED;
use super::runner::Runner;
use crate::store::{Applied, Change, Counts, Fate, Quarantined, RowKey, StoreError, Trouble};

/// What became of a piece of a batch.
enum Piece {
    Written(Applied),
    /// The database does not take it as a whole.
    Refused(StoreError),
}

/// What a batch met so far.
#[derive(Default)]
struct Met {
    pieces: u32,
    /// Pieces in a row that others held a lock on.
    locked: u32,
    /// Whether the database took a transaction without rows after it refused one with rows.
    lease_is_good: bool,
    /// Whether a piece was tried in vain as often as that is done.
    is_contended: bool,
}

/// How often a whole batch is tried that others hold a row of.
const LOCK_TRIES: u32 = 3;

/// Locked pieces in a row after which the rest of the batch waits as well: more than it takes to come
/// down to a single row of the largest batch.
const LOCKED_IN_A_ROW: u32 = 24;

impl Runner<'_> {
    /// Writes these changes; the cursor and the rows read count when the last of them stands. Where
    /// somebody asks to stop on the way, the cursor stays where it is.
    pub(super) fn write(
        &mut self,
        changes: Vec<Change>,
        cursor: Option<&RowKey>,
        read: u64,
    ) -> Result<(), StoreError> {
        let mut met = Met::default();
        let mut pieces = VecDeque::from([changes]);
        while let Some(mut piece) = pieces.pop_front() {
            // What was hashed is written first, even for somebody who asked to stop before.
            if met.pieces > 0 {
                self.go_on()?;
            }
            let is_last = pieces.is_empty();
            let to = if is_last { cursor.cloned() } else { self.cursor.clone() };
            let mut counts = self.counts;
            counts.read += if is_last { read } else { 0 };
            let outcome = self.write_piece(&piece, to.as_ref(), &counts, &mut met)?;
            met.pieces += 1;
            let why = match outcome {
                Piece::Written(applied) => {
                    met.locked = 0;
                    self.cursor = to;
                    self.written(&piece, &applied)?;
                    continue;
                }
                Piece::Refused(why) => why,
            };
            let is_locked = why.trouble == Trouble::LockTimeout;
            met.locked = if is_locked { met.locked + 1 } else { 0 };
            if met.locked >= LOCKED_IN_A_ROW {
                piece.extend(pieces.drain(..).flatten());
                self.wait_for(piece)?;
            } else if piece.len() > 1 {
                if why.trouble == Trouble::StatementTimeout {
                    self.size.halve();
                }
                let rest = piece.split_off(piece.len() / 2);
                pieces.push_front(rest);
                pieces.push_front(piece);
                continue;
            } else if is_locked {
                self.wait_for(piece)?;
            } else if let Some(change) = piece.pop() {
                let (key, rule, why) = (change.key, change.rule, why.to_string());
                self.give_up(vec![Quarantined { key, rule, why }])?;
                self.aside.is_in_the_way()?;
            }
            if pieces.is_empty() {
                pieces.push_back(Vec::new());
            }
        }
        Ok(())
    }

    fn written(&mut self, piece: &[Change], applied: &Applied) -> Result<(), StoreError> {
        self.counts = applied.counts;
        self.renewed = Instant::now();
        self.tally.fates(piece, &applied.fates);
        let all = piece.iter().zip(&applied.fates);
        let blocked = all.filter(|(_, fate)| **fate == Fate::Blocked).map(|(change, _)| change);
        let blocked: Vec<Quarantined> = blocked
            .map(|change| Quarantined {
                key: change.key.clone(),
                rule: change.rule.clone(),
                why: BLOCKED.into(),
            })
            .collect();
        if !blocked.is_empty() {
            // Whatever is not in quarantine by then is found again by a later pass.
            self.go_on()?;
            self.give_up(blocked)?;
        }
        if applied.fates.contains(&Fate::Swapped) {
            self.aside.wrote();
        }
        self.aside.is_in_the_way()
    }

    fn write_piece(
        &mut self,
        piece: &[Change],
        cursor: Option<&RowKey>,
        counts: &Counts,
        met: &mut Met,
    ) -> Result<Piece, StoreError> {
        let options = self.options;
        let tries = if met.pieces == 0 { LOCK_TRIES.min(options.tries) } else { 1 };
        let briefly = Options { tries, ..*options };
        let (mut patience, mut locks) = (Patience::new(options), Patience::new(&briefly));
        // Of a batch that was tried that often, only a row alone is.
        let is_brief = met.is_contended && piece.len() > 1;
        let mut retries = Patience::new(if is_brief { &briefly } else { options });
        loop {
            let error = match self.store.apply(&self.lease, piece, cursor, counts) {
                Ok(applied) => return Ok(Piece::Written(applied)),
                Err(error) => error,
            };
            let unknown = error.in_doubt || error.trouble == Trouble::Lost;
            let passed = match error.trouble {
                _ if unknown || piece.is_empty() => patience.after(error, self.store, self.watch),
                Trouble::LockTimeout => locks.after(error, self.store, self.watch),
                Trouble::Retry if error.of_rows => retries.after(error, self.store, self.watch),
                _ => patience.after(error, self.store, self.watch),
            };
            match passed {
                Err(error) if !unknown && !piece.is_empty() && may_be_a_row(&error) => {
                    self.blame_the_rows(&error, met)?;
                    met.is_contended |= error.trouble == Trouble::Retry;
                    return Ok(Piece::Refused(error));
                }
                passed => passed?,
            }
            if unknown && let Some(applied) = self.look_up(piece, counts)? {
                return Ok(Piece::Written(applied));
            }
            self.keep_lease()?;
        }
    }

    /// Whether it is the rows that the database does not take, and not the lease that every batch
    /// checks: an error where that can't be written either.
    fn blame_the_rows(&mut self, error: &StoreError, met: &mut Met) -> Result<(), StoreError> {
        // What refuses the lease does so always; who holds a lock on it may come and go.
        if error.trouble != Trouble::Refused || !met.lease_is_good {
            self.renew()?;
            met.lease_is_good = true;
        }
        Ok(())
    }

    /// Rows that others hold, for later.
    fn wait_for(&mut self, changes: Vec<Change>) -> Result<(), StoreError> {
        changes.into_iter().try_for_each(|change| self.aside.lock(change.key))
    }
}

/// Troubles that a single row may be the cause of, once they did not pass.
const fn may_be_a_row(error: &StoreError) -> bool {
    match error.trouble {
        Trouble::Refused | Trouble::StatementTimeout | Trouble::LockTimeout => true,
        Trouble::Retry => error.of_rows,
        _ => false,
    }
}

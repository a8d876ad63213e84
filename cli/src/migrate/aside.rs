//! Rows that a run sets aside, for good or until others let go of them: a bounded number of each.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::LeftAlone;
use crate::store::{RowKey, StoreError, Trouble};
use crate::words::rows;

/// What one process does not try again, or not now.
#[derive(Debug, Default)]
pub(super) struct Aside {
    /// Rows that the database does not write. Beyond the bound they are tried again in every pass.
    poison: HashSet<RowKey>,
    /// How often this process found a row that the database does not write.
    in_vain: u64,
    /// Of them, those one after another that no process found before, with none written in between.
    in_a_row: usize,
    /// Rows whose new value can't be computed, and why. Beyond the bound they are tried in vain
    /// again in every pass, which costs time and no memory.
    left: HashMap<RowKey, LeftAlone>,
    /// Rows that others hold a lock on.
    locked: BTreeSet<RowKey>,
}

impl Aside {
    /// Rows of one kind before that is no accident of single rows.
    const MOST: usize = 1000;
    /// Rows that are known for poison at once.
    const KNOWN: usize = 10_000;
    /// Keys in a message.
    const SHOWN: usize = 10;

    pub(super) fn is_poison(&self, key: &RowKey) -> bool {
        self.poison.contains(key)
    }

    pub(super) fn why_left(&self, key: &RowKey) -> Option<&LeftAlone> {
        self.left.get(key)
    }

    /// The database does not write this row, which is known of it already or is new.
    pub(super) fn poison(&mut self, key: RowKey, is_new: bool) {
        self.in_vain += 1;
        self.in_a_row += usize::from(is_new);
        if self.poison.len() < Self::KNOWN {
            self.poison.insert(key);
        }
    }

    /// How often a row was tried that the database does not write.
    pub(super) const fn in_vain(&self) -> u64 {
        self.in_vain
    }

    /// The database wrote a row.
    pub(super) const fn wrote(&mut self) {
        self.in_a_row = 0;
    }

    /// An error where the database does not write one row after another. Those are in quarantine and
    /// don't count again: a run that is started again goes on behind them.
    pub(super) fn is_in_the_way(&self) -> Result<(), StoreError> {
        if self.in_a_row <= Self::MOST {
            return Ok(());
        }
        let rows = rows(u64::try_from(self.in_a_row).unwrap_or(u64::MAX));
        let why = anyhow::anyhow!("the database refused or blocked {rows} one after another");
        Err(StoreError::new(Trouble::InTheWay, why))
    }

    pub(super) fn leave(&mut self, key: RowKey, why: LeftAlone) {
        if self.left.len() < Self::MOST {
            self.left.insert(key, why);
        }
    }

    /// Others hold a lock on this row; an error where they hold one on very many.
    pub(super) fn lock(&mut self, key: RowKey) -> Result<(), StoreError> {
        self.locked.insert(key);
        if self.locked.len() > Self::MOST { Err(self.still_locked()) } else { Ok(()) }
    }

    /// The rows that others held, which are to be tried again.
    pub(super) fn take_locked(&mut self) -> Vec<RowKey> {
        std::mem::take(&mut self.locked).into_iter().collect()
    }

    pub(super) fn has_locked(&self) -> bool {
        !self.locked.is_empty()
    }

    /// What stops a run that waited for them long enough.
    pub(super) fn still_locked(&self) -> StoreError {
        let shown: Vec<String> =
            self.locked.iter().take(Self::SHOWN).map(RowKey::to_string).collect();
        let more = if self.locked.len() > Self::SHOWN { ", …" } else { "" };
        let (rows, keys) = (self.locked.len(), shown.join(", "));
        let what = if rows == 1 { "row is" } else { "rows are" };
        let why = anyhow::anyhow!("{rows} {what} locked by another session: {keys}{more}");
        StoreError::new(Trouble::LockTimeout, why)
    }
}

#[cfg(test)]
mod tests {
    use super::Aside;
    use crate::migrate::LeftAlone;
    use crate::store::{KeyPart, RowKey, Trouble};

    fn keys() -> impl Iterator<Item = RowKey> {
        (0..20_000).map(|number| RowKey(vec![KeyPart::Integer(number)]))
    }

    #[test]
    fn nothing_is_kept_without_a_bound() {
        let mut aside = Aside::default();
        keys().for_each(|key| aside.poison(key, false));
        assert_eq!((aside.poison.len(), aside.in_vain()), (10_000, 20_000));
        aside.is_in_the_way().expect("they were known");
        let error = keys().try_for_each(|key| aside.lock(key)).expect_err("too many");
        assert_eq!((error.trouble, aside.locked.len()), (Trouble::LockTimeout, 1001));
        let why = LeftAlone { rule: "r".into(), why: "w".into() };
        keys().for_each(|key| aside.leave(key, why.clone()));
        assert_eq!(aside.left.len(), 1000);
    }

    #[test]
    fn what_is_in_the_way_is_more_than_a_thousand_new_rows_with_none_written_in_between() {
        let mut aside = Aside::default();
        for key in keys().take(1000) {
            aside.poison(key, true);
        }
        aside.is_in_the_way().expect("no more than that");
        aside.wrote();
        keys().skip(1000).take(1000).for_each(|key| aside.poison(key, true));
        keys().take(1000).for_each(|key| aside.poison(key, false));
        aside.is_in_the_way().expect("no more than that since");
        keys().skip(2000).take(1).for_each(|key| aside.poison(key, true));
        assert_eq!(aside.is_in_the_way().expect_err("too many").trouble, Trouble::InTheWay);
    }
}

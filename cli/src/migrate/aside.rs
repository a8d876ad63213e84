//! Rows that a run sets aside, for good or until others let go of them: a bounded number of each.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::LeftAlone;
use crate::store::{RowKey, StoreError, Trouble};

/// What one process does not try again, or not now.
#[derive(Debug, Default)]
pub(super) struct Aside {
    /// Rows that the database does not write.
    poison: HashSet<RowKey>,
    /// Rows whose new value can't be computed, and why. Beyond the bound they are tried in vain
    /// again in every pass, which costs time and no memory.
    left: HashMap<RowKey, LeftAlone>,
    /// Rows that others hold a lock on.
    locked: BTreeSet<RowKey>,
    /// What is in the quarantine of the run, once it was asked for.
    pub(super) quarantine: Option<HashSet<RowKey>>,
}

impl Aside {
    /// Rows of one kind before that is no accident of single rows.
    const MOST: usize = 1000;
    /// Keys in a message.
    const SHOWN: usize = 10;

    pub(super) fn is_poison(&self, key: &RowKey) -> bool {
        self.poison.contains(key)
    }

    pub(super) fn why_left(&self, key: &RowKey) -> Option<&LeftAlone> {
        self.left.get(key)
    }

    /// The database does not write this row; an error where it writes hardly any.
    pub(super) fn poison(&mut self, key: RowKey) -> Result<(), StoreError> {
        self.poison.insert(key);
        if self.poison.len() > Self::MOST {
            let why = anyhow::anyhow!("the database refuses or blocks row after row");
            return Err(StoreError::new(Trouble::Other, why));
        }
        Ok(())
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
        (0..5000).map(|number| RowKey(vec![KeyPart::Integer(number)]))
    }

    #[test]
    fn nothing_is_kept_without_a_bound() {
        let mut aside = Aside::default();
        let error = keys().try_for_each(|key| aside.poison(key)).expect_err("too many");
        assert_eq!((error.trouble, aside.poison.len()), (Trouble::Other, 1001));
        let error = keys().try_for_each(|key| aside.lock(key)).expect_err("too many");
        assert_eq!((error.trouble, aside.locked.len()), (Trouble::LockTimeout, 1001));
        let why = LeftAlone { rule: "r".into(), why: "w".into() };
        keys().for_each(|key| aside.leave(key, why.clone()));
        assert_eq!(aside.left.len(), 1000);
    }

    #[test]
    fn a_row_that_is_given_up_twice_counts_once() {
        let mut aside = Aside::default();
        for key in keys().take(900).chain(keys().take(900)) {
            aside.poison(key).expect("few rows");
        }
        assert_eq!(aside.poison.len(), 900);
    }
}

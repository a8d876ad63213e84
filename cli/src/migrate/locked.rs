//! Rows that others hold a lock on: tried again on their own, with longer and longer waits.

use super::pass::Way;
use super::patience::{Patience, persist};
use super::runner::Runner;
use crate::store::StoreError;

impl Runner<'_> {
    /// Writes the rows that were locked when their batch was. An error names those that still are
    /// after the last try.
    pub(super) fn retry_locked(&mut self) -> Result<(), StoreError> {
        let mut patience = Patience::new(self.options);
        while self.aside.has_locked() {
            let keys = self.aside.take_locked();
            for keys in keys.chunks(self.size.rows().max(1)) {
                self.go_on()?;
                let records =
                    persist(self.store, self.options, self.watch, |store| store.rows(keys))?;
                let (places, todo) = self.todo(records);
                let cursor = self.cursor.clone();
                self.change(todo, &Way { cursor, read: 0, places })?;
            }
            if self.aside.has_locked() {
                patience.after(self.aside.still_locked(), self.store, self.watch)?;
            }
        }
        Ok(())
    }
}

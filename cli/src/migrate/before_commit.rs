//! A wait between the swaps of a batch and its commit.

use std::time::Duration;

use serde_json::json;

use super::show::event;
use crate::store::{Calls, Moment, StoreError};

/// Says that a batch is swapped and not committed, and waits: for tests that kill a run there.
pub(crate) struct BeforeCommit {
    wait: Duration,
    /// Rows of the transaction that is open.
    rows: usize,
}

impl BeforeCommit {
    pub(crate) const fn new(wait: Duration) -> Self {
        Self { wait, rows: 0 }
    }
}

impl Calls for BeforeCommit {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError> {
        match (statement, when) {
            ("BEGIN", Moment::Before) => self.rows = 0,
            // Of the transactions over the tables of a run alone, 0 rows.
            ("COMMIT", Moment::Before) => {
                event(&json!({ "v": 1, "ev": "swapping", "rows": self.rows }));
                std::thread::sleep(self.wait);
            }
            _ => {}
        }
        Ok(())
    }

    fn swapped(&mut self, rows: usize) {
        self.rows = rows;
    }
}

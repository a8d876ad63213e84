//! A wait between the swaps of a batch and its commit.

use std::time::Duration;

use serde_json::json;

use super::show::event;
use crate::store::{Calls, Moment, StoreError};

/// Says that a batch is swapped and not committed, and waits: for tests that kill a run there.
pub(crate) struct BeforeCommit {
    pub(crate) wait: Duration,
}

impl Calls for BeforeCommit {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError> {
        if statement == "COMMIT" && when == Moment::Before {
            event(&json!({ "v": 1, "ev": "swapping" }));
            std::thread::sleep(self.wait);
        }
        Ok(())
    }
}

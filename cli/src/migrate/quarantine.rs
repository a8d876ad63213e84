//! Rows that the database does not write: put down by key on the way, and counted at the end.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use super::patience::persist;
use super::runner::Runner;
use super::{Decision, Options};
use crate::store::{Counts, Quarantined, RowKey, StoreError, Trouble};

/// Why a row is in quarantine that the database says nothing about.
pub(super) const BLOCKED: &str = "blocked by a trigger or a rule";

/// The rows in quarantine that a rule is still about, whoever put them there.
#[derive(Debug, Default)]
pub(crate) struct Quarantine {
    pub(crate) rows: u64,
    /// Of them, those that a trigger or a rule keeps, by the rule of the plan.
    pub(super) blocked: BTreeMap<String, u64>,
    /// The first of them.
    pub(crate) shown: Vec<Quarantined>,
}

impl Quarantine {
    /// Rows that are listed.
    const SHOWN: usize = 1000;

    pub(crate) const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    fn add(&mut self, row: Quarantined) {
        self.rows += 1;
        if row.why == BLOCKED {
            *self.blocked.entry(row.rule.clone()).or_default() += 1;
        }
        if self.shown.len() < Self::SHOWN {
            self.shown.push(row);
        }
    }
}

/// Rows that are read at once.
const PAGE: usize = 1000;

/// For how long the quarantine is read on after somebody asked to stop.
const LAST: Duration = Duration::from_secs(1);

impl Runner<'_> {
    /// Rows that the database does not write: into quarantine.
    pub(super) fn give_up(&mut self, rows: Vec<Quarantined>) -> Result<(), StoreError> {
        let lease = self.lease.clone();
        let new = persist(self.store, self.options, self.watch, |it| it.quarantine(&lease, &rows))?;
        for (row, is_new) in rows.into_iter().zip(new) {
            self.counts.quarantined += u64::from(is_new);
            self.aside.poison(row.key, is_new);
        }
        Ok(())
    }

    /// What is in quarantine by now, a page at a time.
    pub(super) fn still_quarantined(&mut self) -> Result<Quarantine, StoreError> {
        let (run, began) = (self.lease.run.clone(), Instant::now());
        let (mut found, mut last) = (Quarantine::default(), None::<String>);
        loop {
            if (self.options.stopped)() && began.elapsed() > LAST {
                return Err(StoreError::new(Trouble::Stopped, anyhow::anyhow!("asked to stop")));
            }
            let page = persist(self.store, self.options, self.watch, |store| {
                store.quarantined(&run, last.as_deref(), PAGE)
            })?;
            let Some(end) = page.last().map(|row| row.key.encoded()) else { return Ok(found) };
            let keys: Vec<RowKey> = page.iter().map(|row| row.key.clone()).collect();
            let rows = persist(self.store, self.options, self.watch, |store| store.rows(&keys))?;
            let mut page: HashMap<RowKey, Quarantined> =
                page.into_iter().map(|row| (row.key.clone(), row)).collect();
            for record in rows {
                let is_left = match self.work.decide(&record) {
                    Decision::Change(_) | Decision::Compute { .. } => true,
                    Decision::Nothing | Decision::LeftAlone(_) => false,
                };
                if let Some(row) = page.remove(&record.key).filter(|_| is_left) {
                    found.add(row);
                }
            }
            last = Some(end);
        }
    }

    /// Counts a row that every process met once.
    pub(super) fn restate(&mut self, found: &Quarantine) {
        self.counts.quarantined = found.rows;
        self.counts.blocked = found.blocked.values().sum();
        for (rule, done) in &mut self.tally.rules {
            done.blocked = found.blocked.get(rule).copied().unwrap_or(0);
        }
    }

    /// Writes down what was counted of a run that is not at its end, where that can be written.
    pub(super) fn note(&mut self, before: &Counts) {
        // Rows go into quarantine after their batch, and are counted with the next one.
        if self.counts == *before && self.counts.quarantined == 0 {
            return;
        }
        let (lease, cursor, counts) = (self.lease.clone(), self.cursor.clone(), self.counts);
        let options = Options { stopped: || false, tries: 1, ..*self.options };
        persist(self.store, &options, self.watch, |store| {
            store.apply(&lease, &[], cursor.as_ref(), &counts)
        })
        .ok();
    }
}

//! Looks at every row of a table and counts what the rules make of it. Writes nothing.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use super::file::{AsideCount, Found, Left, RuleCount};
use crate::exit::Stopped;
use crate::migrate::LeftAlone;
use crate::rules::{Aside, Look, Rules, Step};
use crate::signals;
use crate::store::{Record, RowKey, Store};

/// What the rules make of a table.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub(crate) rows: u64,
    /// Sound hashes that no rule is about.
    pub(crate) untouched: u64,
    /// By the rule, as the ledger spells it.
    pub(crate) rules: BTreeMap<String, Tally>,
    pub(crate) left: BTreeMap<(String, String), Keys>,
    pub(crate) aside: BTreeMap<Aside, Keys>,
}

/// Rows of one rule.
#[derive(Debug)]
pub(crate) struct Tally {
    pub(crate) keys: Keys,
    pub(crate) longest: usize,
    pub(crate) reversible: u64,
    /// One of them, to show what becomes of it.
    pub(crate) sample: Sample,
}

/// One row, and what is to be done with it.
#[derive(Debug)]
pub(crate) struct Sample {
    pub(crate) record: Record,
    pub(crate) step: Step,
}

/// How many rows there are, and the first of their keys.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    pub(crate) rows: u64,
    pub(crate) first: Vec<RowKey>,
}

/// Rows of a page.
const PAGE: usize = 1000;

impl Keys {
    /// Keys that are kept.
    const KEPT: usize = 100;

    pub(crate) fn add(&mut self, key: &RowKey) {
        self.rows += 1;
        if self.first.len() < Self::KEPT {
            self.first.push(key.clone());
        }
    }
}

impl Survey {
    /// How far a survey came that somebody stopped.
    pub(crate) const STOPPED: &str = "stopped before the last row; nothing was written";

    /// Looks at every row, and shows each to `also`. Stops where somebody asked to.
    pub(crate) fn of(
        store: &mut dyn Store,
        rules: &Rules,
        also: &mut dyn FnMut(&Record, &Look) -> Result<()>,
    ) -> Result<Self> {
        let mut survey = Self::default();
        let mut last: Option<RowKey> = None;
        loop {
            let page = store.page(last.as_ref(), PAGE).context("reading the table")?;
            let Some(end) = page.last().map(|record| record.key.clone()) else {
                return Ok(survey);
            };
            for record in page {
                if signals::stopped() {
                    return Err(Stopped(Self::STOPPED).into());
                }
                let look = rules.look(&record);
                also(&record, &look)?;
                survey.count(record, look);
            }
            last = Some(end);
        }
    }

    fn count(&mut self, record: Record, look: Look) {
        self.rows += 1;
        match look {
            Look::Nothing => self.untouched += 1,
            Look::Aside(aside) => self.aside.entry(aside).or_default().add(&record.key),
            Look::LeftAlone(LeftAlone { rule, why }) => {
                self.left.entry((rule, why)).or_default().add(&record.key);
            }
            Look::Change(step) => {
                let reversible = u64::from(step.inverse != "-");
                let length = step.length;
                let key = record.key.clone();
                let tally = self.rules.entry(step.rule.clone()).or_insert_with(|| Tally {
                    keys: Keys::default(),
                    longest: 0,
                    reversible: 0,
                    sample: Sample { record, step },
                });
                tally.keys.add(&key);
                tally.longest = tally.longest.max(length);
                tally.reversible += reversible;
            }
        }
    }

    /// Rows that would get a new value.
    pub(crate) fn changes(&self) -> u64 {
        self.rules.values().map(|tally| tally.keys.rows).sum()
    }

    /// The numbers of it, for a plan.
    pub(crate) fn found(&self) -> Found {
        let counts = self.rules.iter().map(|(rule, tally)| RuleCount {
            rule: rule.clone(),
            rows: tally.keys.rows,
            longest: u64::try_from(tally.longest).unwrap_or(u64::MAX),
            reversible: tally.reversible,
        });
        let left = self.left.iter().map(|((rule, why), keys)| Left {
            rule: rule.clone(),
            why: why.clone(),
            rows: keys.rows,
        });
        let aside = self.aside.iter().map(|(why, keys)| AsideCount { why: *why, rows: keys.rows });
        Found {
            rows: self.rows,
            counts: counts.collect(),
            left: left.collect(),
            aside: aside.collect(),
        }
    }
}

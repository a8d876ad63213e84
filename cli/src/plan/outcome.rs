//! What a plan would do, rule by rule, for people and for programs. Holds no part of a hash.

use anyhow::Result;
use rehash::Identity;
use serde::Serialize;

use super::before::Verifies;
use super::calibrate::{Measured, measure};
use super::survey::{Keys, Survey, Tally};
use crate::rules::Rules;
use crate::store::TableIdentity;

/// What a plan would do.
#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    pub(crate) version: u32,
    pub(crate) source: String,
    pub(crate) table: TableIdentity,
    pub(crate) rows: u64,
    /// Sound hashes that no rule is about.
    pub(crate) untouched: u64,
    pub(crate) rules: Vec<Effect>,
    pub(crate) left: Vec<LeftRows>,
    pub(crate) aside: Vec<AsideRows>,
    /// Characters that the column holds, where the database keeps to it.
    pub(crate) width: Option<usize>,
    /// Schemes that the application verifies before the first row is written.
    pub(crate) application_verifies: Vec<Verifies>,
    /// Rows whose sessions end, in an application that derives them from the column.
    pub(crate) sessions_end: u64,
    /// The digest of the plan, where one was written.
    pub(crate) plan: Option<String>,
}

/// What one rule does.
#[derive(Debug, Serialize)]
pub(crate) struct Effect {
    pub(crate) rule: String,
    pub(crate) rows: u64,
    /// Rows of them that can be written again byte for byte as they were.
    pub(crate) reversible: u64,
    pub(crate) longest: usize,
    pub(crate) before: Shown,
    pub(crate) after: Shown,
    /// Seconds of one core, where something is computed.
    pub(crate) cpu_seconds: Option<f64>,
    /// What that was reckoned from.
    pub(crate) measured: Option<Speed>,
    /// Known accounts that have shown it.
    pub(crate) proven_by: Option<u64>,
    /// Whether nothing else says that it is right.
    #[serde(skip)]
    pub(super) in_doubt: bool,
}

/// A value, without a part of it.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    pub(crate) scheme: &'static str,
    pub(crate) cost: String,
    /// Codes of its damage, outermost first.
    pub(crate) damage: Option<String>,
    pub(crate) length: usize,
}

/// Hashes that were made of a row of the table.
#[derive(Debug, Serialize)]
pub(crate) struct Speed {
    pub(crate) hashes: u32,
    pub(crate) fastest_ms: f64,
}

/// Rows that a rule is about and can't change.
#[derive(Debug, Serialize)]
pub(crate) struct LeftRows {
    pub(crate) rule: String,
    pub(crate) why: String,
    pub(crate) rows: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) keys: Vec<String>,
}

/// Rows that no rule is about.
#[derive(Debug, Serialize)]
pub(crate) struct AsideRows {
    pub(crate) why: &'static str,
    #[serde(skip)]
    pub(crate) words: &'static str,
    pub(crate) rows: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) keys: Vec<String>,
}

impl Outcome {
    /// The outcome of this survey. Takes as long as a few hashes of each rule.
    pub(crate) fn of(
        source: String,
        table: TableIdentity,
        survey: &Survey,
        rules: &Rules,
        with_keys: bool,
    ) -> Result<Self> {
        let keys = |keys: &Keys| -> Vec<String> {
            keys.first.iter().filter(|_| with_keys).map(ToString::to_string).collect()
        };
        let effects = survey.rules.iter().map(|(rule, tally)| Effect::of(rule, tally, rules));
        let left = survey.left.iter().map(|((rule, why), rows)| LeftRows {
            rule: rule.clone(),
            why: why.clone(),
            rows: rows.rows,
            keys: keys(rows),
        });
        let aside = survey.aside.iter().map(|(why, rows)| AsideRows {
            why: why.id(),
            words: why.words(),
            rows: rows.rows,
            keys: keys(rows),
        });
        Ok(Self {
            version: 1,
            source,
            width: super::width(&table),
            table,
            rows: survey.rows,
            untouched: survey.untouched,
            rules: effects.collect::<Result<_>>()?,
            left: left.collect(),
            aside: aside.collect(),
            application_verifies: Verifies::all(rules),
            sessions_end: survey.changes(),
            plan: None,
        })
    }

    /// The rule whose longest new value does not fit the column, and how long it is.
    pub(crate) fn too_long(&self) -> Option<(&str, usize)> {
        let width = self.width?;
        let longest = self.rules.iter().max_by_key(|effect| effect.longest)?;
        (longest.longest > width).then_some((&longest.rule, longest.longest))
    }
}

impl Effect {
    fn of(rule: &str, tally: &Tally, rules: &Rules) -> Result<Self> {
        let sample = &tally.sample;
        let measured = measure(rules, sample)?;
        let bytes = sample.record.value.bytes().unwrap_or_default();
        let damage = match rules.registry().identify(bytes) {
            Identity::Damaged(repair) => Some(repair.damages().to_string()),
            _ => None,
        };
        let before = Shown {
            scheme: sample.step.scheme,
            cost: sample.step.cost.to_string(),
            damage,
            length: bytes.len(),
        };
        let after = match rules.registry().identify(&measured.change.new) {
            Identity::Known(stored) => Shown {
                scheme: stored.id(),
                cost: stored.cost().to_string(),
                damage: None,
                length: measured.change.new.len(),
            },
            _ => anyhow::bail!("{rule}: what it makes does not read"),
        };
        let rewrite = sample.step.rewrite.and_then(|at| rules.rewrites().get(at));
        let computes = rewrite.is_some_and(|rewrite| rewrite.cost().is_some());
        Ok(Self {
            rule: rule.to_owned(),
            rows: tally.keys.rows,
            reversible: tally.reversible,
            longest: tally.longest,
            before,
            after,
            cpu_seconds: computes.then(|| measured.cpu(tally.keys.rows).as_secs_f64()),
            measured: computes.then(|| Speed::of(&measured)),
            proven_by: None,
            in_doubt: rewrite.is_some_and(|rewrite| rewrite.doubt().is_some()),
        })
    }
}

impl Speed {
    fn of(measured: &Measured) -> Self {
        Self { hashes: measured.hashes, fastest_ms: measured.hash.as_secs_f64() * 1000.0 }
    }
}

//! The file of a plan: written once, read back whole or not at all.

use std::io::Read as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::PlanError;
use super::width;
use crate::catalogue::Catalogue;
use crate::hex;
use crate::rules::{Aside, Policy, Purpose, Rules};
use crate::source::{Mapping, Selection};
use crate::store::TableIdentity;

/// What a migration is to do to one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plan {
    version: u32,
    /// The SHA-256 of the whole file with this left empty; runs are found again by it.
    pub(crate) digest: String,
    /// The digest of `policy` as this program means it.
    policy_digest: String,
    /// The database, without a password; of a file its whole path.
    pub(crate) source: String,
    /// Rows that were looked at.
    pub(crate) rows: u64,
    pub(crate) mapping: Mapping,
    pub(crate) policy: Policy,
    pub(crate) table: TableIdentity,
    /// What each rule was about.
    #[serde(default, rename = "rule")]
    pub(crate) counts: Vec<RuleCount>,
    /// Rows that a rule is about and can't change.
    #[serde(default)]
    pub(crate) left: Vec<Left>,
    /// Rows that no rule is about, being no hashes.
    #[serde(default)]
    pub(crate) aside: Vec<AsideCount>,
    /// What known accounts have shown.
    #[serde(default)]
    pub(crate) proof: Vec<Proof>,
}

/// Rows of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleCount {
    pub(crate) rule: String,
    pub(crate) rows: u64,
    /// Bytes of the longest new value.
    pub(crate) longest: u64,
    /// Rows of them whose old text can be written again byte for byte.
    pub(crate) reversible: u64,
}

/// Rows that a rule is about and can't change, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Left {
    pub(crate) rule: String,
    pub(crate) why: String,
    pub(crate) rows: u64,
}

/// Rows that no rule is about, for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AsideCount {
    pub(crate) why: Aside,
    pub(crate) rows: u64,
}

/// Known accounts that verified before and after a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Proof {
    pub(crate) rule: String,
    pub(crate) accounts: u64,
    /// The SHA-256 of the rule, its count, the policy and the table.
    pub(crate) fact: String,
}

/// What a scan found, for [`Plan::new`].
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) rows: u64,
    pub(crate) counts: Vec<RuleCount>,
    pub(crate) left: Vec<Left>,
    pub(crate) aside: Vec<AsideCount>,
}

impl Plan {
    /// A plan without a proof.
    pub(crate) fn new(
        source: String,
        mapping: Mapping,
        policy: Policy,
        table: TableIdentity,
        found: Found,
    ) -> Self {
        let Found { rows, counts, left, aside } = found;
        let (version, digest, proof) = (VERSION, String::new(), Vec::new());
        let policy_digest = policy.digest();
        Self {
            version,
            digest,
            policy_digest,
            source,
            rows,
            mapping,
            policy,
            table,
            counts,
            left,
            aside,
            proof,
        }
        .sealed()
    }

    /// The same with what known accounts have shown: so many of each rule.
    pub(crate) fn proven(mut self, accounts: &[(String, u64)]) -> Self {
        let fact = |(rule, accounts): &(String, u64)| {
            let fact = self.fact(rule, *accounts);
            Proof { rule: rule.clone(), accounts: *accounts, fact }
        };
        self.proof = accounts.iter().map(fact).collect();
        self.sealed()
    }

    /// What was planned for. A table goes by its schema, whatever finds names for whom.
    pub(crate) fn selection(&self) -> Selection {
        let mut selection = self.mapping.selection();
        if let Some(schema) = &self.table.schema {
            selection.table = Some(format!("{schema}.{}", self.table.table));
        }
        selection
    }

    /// Bytes of the longest new value.
    pub(crate) fn longest(&self) -> Option<usize> {
        self.counts.iter().filter_map(|it| usize::try_from(it.longest).ok()).max()
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        let body = toml::to_string(self).expect("a plan is tables of text and numbers");
        format!("{HEADER}{body}")
    }

    /// Reads a plan back.
    ///
    /// # Errors
    ///
    /// [`PlanError`], where it is not byte for byte what was written.
    pub(crate) fn read(path: &Path) -> Result<Self, PlanError> {
        let file = std::fs::File::open(path).map_err(PlanError::File)?;
        let mut bytes = Vec::new();
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(PlanError::File)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
            return Err(PlanError::NoPlan);
        }
        Self::parse(std::str::from_utf8(&bytes).map_err(|_| PlanError::NoPlan)?)
    }

    /// The same of a text.
    pub(super) fn parse(text: &str) -> Result<Self, PlanError> {
        let table: toml::Table = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or(text);
            PlanError::Syntax { line: before.matches('\n').count() + 1 }
        })?;
        match table.get("version").and_then(toml::Value::as_integer) {
            None => return Err(PlanError::NoPlan),
            Some(version) if version > i64::from(VERSION) => {
                return Err(PlanError::Newer { version });
            }
            Some(_) => {}
        }
        let plan: Self = toml::Value::Table(table)
            .try_into()
            .map_err(|error: toml::de::Error| PlanError::Field(field(error.message())))?;
        // What was written is what would be written again, comments and order included.
        let same = plan.text() == text && plan.digest == plan.seal();
        if same { Ok(plan) } else { Err(PlanError::Changed) }
    }

    /// The rules that it was made with.
    ///
    /// # Errors
    ///
    /// [`PlanError`], where they mean something else by now, or lack a proof.
    pub(crate) fn rules(
        &self,
        catalogue: &Catalogue,
        purpose: Purpose,
    ) -> Result<Rules, PlanError> {
        let now = Policy { own: catalogue.fingerprints(), ..self.policy.clone() };
        if now.digest() != self.policy_digest {
            return Err(PlanError::Policy);
        }
        let rules = self.policy.rules(catalogue, purpose);
        let rules = rules.map_err(|error| PlanError::Rules(error.to_string()))?;
        for rewrite in rules.rewrites().iter().filter(|it| it.doubt().is_some()) {
            let rule = rewrite.rule();
            let is_proven = |it: &Proof| {
                it.rule == rule && it.accounts > 0 && it.fact == self.fact(rule, it.accounts)
            };
            if !self.proof.iter().any(is_proven) {
                return Err(PlanError::Unproven { rule: rule.to_owned() });
            }
        }
        Ok(rules.within(width(&self.table)))
    }

    fn fact(&self, rule: &str, accounts: u64) -> String {
        let fact = (rule, accounts, &self.policy_digest, &self.table, &self.mapping);
        hex::sha256(&serde_json::to_vec(&fact).expect("texts and numbers are JSON"))
    }

    fn sealed(self) -> Self {
        Self { digest: self.seal(), ..self }
    }

    fn seal(&self) -> String {
        hex::sha256(Self { digest: String::new(), ..self.clone() }.text().as_bytes())
    }
}

/// What is wrong with a field, without its value: of a plan that somebody made by hand it may be
/// anything.
fn field(message: &str) -> String {
    let what = ["unknown field", "missing field", "duplicate field", "unknown variant"];
    match what.iter().find(|what| message.starts_with(**what)) {
        Some(&"unknown variant") | None => "a value is of another type than plans have".to_owned(),
        Some(_) => {
            let words = message.split(", expected").next().unwrap_or_default();
            crate::printable::short(words.as_bytes())
        }
    }
}

/// The version of the file.
const VERSION: u32 = 1;
/// Bytes of a plan; more is some other file.
const MAX_BYTES: u64 = 1024 * 1024;
const HEADER: &str = "\
# What `rehash migrate` does to one table. It writes nothing without --apply.
# Any change to this file is refused: make a new one with `rehash plan`.

";

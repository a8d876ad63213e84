//! The report as one JSON object, whose fields only ever grow.

use std::collections::BTreeMap;
use std::io::{self, Write};

use rehash::Damage;
use serde::Serialize;

use super::data::{Failure, Findings, Report, Stop};
use super::line::Words;
use super::tally::Group;
use crate::duplicates::Mode;
use crate::eta::per_second;
use crate::finding::{Finding, Much, Under};
use crate::grade::{Action, Grade};
use crate::settle::{Outcome, Settlement};

#[derive(Serialize)]
struct Document<'r> {
    version: u8,
    source: &'r str,
    table: Option<&'r str>,
    column: &'r str,
    key: Option<&'r str>,
    partial: bool,
    stopped: Option<&'r Stop>,
    rows: u64,
    seconds: f64,
    rows_per_second: u64,
    peak_rss_kib: Option<u64>,
    groups: Vec<Item<'r>>,
    settled: Vec<Settled<'r>>,
    ambiguous: Vec<Open<'r>>,
    duplicate_salts: Option<Salts>,
    findings: Findings,
    failed_on: Vec<Failure>,
}

#[derive(Serialize)]
struct Item<'r> {
    kind: &'static str,
    scheme: Option<&'static str>,
    candidates: Vec<&'static str>,
    parameters: String,
    damage: Vec<&'static str>,
    cut_at: Option<usize>,
    rule: Option<&'static str>,
    expected: Option<&'static str>,
    needs: Vec<&'static str>,
    /// The form in which the password itself, or a checksum of it, is in the table.
    reversible: Option<&'static str>,
    users: u64,
    share: f64,
    grade: Grade,
    action: Action,
    keys: &'r [String],
}

#[derive(Serialize)]
struct Salts {
    mode: Mode,
    at_least: bool,
    groups: u64,
    users: u64,
    largest_users: u64,
    largest_scheme: Option<&'static str>,
}

/// Texts that name no format, and what the column says that they are.
#[derive(Serialize)]
struct Settled<'r> {
    shape: &'r str,
    users: u64,
    scheme: &'static str,
    by: &'static str,
    profile: Option<&'static str>,
    /// Rows that speak for it, and rows that name a format.
    rows: Option<u64>,
    named: Option<u64>,
    instead_of: Vec<&'static str>,
}

impl<'r> Settled<'r> {
    fn of(settlement: &'r Settlement) -> Option<Self> {
        let Settlement { users, shape, outcome } = settlement;
        let (users, shape) = (*users, shape.as_str());
        match outcome {
            Outcome::Majority { scheme, profile, rows, named } => Some(Self {
                shape,
                users,
                scheme,
                by: "majority",
                profile: Some(profile),
                rows: Some(*rows),
                named: Some(*named),
                instead_of: Vec::new(),
            }),
            Outcome::Shape { scheme, instead_of } => Some(Self {
                shape,
                users,
                scheme,
                by: "shape",
                profile: None,
                rows: None,
                named: None,
                instead_of: instead_of.clone(),
            }),
            Outcome::Open { .. } => None,
        }
    }
}

/// Texts that name no format, and of which the column says nothing either.
#[derive(Serialize)]
struct Open<'r> {
    shape: &'r str,
    users: u64,
    candidates: Vec<&'static str>,
    /// What each profile would read them as.
    profiles: BTreeMap<&'static str, &'static str>,
}

impl<'r> Open<'r> {
    fn of(settlement: &'r Settlement) -> Option<Self> {
        let Outcome::Open { candidates, profiles } = &settlement.outcome else { return None };
        Some(Self {
            shape: &settlement.shape,
            users: settlement.users,
            candidates: candidates.iter().collect(),
            profiles: profiles.iter().copied().collect(),
        })
    }
}

impl Report {
    /// Writes the report as JSON.
    pub(crate) fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let document = Document {
            version: 1,
            source: &self.source,
            table: self.table.as_deref(),
            column: &self.column,
            key: self.key.as_deref(),
            partial: self.stop.is_some(),
            stopped: self.stop.as_ref(),
            rows: self.rows,
            seconds: self.time.as_secs_f64(),
            rows_per_second: per_second(self.rows, self.time),
            peak_rss_kib: self.peak_kib,
            groups: self
                .groups
                .iter()
                .map(|(finding, group)| item(finding, group, self.rows))
                .collect(),
            settled: self.settlements.iter().filter_map(Settled::of).collect(),
            ambiguous: self.settlements.iter().filter_map(Open::of).collect(),
            duplicate_salts: self.duplicates.map(|shared| Salts {
                mode: self.mode,
                at_least: shared.at_least,
                groups: shared.groups,
                users: shared.users,
                largest_users: shared.largest.map_or(0, |(users, _)| users),
                largest_scheme: shared.largest.map(|(_, scheme)| scheme),
            }),
            findings: self.findings(),
            failed_on: self.failures(),
        };
        serde_json::to_writer_pretty(&mut *out, &document)?;
        writeln!(out)
    }
}

fn item<'r>(finding: &Finding, group: &'r Group, rows: u64) -> Item<'r> {
    let mut item = Item {
        kind: "",
        scheme: None,
        candidates: Vec::new(),
        parameters: Words::of(finding).parameters,
        damage: Vec::new(),
        cut_at: None,
        rule: None,
        expected: None,
        needs: Vec::new(),
        reversible: None,
        users: group.users,
        share: share(group.users, rows),
        grade: finding.grade(),
        action: finding.action(),
        keys: &group.keys,
    };
    item.kind = match finding {
        Finding::Known(hashed) => {
            item.scheme = Some(hashed.scheme);
            item.needs = hashed.lacks.iter().map(rehash::Need::id).collect();
            "hash"
        }
        Finding::Damaged { damages, ids, .. } => {
            item.damage = damages.iter().map(Damage::id).collect();
            item.candidates = ids.iter().collect();
            item.scheme = ids.iter().next().filter(|_| ids.len() == 1);
            "damaged"
        }
        Finding::Cut { scheme, at } => {
            item.scheme = Some(scheme);
            item.cut_at = Some(*at);
            "cut"
        }
        Finding::Locked(under) => {
            match under {
                Under::Hash(hashed) => item.scheme = Some(hashed.scheme),
                Under::Ambiguous(ids) => item.candidates = ids.iter().collect(),
                Under::Nothing | Under::Random | Under::Other => {}
            }
            "locked"
        }
        Finding::Null => "null",
        Finding::Empty => "empty",
        Finding::Number => "number",
        Finding::Ambiguous(ids) => {
            item.candidates = ids.iter().collect();
            "ambiguous"
        }
        Finding::Settled { scheme, .. } => {
            item.scheme = Some(scheme);
            "settled"
        }
        Finding::Malformed { scheme, rule, expected } => {
            item.scheme = *scheme;
            item.rule = Some(rule.id());
            item.expected = Some(expected);
            "malformed"
        }
        Finding::Excessive { scheme, what: Much::Text | Much::Work(_) | Much::ShortTag } => {
            item.scheme = *scheme;
            "excessive"
        }
        Finding::Unknown { reversible } => {
            item.reversible = *reversible;
            "unknown"
        }
        Finding::Unreadable(_) => "unreadable",
    };
    item
}

/// From 0 to 1, in millionths.
fn share(users: u64, rows: u64) -> f64 {
    let millionths = u128::from(users) * 1_000_000 / u128::from(rows.max(1));
    f64::from(u32::try_from(millionths).unwrap_or(1_000_000)) / 1_000_000.0
}

//! A finished report.

use std::time::Duration;

use serde::Serialize;

use crate::duplicates::{Mode, Shared};
use crate::finding::Finding;
use crate::grade::Grade;
use crate::settle::Settlement;

use super::tally::Group;

/// Everything that a scan found, and nothing of any password or hash.
pub(crate) struct Report {
    pub(crate) source: String,
    pub(crate) table: Option<String>,
    pub(crate) column: String,
    pub(crate) key: Option<String>,
    pub(crate) stop: Option<Stop>,
    pub(crate) rows: u64,
    pub(crate) time: Duration,
    /// Of the process, where it did nothing but scan.
    pub(crate) peak_kib: Option<u64>,
    /// Worst first.
    pub(crate) groups: Vec<(Finding, Group)>,
    /// What the column says of texts that do not name their format.
    pub(crate) settlements: Vec<Settlement>,
    pub(crate) duplicates: Option<Shared>,
    pub(crate) mode: Mode,
    pub(crate) fail_on: Vec<Failure>,
}

/// Where a scan stopped before the end.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stop {
    /// The key of the last row that was counted, where keys are asked for.
    pub(crate) last_key: Option<String>,
    /// The number of the last row that was counted, from 1.
    pub(crate) last_record: u64,
}

/// Findings that make a scan fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Failure {
    /// Hashes that are broken or weak.
    Weak,
    /// Hashes in a form that nobody writes any more.
    Legacy,
    /// Values that are damaged, malformed, cut or lost.
    Damaged,
    /// Values that nobody can tell: unknown, ambiguous, excessive or unreadable.
    Unknown,
}

/// Users of each grade that is a finding.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Findings {
    pub(crate) broken: u64,
    pub(crate) weak: u64,
    pub(crate) legacy: u64,
    pub(crate) damaged: u64,
    pub(crate) unknown: u64,
}

impl Report {
    pub(crate) fn findings(&self) -> Findings {
        let mut findings = Findings::default();
        for (finding, group) in &self.groups {
            let count = match finding.grade() {
                Grade::Broken => &mut findings.broken,
                Grade::Weak => &mut findings.weak,
                Grade::Legacy => &mut findings.legacy,
                Grade::Damaged | Grade::Lost => &mut findings.damaged,
                Grade::Unknown => &mut findings.unknown,
                Grade::Ok | Grade::None => continue,
            };
            *count += group.users;
        }
        findings
    }

    /// Those of the caller's `--fail-on` that were found.
    pub(crate) fn failures(&self) -> Vec<Failure> {
        let findings = self.findings();
        let found = |failure: &Failure| match failure {
            Failure::Weak => findings.broken + findings.weak > 0,
            Failure::Legacy => findings.legacy > 0,
            Failure::Damaged => findings.damaged > 0,
            Failure::Unknown => findings.unknown > 0,
        };
        self.fail_on.iter().copied().filter(found).collect()
    }
}

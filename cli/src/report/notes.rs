//! Sentences below the table: what the column says, and what is to be done.

use std::collections::BTreeMap;

use super::data::Report;
use crate::finding::{Finding, Under};
use crate::settle::{Outcome, Settlement};
use crate::words;

/// Every sentence, on what concerns the most rows first.
pub(super) fn notes(report: &Report) -> Vec<String> {
    report.settlements.iter().map(settlement).chain(lacks(report)).collect()
}

fn settlement(settlement: &Settlement) -> String {
    let Settlement { users, shape, outcome } = settlement;
    let rows = format!("{} of {shape}", words::rows(*users));
    let read = if *users == 1 { "reads" } else { "read" };
    match outcome {
        Outcome::Majority { scheme, profile, rows: part, named } => format!(
            "{rows} {read} as {scheme}, since {} of the rows that name their format are {profile}'s; \
             --profile to decide yourself",
            words::percent(*part, *named)
        ),
        Outcome::Shape { scheme, instead_of } => format!(
            "{rows} {read} as {scheme}, since all of them have its narrower shape, and not as {}; \
             --accept or --profile to decide yourself",
            instead_of.join(", ")
        ),
        Outcome::Open { candidates, profiles } => {
            let by: Vec<String> =
                profiles.iter().map(|(profile, scheme)| format!("{profile} ({scheme})")).collect();
            let profiles = match by.as_slice() {
                [] => String::new(),
                by => format!(", --profile as what wrote the column: {}", by.join(", ")),
            };
            format!(
                "{rows} may be {candidates} (the likeliest first): --accept reads them as one of \
                 these{profiles}"
            )
        }
    }
}

/// What it takes to verify rows, and where it would come from.
fn lacks(report: &Report) -> Vec<String> {
    let mut rows: BTreeMap<(&'static str, &'static str), u64> = BTreeMap::new();
    for (finding, group) in &report.groups {
        let (Finding::Known(hashed) | Finding::Locked(Under::Hash(hashed))) = finding else {
            continue;
        };
        for need in hashed.lacks.iter() {
            *rows.entry((need.id(), hashed.scheme)).or_default() += group.users;
        }
    }
    let sentence = |((need, scheme), rows): ((&str, &str), u64)| {
        let from = match need {
            "user" => "the user name to be verified: --user-column says where it is",
            "realm" => "the realm to be verified: --realm-column says where it is",
            "salt" => "a salt to be verified: --salt-column says where it is",
            _ => {
                "a pepper to be verified, which no table holds: `rehash verify --pepper-file`, or a \
                 [[pepper]] of the configuration where the hash names its key"
            }
        };
        let need = if rows == 1 { "needs" } else { "need" };
        format!("{} of {scheme} {need} {from}", words::rows(rows))
    };
    rows.into_iter().map(sentence).collect()
}

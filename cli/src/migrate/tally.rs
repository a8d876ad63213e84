//! What was found and done, by rule, for the report at the end.

use std::collections::BTreeMap;

use super::deciding::Task;
use super::{Decision, LeftAlone};
use crate::store::{Change, Fate, Held, Record, RowKey};

/// Counts by rule, and rows that were left alone by why.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) rules: BTreeMap<String, Done>,
    pub(crate) left: BTreeMap<LeftAlone, Left>,
}

/// What a rule did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Done {
    /// Rows that it was found to be about, in a dry run.
    pub(crate) found: u64,
    pub(crate) swapped: u64,
    pub(crate) changed: u64,
    pub(crate) deleted: u64,
    pub(crate) blocked: u64,
}

/// Rows that were left alone for one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Left {
    pub(crate) rows: u64,
    /// The first of them.
    pub(crate) keys: Vec<RowKey>,
}

impl Tally {
    /// Keys that are shown of each reason.
    const SHOWN: usize = 10;

    /// What there is to do about a row of which the rules said this; it is counted where it is left
    /// alone.
    pub(super) fn task(&mut self, record: Record, decision: Decision) -> Option<Task> {
        match decision {
            Decision::Change(change) => return Some(Task::Write(change)),
            Decision::Compute { rule } => return Some(Task::Compute { record, rule }),
            Decision::LeftAlone(why) => self.leave(why, &record.key),
            Decision::Nothing => {
                if let Some(why) = unreadable(&record.value) {
                    let why = LeftAlone { rule: "-".into(), why: why.into() };
                    self.leave(why, &record.key);
                }
            }
        }
        None
    }

    pub(super) fn found(&mut self, rule: String) {
        self.rules.entry(rule).or_default().found += 1;
    }

    pub(super) fn leave(&mut self, why: LeftAlone, key: &RowKey) {
        let left = self.left.entry(why).or_default();
        left.rows += 1;
        if left.keys.len() < Self::SHOWN {
            left.keys.push(key.clone());
        }
    }

    pub(super) fn fates(&mut self, changes: &[Change], fates: &[Fate]) {
        for (change, fate) in changes.iter().zip(fates) {
            if !self.rules.contains_key(&change.rule) {
                self.rules.insert(change.rule.clone(), Done::default());
            }
            let Some(done) = self.rules.get_mut(&change.rule) else { continue };
            *match fate {
                Fate::Swapped => &mut done.swapped,
                Fate::Changed => &mut done.changed,
                Fate::Deleted => &mut done.deleted,
                Fate::Blocked => &mut done.blocked,
            } += 1;
        }
    }
}

/// Why no rule could be about a value, where it is nothing that a hash can be.
fn unreadable(value: &Held) -> Option<&'static str> {
    match value {
        Held::Null => Some("NULL"),
        Held::Number => Some("a number"),
        Held::TooLong => Some("over 4096 bytes"),
        Held::Text(bytes) | Held::Blob(bytes) => (!bytes.is_ascii()).then_some("not ASCII"),
    }
}

//! Counts findings, in memory that does not grow with the number of rows.

use std::collections::HashMap;

use crate::finding::Finding;

/// How often each finding was made.
pub(crate) struct Tally {
    groups: HashMap<Finding, Group>,
    /// How many example keys each group keeps.
    examples: usize,
    rows: u64,
}

/// Rows of one finding.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) users: u64,
    pub(crate) keys: Vec<String>,
}

impl Tally {
    /// Beyond this many groups, new costs are counted together.
    const MAX_GROUPS: usize = 500;

    pub(crate) fn new(examples: usize) -> Self {
        Self { groups: HashMap::new(), examples, rows: 0 }
    }

    pub(crate) const fn rows(&self) -> u64 {
        self.rows
    }

    /// Counts a row; its key is asked for only where it is kept.
    #[expect(clippy::large_types_passed_by_value, reason = "it is moved into the map")]
    pub(crate) fn count(&mut self, finding: Finding, key: impl FnOnce() -> Option<String>) {
        let is_new = self.groups.len() >= Self::MAX_GROUPS && !self.groups.contains_key(&finding);
        let finding = if is_new { finding.folded() } else { finding };
        let group = self.groups.entry(finding).or_default();
        group.users += 1;
        self.rows += 1;
        if group.keys.len() < self.examples {
            group.keys.extend(key());
        }
    }

    /// Every finding, worst first, then the most frequent.
    pub(crate) fn into_groups(self) -> Vec<(Finding, Group)> {
        sorted(self.groups.into_iter().collect())
    }
}

/// Worst first, then the most frequent.
pub(crate) fn sorted(mut groups: Vec<(Finding, Group)>) -> Vec<(Finding, Group)> {
    groups.sort_by_cached_key(|(finding, group)| {
        let what = super::line::Words::of(finding);
        (finding.grade(), u64::MAX - group.users, what.scheme, what.parameters)
    });
    groups
}

#[cfg(test)]
mod tests {
    use rehash::{Cost, Strength};

    use super::Tally;
    use crate::finding::{Finding, Hashed, Lacks};

    #[test]
    fn a_table_of_countless_costs_stays_small() {
        let mut tally = Tally::new(0);
        for rounds in 0..10_000 {
            let cost = Some(Cost::Rounds(rounds));
            let (scheme, strength) = ("md5-crypt", Strength::Weak);
            let hashed = Hashed {
                scheme,
                cost,
                strength,
                is_low: false,
                wraps: None,
                lacks: Lacks::default(),
            };
            tally.count(Finding::Known(hashed), || None);
        }
        let groups = tally.into_groups();
        assert_eq!(groups.len(), 501);
        assert_eq!(groups.iter().map(|(_, group)| group.users).sum::<u64>(), 10_000);
        assert_eq!(groups.first().map(|(_, group)| group.users), Some(9_500));
    }
}

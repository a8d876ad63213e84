//! The one source that wrote nearly all rows that say what they are.

use std::collections::HashMap;

use rehash::{Profile, profile};

use super::LEAST_ROWS;
use crate::candidates::Candidates;
use crate::finding::{Finding, Under};
use crate::report::Group;

/// The profile that orders the formats of nearly all rows that name one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Majority {
    pub(super) profile: &'static Profile,
    /// Rows of formats that it orders.
    pub(super) rows: u64,
    /// Rows that name a format.
    pub(super) named: u64,
}

impl Majority {
    /// Of a hundred rows that name a format, so many are a clear majority.
    const CLEAR: u64 = 90;

    /// The profile that a column speaks for, if it does: the one that orders nearly all of its
    /// named rows, where no other does that is not a larger list of the same or a collection.
    pub(super) fn of(groups: &[(Finding, Group)]) -> Option<Self> {
        let mut named = 0_u64;
        let mut schemes: HashMap<&'static str, u64> = HashMap::new();
        for (finding, group) in groups {
            let Some(scheme) = scheme(finding) else { continue };
            named += group.users;
            *schemes.entry(scheme).or_default() += group.users;
        }
        let rows = |profile: &Profile| -> u64 {
            let ordered = schemes.iter().filter(|(id, _)| orders(profile, id));
            ordered.map(|(_, rows)| *rows).sum()
        };
        let clear: Vec<(&'static Profile, u64)> = profile::all()
            .iter()
            .map(|profile| (*profile, rows(profile)))
            .filter(|(_, rows)| *rows >= LEAST_ROWS && is_clear(*rows, named))
            .collect();
        let least = clear.iter().filter(|(profile, _)| {
            !COLLECTIONS.contains(&profile.id)
                && !clear.iter().any(|(other, _)| is_larger(profile, other))
        });
        match least.collect::<Vec<_>>().as_slice() {
            [(profile, rows)] => Some(Self { profile, rows: *rows, named }),
            _ => None,
        }
    }

    /// The candidate that comes first in the profile's order.
    pub(super) fn first_of(&self, candidates: &Candidates) -> Option<&'static str> {
        let mut ids = self.profile.schemes.iter().map(|scheme| scheme.info().id);
        ids.find(|id| candidates.contains(id))
    }
}

/// The format that a row names.
fn scheme(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Known(hashed) | Finding::Locked(Under::Hash(hashed)) => Some(hashed.scheme),
        Finding::Cut { scheme, .. } => Some(scheme),
        Finding::Damaged { ids, .. } if ids.len() == 1 => ids.iter().next(),
        _ => None,
    }
}

/// Libraries that read what others write: no column speaks for one of them.
const COLLECTIONS: [&str; 1] = ["passlib"];

fn is_clear(rows: u64, named: u64) -> bool {
    u128::from(rows) * 100 >= u128::from(named) * u128::from(Majority::CLEAR)
}

fn orders(profile: &Profile, scheme: &str) -> bool {
    profile.schemes.iter().any(|listed| listed.info().id == scheme)
}

/// Whether the first list holds all of the second and more, as a framework with a plugin does.
fn is_larger(profile: &Profile, other: &Profile) -> bool {
    let all = other.schemes.iter().all(|scheme| orders(profile, scheme.info().id));
    all && profile.schemes.len() > other.schemes.len()
}

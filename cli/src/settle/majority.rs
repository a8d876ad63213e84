//! The one source that wrote nearly all rows that say what they are.

use std::collections::HashMap;

use rehash::{Profile, profile};

use super::LEAST_ROWS;
use crate::candidates::Candidates;
use crate::finding::{Finding, Under};
use crate::report::Group;

/// A profile that alone orders the formats of nearly all rows that name one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Majority {
    pub(super) profile: &'static Profile,
    /// Rows of formats that only it orders.
    pub(super) rows: u64,
    /// Rows that name a format.
    pub(super) named: u64,
}

impl Majority {
    /// Of a hundred rows that name a format, so many are a clear majority.
    const CLEAR: u64 = 90;

    /// The profile that a column speaks for, if it does.
    pub(super) fn of(groups: &[(Finding, Group)]) -> Option<Self> {
        let mut named = 0_u64;
        let mut rows: HashMap<&'static str, u64> = HashMap::new();
        for (finding, group) in groups {
            let Some(scheme) = scheme(finding) else { continue };
            named += group.users;
            if let Some(profile) = only_profile(scheme) {
                *rows.entry(profile.id).or_default() += group.users;
            }
        }
        let (id, rows) = rows.into_iter().max_by_key(|(_, rows)| *rows)?;
        let profile = profile::named(id)?;
        let clear = rows >= LEAST_ROWS
            && u128::from(rows) * 100 >= u128::from(named) * u128::from(Self::CLEAR);
        clear.then_some(Self { profile, rows, named })
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

/// Libraries that read what others write: a column speaks for one of them only by formats that no
/// other profile orders.
const COLLECTIONS: [&str; 1] = ["passlib"];

/// The profile that orders this format, where no other does.
fn only_profile(scheme: &str) -> Option<&'static Profile> {
    let orders = |profile: &&&'static Profile| {
        profile.schemes.iter().any(|listed| listed.info().id == scheme)
    };
    let (collections, sources): (Vec<_>, Vec<_>) =
        profile::all().iter().filter(orders).partition(|it| COLLECTIONS.contains(&it.id));
    match (sources.as_slice(), collections.as_slice()) {
        ([only], _) | ([], [only]) => Some(*only),
        _ => None,
    }
}

//! The one source that wrote nearly all rows that say what they are.

use rehash::{Profile, profile};

use super::LEAST_ROWS;
use crate::candidates::Candidates;
use crate::finding::{Finding, Under};
use crate::report::Group;

/// A profile that alone explains nearly all rows that name a format.
#[derive(Clone, Copy, Debug)]
pub(super) struct Majority {
    pub(super) profile: &'static Profile,
    /// Rows of its formats.
    pub(super) rows: u64,
    /// Rows that name a format.
    pub(super) named: u64,
}

impl Majority {
    /// Of a hundred rows that name a format, so many are a clear majority.
    const CLEAR: u64 = 90;

    /// The profile that a column speaks for. A column of what several sources write, as bcrypt,
    /// speaks for none; one that a profile explains speaks for no longer profile that holds it.
    pub(super) fn of(groups: &[(Finding, Group)]) -> Option<Self> {
        let rows: Vec<(&str, u64)> = groups
            .iter()
            .filter_map(|(finding, group)| Some((scheme(finding)?, group.users)))
            .collect();
        let named = rows.iter().map(|(_, rows)| rows).sum();
        let explained = |profile: &&'static Profile| {
            let own = rows.iter().filter(|(scheme, _)| speaks_for(scheme, profile));
            let rows = own.map(|(_, rows)| rows).sum();
            Self { profile, rows, named }
        };
        let clear: Vec<Self> =
            profile::all().iter().map(explained).filter(Self::is_clear).collect();
        let narrow = |it: &&Self| !clear.iter().any(|other| holds(it.profile, other.profile));
        let narrow: Vec<&Self> = clear.iter().filter(narrow).collect();
        if let [only] = narrow.as_slice() { Some(**only) } else { None }
    }

    fn is_clear(&self) -> bool {
        let Self { rows, named, .. } = *self;
        rows >= LEAST_ROWS && u128::from(rows) * 100 >= u128::from(named) * u128::from(Self::CLEAR)
    }

    /// The candidate that comes first in the profile's order.
    pub(super) fn first_of(&self, candidates: &Candidates) -> Option<&'static str> {
        let mut ids = self.profile.schemes.iter().map(|scheme| scheme.info().id);
        ids.find(|id| candidates.contains(id))
    }
}

/// What reads that which others write: a column speaks for one of them only by formats that no
/// other profile orders.
const COLLECTIONS: [&str; 14] = [
    "auth0",
    "authen-passphrase",
    "authme",
    "clerk",
    "dokuwiki",
    "firebase",
    "fusionauth",
    "hsh",
    "keycloak",
    "kratos",
    "libpasta",
    "passlib",
    "passwap",
    "supabase",
];

/// The format that a row names.
fn scheme(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Known(hashed) | Finding::Locked(Under::Hash(hashed)) => Some(hashed.scheme),
        Finding::Cut { scheme, .. } => Some(scheme),
        Finding::Damaged { ids, .. } if ids.len() == 1 => ids.iter().next(),
        _ => None,
    }
}

/// Whether a row of this format speaks for this profile.
fn speaks_for(scheme: &str, profile: &'static Profile) -> bool {
    let others = || profile::all().iter().filter(|other| other.id != profile.id);
    let is_own = || !COLLECTIONS.contains(&profile.id) || !others().any(|it| orders(it, scheme));
    orders(profile, scheme) && is_own()
}

fn orders(profile: &Profile, scheme: &str) -> bool {
    profile.schemes.iter().any(|listed| listed.info().id == scheme)
}

/// Whether the first orders all that the second does, and more.
fn holds(long: &Profile, short: &Profile) -> bool {
    let all = short.schemes.iter().all(|scheme| orders(long, scheme.info().id));
    all && long.schemes.len() > short.schemes.len()
}

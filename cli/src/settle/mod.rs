//! What the whole column says of texts that do not say themselves what they are.

mod majority;
mod shape;

use std::collections::HashMap;

use rehash::Info;

use self::majority::Majority;
use self::shape::Narrowed;
use crate::candidates::Candidates;
use crate::catalogue::Catalogue;
use crate::finding::{By, Finding};
use crate::report::{Group, sorted};

/// Fewer rows than this say nothing of others.
const LEAST_ROWS: u64 = 20;

/// Texts of one look that name no format, and what the column says of them.
#[derive(Clone, Debug)]
pub(crate) struct Settlement {
    pub(crate) users: u64,
    /// What they look like.
    pub(crate) shape: String,
    pub(crate) outcome: Outcome,
}

/// What the column says.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// They are of this scheme, as so many of the rows that name their format are of formats of this
    /// profile and no other explains them as well.
    Majority { scheme: &'static str, profile: &'static str, rows: u64, named: u64 },
    /// They are of this scheme, whose shape every row has, and not of these, which have others too.
    Shape { scheme: &'static str, instead_of: Vec<&'static str> },
    /// Nothing; each profile would read them as a scheme.
    Open { candidates: Candidates, profiles: Vec<(&'static str, &'static str)> },
}

/// Groups of findings and how often each was made.
type Groups = Vec<(Finding, Group)>;

/// Reads ambiguous groups as what the rest of the column says; where `decided`, somebody has named
/// the profile already, and the majority has no say.
pub(crate) fn settle(
    catalogue: &Catalogue,
    groups: Groups,
    decided: bool,
) -> (Groups, Vec<Settlement>) {
    let majority = if decided { None } else { Majority::of(&groups) };
    let narrowed = Narrowed::of(catalogue, &groups);
    let mut settled: HashMap<Finding, Group> = HashMap::new();
    let mut settlements = Vec::new();
    for (finding, group) in groups {
        let finding = match finding {
            Finding::Ambiguous(candidates) => {
                let outcome = outcome(catalogue, majority.as_ref(), &narrowed, &candidates);
                let finding = outcome.finding(catalogue);
                let shape = shape(catalogue, &candidates);
                add(&mut settlements, Settlement { users: group.users, shape, outcome });
                finding
            }
            other => other,
        };
        let all = settled.entry(finding).or_default();
        all.users += group.users;
        all.keys.extend(group.keys);
        all.keys.truncate(3);
    }
    settlements.sort_by_key(|settlement| u64::MAX - settlement.users);
    (sorted(settled.into_iter().collect()), settlements)
}

fn outcome(
    catalogue: &Catalogue,
    majority: Option<&Majority>,
    narrowed: &Narrowed,
    candidates: &Candidates,
) -> Outcome {
    if let Some((majority, scheme)) = majority.and_then(|it| Some((it, it.first_of(candidates)?))) {
        let Majority { profile, rows, named } = *majority;
        return Outcome::Majority { scheme, profile: profile.id, rows, named };
    }
    let left = narrowed.among(candidates);
    match left.iter().next() {
        Some(scheme) if left.len() == 1 && candidates.len() > 1 => {
            let instead_of = candidates.iter().filter(|id| *id != scheme).collect();
            Outcome::Shape { scheme, instead_of }
        }
        _ => {
            let first = |profile: &'static rehash::Profile| {
                let ids = profile.schemes.iter().map(|scheme| scheme.info().id);
                Some((profile.id, ids.into_iter().find(|id| left.contains(id))?))
            };
            Outcome::Open {
                candidates: left,
                profiles: catalogue.profiles().filter_map(first).collect(),
            }
        }
    }
}

impl Outcome {
    fn finding(&self, catalogue: &Catalogue) -> Finding {
        let settled = |scheme: &'static str, by| {
            let strength = catalogue.scheme(scheme)?.info().strength;
            Some(Finding::Settled { scheme, strength, by })
        };
        let finding = match self {
            Self::Majority { scheme, profile, .. } => settled(scheme, By::Majority { profile }),
            Self::Shape { scheme, .. } => settled(scheme, By::Shape),
            Self::Open { candidates, .. } => Some(Finding::Ambiguous(*candidates)),
        };
        finding.unwrap_or(Finding::Unknown { reversible: None })
    }

    /// What is said of both in one sentence.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Majority { scheme, .. }, Self::Majority { scheme: known, .. })
            | (Self::Shape { scheme, .. }, Self::Shape { scheme: known, .. }) => scheme == known,
            (Self::Open { candidates, .. }, Self::Open { candidates: known, .. }) => {
                candidates == known
            }
            _ => false,
        }
    }
}

fn add(settlements: &mut Vec<Settlement>, settlement: Settlement) {
    let alike = |known: &&mut Settlement| {
        known.shape == settlement.shape && known.outcome.is_like(&settlement.outcome)
    };
    match settlements.iter_mut().find(alike) {
        Some(known) => known.users += settlement.users,
        None => settlements.push(settlement),
    }
}

/// What texts look like that these formats read.
fn shape(catalogue: &Catalogue, candidates: &Candidates) -> String {
    let infos: Vec<&'static Info> =
        candidates.iter().filter_map(|id| Some(catalogue.scheme(id)?.info())).collect();
    let shape = infos.iter().find_map(|info| info.shape.map(str::to_owned));
    let tag = || infos.iter().find_map(|info| info.tags.first().map(|tag| format!("`{tag}…`")));
    shape.or_else(tag).unwrap_or_else(|| "one look".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Outcome, settle};
    use crate::candidates::Candidates;
    use crate::catalogue::Catalogue;
    use crate::classify::classify;
    use crate::finding::Finding;
    use crate::keyring::Keyring;
    use crate::report::Tally;
    use crate::scan::registry;
    use crate::source::{Key, Row, Value};

    const BARE: &str = "5f4dcc3b5aa765d61d8327deb882cf99";
    const DJANGO: &str =
        "pbkdf2_sha256$260000$Tw5nQ2kXbV8sLr0eYzJh4M$Anu43Ce4JPBS6Ss9+nOz2dP3xNlGY/I6tCDpcE81YvE=";
    const BCRYPT: &str = "$2b$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq";
    const SHA_CRYPT: &str = "$5$rounds=1000$saltstring$YQ6OLVEC1TxTqMdFTEUPPMWyfXTU6PyVZ3LzLbH94s0";

    /// What the column says of its ambiguous texts.
    fn outcomes(rows: &[(&str, u64)], decided: bool) -> Vec<(u64, Outcome)> {
        let catalogue = Catalogue::default();
        let registry = registry(&catalogue, None, &[]).expect("a registry");
        let mut tally = Tally::new(0);
        for (text, times) in rows {
            for _ in 0..*times {
                let value = Value::Bytes(text.as_bytes());
                let (key, position) = (Key::None, 0);
                let row = Row { key, user: None, value, salt: None, realm: None, position };
                tally.count(classify(&registry, catalogue.keyring(), &row).finding, || None);
            }
        }
        let before: u64 = tally.rows();
        let (groups, settlements) = settle(&catalogue, tally.into_groups(), decided);
        assert_eq!(groups.iter().map(|(_, group)| group.users).sum::<u64>(), before);
        settlements.into_iter().map(|it| (it.users, it.outcome)).collect()
    }

    fn majority(rows: &[(&str, u64)]) -> Option<&'static str> {
        outcomes(rows, false).into_iter().find_map(|(_, outcome)| match outcome {
            Outcome::Majority { scheme, .. } => Some(scheme),
            _ => None,
        })
    }

    #[test]
    fn most_of_the_column_says_what_the_rest_is() {
        assert_eq!(majority(&[(BARE, 7), (DJANGO, 20)]), Some("django-unsalted-md5-bare"));
        assert_eq!(
            majority(&[(BARE, 500), (DJANGO, 90), (SHA_CRYPT, 10)]),
            Some("django-unsalted-md5-bare")
        );
    }

    #[test]
    fn no_clear_majority_settles_nothing() {
        assert_eq!(majority(&[(BARE, 7), (DJANGO, 19)]), None);
        assert_eq!(majority(&[(BARE, 7), (DJANGO, 89), (SHA_CRYPT, 11)]), None);
        assert_eq!(majority(&[(BARE, 700)]), None);
        // Whatever writes bcrypt writes nothing that tells one MD5 from another.
        assert_eq!(majority(&[(BARE, 7), (BCRYPT, 500)]), None);
        let decided = outcomes(&[(BARE, 7), (DJANGO, 20)], true);
        assert!(matches!(decided.as_slice(), [(7, Outcome::Open { .. })]), "{decided:?}");
    }

    #[test]
    fn what_stays_open_keeps_its_candidates_and_names_the_profiles() {
        let open = outcomes(&[(BARE, 700)], false);
        let [(700, Outcome::Open { candidates, profiles })] = open.as_slice() else {
            panic!("{open:?}");
        };
        assert_eq!(candidates.iter().next(), Some("md5-hex"));
        assert!(profiles.contains(&("django", "django-unsalted-md5-bare")), "{profiles:?}");
    }

    #[test]
    fn findings_that_are_the_same_once_settled_are_one_group() {
        let registry = registry(&Catalogue::default(), None, &[]).expect("a registry");
        let row = |text: &'static [u8]| Row {
            key: Key::None,
            user: None,
            value: Value::Bytes(text),
            salt: None,
            realm: None,
            position: 0,
        };
        let found = classify(&registry, &Keyring::default(), &row(BARE.as_bytes())).finding;
        let Finding::Ambiguous(all) = found else { panic!("{found:?}") };
        let fewer: Candidates = all.filter(|id| id != "nt");
        assert!(fewer.len() < all.len() && fewer.contains("md5-hex"));
    }
}

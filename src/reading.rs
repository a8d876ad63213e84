//! What a stored text is: the line from its bytes to an identity.

use crate::accepted::Claim;
use crate::cost::Cost;
use crate::damage::{self, Reading, Repair};
use crate::error::{Error, ParseError, Rule};
use crate::ids::Ids;
use crate::marker::Marker;
use crate::pepper;
use crate::registry::Registry;
use crate::scheme::Strength;
use crate::schemes;
use crate::stored::{Identity, Stored, StoredText};
use crate::suspects::Suspicion;

impl Registry {
    /// What a stored text is. Pure; allocates nothing, whatever the text.
    pub fn identify<'a>(&'a self, stored: impl Into<StoredText<'a>>) -> Identity<'a> {
        let bytes = stored.into().as_bytes();
        if let Err(excess) = self.0.limits.admit_stored(bytes.len()) {
            return Identity::Excessive { excess, stored: None };
        }
        let text = std::str::from_utf8(bytes).ok();
        let claim = match text {
            Some(text) => self.read(text),
            None => self.0.accepted.read_bytes(bytes),
        };
        match claim {
            Claim::One(stored) => match self.0.limits.admit(stored.parts()) {
                Ok(()) => Identity::Known(stored),
                Err(excess) => Identity::Excessive { excess, stored: Some(stored) },
            },
            Claim::Several(ids) => Identity::Ambiguous(ids),
            Claim::Malformed(scheme, error) => self.unread(bytes, text, Some((scheme, error))),
            Claim::Nobody => self.unread(bytes, text, None),
        }
    }

    /// What the accepted schemes say of a text, in the envelope of a key or not.
    fn read<'a>(&'a self, text: &'a str) -> Claim<'a> {
        let Some(opened) = pepper::open(text) else {
            let claim = self.0.accepted.read(text);
            return match (claim, &self.0.peppers) {
                (Claim::One(stored), Some(peppers)) => match peppers.named_by(&stored) {
                    Some(pepper) => Claim::One(stored.under(pepper.id())),
                    None => Claim::One(stored),
                },
                (claim, _) => claim,
            };
        };
        let inside = match opened {
            Ok(inside) => inside,
            Err(error) => return Claim::Malformed(None, error),
        };
        match self.0.accepted.read(inside.text) {
            Claim::One(stored) if pepper::is_held(&stored) => Claim::One(stored.under(inside.id)),
            Claim::Malformed(scheme, error) => Claim::Malformed(scheme, error.behind(inside.at)),
            Claim::One(_) | Claim::Several(_) | Claim::Nobody => {
                let expected = "a hash that names its format";
                let error = ParseError::Malformed { at: inside.at, expected, rule: Rule::Grammar };
                Claim::Malformed(None, error)
            }
        }
    }

    /// What a text is that no accepted scheme reads.
    fn unread<'a>(
        &'a self,
        bytes: &'a [u8],
        text: Option<&'a str>,
        malformed: Option<(Option<&'static str>, ParseError)>,
    ) -> Identity<'a> {
        if let Some(marker) = text.map_or_else(|| Marker::read_bytes(bytes), Marker::read) {
            return Identity::Unusable(marker);
        }
        let suspected = match text.and_then(|text| self.0.accepted.suspect(text)) {
            Some(Suspicion::Candidates(ids)) => return Identity::Ambiguous(ids),
            Some(Suspicion::Malformed(scheme, error)) => Some((Some(scheme), error)),
            None => None,
        };
        if let Some(repair) = damage::find(bytes, &|text| self.reading(text)) {
            return match repair.excess() {
                Some(excess) => Identity::Excessive { excess, stored: None },
                None => Identity::Damaged(repair),
            };
        }
        match malformed.or(suspected) {
            Some((scheme, ParseError::Malformed { at, expected, rule })) => {
                Identity::Malformed { scheme, at, expected, rule }
            }
            _ => Identity::Unknown { reversible: schemes::reversible(text.unwrap_or_default()) },
        }
    }

    /// Whether a stored text should be replaced at the next login. Pure; needs no password.
    ///
    /// # Errors
    ///
    /// [`Error`] where the text is none that this registry would verify.
    pub fn needs_upgrade<'a>(&'a self, stored: impl Into<StoredText<'a>>) -> Result<bool, Error> {
        match self.identify(stored) {
            Identity::Known(stored) if self.lacks_key(&stored) => Err(pepper::unknown(&stored)),
            Identity::Known(stored) => Ok(!self.reasons(&stored).is_empty()),
            Identity::Unusable(_) => Ok(false),
            Identity::Damaged(repair) if self.0.tolerate_damage => {
                let text = repair.text();
                let stored = self.repaired(&text, &repair)?;
                if self.lacks_key(&stored) {
                    return Err(pepper::unknown(&stored));
                }
                Ok(!self.advise(&stored, Some(repair.damages())).is_empty())
            }
            identity => Err(refusal(&identity)),
        }
    }

    /// The hash under damage that this registry tolerates.
    pub(crate) fn repaired<'a>(
        &'a self,
        text: &'a str,
        repair: &Repair<'_>,
    ) -> Result<Stored<'a>, Error> {
        match self.read(text) {
            Claim::One(stored) => Ok(stored),
            _ => Err(Error::Ambiguous { candidates: *repair.ids() }),
        }
    }

    fn reading(&self, text: &str) -> Option<Reading> {
        let ids = match self.read(text) {
            Claim::One(stored) => {
                let mut ids = Ids::default();
                ids.push(stored.id());
                let excess = self.0.limits.admit(stored.parts()).err();
                let (cost, strength) = (stored.cost(), stored.strength());
                return Some(Reading { ids, cost, strength, excess });
            }
            Claim::Several(ids) => ids,
            Claim::Malformed(..) | Claim::Nobody => match self.0.accepted.suspect(text)? {
                Suspicion::Candidates(ids) => ids,
                Suspicion::Malformed(..) => return None,
            },
        };
        Some(Reading { ids, cost: Cost::Fixed, strength: Strength::Broken, excess: None })
    }
}

/// The error for a text that is not verified.
pub(crate) fn refusal(identity: &Identity<'_>) -> Error {
    match identity {
        Identity::Ambiguous(ids) => Error::Ambiguous { candidates: *ids },
        Identity::Damaged(repair) => match repair.ids().iter().next() {
            Some(scheme) => Error::Damaged { damage: repair.damages(), scheme },
            None => Error::Unrecognized,
        },
        Identity::Excessive { excess, .. } => Error::Excessive { required: *excess },
        Identity::Malformed { scheme, at, expected, rule } => {
            Error::Malformed { scheme: *scheme, at: *at, expected, rule: *rule }
        }
        Identity::Known(_) | Identity::Unusable(_) | Identity::Unknown { .. } => {
            Error::Unrecognized
        }
    }
}

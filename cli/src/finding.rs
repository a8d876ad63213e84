//! What a stored value turned out to be, without anything of the value itself.

use std::hash::{Hash, Hasher};

use rehash::{Cost, Damages, Ids, Need, Rule, Strength};

use crate::candidates::Candidates;

/// What one row holds. Rows of one finding are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    /// A hash.
    Known(Hashed),
    /// A hash that damage hides; the cost is missing where several schemes read it.
    Damaged { damages: Damages, ids: Ids, cost: Option<Cost>, strength: Strength },
    /// A hash that a column of this many characters cut off.
    Cut { scheme: &'static str, at: usize },
    /// A locked account.
    Locked(Under),
    /// NULL.
    Null,
    /// No characters.
    Empty,
    /// A number, which the database made of a text.
    Number,
    /// Text that does not name its format.
    Ambiguous(Candidates),
    /// Such text, of which the rest of the column says what it is.
    Settled { scheme: &'static str, strength: Strength, by: By },
    /// Begins like a scheme and goes wrong.
    Malformed { scheme: Option<&'static str>, rule: Rule, expected: &'static str },
    /// More than anything may ask for.
    Excessive { scheme: Option<&'static str>, what: Much },
    /// Nothing that is known.
    Unknown { reversible: Option<&'static str> },
    /// No value to look at, with the reason.
    Unreadable(&'static str),
}

/// A hash that a scheme reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hashed {
    pub(crate) scheme: &'static str,
    /// Missing where there are too many costs to count each.
    pub(crate) cost: Option<Cost>,
    /// The scheme's strength at this cost.
    pub(crate) strength: Strength,
    /// Whether this cost lowers the strength.
    pub(crate) is_low: bool,
    /// The weak digest that it was wrapped around.
    pub(crate) wraps: Option<&'static str>,
    /// What it takes to verify it, and the row does not hold.
    pub(crate) lacks: Lacks,
}

/// What says what an ambiguous text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Most of the column is of formats of this profile.
    Majority { profile: &'static str },
    /// Every row is of the narrower of the shapes that it may have.
    Shape,
}

/// Context that a scheme needs and a row lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lacks([Option<Need>; 4]);

impl Lacks {
    /// These, of which there are four at most.
    pub(crate) fn of(needs: impl Iterator<Item = Need>) -> Self {
        let mut lacks = Self::default();
        for (place, need) in lacks.0.iter_mut().zip(needs) {
            *place = Some(need);
        }
        lacks
    }

    /// Each of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Need> {
        self.0.into_iter().flatten()
    }
}

/// What a lock put out of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// Nothing: the marker stands alone.
    Nothing,
    /// The 40 random characters that Django writes.
    Random,
    Hash(Hashed),
    Ambiguous(Candidates),
    Other,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Much {
    /// Characters.
    Text,
    /// Work or memory; which, is missing where there are too many to count each.
    Work(Option<Cost>),
    /// The digest is too short to mean anything.
    ShortTag,
}

impl Finding {
    /// The same without its cost: counted so where there are too many costs.
    pub(crate) const fn folded(self) -> Self {
        match self {
            Self::Known(hashed) => Self::Known(hashed.folded()),
            Self::Damaged { damages, ids, strength, .. } => {
                Self::Damaged { damages, ids, cost: None, strength }
            }
            Self::Locked(Under::Hash(hashed)) => Self::Locked(Under::Hash(hashed.folded())),
            Self::Excessive { scheme, what: Much::Work(_) } => {
                Self::Excessive { scheme, what: Much::Work(None) }
            }
            other => other,
        }
    }

    fn cost(&self) -> Option<Cost> {
        match self {
            Self::Known(hashed) | Self::Locked(Under::Hash(hashed)) => hashed.cost,
            Self::Damaged { cost, .. } | Self::Excessive { what: Much::Work(cost), .. } => *cost,
            _ => None,
        }
    }

    fn scheme(&self) -> Option<&'static str> {
        match self {
            Self::Known(hashed) | Self::Locked(Under::Hash(hashed)) => Some(hashed.scheme),
            Self::Damaged { ids, .. } => ids.iter().next(),
            Self::Ambiguous(candidates) => candidates.iter().next(),
            Self::Cut { scheme, .. } | Self::Settled { scheme, .. } => Some(scheme),
            Self::Malformed { scheme, .. } | Self::Excessive { scheme, .. } => *scheme,
            _ => None,
        }
    }
}

impl Hashed {
    const fn folded(self) -> Self {
        Self { cost: None, ..self }
    }
}

/// Coarser than equality, which is enough for a map: costs of equal work and memory share a hash.
impl Hash for Finding {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        self.scheme().hash(state);
        self.cost().map(|cost| (cost.work(), cost.memory_kib())).hash(state);
    }
}

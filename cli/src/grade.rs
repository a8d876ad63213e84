//! How bad a finding is, and what to do about it.

use rehash::{Rule, Strength, schemes};
use serde::Serialize;

use crate::candidates::Candidates;
use crate::finding::{Finding, Hashed};

/// How bad, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Grade {
    /// Billions of guesses a second.
    Broken,
    /// No password opens this account, and none can be computed from what is left.
    Lost,
    /// The hash is there, and something is wrong with its text.
    Damaged,
    /// Iterated too little.
    Weak,
    /// Well hashed, in a form that nobody writes any more.
    Legacy,
    /// Nobody can say.
    Unknown,
    /// As it should be.
    Ok,
    /// There is no password.
    #[serde(rename = "n/a")]
    None,
}

impl Grade {
    /// The word in tables.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Lost => "lost",
            Self::Damaged => "damaged",
            Self::Weak => "weak",
            Self::Legacy => "legacy",
            Self::Unknown => "unknown",
            Self::Ok => "ok",
            Self::None => "n/a",
        }
    }
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Action {
    #[serde(rename = "-")]
    Nothing,
    #[serde(rename = "rehash at login")]
    Rehash,
    #[serde(rename = "wrap or rehash at login")]
    Wrap,
    #[serde(rename = "reprefix")]
    Reprefix,
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "reset required")]
    Reset,
    /// The password itself is there to be hashed, or what is there says next to nothing of it.
    #[serde(rename = "reset or rehash")]
    ResetOrRehash,
    #[serde(rename = "check")]
    Check,
}

impl Action {
    /// The words in tables.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Nothing => "-",
            Self::Rehash => "rehash at login",
            Self::Wrap => "wrap or rehash at login",
            Self::Reprefix => "reprefix",
            Self::Repair => "repair",
            Self::Reset => "reset required",
            Self::ResetOrRehash => "reset or rehash",
            Self::Check => "check",
        }
    }
}

/// Envelopes that only their prefix separates from what is written today.
const DEAD_PREFIXES: [&str; 1] = ["django-bcrypt-dwaiter"];
/// bcrypt as programs with bugs wrote it: as hard to guess as others, and matched by few programs.
const DEAD_VARIANTS: [&str; 2] = ["bcrypt-2", "bcrypt-2x"];

impl Finding {
    /// How bad this is.
    pub(crate) fn grade(&self) -> Grade {
        match self {
            Self::Known(hashed) => hashed.grade(),
            Self::Cut { .. } | Self::Number => Grade::Lost,
            Self::Malformed { rule: Rule::Unsupported, .. } => Grade::Unknown,
            Self::Damaged { .. } | Self::Malformed { .. } => Grade::Damaged,
            Self::Ambiguous(candidates) => match worst(candidates) {
                Some(Strength::Broken) => Grade::Broken,
                Some(Strength::Weak) => Grade::Weak,
                _ => Grade::Unknown,
            },
            Self::Settled { strength, .. } => match strength {
                Strength::Broken => Grade::Broken,
                Strength::Weak => Grade::Weak,
                _ => Grade::Ok,
            },
            Self::Unknown { reversible: Some(_) } => Grade::Broken,
            Self::Excessive { .. } | Self::Unknown { .. } | Self::Unreadable(_) => Grade::Unknown,
            Self::Locked(_) | Self::Null | Self::Empty => Grade::None,
        }
    }

    /// What to do about it.
    pub(crate) fn action(&self) -> Action {
        match (self, self.grade()) {
            (Self::Damaged { .. }, _) => Action::Repair,
            (Self::Unknown { reversible: Some(_) }, _) => Action::ResetOrRehash,
            (Self::Malformed { .. }, _) | (_, Grade::Unknown) => Action::Check,
            (Self::Known(hashed), _) if DEAD_PREFIXES.contains(&hashed.scheme) => Action::Reprefix,
            (_, Grade::Lost | Grade::Damaged) => Action::Reset,
            (_, Grade::Broken) => Action::Wrap,
            (_, Grade::Weak | Grade::Legacy) => Action::Rehash,
            (_, Grade::Ok | Grade::None) => Action::Nothing,
        }
    }
}

impl Hashed {
    fn grade(&self) -> Grade {
        let dead = DEAD_PREFIXES.contains(&self.scheme) || DEAD_VARIANTS.contains(&self.scheme);
        match self.strength {
            Strength::Broken => Grade::Broken,
            Strength::Weak if self.is_low || !dead => Grade::Weak,
            _ if dead || self.wraps.is_some() => Grade::Legacy,
            _ => Grade::Ok,
        }
    }
}

/// The least strength among formats of the library; what is ambiguous is as bad as the worst that
/// it may be.
fn worst(candidates: &Candidates) -> Option<Strength> {
    let known = schemes::BARE.iter().chain(schemes::TAGGED.iter()).map(|scheme| scheme.info());
    known.filter(|info| candidates.contains(info.id)).map(|info| info.strength).min()
}

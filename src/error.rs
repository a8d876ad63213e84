//! What stops us from reading, computing or building.

use std::fmt;

use crate::damage::Damages;
use crate::ids::Ids;
use crate::limits::Excess;

/// Why a text is not a hash of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// The text does not begin like this scheme.
    NotMine,
    /// The text begins like this scheme and goes wrong.
    Malformed {
        /// Offset in bytes of the field that is wrong.
        at: usize,
        /// What was expected there.
        expected: &'static str,
        /// The rule that rejects it.
        rule: Rule,
    },
}

/// The rule by which a stored text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// G2: the grammar of the scheme: fields, lengths, alphabets, canonical encodings.
    Grammar,
    /// G3: numbers are canonical ASCII decimals.
    Number,
    /// G4: a number outside what the algorithm defines.
    Range,
    /// G9: what the format has and this build does not compute, as an uncommon hash function.
    Unsupported,
}

impl Rule {
    /// The rule's short name in vectors and batch answers.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Grammar => "G2",
            Self::Number => "G3",
            Self::Range => "G4",
            Self::Unsupported => "G9",
        }
    }
}

/// Why a scheme could not compute an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ComputeError {
    /// The scheme needs context that the attempt lacks.
    Missing(Need),
    /// The password holds a NUL byte, at which the original software stops reading.
    Nul,
    /// The parts are not those of this scheme, or its primitive refuses them.
    Parameters,
    /// The password begins or ends with a blank, which the original software takes away.
    Blank,
    /// The password is longer than a new hash of this scheme may hold.
    TooLong {
        /// Bytes that the scheme reads.
        limit: usize,
    },
}

/// Context that a scheme may need beside the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need {
    /// The user name.
    User,
    /// The realm.
    Realm,
    /// A salt from another column.
    Salt,
    /// A pepper or site key.
    Pepper,
}

impl Need {
    /// The name of the field that would give it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Realm => "realm",
            Self::Salt => "salt",
            Self::Pepper => "pepper",
        }
    }
}

/// Why a registry could not judge an attempt or make a hash. A wrong password is no error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "nothing is allocated where several schemes claim a text"
)]
#[non_exhaustive]
pub enum Error {
    /// Several accepted schemes claim the text.
    Ambiguous {
        /// Their ids.
        candidates: Ids,
    },
    /// The scheme could not compute this attempt.
    Compute {
        /// Its id.
        scheme: &'static str,
        /// Why not.
        source: ComputeError,
    },
    /// The text is damaged; it reads once the damage is taken back.
    Damaged {
        /// What happened to it, outermost first.
        damage: Damages,
        /// The id of the scheme underneath.
        scheme: &'static str,
    },
    /// The text or the password asks for more than the limits allow.
    Excessive {
        /// What it asks for.
        required: Excess,
    },
    /// The text begins like a scheme and goes wrong, or is no UTF-8.
    Malformed {
        /// The scheme's id; none for bytes that are no text and name none.
        scheme: Option<&'static str>,
        /// Offset in bytes of the field that is wrong.
        at: usize,
        /// What was expected there.
        expected: &'static str,
        /// The rule that rejects it.
        rule: Rule,
    },
    /// A new hash of the target cannot hold so long a password.
    PasswordTooLong {
        /// Bytes that the target reads.
        limit: usize,
    },
    /// The operating system's generator failed; nothing was hashed.
    Random,
    /// The text was made under a key that the registry does not have.
    UnknownKey {
        /// The id of the scheme.
        scheme: &'static str,
        /// The id of the key, where the text names one that [`Peppers`](crate::Peppers) could have.
        key: Option<String>,
    },
    /// No accepted scheme reads the text.
    Unrecognized,
}

/// What is wrong with a key of [`Peppers`](crate::Peppers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PepperError {
    /// The id is taken.
    Duplicate,
    /// The id is not one to eight of `A-Za-z0-9_-`.
    Id,
    /// The key is too short.
    Short {
        /// Its bytes.
        bytes: usize,
    },
}

/// What is wrong with a registry, to be fixed in the code that builds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// Two accepted schemes claim one shape of text.
    Ambiguous {
        /// The id of one.
        a: &'static str,
        /// The id of the other.
        b: &'static str,
    },
    /// The target makes hashes that would themselves be graded weak.
    Downgrade,
    /// A scheme was accepted twice.
    Duplicate {
        /// Its id.
        id: &'static str,
    },
    /// The target exceeds the registry's own limits.
    Excessive,
    /// A scheme was retired that is not accepted, or that is the target.
    Retired {
        /// Its id.
        id: &'static str,
    },
    /// The target would write hashes that it does not read, with parameters that no algorithm has.
    Unreadable,
    /// The text that refusals should cost as much as is none that the registry could compute
    /// without context, or costs less than the target.
    Work,
}

impl ParseError {
    /// The same, said of a text that stands so many bytes behind the beginning of another.
    pub(crate) fn behind(self, front: usize) -> Self {
        match self {
            Self::NotMine => Self::NotMine,
            Self::Malformed { at, expected, rule } => {
                Self::Malformed { at: front + at, expected, rule }
            }
        }
    }
}

impl fmt::Display for ComputeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(need) => write!(f, "needs the {}", need.id()),
            Self::Nul => f.write_str("the password holds a NUL byte"),
            Self::Blank => f.write_str("the password begins or ends with a blank"),
            Self::Parameters => f.write_str("parameters that this scheme does not compute"),
            Self::TooLong { limit } => write!(f, "the password is longer than {limit} bytes"),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ambiguous { candidates } => write!(f, "claimed by several schemes: {candidates}"),
            Self::Compute { scheme, source } => write!(f, "{scheme}: {source}"),
            Self::Damaged { damage, scheme } => write!(f, "{scheme}: damaged by {damage}"),
            Self::Excessive { required } => write!(f, "over the limits: {required}"),
            Self::Malformed { scheme, at, expected, rule } => {
                let scheme = scheme.unwrap_or("no scheme");
                write!(f, "{scheme}: expected {expected} at byte {at} (rule {})", rule.id())
            }
            Self::PasswordTooLong { limit } => {
                write!(f, "a new hash cannot hold a password of more than {limit} bytes")
            }
            Self::Random => f.write_str("the operating system's random generator failed"),
            Self::UnknownKey { scheme, key: Some(key) } => {
                write!(f, "{scheme}: made under the key {key}, which is not here")
            }
            Self::UnknownKey { scheme, key: None } => {
                write!(f, "{scheme}: made under a key that is not here")
            }
            Self::Unrecognized => f.write_str("no accepted scheme reads this text"),
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ambiguous { a, b } => write!(f, "{a} and {b} claim the same shape of text"),
            Self::Downgrade => f.write_str("the target would make weak hashes"),
            Self::Duplicate { id } => write!(f, "{id} is accepted twice"),
            Self::Excessive => f.write_str("the target exceeds the limits"),
            Self::Retired { id } => write!(f, "{id} is retired and is not accepted, or the target"),
            Self::Unreadable => f.write_str("the target would write hashes that it does not read"),
            Self::Work => {
                f.write_str("refusals cannot cost as much as this text, or must cost more")
            }
        }
    }
}

impl fmt::Display for PepperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duplicate => f.write_str("two keys have one id"),
            Self::Id => f.write_str("the id of a key is one to eight of A-Za-z0-9_-"),
            Self::Short { bytes } => write!(f, "a key of {bytes} bytes is too short"),
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotMine => f.write_str("not a hash of this scheme"),
            Self::Malformed { at, expected, .. } => write!(f, "expected {expected} at byte {at}"),
        }
    }
}

impl std::error::Error for PepperError {}
impl std::error::Error for ParseError {}
impl std::error::Error for ComputeError {}
impl std::error::Error for BuildError {}
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Compute { source, .. } => Some(source),
            _ => None,
        }
    }
}

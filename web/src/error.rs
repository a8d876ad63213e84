//! What keeps a new hash from being made.

use std::fmt;

/// There is no place to wait in. Say so, with `Retry-After`, before the user is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "it says one thing")]
pub struct Busy;

/// Why no new hash was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "one for each hash, and it is moved twice")]
pub enum HashError {
    /// There was no place to wait in, or no answer until the deadline.
    Busy,
    /// The target does not take this password, or no salt could be drawn.
    Password(rehash::Error),
    /// The target panicked.
    Panicked,
}

impl From<Busy> for HashError {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}

impl fmt::Display for Busy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too many wait for a computation")
    }
}

impl fmt::Display for HashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => Busy.fmt(f),
            Self::Password(error) => error.fmt(f),
            Self::Panicked => f.write_str("the target panicked"),
        }
    }
}

impl std::error::Error for Busy {}
impl std::error::Error for HashError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Password(error) => error.source(),
            Self::Busy | Self::Panicked => None,
        }
    }
}

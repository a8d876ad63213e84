//! Why a hash was not wrapped.

use std::fmt;

use crate::error::{ComputeError, Error};

/// Why hashes of a scheme, or this one, are not wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrapError {
    /// No format of the catalogue has this id.
    Unknown,
    /// Hashes of this scheme cannot be wrapped, or not by this outer hash.
    Unwrappable {
        /// The scheme's id.
        inner: &'static str,
    },
    /// The outer hash has parameters that it does not define.
    Parameters,
    /// The hash is of another scheme than the wrap is for.
    Scheme {
        /// The scheme's id.
        found: &'static str,
    },
    /// The hash says more than the salt and digest that a wrap holds.
    More,
    /// The text would be longer than any stored text may be.
    TooLong {
        /// Bytes that it would have.
        bytes: usize,
    },
    /// The outer hash could not be computed, for want of memory.
    Compute(ComputeError),
    /// The operating system's generator failed; nothing was hashed.
    Random,
    /// What was made did not read back as what went in. Nothing is returned.
    Unreadable,
}

impl From<Error> for WrapError {
    fn from(_: Error) -> Self {
        Self::Random
    }
}

impl From<ComputeError> for WrapError {
    fn from(error: ComputeError) -> Self {
        Self::Compute(error)
    }
}

impl fmt::Display for WrapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("no format has this id"),
            Self::Unwrappable { inner } => write!(f, "{inner} cannot be wrapped so"),
            Self::Parameters => f.write_str("the outer hash does not define these parameters"),
            Self::Scheme { found } => write!(f, "the wrap is for another scheme than {found}"),
            Self::More => f.write_str("the hash says more than a salt and a digest"),
            Self::TooLong { bytes } => write!(f, "the wrap would have {bytes} bytes"),
            Self::Compute(source) => write!(f, "the outer hash: {source}"),
            Self::Random => f.write_str("the operating system's random generator failed"),
            Self::Unreadable => f.write_str("the wrap did not read back as what was wrapped"),
        }
    }
}

impl std::error::Error for WrapError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Compute(source) => Some(source),
            _ => None,
        }
    }
}

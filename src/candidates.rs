//! The right answers of one computation, and the one comparison with them.

use std::fmt;

use subtle::{Choice, ConstantTimeEq as _};
use zeroize::Zeroizing;

/// Whether no other password could have matched; an inexact match is never upgraded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "an inexact match must not be upgraded"]
#[non_exhaustive]
pub enum Exact {
    /// Every byte of the attempt counted.
    Yes,
    /// The algorithm reads no further than this many bytes, and the attempt reaches that far.
    Cut {
        /// Bytes that the algorithm reads.
        at: usize,
    },
    /// Different passwords are one to the algorithm (case, high bits, cyclic keys, hashed keys).
    Folded,
    /// The attempt was rewritten before it was hashed.
    Normalised,
}

/// One to four right answers of one computation, in the form in which the scheme compares them.
#[derive(Default)]
pub struct Candidates {
    values: Vec<Zeroizing<Vec<u8>>>,
}

impl Candidates {
    /// How many answers one computation may give.
    pub const MAX: usize = 4;
    /// A digest of fewer bytes than this lets nobody in.
    const MIN_DIGEST_BYTES: usize = 4;

    /// No answer yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer; one beyond [`Candidates::MAX`] is dropped, so that it can never match.
    pub fn push(&mut self, value: &[u8]) {
        if self.values.len() < Self::MAX {
            self.values.push(Zeroizing::new(value.to_vec()));
        }
    }

    /// The first answer.
    pub(crate) fn first(&self) -> Option<&[u8]> {
        self.values.first().map(|value| value.as_slice())
    }

    /// Whether there is none, so that nothing was computed.
    pub(crate) const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The answers.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.values.iter().map(|value| value.as_slice())
    }

    /// Whether one of the answers is this digest, looking at all of every one of them.
    pub(crate) fn contain(&self, digest: &[u8]) -> bool {
        if digest.len() < Self::MIN_DIGEST_BYTES {
            return false;
        }
        let none = Choice::from(0);
        self.values.iter().fold(none, |found, value| found | value.ct_eq(digest)).into()
    }
}

impl fmt::Debug for Candidates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Candidates({})", self.values.len())
    }
}

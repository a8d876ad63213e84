//! A value on its way to a digest: bytes, wiped when dropped, and what they say of the password.

use zeroize::Zeroizing;

use crate::candidates::Exact;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::expression::program::Expression;

/// Bytes, whether they are a digest, and how the password is in them.
#[derive(Clone)]
pub(crate) struct Value {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    /// A digest is hexadecimal digits wherever it is hashed or joined.
    pub(super) is_digest: bool,
    pub(super) holds: Holds,
    pub(crate) exact: Exact,
}

/// How a value depends on the password.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    /// Not at all.
    Nothing,
    /// Through a digest: of one length and alphabet whatever the password.
    Digest,
    /// As it was typed, or reversibly so.
    Password,
}

impl Value {
    pub(super) fn known(bytes: &[u8]) -> Self {
        let bytes = Zeroizing::new(bytes.to_vec());
        Self { bytes, is_digest: false, holds: Holds::Nothing, exact: Exact::Yes }
    }

    pub(super) fn password(bytes: &[u8]) -> Self {
        Self { holds: Holds::Password, ..Self::known(bytes) }
    }

    /// A digest of this value, that is as exact as it.
    pub(super) fn digested(&self, digest: Zeroizing<Vec<u8>>) -> Self {
        let holds = self.holds.min(Holds::Digest);
        Self { bytes: digest, is_digest: true, holds, exact: self.exact }
    }

    /// Other bytes in place of these.
    pub(super) fn replaced(&self, bytes: Zeroizing<Vec<u8>>) -> Result<Self, ComputeError> {
        let value = Self { bytes, is_digest: false, holds: self.holds, exact: self.exact };
        value.within_bounds()
    }

    /// The same, and less exact where it holds the password and does not only hold a digest of it.
    pub(super) fn lossy(self, loss: Option<Exact>) -> Self {
        match loss {
            Some(loss) if self.holds == Holds::Password => self.with(loss),
            _ => self,
        }
    }

    /// The same, as exact as the less exact of the two.
    pub(super) fn with(self, other: Exact) -> Self {
        let exact = if self.exact == Exact::Yes { other } else { self.exact };
        Self { exact, ..self }
    }

    /// What is hashed or joined of it: a digest's hexadecimal digits, or the bytes.
    pub(super) fn text(self) -> Result<Self, ComputeError> {
        if !self.is_digest {
            return Ok(self);
        }
        let digits = Encoding::Hex.encode(&self.bytes).ok_or(ComputeError::Parameters)?;
        self.replaced(Zeroizing::new(digits.into_bytes()))
    }

    /// All of them, one after the other.
    pub(super) fn joined(parts: &[Self]) -> Result<Self, ComputeError> {
        let mut joined = Self::known(&[]);
        // Growing in place would leave a copy behind that nobody wipes.
        let length = parts.iter().map(|part| part.bytes.len()).sum();
        joined.bytes = Zeroizing::new(Vec::with_capacity(length));
        for part in parts {
            joined.bytes.extend_from_slice(&part.bytes);
            joined.holds = joined.holds.max(part.holds);
            joined = joined.with(part.exact);
        }
        joined.within_bounds()
    }

    fn within_bounds(self) -> Result<Self, ComputeError> {
        let limit = Expression::MAX_VALUE_BYTES;
        if self.bytes.len() <= limit { Ok(self) } else { Err(ComputeError::TooLong { limit }) }
    }
}

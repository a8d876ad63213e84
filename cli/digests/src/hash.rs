//! A digest on the stack, and how one is made.

use std::fmt;

use md5::Digest;

/// A digest, on the stack.
#[derive(Clone, Copy)]
pub struct Hash {
    pub(crate) bytes: [u8; MOST],
    pub(crate) length: usize,
}

/// Bytes of the longest digest.
pub(crate) const MOST: usize = 64;

impl Hash {
    pub(crate) fn of(digest: &[u8]) -> Self {
        let mut bytes = [0; MOST];
        let length = digest.len().min(MOST);
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
        Self { bytes, length }
    }

    /// Its place among these.
    #[must_use]
    pub fn place_in(&self, targets: &[Vec<u8>]) -> Option<usize> {
        targets.iter().position(|target| target == self.as_slice())
    }

    /// Its bytes.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({})", self.length)
    }
}

/// The digest of these parts, one after the other.
pub(crate) fn digest<D: Digest>(parts: &[&[u8]]) -> Hash {
    let mut hasher = D::new();
    for part in parts {
        hasher.update(part);
    }
    Hash::of(&hasher.finalize())
}

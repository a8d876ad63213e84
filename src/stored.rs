//! What a stored text turned out to be.

use std::fmt;

use crate::cost::Cost;
use crate::damage::Repair;
use crate::error::{Need, Rule};
use crate::ids::Ids;
use crate::limits::Excess;
use crate::marker::Marker;
use crate::parts::Parts;
use crate::scheme::{Info, Scheme, Strength};
use crate::stored_hash::StoredHash;

/// A text as the database returned it, text or bytes. Never printed.
#[derive(Clone, Copy)]
pub struct StoredText<'a>(&'a [u8]);

impl<'a> StoredText<'a> {
    /// The bytes of the text.
    #[must_use]
    pub const fn as_bytes(&self) -> &'a [u8] {
        self.0
    }
}

impl<'a> From<&'a str> for StoredText<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.as_bytes())
    }
}

impl<'a> From<&'a String> for StoredText<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.as_bytes())
    }
}

impl<'a> From<&'a [u8]> for StoredText<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }
}

impl<'a> From<&'a Vec<u8>> for StoredText<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl<'a> From<&'a StoredHash> for StoredText<'a> {
    fn from(stored: &'a StoredHash) -> Self {
        Self(stored.as_bytes())
    }
}

impl fmt::Debug for StoredText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoredText({} bytes)", self.0.len())
    }
}

/// A stored hash that one scheme reads. Prints its scheme and cost only.
#[derive(Clone, Copy)]
pub struct Stored<'a> {
    scheme: &'a dyn Scheme,
    parts: Parts<'a>,
    key: Option<&'a str>,
}

impl<'a> Stored<'a> {
    pub(crate) const fn new(scheme: &'a dyn Scheme, parts: Parts<'a>) -> Self {
        Self { scheme, parts, key: None }
    }

    /// The same hash, made under the key of this id.
    pub(crate) const fn under(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// The id of the key of [`Peppers`](crate::Peppers) that it names.
    #[must_use]
    pub const fn key_id(&self) -> Option<&'a str> {
        self.key
    }

    /// The scheme that reads it.
    #[must_use]
    pub const fn scheme(&self) -> &'a dyn Scheme {
        self.scheme
    }

    /// What the scheme is called.
    #[must_use]
    pub fn info(&self) -> &'a Info {
        self.scheme.info()
    }

    /// The scheme's id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.info().id
    }

    /// What the hash says.
    #[must_use]
    pub const fn parts(&self) -> &Parts<'a> {
        &self.parts
    }

    /// The work it asks for.
    #[must_use]
    pub const fn cost(&self) -> Cost {
        self.parts.cost
    }

    /// How strong it is at this cost.
    #[must_use]
    pub fn strength(&self) -> Strength {
        self.scheme.strength(&self.parts)
    }

    /// What it takes beside the password and this text to verify it.
    #[must_use]
    pub fn needs(&self) -> &'static [Need] {
        if self.key.is_some() { &[Need::Pepper] } else { self.scheme.needs(&self.parts) }
    }
}

impl fmt::Debug for Stored<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stored").field("id", &self.id()).field("cost", &self.cost()).finish()
    }
}

/// What a stored text turned out to be; every text in the world is exactly one of these.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Identity<'a> {
    /// One scheme reads it, within the limits.
    Known(Stored<'a>),
    /// Several schemes claim it, or it does not name its format.
    Ambiguous(Ids),
    /// It reads once damage is taken back.
    Damaged(Repair<'a>),
    /// It asks for more than the limits allow.
    Excessive {
        /// What it asks for.
        excess: Excess,
        /// The hash, unless the text was too long to read or is damaged as well.
        stored: Option<Stored<'a>>,
    },
    /// It begins like a scheme and goes wrong, or is no UTF-8.
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
    /// A marker for an account without a usable password.
    Unusable(Marker<'a>),
    /// Nothing reads it.
    Unknown {
        /// The reversible encoding that it looks like.
        reversible: Option<&'static str>,
    },
}

//! What a stored hash says, in one shape for limits, policy and reports.

use std::fmt;

use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::encoding::{Encoding, Fault};

/// A parsed stored hash: spans of its text and what they mean. Made without allocating.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Parts<'a> {
    /// Which of the scheme's algorithms computes it (Argon2's type and version, bcrypt's flavour).
    pub variant: u8,
    /// Which of the scheme's spellings wrote it. Of bcrypt's letters, `a` may have a second right
    /// answer; no other spelling changes what is computed.
    pub layout: u8,
    /// The work it asks for.
    pub cost: Cost,
    /// The salt.
    pub salt: Field<'a>,
    /// The digest that an attempt is compared with.
    pub digest: Field<'a>,
    /// Text that the format carries beside them. Most computations read none of it; some keep here
    /// what has no field of its own, as Argon2's `data=` or the whole text of an expression.
    pub extra: Field<'a>,
    /// The envelope that was around it.
    pub path: Option<Path>,
    /// How often it asks for its cost: bcrypts inside one another, blocks of a PBKDF2 inside a
    /// digest, changes beside the digests of a round. Of interest to limits only.
    pub(crate) times: u16,
    /// What a round handles, where that is not the password and the row. Of interest to limits only.
    pub(crate) weight: Option<Weight>,
    /// The work of what was hashed again, as libpasta does. Of interest to limits only.
    pub(crate) beneath: [Option<Cost>; 2],
    /// Bytes that a PBKDF2 derives, where the digest is written otherwise or with something else.
    /// Of interest to limits only.
    pub(crate) derived: Option<usize>,
}

impl<'a> Parts<'a> {
    /// Parts of variant and layout 0 in no envelope.
    #[must_use]
    pub const fn new(cost: Cost, salt: Field<'a>, digest: Field<'a>) -> Self {
        let (extra, path) = (Field::EMPTY, None);
        let (variant, layout, times, weight) = (0, 0, 1, None);
        let (beneath, derived) = ([None; 2], None);
        Self { variant, layout, cost, salt, digest, extra, path, times, weight, beneath, derived }
    }
}

/// At most `times` as many bytes as the password and all that stands beside it, and `plus` more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) times: u64,
    pub(crate) plus: u64,
}

impl Weight {
    /// The bytes, where so many stand beside one another.
    pub(crate) fn of(self, bytes: usize) -> usize {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        let all = self.times.saturating_mul(bytes).saturating_add(self.plus);
        usize::try_from(all).unwrap_or(usize::MAX)
    }
}

/// A validated span of a stored text and how it writes its bytes. Prints its length only.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    text: &'a str,
    encoding: Encoding,
    bytes: usize,
}

impl<'a> Field<'a> {
    /// No text at all.
    pub const EMPTY: Self = Self { text: "", encoding: Encoding::Text, bytes: 0 };

    /// Text that is hashed or compared as it stands.
    #[must_use]
    pub const fn text(text: &'a str) -> Self {
        Self { text, encoding: Encoding::Text, bytes: text.len() }
    }

    /// A span in the encoding given, or `None` where it is not canonical: a byte outside the
    /// alphabet, wrong padding, or bits set that no decoder reads.
    #[must_use]
    pub fn encoded(text: &'a str, encoding: Encoding) -> Option<Self> {
        Self::checked(text, encoding).ok()
    }

    /// A span in the encoding given, or where it is not canonical.
    pub(crate) fn checked(text: &'a str, encoding: Encoding) -> Result<Self, Fault> {
        let bytes = encoding.decoded_len(text)?;
        Ok(Self { text, encoding, bytes })
    }

    /// The span as it stands in the stored text.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// How the span writes its bytes.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How many bytes it stands for.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.bytes
    }

    /// Whether it stands for no bytes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// The bytes it stands for, wiped when dropped.
    ///
    /// # Panics
    ///
    /// Never: a field is canonical when it is made.
    #[must_use]
    pub fn decode(&self) -> Zeroizing<Vec<u8>> {
        self.encoding.decode(self.text).expect("a field is canonical when it is made")
    }
}

impl fmt::Debug for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({:?}, {} bytes)", self.encoding, self.bytes)
    }
}

/// The envelope around a stored hash, as in `bc$` + `$2a$12$…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Path {
    /// The text in front, as in `bc$`.
    pub prefix: &'static str,
    /// The id of the scheme inside.
    pub inner: &'static str,
}

impl Path {
    pub(crate) const fn new(prefix: &'static str, inner: &'static str) -> Self {
        Self { prefix, inner }
    }
}

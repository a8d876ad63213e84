//! The hash inside a wrap: how its parts are taken from an old text, and put together again to compute.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};
use crate::text::percent;

/// What all hashes of one inner scheme have in common, read off its example.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inner {
    scheme: &'static dyn Scheme,
    variant: u8,
    layout: u8,
    salt_encoding: Encoding,
    has_salt: bool,
    digest_encoding: Encoding,
    digest_bytes: usize,
    /// Whether the salt stands behind the digest, in one encoded text with it.
    salt_is_behind: bool,
    /// The parts of the example.
    example: Parts<'static>,
}

/// Salt and digest of an old hash: the salt as its text has it, the digest in bytes.
pub(super) struct Taken {
    pub(super) salt: Zeroizing<Vec<u8>>,
    pub(super) digest: Zeroizing<Vec<u8>>,
}

/// What the inner scheme says of an attempt.
pub(super) struct Answer {
    /// None where the attempt can have no digest, as bytes that are no text.
    pub(super) digest: Option<Zeroizing<Vec<u8>>>,
    pub(super) exact: Exact,
}

/// Bytes of the longest stored text.
const LONGEST: usize = 4096;

/// A text that is written where nothing may be allocated.
struct Short {
    bytes: Zeroizing<[u8; LONGEST]>,
    len: usize,
}

impl Short {
    fn as_str(&self) -> Option<&str> {
        str::from_utf8(self.bytes.get(..self.len)?).ok()
    }
}

impl fmt::Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let place = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

impl Inner {
    /// `None` for a scheme whose hashes say more than a salt and a digest, or ask for a cost.
    pub(super) fn of(scheme: &'static dyn Scheme, behind: Option<usize>) -> Option<Self> {
        let info = scheme.info();
        let text = if info.example.is_empty() { info.sample } else { info.example };
        let parts = scheme.parse(text).ok().filter(|parts| is_plain(info, parts))?;
        let digest_bytes = behind.unwrap_or(parts.digest.len());
        Some(Self {
            scheme,
            variant: parts.variant,
            layout: parts.layout,
            salt_encoding: parts.salt.encoding(),
            has_salt: behind.is_some() || !parts.salt.is_empty(),
            digest_encoding: parts.digest.encoding(),
            digest_bytes,
            salt_is_behind: behind.is_some(),
            example: parts,
        })
    }

    pub(super) const fn scheme(&self) -> &'static dyn Scheme {
        self.scheme
    }

    /// Whether its hashes have a salt in their text.
    pub(super) const fn has_salt(&self) -> bool {
        self.has_salt
    }

    /// The salt of its example, or one byte where that stands behind the digest.
    pub(super) fn salt_of_example(&self) -> &'static [u8] {
        if self.salt_is_behind { b"s" } else { self.example.salt.as_str().as_bytes() }
    }

    /// Whether a text of this scheme can have the salt that is written so. Allocates nothing.
    pub(super) fn holds(&self, salt: &str) -> bool {
        if !self.has_salt || salt.is_empty() {
            return self.has_salt != salt.is_empty();
        }
        // Base64 of the digest and the salt holds any bytes.
        self.salt_is_behind || self.reads(salt).is_some()
    }

    /// Reads the example again with this salt in the place of its own.
    fn reads(&self, salt: &str) -> Option<()> {
        let mut buffer = Zeroizing::new([0; LONGEST]);
        let salt = str::from_utf8(percent::decode_into(salt, buffer.as_mut_slice())?).ok()?;
        let mut text = Short { bytes: Zeroizing::new([0; LONGEST]), len: 0 };
        let parts = Parts { salt: Field::encoded(salt, self.salt_encoding)?, ..self.example };
        self.scheme.render(&parts, &mut text).ok()?;
        let read = self.scheme.parse(text.as_str()?).ok()?;
        (self.is_alike(&read) && read.salt.as_str() == salt).then_some(())
    }

    /// Whether a hash differs from the example in salt and digest only.
    fn is_alike(&self, parts: &Parts<'_>) -> bool {
        parts.variant == self.variant
            && parts.salt.encoding() == self.salt_encoding
            && parts.digest.encoding() == self.digest_encoding
            && is_plain(self.scheme.info(), parts)
    }

    /// Salt and digest of one of its hashes; `None` where the hash says more than they do.
    pub(super) fn take(&self, parts: &Parts<'_>) -> Option<Taken> {
        if !self.is_alike(parts) {
            return None;
        }
        let mut digest = parts.digest.decode();
        let salt = if self.salt_is_behind {
            let salt = digest.get(self.digest_bytes..)?.to_vec();
            digest.truncate(self.digest_bytes);
            salt
        } else {
            parts.salt.as_str().as_bytes().to_vec()
        };
        let fits = digest.len() == self.digest_bytes && salt.is_empty() != self.has_salt;
        fits.then(|| Taken { salt: Zeroizing::new(salt), digest })
    }

    /// The digest that an attempt has under this salt.
    pub(super) fn compute(
        &self,
        salt: &[u8],
        attempt: &Attempt<'_>,
    ) -> Result<Answer, ComputeError> {
        let encode = |bytes: &[u8]| {
            let text = self.digest_encoding.encode(bytes).map(Zeroizing::new);
            text.ok_or(ComputeError::Parameters)
        };
        let mut blank = vec![0; self.digest_bytes];
        let salt_text = if self.salt_is_behind {
            blank.extend_from_slice(salt);
            ""
        } else {
            str::from_utf8(salt).map_err(|_| ComputeError::Parameters)?
        };
        let blank = encode(&blank)?;
        let field = |text, encoding| Field::encoded(text, encoding).ok_or(ComputeError::Parameters);
        let salt = field(salt_text, self.salt_encoding)?;
        let digest = field(blank.as_str(), self.digest_encoding)?;
        let parts = Parts::new(Cost::Fixed, salt, digest);
        let parts = Parts { variant: self.variant, layout: self.layout, ..parts };
        let mut answers = Candidates::new();
        let exact = self.scheme.compute(&parts, attempt, &mut answers)?;
        let mut answers = answers.iter();
        let digest = answers.next().map(|answer| {
            answer.get(..self.digest_bytes).map(|digest| Zeroizing::new(digest.to_vec()))
        });
        match (digest, answers.len()) {
            (None, _) => Ok(Answer { digest: None, exact }),
            (Some(Some(digest)), 0) => Ok(Answer { digest: Some(digest), exact }),
            _ => Err(ComputeError::Parameters),
        }
    }
}

/// Whether a hash says no more than a salt and a digest; how its tag is spelt says nothing.
fn is_plain(info: &Info, parts: &Parts<'_>) -> bool {
    let extra = parts.extra.as_str();
    let tag = info.tags.iter().any(|tag| tag.eq_ignore_ascii_case(extra));
    parts.cost == Cost::Fixed && (extra.is_empty() || tag) && parts.path.is_none()
}

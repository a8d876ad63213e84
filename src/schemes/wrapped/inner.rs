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

/// Where the salt stands that is in one encoded text with the digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// Behind a digest of so many bytes.
    Behind(usize),
    /// In front of the digest, so many bytes of it.
    InFront(usize),
}

impl Joined {
    /// Digest and salt of such bytes, where the salt is not empty.
    fn apart(self, blob: &[u8]) -> Option<(&[u8], &[u8])> {
        let (digest, salt) = match self {
            Self::Behind(bytes) => blob.split_at_checked(bytes)?,
            Self::InFront(bytes) => {
                let (salt, digest) = blob.split_at_checked(bytes)?;
                (digest, salt)
            }
        };
        (!digest.is_empty() && !salt.is_empty()).then_some((digest, salt))
    }

    /// Such bytes of both.
    fn together(self, digest: &[u8], salt: &[u8]) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(match self {
            Self::Behind(_) => [digest, salt].concat(),
            Self::InFront(_) => [salt, digest].concat(),
        })
    }
}

/// What all hashes of one inner scheme have in common, read off its example.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inner {
    scheme: &'static dyn Scheme,
    variant: u8,
    layout: u8,
    salt_encoding: Encoding,
    has_salt: bool,
    /// Whether the salt may be empty too, as between the braces of Spring's.
    may_lack_salt: bool,
    digest_encoding: Encoding,
    digest_bytes: usize,
    joined: Option<Joined>,
    /// Bytes of every salt that stands in one encoded text with the digest; `None` for any number.
    joined_salt: Option<usize>,
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
    pub(super) fn of(scheme: &'static dyn Scheme, joined: Option<Joined>) -> Option<Self> {
        let info = scheme.info();
        let text = if info.example.is_empty() { info.sample } else { info.example };
        let parts = scheme.parse(text).ok().filter(|parts| is_plain(info, parts))?;
        let blob = parts.digest.decode();
        let apart = joined.map(|joined| joined.apart(&blob).ok_or(())).transpose().ok()?;
        let (digest_bytes, salt) = apart.map_or((blob.len(), None), |(d, s)| (d.len(), Some(s)));
        let mut inner = Self {
            scheme,
            variant: parts.variant,
            layout: parts.layout,
            salt_encoding: parts.salt.encoding(),
            has_salt: joined.is_some() || !parts.salt.is_empty(),
            may_lack_salt: false,
            digest_encoding: parts.digest.encoding(),
            digest_bytes,
            joined,
            joined_salt: None,
            example: parts,
        };
        inner.may_lack_salt = joined.is_none() && inner.has_salt && inner.reads("").is_some();
        // A scheme that reads no byte more reads salts of this length only.
        inner.joined_salt = salt.map(<[u8]>::len).filter(|bytes| !inner.reads_joined(bytes + 1));
        Some(inner)
    }

    pub(super) const fn scheme(&self) -> &'static dyn Scheme {
        self.scheme
    }

    /// Whether its hashes have a salt in their text.
    pub(super) const fn has_salt(&self) -> bool {
        self.has_salt
    }

    /// Whether there are such without one.
    pub(super) const fn may_lack_salt(&self) -> bool {
        self.may_lack_salt || !self.has_salt
    }

    /// The salt of its example, or another one where that stands beside the digest.
    pub(super) fn salt_of_example(&self) -> Vec<u8> {
        match self.joined {
            Some(_) => vec![b's'; self.joined_salt.unwrap_or(1)],
            None => self.example.salt.as_str().as_bytes().to_vec(),
        }
    }

    /// Whether a text of this scheme can have the salt that is written so. Allocates nothing.
    pub(super) fn holds(&self, salt: &str) -> bool {
        if salt.is_empty() {
            return self.may_lack_salt();
        }
        if !self.has_salt {
            return false;
        }
        if self.joined.is_none() {
            return self.reads(salt).is_some();
        }
        // Base64 of the digest and the salt holds any bytes.
        let Some(bytes) = self.joined_salt else { return true };
        let mut buffer = Zeroizing::new([0; LONGEST]);
        let salt = percent::decode_into(salt, buffer.as_mut_slice());
        salt.is_some_and(|salt| salt.len() == bytes)
    }

    /// Whether it reads its example with another salt beside the digest, of so many bytes.
    fn reads_joined(&self, bytes: usize) -> bool {
        let joined = self
            .joined
            .map(|joined| joined.together(&vec![0; self.digest_bytes], &vec![b's'; bytes]));
        let blob = joined.and_then(|blob| self.digest_encoding.encode(&blob));
        let digest = blob.as_deref().and_then(|blob| Field::encoded(blob, self.digest_encoding));
        let text = digest.and_then(|digest| {
            let mut text = String::new();
            self.scheme.render(&Parts { digest, ..self.example }, &mut text).ok()?;
            Some(text)
        });
        text.is_some_and(|text| self.scheme.parse(&text).is_ok())
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
        // In which digits the digest is written says nothing of its bytes.
        parts.variant == self.variant
            && parts.salt.encoding() == self.salt_encoding
            && is_plain(self.scheme.info(), parts)
    }

    /// Salt and digest of one of its hashes; `None` where the hash says more than they do.
    pub(super) fn take(&self, parts: &Parts<'_>) -> Option<Taken> {
        if !self.is_alike(parts) {
            return None;
        }
        let blob = parts.digest.decode();
        let (digest, salt) = match self.joined {
            Some(joined) => joined.apart(&blob)?,
            None => (blob.as_slice(), parts.salt.as_str().as_bytes()),
        };
        let is_salt = if salt.is_empty() { self.may_lack_salt() } else { self.has_salt };
        let fits = digest.len() == self.digest_bytes && is_salt;
        let owned = |bytes: &[u8]| Zeroizing::new(bytes.to_vec());
        fits.then(|| Taken { salt: owned(salt), digest: owned(digest) })
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
        let blank = Zeroizing::new(vec![0; self.digest_bytes]);
        let (blank, salt_text) = match self.joined {
            Some(joined) => (joined.together(&blank, salt), ""),
            None => (blank, str::from_utf8(salt).map_err(|_| ComputeError::Parameters)?),
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
            let digest = match self.joined {
                Some(joined) => joined.apart(answer).map(|(digest, _)| digest),
                None => answer.get(..self.digest_bytes),
            };
            digest.map(|digest| Zeroizing::new(digest.to_vec()))
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

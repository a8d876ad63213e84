//! A hash of today over the digest of yesterday: the scheme that reads, computes and makes wraps.

use std::fmt;
use std::sync::OnceLock;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::argon2::Memory;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};
use crate::schemes::shared;
use crate::schemes::wrapped::inner::Inner;
use crate::text::{self, Reader, percent};

/// A hash whose password is the lower-case hex of another scheme's digest.
///
/// The `extra` of its parts is the inner salt as it stands in the text.
pub struct Wrapped {
    declared: Info,
    kind: Kind,
    inners: &'static [&'static dyn Scheme],
    salt_is_behind: Option<usize>,
    made: OnceLock<Made>,
}

/// What is around the digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Argon2id of version 0x13 with 16 bytes of salt and 32 of digest.
    Argon2id,
    /// bcrypt, `$2b$`.
    Bcrypt,
}

/// What is read off the inner schemes when one of them is first used.
struct Made {
    info: Info,
    inners: Vec<Inner>,
}

impl Wrapped {
    /// A wrap of the first of these schemes, whose digests the others have as well.
    pub(super) const fn new(
        info: Info,
        kind: Kind,
        inners: &'static [&'static dyn Scheme],
    ) -> Self {
        let made = OnceLock::new();
        Self { declared: info, kind, inners, salt_is_behind: None, made }
    }

    /// The same for hashes that are a digest of so many bytes and the salt, in one encoded text.
    pub(super) const fn salt_behind(
        digest_bytes: usize,
        info: Info,
        kind: Kind,
        inners: &'static [&'static dyn Scheme],
    ) -> Self {
        let made = OnceLock::new();
        Self { declared: info, kind, inners, salt_is_behind: Some(digest_bytes), made }
    }

    /// The schemes whose hashes are wrapped so; the first of them computes.
    #[must_use]
    pub const fn inners(&self) -> &'static [&'static dyn Scheme] {
        self.inners
    }

    pub(crate) const fn kind(&self) -> Kind {
        self.kind
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(|| {
            let inner = |scheme: &&'static dyn Scheme| Inner::of(*scheme, self.salt_is_behind);
            let inners = self.inners.iter().filter_map(inner).collect();
            let needs = self.inners.first().map_or(&[][..], |scheme| scheme.info().needs);
            Made { info: self.declared.needs(needs), inners }
        })
    }

    fn inner(&self) -> Result<&Inner, ComputeError> {
        self.made().inners.first().ok_or(ComputeError::Parameters)
    }

    /// The parts of a wrap of this hash before it has an outer digest, given to `then` with the
    /// text that the outer hash is of; `None` for a hash of another scheme, or one that says more
    /// than its salt and digest.
    pub(crate) fn around<T>(
        &self,
        (scheme, parts): (&str, &Parts<'_>),
        cost: Cost,
        salt: &str,
        then: impl FnOnce(Parts<'_>, &str) -> T,
    ) -> Option<T> {
        let inner = self.made().inners.iter().find(|inner| inner.scheme().info().id == scheme)?;
        let taken = inner.take(parts)?;
        let hex = Encoding::Hex.encode(&taken.digest).map(Zeroizing::new)?;
        let extra = percent::encode(&taken.salt);
        let (encoding, bytes) = self.kind.fields();
        let blank = encoding.encode(&vec![0; bytes])?;
        let salt = Field::encoded(salt, encoding)?;
        let parts = Parts::new(cost, salt, Field::encoded(&blank, encoding)?);
        let (variant, layout) = self.kind.reading();
        Some(then(Parts { variant, layout, extra: Field::text(&extra), ..parts }, &hex))
    }

    /// A text of this cost that is nobody's hash.
    pub(crate) fn blank(&self, cost: Cost) -> Option<String> {
        let inner = self.inner().ok()?;
        let (encoding, bytes) = self.kind.fields();
        let (salt, digest) =
            (encoding.encode(&[0; Kind::SALT_BYTES])?, encoding.encode(&vec![0; bytes])?);
        let field = |text| Field::encoded(text, encoding);
        let (variant, layout) = self.kind.reading();
        let extra = Field::text(if inner.has_salt() { "s" } else { "" });
        let parts = Parts::new(cost, field(&salt)?, field(&digest)?);
        let mut text = String::new();
        self.render(&Parts { variant, layout, extra, ..parts }, &mut text).ok()?;
        Some(text)
    }

    /// The outer digest over this text.
    pub(crate) fn outer_digest(
        &self,
        parts: &Parts<'_>,
        hex: &str,
        memory: &mut Memory,
        out: &mut Candidates,
    ) -> Result<(), ComputeError> {
        let outer = Parts { extra: Field::EMPTY, ..*parts };
        match self.kind {
            Kind::Argon2id => shared::argon2_in(&outer, hex.as_bytes(), memory, out),
            Kind::Bcrypt => shared::bcrypt_key(&outer, hex.as_bytes(), out),
        }
    }
}

impl Kind {
    /// Bytes of the outer salt.
    pub(crate) const SALT_BYTES: usize = 16;

    /// Variant and layout of its parts.
    const fn reading(self) -> (u8, u8) {
        match self {
            Self::Argon2id => (text::argon2::ID_13, 0),
            Self::Bcrypt => (text::bcrypt::TERMINATED, text::bcrypt::LETTER_B),
        }
    }

    /// How salt and digest are written, and bytes of the digest.
    pub(crate) const fn fields(self) -> (Encoding, usize) {
        match self {
            Self::Argon2id => (Encoding::Base64Unpadded, 32),
            Self::Bcrypt => (Encoding::Bcrypt, 23),
        }
    }

    fn parse<'a>(self, text: &mut Reader<'a>) -> Result<Parts<'a>, ParseError> {
        match self {
            Self::Argon2id => argon2id(text),
            Self::Bcrypt => bcrypt(text),
        }
    }
}

/// `v=19$m=…,t=…,p=…$<inner salt>$<salt>$<digest>`.
fn argon2id<'a>(text: &mut Reader<'a>) -> Result<Parts<'a>, ParseError> {
    text.literal("v=19$", "version 19")?;
    let cost = text::argon2::cost_in_order(text)?;
    let inner = percent::take(text, '$')?;
    let salt = text.fixed(22, Encoding::Base64Unpadded, "a salt of 22 base64 digits")?;
    text.literal("$", "the digest behind a salt of 22 base64 digits")?;
    let digest = text.last(32, Encoding::Base64Unpadded, "a digest of 43 base64 digits")?;
    let parts = Parts::new(cost, salt, digest);
    Ok(Parts { variant: text::argon2::ID_13, extra: Field::text(inner), ..parts })
}

/// `<inner salt>$` and a bcrypt hash.
fn bcrypt<'a>(text: &mut Reader<'a>) -> Result<Parts<'a>, ParseError> {
    let inner = percent::take(text, '$')?;
    let error = text.malformed("$2b$");
    let parts = text::bcrypt::parse(*text)?;
    if parts.layout != text::bcrypt::LETTER_B {
        return Err(error);
    }
    Ok(Parts { extra: Field::text(inner), ..parts })
}

impl Scheme for Wrapped {
    fn info(&self) -> &Info {
        &self.made().info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.declared.tags)?;
        let start = text;
        let parts = self.kind.parse(&mut text)?;
        let has_salt = self.inner().is_ok_and(Inner::has_salt);
        match parts.extra.is_empty() {
            true if has_salt => Err(start.malformed("an inner salt")),
            false if !has_salt => Err(start.malformed("no inner salt: the digest inside has none")),
            _ => Ok(parts),
        }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = percent::decode(parts.extra.as_str()).ok_or(ComputeError::Parameters)?;
        let (digest, exact) = self.inner()?.compute(&salt, attempt)?;
        let hex = Encoding::Hex.encode(&digest).map(Zeroizing::new);
        let hex = hex.ok_or(ComputeError::Parameters)?;
        self.outer_digest(parts, &hex, &mut Memory::default(), out)?;
        Ok(exact)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = self.declared.tags.first().ok_or(fmt::Error)?;
        out.write_str(tag)?;
        let (inner, salt) = (parts.extra.as_str(), parts.salt.as_str());
        match (self.kind, parts.cost) {
            (Kind::Argon2id, Cost::Argon2 { memory_kib, passes, lanes }) => {
                write!(out, "v=19$m={memory_kib},t={passes},p={lanes}$")?;
                write!(out, "{inner}${salt}${}", parts.digest.as_str())
            }
            (Kind::Bcrypt, Cost::Bcrypt { .. }) => {
                write!(out, "{inner}$")?;
                text::bcrypt::render(parts, out)
            }
            _ => Err(fmt::Error),
        }
    }
}

impl fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wrapped").field(&self.declared.id).finish()
    }
}

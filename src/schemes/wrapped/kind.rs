//! The hash around an old digest: Argon2id or bcrypt, how it is read and written.

use std::fmt;

use crate::candidates::Candidates;
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::info::Strength;
use crate::kdf::argon2::Memory;
use crate::parts::{Field, Parts};
use crate::schemes::shared;
use crate::schemes::wrapped::inner::Inner;
use crate::text::{self, Reader, percent};

/// What is around the digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Argon2id of version 0x13 with 16 bytes of salt and 32 of digest.
    Argon2id,
    /// bcrypt, `$2b$`.
    Bcrypt,
}

impl Kind {
    /// Bytes of the outer salt.
    pub(crate) const SALT_BYTES: usize = 16;

    /// Variant and layout of its parts.
    pub(super) const fn reading(self) -> (u8, u8) {
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

    /// Reads what stands behind the tag.
    pub(super) fn parse<'a>(
        self,
        text: &mut Reader<'a>,
        inner: Option<&Inner>,
    ) -> Result<Parts<'a>, ParseError> {
        match self {
            Self::Argon2id => argon2id(text, inner),
            Self::Bcrypt => bcrypt(text, inner),
        }
    }

    /// Writes what stands behind the tag.
    pub(super) fn render(self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (inner, salt) = (parts.extra.as_str(), parts.salt.as_str());
        match (self, parts.cost) {
            (Self::Argon2id, Cost::Argon2 { memory_kib, passes, lanes }) => {
                write!(out, "v=19$m={memory_kib},t={passes},p={lanes}$")?;
                write!(out, "{inner}${salt}${}", parts.digest.as_str())
            }
            (Self::Bcrypt, Cost::Bcrypt { .. }) => {
                write!(out, "{inner}$")?;
                text::bcrypt::render(parts, out)
            }
            _ => Err(fmt::Error),
        }
    }

    /// The digest of this text, the lower-case hex of the digest inside.
    pub(super) fn digest(
        self,
        parts: &Parts<'_>,
        hex: &str,
        memory: &mut Memory,
        out: &mut Candidates,
    ) -> Result<(), ComputeError> {
        let outer = Parts { extra: Field::EMPTY, ..*parts };
        match self {
            Self::Argon2id => shared::argon2_in(&outer, hex.as_bytes(), memory, out),
            Self::Bcrypt => shared::bcrypt_key(&outer, hex.as_bytes(), out),
        }
    }

    /// Its name for people, and how strong it is.
    pub(super) const fn description(self) -> (&'static str, Strength) {
        match self {
            Self::Argon2id => ("Argon2id", Strength::Strong),
            Self::Bcrypt => ("bcrypt", Strength::Fair),
        }
    }

    /// The grammar behind the tag, with this one of the inner salt.
    pub(super) fn grammar(self, inner: &str) -> String {
        match self {
            Self::Argon2id => {
                format!(r"v=19\$m=N,t=N,p=N\${inner}\$[A-Za-z0-9+/]{{22}}\$[A-Za-z0-9+/]{{43}}")
            }
            Self::Bcrypt => {
                format!(r"{inner}\$\$2b\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{{53}}")
            }
        }
    }
}

/// Takes the inner salt, which is empty where there is none, and the `$` behind it.
fn inner_salt<'a>(text: &mut Reader<'a>, inner: Option<&Inner>) -> Result<&'a str, ParseError> {
    let start = *text;
    let taken = percent::take(text, '$')?;
    let expected = match inner {
        Some(inner) if inner.holds(taken) => return Ok(taken),
        Some(inner) if !inner.has_salt() => "no salt: the digest inside has none",
        _ if taken.is_empty() => "an inner salt",
        _ => "a salt that the format inside can have",
    };
    Err(start.malformed(expected))
}

/// `v=19$m=…,t=…,p=…$<inner salt>$<salt>$<digest>`.
fn argon2id<'a>(text: &mut Reader<'a>, inner: Option<&Inner>) -> Result<Parts<'a>, ParseError> {
    text.literal("v=19$", "version 19")?;
    let cost = text::argon2::cost_in_order(text)?;
    let inner = inner_salt(text, inner)?;
    let salt = text.fixed(22, Encoding::Base64Unpadded, "a salt of 22 base64 digits")?;
    text.literal("$", "the digest behind a salt of 22 base64 digits")?;
    let digest = text.last(32, Encoding::Base64Unpadded, "a digest of 43 base64 digits")?;
    let parts = Parts::new(cost, salt, digest);
    Ok(Parts { variant: text::argon2::ID_13, extra: Field::text(inner), ..parts })
}

/// `<inner salt>$` and a bcrypt hash.
fn bcrypt<'a>(text: &mut Reader<'a>, inner: Option<&Inner>) -> Result<Parts<'a>, ParseError> {
    let inner = inner_salt(text, inner)?;
    let error = text.malformed("$2b$");
    let parts = text::bcrypt::parse(*text)?;
    if parts.layout != text::bcrypt::LETTER_B {
        return Err(error);
    }
    Ok(Parts { extra: Field::text(inner), ..parts })
}

//! PBKDF2 of Perl's `Crypt::PBKDF2`, in its two spellings.
//!
//! ```text
//! {X-PBKDF2}HMACSHA2+256:AAAACQ:UxH5F9db5VQ=:yF2McaCmeDuL+LkAe/8Y7OwepKr8nmCwln+HMwE8E2s=
//! │         │            │      │            └ digest of full length, base64
//! │         │            │      └ salt, base64
//! │         │            └ iterations: base64 of 4 bytes, the highest first
//! │         └ HMACSHA1, HMACSHA2+ and HMACSHA3+ with 224, 256, 384 or 512
//! └ the tag, in any case
//!
//! $PBKDF2$HMACSHA2{256}:9:mUoFFFjzz0g=$CqP9qtW3Zpb0LK5nM+5HdWQoEIWT27rNUh+S/Lxt8LU=
//!                       └ iterations in decimals
//! ```
//!
//! Under SHA-3 its HMAC has a block of 64 bytes, as that of SHA-1, since `Digest::HMAC` knows no other.
//! Source: `Crypt::PBKDF2` 0.161520, `PBKDF2.pm` and `PBKDF2/Hash/HMACSHA3.pm`. SHA-3 needs the feature
//! `rare`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
#[cfg(feature = "rare")]
use crate::kdf::pbkdf2;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `{X-PBKDF2}`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct XPbkdf2;

/// Verifies `$PBKDF2$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct CryptPbkdf2;

const FUNCTIONS: &[(&str, &str, HashFunction)] = &[
    ("HMACSHA1", "HMACSHA1", HashFunction::Sha1),
    ("HMACSHA2+224", "HMACSHA2{224}", HashFunction::Sha224),
    ("HMACSHA2+256", "HMACSHA2{256}", HashFunction::Sha256),
    ("HMACSHA2+384", "HMACSHA2{384}", HashFunction::Sha384),
    ("HMACSHA2+512", "HMACSHA2{512}", HashFunction::Sha512),
    #[cfg(feature = "rare")]
    ("HMACSHA3+224", "HMACSHA3{224}", HashFunction::Sha3_224),
    #[cfg(feature = "rare")]
    ("HMACSHA3+256", "HMACSHA3{256}", HashFunction::Sha3_256),
    #[cfg(feature = "rare")]
    ("HMACSHA3+384", "HMACSHA3{384}", HashFunction::Sha3_384),
    #[cfg(feature = "rare")]
    ("HMACSHA3+512", "HMACSHA3{512}", HashFunction::Sha3_512),
];

const FUNCTION: &str = "a hash function of Crypt::PBKDF2 in this build";
const SALT: &str = "a salt in base64";
const DIGEST: &str = "a digest of full length in base64";

impl Scheme for XPbkdf2 {
    fn info(&self) -> &Info {
        &LDAP
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, LDAP.tags)?;
        let error = text.malformed(FUNCTION);
        let name = text.until(':', FUNCTION)?;
        let known = FUNCTIONS.iter().find(|(ldap, ..)| *ldap == name);
        let (.., function) = *known.ok_or(error)?;
        let error = text.out_of_range("at least one iteration");
        let rounds = text.field(':', Encoding::Base64Unpadded, "iterations in 6 base64 digits")?;
        if rounds.len() != 4 {
            return Err(error);
        }
        let number = text::base64_u32(rounds.as_str()).filter(|rounds| *rounds > 0).ok_or(error)?;
        // What stands in front of the salt, tag and all.
        let front = Field::text(text.taken());
        let salt = text.field(':', Encoding::Base64, SALT)?;
        let digest = text.last(function.digest_bytes(), Encoding::Base64, DIGEST)?;
        let cost = Cost::Pbkdf2 { function, rounds: u64::from(number) };
        Ok(Parts { extra: front, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        compute(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (front, salt) = (parts.extra.as_str(), parts.salt.as_str());
        write!(out, "{front}{salt}:{}", parts.digest.as_str())
    }
}

impl Scheme for CryptPbkdf2 {
    fn info(&self) -> &Info {
        &CRYPT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, CRYPT.tags)?;
        let error = text.malformed(FUNCTION);
        let name = text.until(':', FUNCTION)?;
        let known = FUNCTIONS.iter().find(|(_, crypt, _)| *crypt == name);
        let (.., function) = *known.ok_or(error)?;
        let cost = text.iterations(function, ':')?;
        let salt = text.field('$', Encoding::Base64, SALT)?;
        let digest = text.last(function.digest_bytes(), Encoding::Base64, DIGEST)?;
        Ok(Parts::new(cost, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        compute(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let known = FUNCTIONS.iter().find(|(.., known)| *known == function);
        let (_, name, _) = known.ok_or(fmt::Error)?;
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$PBKDF2${name}:{rounds}:{salt}${digest}")
    }
}

/// Computes a digest; SHA-3's are under an HMAC whose block is as short as SHA-1's.
fn compute(
    parts: &Parts<'_>,
    password: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    #[cfg(feature = "rare")]
    if let Cost::Pbkdf2 { function, rounds } = parts.cost
        && function.id().starts_with("sha3-")
    {
        let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let (digest, exact) =
            pbkdf2::derive_in_64(function, password, &parts.salt.decode(), rounds);
        out.push(&digest);
        return Ok(if exact { Exact::Yes } else { Exact::Folded });
    }
    shared::pbkdf2(parts, password, out)
}

const QUIRKS: &[&str] = &[
    "its HMAC over SHA-3 is nobody else's: a block of 64 bytes",
    "a password longer than a block is hashed first, and its match not exact",
];

const LDAP: Info = Info::new("pbkdf2-x-ldap", "PBKDF2, {X-PBKDF2}", Strength::Fair)
    .tags(&["{X-PBKDF2}"])
    .grammar(r"^(?i:\{X-PBKDF2\})HMACSHA(1|[23]\+(224|256|384|512)):[A-Za-z0-9+/]{6}:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]{27,}={0,2}$")
    .seen_in(&["Crypt::PBKDF2"])
    .quirks(QUIRKS)
    .example("{X-PBKDF2}HMACSHA2+256:AABOIA:bxyKJdO5TnCi8I1b5xNMlg==:g7u7+AvBpNxZmzUZXKwOglC/91QkSbmWa+PrUF0ypfA=");

const CRYPT: Info = Info::new("pbkdf2-x-crypt", "PBKDF2, Crypt::PBKDF2", Strength::Fair)
    .tags(&["$PBKDF2$"])
    .grammar(r"^\$PBKDF2\$HMACSHA(1|[23]\{(224|256|384|512)\}):N:[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{27,}={0,2}$")
    .seen_in(&["Crypt::PBKDF2"])
    .quirks(QUIRKS)
    .example("$PBKDF2$HMACSHA2{256}:20000:bxyKJdO5TnCi8I1b5xNMlg==$g7u7+AvBpNxZmzUZXKwOglC/91QkSbmWa+PrUF0ypfA=");

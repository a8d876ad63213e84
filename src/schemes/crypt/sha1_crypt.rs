//! SHA1-crypt of NetBSD.
//!
//! ```text
//! $sha1$19703$iVdJqfSE$GULlyej9bwHsgLtnzKSPGFt13L.A
//! │     │     │        └ digest: 28 characters, 20 bytes and the first of them again
//! │     │     └ salt: up to 64 characters of crypt base64, hashed as they stand
//! │     └ rounds of HMAC-SHA1, 1 to 4294967295
//! └ tag
//! ```
//!
//! Ory Kratos writes `$sha1$pf=…`, which is another format. Source: NetBSD's `crypt-sha1.c`, 2004.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::sha1_crypt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `$sha1$` of NetBSD.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Sha1Crypt;

impl Scheme for Sha1Crypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        if text.rest().starts_with("pf=") {
            return Err(ParseError::NotMine);
        }
        let rounds = text.number_within('$', 1..=u32::MAX, "1 to 4294967295 rounds")?;
        let error = text.malformed("a salt of up to 64 crypt base64 digits");
        let salt = text.until('$', "a salt")?;
        let is_digit = |byte| Encoding::Crypt.digit(byte).is_some();
        if salt.len() > 64 || !salt.bytes().all(is_digit) {
            return Err(error);
        }
        let digest = text.last(21, Encoding::CryptLow, "a digest of 28 crypt base64 digits")?;
        Ok(Parts::new(Cost::Rounds(rounds.into()), Field::text(salt), digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let password = shared::without_nul(attempt)?;
        out.push(&sha1_crypt::digest(rounds, parts.salt.as_str().as_bytes(), password));
        Ok(shared::hmac_exactness(HashFunction::Sha1, password))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        write!(out, "$sha1${rounds}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// A round is one of PBKDF2's with the same function, of which OWASP asks for 1,300,000.
const INFO: Info = Info::new("sha1crypt", "SHA1-crypt", Strength::Fair)
    .tags(&["$sha1$"])
    .grammar(r"^\$sha1\$N\$[./0-9A-Za-z]{0,64}\$[./0-9A-Za-z]{28}$")
    .seen_in(&["NetBSD", "Juniper Junos", "passlib"])
    .quirks(&[
        "a password of more than 64 bytes is hashed first, and its match not exact",
        "stops at NUL, which is refused",
    ])
    .least_rounds(1_300_000)
    .example("$sha1$480000$Tw5nQ2kX$SpveMGzMeWcBRQBfVq1jPP8ffadT");

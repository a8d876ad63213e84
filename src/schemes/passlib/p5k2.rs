//! PBKDF2 behind `$p5k2$`, by two authors: Cryptacular and Dwayne Litzenberger.
//!
//! ```text
//! $p5k2$1000$ZxK4ZBJCfQg=$jJZVscWtO--p1-xIZl6jhO2LKR0=
//!       │    │            └ Cryptacular: 20 bytes in padded url-safe base64, as is the salt
//!       │    └ salt
//!       └ iterations in lower-case hexadecimal
//!
//! $p5k2$c$u9HvcT4d$Sd1gwSVCLZYAuqZ25piRnbBEoAesaa/g
//!       │ │        └ Litzenberger: 24 bytes in ab64
//!       │ └ salt: text; hashed is everything up to it, `$p5k2$c$u9HvcT4d`
//!       └ iterations in lower-case hexadecimal, nothing for 400
//! ```
//!
//! What ends with `=` is Cryptacular's. Sources: python-pbkdf2 1.3, `crypt`; passlib 1.7.4,
//! `handlers/pbkdf2.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::pbkdf2;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies Cryptacular's PBKDF2 of SHA-1.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Cta;

/// Verifies Dwayne Litzenberger's PBKDF2 of SHA-1.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Dlitz;

/// Iterations that Litzenberger's format leaves out.
const UNSAID: u64 = 400;

impl Scheme for Pbkdf2Cta {
    fn info(&self) -> &Info {
        &CTA
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, CTA.tags)?;
        if !stored.ends_with('=') {
            return Err(ParseError::NotMine);
        }
        let rounds = iterations(&mut text)?;
        let salt = text.field('$', Encoding::Base64Url, "a salt in padded url-safe base64")?;
        let digest = text.last(20, Encoding::Base64Url, "20 bytes in padded url-safe base64")?;
        Ok(Parts::new(cost(rounds), salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::pbkdf2(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        write!(out, "$p5k2${rounds:x}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Scheme for Pbkdf2Dlitz {
    fn info(&self) -> &Info {
        &DLITZ
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const SALT: &str = "a salt of crypt base64 digits";
        let mut text = Reader::tagged(stored, DLITZ.tags)?;
        if stored.ends_with('=') {
            return Err(ParseError::NotMine);
        }
        let error = text.not_a_number("no number for 400 iterations");
        let rounds = if text.rest().starts_with('$') {
            text.literal("$", "$").map(|()| UNSAID)?
        } else {
            Some(iterations(&mut text)?).filter(|rounds| *rounds != UNSAID).ok_or(error)?
        };
        let error = text.malformed(SALT);
        let salt = text.until('$', SALT)?;
        let digits = salt.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some());
        let salt = Some(Field::text(salt)).filter(|_| digits).ok_or(error)?;
        let digest = text.last(24, Encoding::Ab64, "24 bytes in ab64")?;
        Ok(Parts::new(cost(rounds), salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let mut salt = String::new();
        setting(parts, &mut salt).map_err(|_| ComputeError::Parameters)?;
        let mut digest = [0; 24];
        pbkdf2::derive(function, attempt.password(), salt.as_bytes(), rounds, &mut digest);
        out.push(&digest);
        Ok(shared::hmac_exactness(function, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        setting(parts, out)?;
        write!(out, "${}", parts.digest.as_str())
    }
}

/// Everything before the digest, which is what Litzenberger's format takes for its salt.
fn setting(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let salt = parts.salt.as_str();
    match parts.cost {
        Cost::Pbkdf2 { rounds: UNSAID, .. } => write!(out, "$p5k2$${salt}"),
        Cost::Pbkdf2 { rounds, .. } => write!(out, "$p5k2${rounds:x}${salt}"),
        _ => Err(fmt::Error),
    }
}

fn cost(rounds: u64) -> Cost {
    Cost::Pbkdf2 { function: HashFunction::Sha1, rounds }
}

/// Takes iterations in canonical lower-case hexadecimal and the `$` behind them; saturates.
fn iterations(text: &mut Reader<'_>) -> Result<u64, ParseError> {
    const EXPECTED: &str = "iterations in lower-case hexadecimal";
    let start = *text;
    let digits = text.until('$', EXPECTED)?;
    let number = digits.bytes().try_fold(0_u64, |number, byte| {
        let digit = char::from(byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase())?;
        let shifted = number.checked_mul(16);
        Some(shifted.map_or(u64::MAX, |number| number | u64::from(digit)))
    });
    match number {
        Some(0) if digits == "0" => Err(start.out_of_range("at least one iteration")),
        Some(number) if !digits.is_empty() && !digits.starts_with('0') => Ok(number),
        _ => Err(start.not_a_number(EXPECTED)),
    }
}

const CTA: Info = Info::new("pbkdf2-cta", "PBKDF2, Cryptacular", Strength::Fair)
    .tags(&["$p5k2$"])
    .grammar(r"^\$p5k2\$[1-9a-f][0-9a-f]*\$[A-Za-z0-9_-]*={0,2}\$[A-Za-z0-9_-]{27}=$")
    .seen_in(&["Cryptacular", "passlib"])
    .quirks(&[
        "the iterations are hexadecimal",
        "shares its tag with pbkdf2-dlitz, and ends with =",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("$p5k2$ea60$bxyKJdO5TnCi8I1b5xNMlg==$qvkmsHTq33E2zmzg7dqB6BKevWQ=");

const DLITZ: Info = Info::new("pbkdf2-dlitz", "PBKDF2, Litzenberger", Strength::Fair)
    .tags(&["$p5k2$"])
    .grammar(r"^\$p5k2\$([1-9a-f][0-9a-f]*)?\$[./0-9A-Za-z]*\$[./0-9A-Za-z]{32}$")
    .seen_in(&["python-pbkdf2", "passlib"])
    .quirks(&[
        "the iterations are hexadecimal, and 400 where there are none",
        "hashes the text before the digest as the salt",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("$p5k2$ea60$g/mTg2sC7yF0Q1Wz$.pFsW35S20H0Y7iviOH.BiwcmrGSFoIk");

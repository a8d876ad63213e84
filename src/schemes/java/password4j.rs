//! Password4j's compressed PBKDF2: two numbers in one.
//!
//! ```text
//! $3$42949672960256$YWJj$/WTQfTTc8Hg8GlplP0LthpgdElUG+I3MyuvK8MI4MnQ=
//!  │ │              │    └ digest, padded base64
//!  │ │              └ salt, padded base64
//!  │ └ iterations times 2^32, and the bits of the digest
//!  └ 1 is SHA-1, 2 SHA-224, 3 SHA-256, 4 SHA-384, 5 SHA-512
//! ```
//!
//! `$1$` and `$5$` are crypt(3)'s as well, so this is read only where it is asked for. Source: Password4j 1.8,
//! `CompressedPBKDF2Function.java`, `Hmac.java`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies Password4j's compressed PBKDF2.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Password4j;

const FUNCTIONS: [(&str, HashFunction); 5] = [
    ("1", HashFunction::Sha1),
    ("2", HashFunction::Sha224),
    ("3", HashFunction::Sha256),
    ("4", HashFunction::Sha384),
    ("5", HashFunction::Sha512),
];

impl Scheme for Password4j {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
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
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let known = FUNCTIONS.into_iter().find(|(_, known)| *known == function);
        let (code, _) = known.ok_or(fmt::Error)?;
        let bits = u64::try_from(8 * parts.digest.len()).map_err(|_| fmt::Error)?;
        let packed = rounds << 32 | bits;
        write!(out, "${code}${packed}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parts(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    text.literal("$", "a dollar")?;
    let code = text.until('$', "a hash function")?;
    let known = FUNCTIONS.into_iter().find(|(known, _)| *known == code);
    let (_, function) = known.ok_or(ParseError::NotMine)?;
    let packed = text.number('$', "iterations and bits")?;
    let (rounds, bits) = (packed >> 32, packed & u64::from(u32::MAX));
    let salt = text.field('$', Encoding::Base64, "a salt in padded base64")?;
    let digest = text.last_any(Encoding::Base64, "a digest in padded base64")?;
    let is_said = u64::try_from(8 * digest.len()) == Ok(bits);
    if rounds == 0 || packed > u64::from(u32::MAX >> 1) << 32 || !is_said || digest.len() < 16 {
        return Err(ParseError::NotMine);
    }
    Ok(Parts::new(Cost::Pbkdf2 { function, rounds }, salt, digest))
}

const INFO: Info = Info::new("pbkdf2-password4j", "PBKDF2, Password4j", Strength::Fair)
    .shape("$function$numbers$salt$digest")
    .grammar(r"^\$[1-5]\$N\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{22,}={0,2}$")
    .bytes(38, 4096)
    .seen_in(&["Password4j, CompressedPBKDF2Function"])
    .quirks(&[
        "the tag may be that of MD5-crypt or SHA-256-crypt",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$3$42949672960256$YWJj$/WTQfTTc8Hg8GlplP0LthpgdElUG+I3MyuvK8MI4MnQ=");

//! PBKDF2 of AIX.
//!
//! ```text
//! {ssha256}06$2715084824104660$1s/s4RZWEcvZ5VuWPXWGUfwSoG07eVSVce8F6ANJ.g4
//! │        │  │                └ digest: three bytes a time from their low bits, the last group cut
//! │        │  └ salt: characters, hashed as they stand
//! │        └ log2 of the iterations, two digits
//! └ {ssha1}, {ssha256} or {ssha512}
//! ```
//!
//! The cut loses bits of the last byte or two, so digests are compared as text. Directories write
//! `{SSHA256}` and base64, and IBM Verify `{SSHA1}`, which are other formats. Source: hashcat 6.2, modes
//! 6400, 6500 and 6700.

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

/// Verifies `{ssha1}`, `{ssha256}` and `{ssha512}` of AIX.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct AixSsha;

const FUNCTIONS: [(&str, HashFunction); 3] = [
    ("{ssha1}", HashFunction::Sha1),
    ("{ssha256}", HashFunction::Sha256),
    ("{ssha512}", HashFunction::Sha512),
];

impl Scheme for AixSsha {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let known = FUNCTIONS.iter().find(|(tag, _)| stored.starts_with(tag));
        let (tag, function) = *known.ok_or(ParseError::NotMine)?;
        let mut text = Reader::tagged(stored, &[tag])?;
        if function != HashFunction::Sha1 && !text.rest().contains('$') {
            return Err(ParseError::NotMine); // a directory's
        }
        let rounds = 1 << log2(&mut text)?;
        let salt = text.crypt_salt(24, "a salt of up to 24 characters without a colon")?;
        let error = text.malformed("a digest of full length in crypt base64");
        let digest = text.remainder();
        let is_digit = |byte| Encoding::Crypt.digit(byte).is_some();
        let digits = (function.digest_bytes() * 8).div_ceil(6);
        if digest.len() != digits || !digest.bytes().all(is_digit) {
            return Err(error);
        }
        let parts = Parts::new(Cost::Pbkdf2 { function, rounds }, salt, Field::text(digest));
        Ok(Parts { derived: Some(function.digest_bytes()), ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let password = shared::without_nul(attempt)?;
        let mut digest = vec![0; function.digest_bytes()];
        pbkdf2::derive(function, password, parts.salt.as_str().as_bytes(), rounds, &mut digest);
        out.push(digits(&digest).ok_or(ComputeError::Parameters)?.as_bytes());
        Ok(shared::hmac_exactness(function, password))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let tag = FUNCTIONS.into_iter().find(|(_, known)| *known == function).ok_or(fmt::Error)?.0;
        let (log2, salt) = (rounds.checked_ilog2().ok_or(fmt::Error)?, parts.salt.as_str());
        write!(out, "{tag}{log2:02}${salt}${}", parts.digest.as_str())
    }
}

fn log2(text: &mut Reader<'_>) -> Result<u8, ParseError> {
    const EXPECTED: &str = "log2 of the iterations, from 00 to 31";
    let start = *text;
    let [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.until('$', EXPECTED)?.as_bytes() else {
        return Err(start.not_a_number(EXPECTED));
    };
    match (tens - b'0') * 10 + (ones - b'0') {
        log2 @ 0..=31 => Ok(log2),
        _ => Err(start.out_of_range(EXPECTED)),
    }
}

/// Four digits for three bytes; for a last group of one or two, of which the rest counts as zero,
/// only two or three digits.
fn digits(digest: &[u8]) -> Option<String> {
    let mut text = String::new();
    for group in digest.chunks(3) {
        let mut bytes = [0; 3];
        bytes.iter_mut().rev().zip(group).for_each(|(byte, from)| *byte = *from);
        text.push_str(Encoding::CryptLow.encode(&bytes)?.get(..=group.len())?);
    }
    Some(text)
}

const INFO: Info = Info::new("aix-ssha", "PBKDF2, AIX", Strength::Fair)
    .tags(&["{ssha1}", "{ssha256}", "{ssha512}"])
    .grammar(r"^\{ssha(1|256|512)\}(0[0-9]|[12][0-9]|3[01])\$[^$:]{0,24}\$([./0-9A-Za-z]{27}|[./0-9A-Za-z]{43}|[./0-9A-Za-z]{86})$")
    .seen_in(&["AIX 5.3 and later"])
    .quirks(&["the last bits of a digest are not written", "stops at NUL, which is refused"])
    .example("{ssha256}06$2715084824104660$nVW4J0d/RMeJq6A8EbCjNkj3L/DDSgQvhlMPdkH/.U0");

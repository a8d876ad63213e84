//! PBKDF2 of 389 Directory Server before it changed to OpenLDAP's spelling.
//!
//! ```text
//! {PBKDF2_SHA256}AAAgADkxMjM2NTIzMzgz…
//! │              └ base64 of iterations in 4 bytes, the highest first, 64 bytes of salt, 256 of digest
//! └ the tag, in any case
//! ```
//!
//! The digest is eight times as long as one of SHA-256, and costs as much. Sources: 389 Directory
//! Server 1.4, `ldap/servers/plugins/pwdstorage/pbkdf2_pwd.c`; hashcat's example 10901.

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
use crate::text::{self, Reader};

/// Verifies `{PBKDF2_SHA256}`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Of389;

const DIGEST: usize = 256;
const BYTES: usize = 4 + 64 + DIGEST;

impl Scheme for Pbkdf2Of389 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = Field::text(text.taken());
        let error = text.out_of_range("at least one iteration");
        let blob = text.last(BYTES, Encoding::Base64, "324 bytes in base64")?;
        let rounds = text::base64_u32(blob.as_str()).filter(|rounds| *rounds > 0).ok_or(error)?;
        let cost = Cost::Pbkdf2 { function: HashFunction::Sha256, rounds: u64::from(rounds) };
        let derived = Some(DIGEST);
        Ok(Parts { extra: tag, derived, ..Parts::new(cost, Field::EMPTY, blob) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let mut blob = parts.digest.decode();
        let (front, digest) =
            blob.split_last_chunk_mut::<DIGEST>().ok_or(ComputeError::Parameters)?;
        let (rounds, salt) = front.split_first_chunk::<4>().ok_or(ComputeError::Parameters)?;
        let rounds = u32::from_be_bytes(*rounds);
        pbkdf2::derive(HashFunction::Sha256, attempt.password(), salt, rounds, digest);
        out.push(&blob);
        Ok(shared::hmac_exactness(HashFunction::Sha256, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("pbkdf2-389ds", "PBKDF2, 389 Directory Server", Strength::Fair)
    .tags(&["{PBKDF2_SHA256}"])
    .bytes(447, 447)
    .grammar(r"^(?i:\{PBKDF2_SHA256\})[A-Za-z0-9+/]{432}$")
    .seen_in(&["389 Directory Server 1.3.6 to 1.4", "FreeIPA"])
    .quirks(&[
        "its digest is eight times as long as SHA-256 and takes eight times its iterations",
        "a password longer than 64 bytes is hashed first, and its match not exact",
    ])
    .example("{PBKDF2_SHA256}AAB1MG8ciiXTuU5wovCNW+cTTJZvHIol07lOcKLwjVvnE0yWbxyKJdO5TnCi8I1b5xNMlm8ciiXTuU5wovCNW+cTTJZwwq/qxFVNpo6vqU1WXsg7aRDBfK7mn4WWya6olQffaERuP0w21cQorLl2cXuZcW0dduqjn+EIEqhJxRu6dXKwPVNQTwFv+QQRel3rTtJbdfClm3M3Xp9UYSLmKka8983o/Z22SnRSPBHsAUWAwtpf59m3vlrQuujm5ZL3GNPWHKIdQU3mIWe7zMLeVARdvJmXjZ6syr3jwVN2W3RLPHuhITmnjKoZrn/1PrYjgb6zAI1qR8NI8JZpO8bvayfj4deRy+S9md5Te2feXOJIowPqq6MSuHTVMtBGu2rhwmhXqXWAIUWHF0dZktOu7x/eRQ2XCOHH4VTSjXe4cTzbi7V1");

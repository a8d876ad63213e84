//! Atlassian's PBKDF2: Crowd, Jira, Confluence, Bitbucket.
//!
//! ```text
//! {PKCS5S2}c4xaeTQM0lUieMS3V5voiexyX9XhqC2dBd5ecVy60IPksHChwoTAVYFrhsgoq8/p
//! │         └ base64 of a salt of 16 bytes and a digest of 32, SHA-1 in 10,000 iterations
//! └ the tag, of either case
//! ```
//!
//! Salt and digest share their base64, so they are compared as one. Source: passlib 1.7.4,
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

/// Verifies Atlassian's PBKDF2 of SHA-1.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Atlassian;

const FUNCTION: HashFunction = HashFunction::Sha1;
const ROUNDS: u32 = 10_000;
const DIGEST_BYTES: usize = 32;

impl Scheme for Pbkdf2Atlassian {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let digest = text.last(48, Encoding::Base64, "48 bytes in base64")?;
        let cost = Cost::Pbkdf2 { function: FUNCTION, rounds: u64::from(ROUNDS) };
        let derived = Some(DIGEST_BYTES);
        Ok(Parts { extra, derived, ..Parts::new(cost, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let mut bytes = parts.digest.decode();
        let (salt, digest) = bytes.split_at_mut_checked(16).ok_or(ComputeError::Parameters)?;
        pbkdf2::derive(FUNCTION, attempt.password(), salt, ROUNDS, digest);
        out.push(&bytes);
        Ok(shared::hmac_exactness(FUNCTION, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("pbkdf2-atlassian", "PBKDF2, Atlassian", Strength::Fair)
    .tags(&["{PKCS5S2}"])
    .grammar(r"^(?i:\{PKCS5S2\})[A-Za-z0-9+/]{64}$")
    .seen_in(&["Crowd", "Jira", "Confluence", "Bitbucket", "passlib"])
    .quirks(&[
        "10,000 iterations, whatever the text",
        "salt and digest are one base64",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("{PKCS5S2}bxyKJdO5TnCi8I1b5xNMluYrMEXbDZT6k34fAhSs9K50l4uQ1gMDtCQMLA1rKCkH");

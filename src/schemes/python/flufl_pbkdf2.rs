//! flufl.password's PBKDF2, as Mailman 3 stored it before it took passlib.
//!
//! ```text
//! {PBKDF2 SHA 2000}EWYAHxzHQD39KJChw9Q6KFLuPKHn2OpsdbC9tM5S80qMtT4za1PTwQ==
//!             │    └ digest of 20 bytes and salt, url-safe base64 with its padding
//!             └ iterations, of which the program makes one more
//! ```
//!
//! Source: flufl.password 1.3, `schemes.py`, whose loop runs the said times after the first round.

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

/// Verifies flufl.password's PBKDF2-SHA1.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct FluflPbkdf2;

const DIGEST_BYTES: usize = 20;

impl Scheme for FluflPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "a digest of 20 bytes and a salt in url-safe base64";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = text.taken();
        let error = text.out_of_range("one iteration or more, and one more that 64 bits can count");
        let said = text.number('}', "iterations")?;
        let rounds = said.checked_add(1).filter(|_| said > 0).ok_or(error)?;
        let error = text.malformed(DIGEST);
        let digest = text.last_any(Encoding::Base64Url, DIGEST)?;
        if digest.len() <= DIGEST_BYTES {
            return Err(error);
        }
        let cost = Cost::Pbkdf2 { function: HashFunction::Sha1, rounds };
        let (extra, derived) = (Field::text(tag), Some(DIGEST_BYTES));
        Ok(Parts { extra, derived, ..Parts::new(cost, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let mut both = parts.digest.decode();
        let (digest, salt) =
            both.split_at_mut_checked(DIGEST_BYTES).ok_or(ComputeError::Parameters)?;
        pbkdf2::derive(function, attempt.password(), salt, rounds, digest);
        out.push(&both);
        Ok(shared::hmac_exactness(function, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let said = rounds.checked_sub(1).ok_or(fmt::Error)?;
        write!(out, "{}{said}}}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("flufl-pbkdf2", "PBKDF2-SHA1, flufl.password", Strength::Fair)
    .tags(&["{PBKDF2 SHA "])
    .grammar(r"^(?i:\{PBKDF2 SHA )N\}[A-Za-z0-9_-]{28,}={0,2}$")
    .bytes(42, 4096)
    .seen_in(&["flufl.password", "Mailman 3 before 3.0"])
    .quirks(&[
        "makes one iteration more than it says",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("{PBKDF2 SHA 2000}p-6zGMfdN4PlrQ-sx1ucA0Nc1XRvHIol07lOcKLwjVvnE0yWbxyKJQ==");

//! ASP.NET Identity 1 and 2, and `Crypto.HashPassword`: PBKDF2 in a base64 text.
//!
//! ```text
//! AJERV+ZvwakXg+AP09yPDJtwucf/9+jsoAGoeB8CMTzr0bsEQL3IQ4StQ/8/EmwHFA==
//! └ 49 bytes: a zero, a salt of 16, and 32 of PBKDF2, SHA-1 in 1,000 iterations
//! ```
//!
//! Any 49 bytes that begin with a zero look like it. Source: ASP.NET Core Identity, `PasswordHasher.cs`.

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

/// Verifies ASP.NET Identity's version 2.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct IdentityV2;

const FUNCTION: HashFunction = HashFunction::Sha1;
const ROUNDS: u32 = 1000;
const DIGEST_BYTES: usize = 32;
const BYTES: usize = 49;

impl Scheme for IdentityV2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let whole = Reader::bare(stored).last(BYTES, Encoding::Base64, "49 bytes in base64");
        let whole = whole.map_err(|_| ParseError::NotMine)?;
        let Some([0, _, _]) = text::blob::head(stored) else { return Err(ParseError::NotMine) };
        let cost = Cost::Pbkdf2 { function: FUNCTION, rounds: u64::from(ROUNDS) };
        let derived = Some(DIGEST_BYTES);
        Ok(Parts { derived, ..Parts::new(cost, Field::EMPTY, whole) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let mut bytes = parts.digest.decode();
        let front = BYTES - DIGEST_BYTES;
        let (head, digest) = bytes.split_at_mut_checked(front).ok_or(ComputeError::Parameters)?;
        let salt = head.get(1..).ok_or(ComputeError::Parameters)?;
        pbkdf2::derive(FUNCTION, attempt.password(), salt, ROUNDS, digest);
        out.push(&bytes);
        Ok(shared::hmac_exactness(FUNCTION, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("aspnet-identity-v2", "PBKDF2, ASP.NET Identity 2", Strength::Fair)
    .shape("base64 of 49 bytes")
    .grammar("^A[A-P][A-Za-z0-9+/]{64}==$")
    .bytes(68, 68)
    .seen_in(&[
        "ASP.NET Identity 1 and 2",
        "ASP.NET Web Pages",
        "ASP.NET Core Identity, where chosen",
    ])
    .quirks(&[
        "1,000 iterations of SHA-1, whatever the text",
        "version, salt and digest are one base64",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("AG8ciiXTuU5wovCNW+cTTJa8Lpx2RwlfL93fROkyA7sBeJ7SiyxZx0VqUMkzB2+y6Q==");

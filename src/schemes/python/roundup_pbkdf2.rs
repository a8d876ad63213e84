//! Roundup's PBKDF2-SHA512, its default since 2.3.
//!
//! ```text
//! {PBKDF2S5}250000$IDhKMaZho05846Atkks4Yos5Mdg$pZ9AYpcDyQITDsdjsqKsEfXJizhg6Jp7vZXOqHl53bHLT3yR…
//!           │      │                           └ digest: 64 bytes, base64 with `.` for `+`, unpadded
//!           │      └ salt: in the same base64
//!           └ iterations
//! ```
//!
//! Source: Roundup 2.6, `password.py`.

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

/// Verifies Roundup's PBKDF2-SHA512.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct RoundupPbkdf2;

impl Scheme for RoundupPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let cost = text.iterations(HashFunction::Sha512, '$')?;
        let error = text.malformed("a salt");
        let salt = text.field('$', Encoding::Ab64, "a salt in base64 with a dot for the plus")?;
        if salt.is_empty() {
            return Err(error);
        }
        let digest = text.last(64, Encoding::Ab64, "a digest of 64 bytes in the same base64")?;
        Ok(Parts::new(cost, salt, digest))
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
        write!(out, "{{PBKDF2S5}}{rounds}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("roundup-pbkdf2-sha512", "PBKDF2-SHA512, Roundup", Strength::Fair)
    .tags(&["{PBKDF2S5}"])
    .grammar(r"^\{PBKDF2S5\}N\$[A-Za-z0-9./]+\$[A-Za-z0-9./]{86}$")
    .bytes(101, 4096)
    .seen_in(&["Roundup 2.3 and later"])
    .example("EXAMPLE:pbkdf2s5");

//! phpass portable hashes: WordPress before 6.8, phpBB 3.
//!
//! ```text
//! $P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0
//!    ││       └ digest: 16 bytes of MD5, crypt base64
//!    │└ salt: 8 characters, hashed as they stand
//!    └ log2 of the rounds, one crypt base64 digit, at most 30
//! ```
//!
//! `$H$` is phpBB's name for the same. Source: Openwall, phpass 0.5, `crypt_private`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::phpass;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;
use crate::text::phpass::{cost_digit, setting};

/// Verifies `$P$` and `$H$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Phpass;

impl Scheme for Phpass {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let (cost, salt) = setting(&mut text)?;
        let digest = text.last(16, Encoding::CryptLow, "a digest of 22 crypt base64 digits")?;
        Ok(Parts { extra, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Log2(log2) = parts.cost else { return Err(ComputeError::Parameters) };
        let salt = parts.salt.as_str().as_bytes();
        out.push(&phpass::derive(HashFunction::Md5, log2, salt, attempt.password()));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())?;
        out.write_char(cost_digit(parts).ok_or(fmt::Error)?)?;
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("phpass", "phpass, portable", Strength::Weak)
    .tags(&["$P$", "$H$"])
    .grammar(r"^\$[PH]\$[./0-9A-S][./0-9A-Za-z]{30}$")
    .seen_in(&["WordPress before 6.8", "phpBB 3", "DokuWiki", "passlib"])
    .quirks(&["WordPress trims the password before it hashes it, and not before it checks it"])
    .example("$P$Bg/mTg2sCkuNlWQnaQ/VI8JSngd/hN0");

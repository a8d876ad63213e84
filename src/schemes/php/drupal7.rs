//! Drupal 7's passwords, and the ones of Drupal 6 that it hashed again.
//!
//! ```text
//! $S$5cJ9ULmn/w/JN3UaGIJCP9WT2rDeZEPlH6aGTqiM80cwDPdbYQrO
//!    ││       └ digest: SHA-512 in crypt base64, the first 43 of 86 digits
//!    │└ salt: 8 characters, hashed as they stand
//!    └ log2 of the rounds, one crypt base64 digit, at most 30
//! ```
//!
//! `U$S$` hashes the lower-case hex of the password's MD5, which Drupal 6 had stored; so do `U$P$` and `U$H$`,
//! which are phpass and what the first versions of 7 wrote. Source: Drupal 7, `includes/password.inc`, in its
//! version 1.6 for `U$P$`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, phpass};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::Envelope;
use crate::text::Reader;
use crate::text::phpass::{cost_digit, digits, setting};

use super::{OverMd5, Phpass};

/// Verifies `$S$` or `U$S$`; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Drupal7 {
    info: Info,
}

/// `$S$`.
pub const DRUPAL7: Drupal7 = Drupal7 {
    info: Info::new("drupal7", "Drupal 7", Strength::Weak)
        .tags(&["$S$"])
        .grammar(r"^\$S\$[./0-9A-S][./0-9A-Za-z]{51}$")
        .seen_in(&["Drupal 7 to 10.0"])
        .quirks(&["the digest is SHA-512, cut where the text has 55 characters"])
        .example("$S$Dg/mTg2sC6398PLFZ/WB4P04vYiC.5uC7nPPyukUm7Q1kHWghL3J"),
};

/// `U$S$`, over an MD5 of Drupal 6.
pub const DRUPAL7_MD5: Drupal7 = Drupal7 {
    info: Info::new("drupal7-md5", "Drupal 7 over MD5 of Drupal 6", Strength::Weak)
        .tags(&["U$S$"])
        .grammar(r"^U\$S\$[./0-9A-S][./0-9A-Za-z]{51}$")
        .seen_in(&["Drupal 7, upgraded from 6"])
        .wraps("md5")
        .quirks(&[
            "hashes the MD5's hex digits of Drupal 6",
            "without its U it is a hash of those digits, which then are the password",
        ])
        .example("U$S$Dg/mTg2sCV1a1ov7TahUDVa1P1eh8JsBNLhJhQkNG1BNeSXAJSpU"),
};

/// `U$P$`: phpass over an MD5 of Drupal 6.
pub static DRUPAL_PHPASS_MD5: OverMd5 = OverMd5::new(Envelope::new(
    Info::new("drupal-phpass-md5", "phpass over MD5 of Drupal 6", Strength::Weak)
        .tags(&["U$P$", "U$H$"])
        .grammar(r"^U\$[PH]\$[./0-9A-S][./0-9A-Za-z]{30}$")
        .seen_in(&["Drupal 7 before its release, upgraded from 6"])
        .wraps("md5")
        .quirks(&["hashes the MD5's hex digits of Drupal 6"])
        .example("U$P$Cg/mTg2sCHohcT0B41AVIvbmIAkmFN."),
    "U",
    &[&Phpass],
));

impl Scheme for Drupal7 {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "a digest of 43 crypt base64 digits";
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let (cost, salt) = setting(&mut text)?;
        let start = text;
        let digest = text.take(43, DIGEST)?;
        digits(digest).ok_or(start.malformed(DIGEST))?;
        text.end()?;
        Ok(Parts::new(cost, salt, Field::text(digest)))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Log2(log2) = parts.cost else { return Err(ComputeError::Parameters) };
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        let password = match self.info.wraps {
            Some(_) => hashed.as_flattened(),
            None => attempt.password(),
        };
        let salt = parts.salt.as_str().as_bytes();
        let digest = phpass::derive(HashFunction::Sha512, log2, salt, password);
        let digest = Encoding::CryptLow.encode(&digest);
        let kept = digest.as_deref().and_then(|digest| digest.get(..43));
        out.push(kept.ok_or(ComputeError::Parameters)?.as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(self.info.tags.first().ok_or(fmt::Error)?)?;
        out.write_char(cost_digit(parts).ok_or(fmt::Error)?)?;
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

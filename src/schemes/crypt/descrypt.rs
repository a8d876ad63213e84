//! DES crypt(3) of 1979.
//!
//! ```text
//! abJnggxhB/yWI
//! │ └ digest: 11 characters, 8 bytes
//! └ salt: two characters of ./0-9A-Za-z, twelve bits
//! ```
//!
//! Reads 8 bytes of 7 bits. Source: FIPS 46-3 for DES; crypt(3) of Seventh Edition Unix.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies 13 characters of DES crypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DesCrypt;

impl Scheme for DesCrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        text::descrypt::parse(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::descrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("descrypt", "DES crypt(3)", Strength::Broken)
    .shape("13 crypt base64 digits")
    .bytes(13, 13)
    .grammar("^[./0-9A-Za-z]{12}[./0-9A-Za-z]$")
    .seen_in(&["Unix before 2000", "htpasswd", "old PHP and Perl applications"])
    .quirks(&[
        "reads 8 bytes of 7 bits",
        "shares 13 characters with bigcrypt",
        "stops at NUL, which is refused",
    ])
    .example("abJnggxhB/yWI");

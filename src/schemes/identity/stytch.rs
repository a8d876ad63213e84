//! scrypt as Stytch exports it, in the layout `digest:salt`.
//!
//! ```text
//! uiOC/BwbKta9R9QL6Ss6KTDpCcULh9/zhObl5j4398M=:BbV+sGQqUIX1NwE6uqtSITv4fa1iMw==
//! └ digest: 32 bytes, base64                   └ salt: base64
//! ```
//!
//! N is 2^15, r is 8 and p is 1. What is hashed of the salt are its digits in url-safe base64, with their padding,
//! whichever alphabet the column has. Source: fusionauth-contrib, `ExampleStytchScryptPasswordEncryptor` and its test,
//! 2023.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies Stytch's scrypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Stytch;

impl Scheme for Stytch {
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
        let digits = Encoding::Base64Url.encode(&parts.salt.decode());
        let digits = digits.ok_or(ComputeError::Parameters)?;
        let parts = Parts { salt: Field::text(&digits), ..*parts };
        shared::scrypt(&parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}:{}", parts.digest.as_str(), parts.salt.as_str())
    }
}

fn parts(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let error = text.malformed("a digest of 32 bytes in base64");
    let digest = text.field(':', Encoding::Base64, "a digest in base64")?;
    let url_safe = text.rest().contains(['-', '_']);
    let encoding = if url_safe { Encoding::Base64Url } else { Encoding::Base64 };
    let salt = text.last_any(encoding, "a salt in base64")?;
    if digest.len() != 32 || salt.is_empty() {
        return Err(error);
    }
    Ok(Parts::new(Cost::Scrypt { log2_n: 15, r: 8, p: 1 }, salt, digest))
}

const INFO: Info = Info::new("scrypt-stytch", "scrypt, Stytch", Strength::Strong)
    .shape("44 base64 digits:salt")
    .bytes(46, 4096)
    .grammar(r"^[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/_-]+={0,2}$")
    .seen_in(&["Stytch", "FusionAuth"])
    .quirks(&[
        "the salt's digits are hashed, url-safe, and not what they stand for",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("G1zQrGWXnRv9P5gNeJeLETL/BqqdZs7iFWlgXCulwDs=:bxyKJdO5TnCi8I1b5xNMlg==");

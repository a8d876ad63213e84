//! Jetty's `CRYPT:`, the DES crypt of Java characters.
//!
//! ```text
//! CRYPT:usN870a0azodY
//! │     │ └ digest: 11 characters, 8 bytes
//! │     └ salt: two characters, the first ones of the user's name where Jetty's tool made it
//! └ tag
//! ```
//!
//! Of a password Jetty takes eight units of UTF-16, where crypt(3) takes eight bytes, and what of a
//! unit is beyond seven bits is joined with the unit before. Source: Jetty 9.4, `util/security/UnixCrypt.java`, `Credential.java`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::descrypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies Jetty's `CRYPT:`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct JettyCrypt;

impl Scheme for JettyCrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        text::descrypt::parse(Reader::tagged(stored, INFO.tags)?)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        // What is no text was never typed into Java.
        let Ok(text) = str::from_utf8(password) else { return Ok(Exact::Folded) };
        let salt = parts.salt.as_str().as_bytes();
        let salt = salt.try_into().map_err(|_| ComputeError::Parameters)?;
        out.push(&descrypt::digest_of_units(salt, text).ok_or(ComputeError::Parameters)?);
        Ok(match text {
            _ if text.encode_utf16().count() >= 8 => Exact::Cut { at: 8 },
            _ if text.is_ascii() => Exact::Yes,
            _ => Exact::Folded,
        })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "CRYPT:{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("jetty-crypt", "Jetty CRYPT", Strength::Broken)
    .tags(&["CRYPT:"])
    .bytes(19, 19)
    .grammar("^CRYPT:[./0-9A-Za-z]{13}$")
    .seen_in(&["Jetty"])
    .quirks(&[
        "reads eight UTF-16 units, of which those beyond ASCII blur those before them",
        "the salt is the beginning of the user's name",
        "NUL is refused",
    ])
    .example("CRYPT:alHzjf8HTh5Mc");

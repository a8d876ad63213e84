//! bcrypt over the hex of SHA-256, in a text that does not say so.
//!
//! ```text
//! $2b$12$pphm3tmsg8fRrK2H.Rq6S.b4O7XMykKoBy0nTZ6qhDcFSLp2kjYJK
//! └ a bcrypt string whose key is the lower-case hex of sha256(password)
//! ```
//!
//! Reads the whole password, NUL included. Nothing tells it from bcrypt of the password itself.
//! Sources: Flask-Bcrypt 1.0, `BCRYPT_HANDLE_LONG_PASSWORDS`; Meteor 1.x to 3.x, accounts-password.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies bcrypt over the hex of SHA-256; accepted by whoever knows that the column holds it.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct BcryptSha256Hex;

impl Scheme for BcryptSha256Hex {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        text::bcrypt::parse(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let digits = digest::hex(&digest::sha256(&[attempt.password()]));
        shared::bcrypt_key(parts, digits.as_flattened(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)
    }
}

const INFO: Info = Info::new("bcrypt-sha256-hex", "bcrypt over SHA-256, unnamed", Strength::Fair)
    .tags(&["$2a$", "$2b$", "$2y$"])
    .shape("bcrypt string")
    .grammar(r"^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .bytes(60, 60)
    .seen_in(&["Flask-Bcrypt with BCRYPT_HANDLE_LONG_PASSWORDS", "Meteor"])
    .quirks(&["looks like bcrypt of the password itself"])
    .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeGiyD1WpJ15dY38Wr8RpnoVl1ALsYmdG");

//! Clerk's `bcrypt_peppered`, as Devise's users come to it: the pepper stands in the text.
//!
//! ```text
//! $2a$10$ZvwIHbM3RlAg6GzZ3vLKjem8pyEW5r5XQTKRgIBEHtUhbfrqKdWy.$pepper
//! └ a bcrypt string whose key is password . pepper             └ pepper, to the end of the text
//! ```
//!
//! bcrypt reads 72 bytes of both. A match is as exact as that of [`DevisePepper`](crate::schemes::ruby::DevisePepper),
//! whose law is in its file, and never under `$2x$` where the key is not ASCII; no password is refused, since whoever
//! has the hash has the pepper. Source: Clerk's documentation of `createUser`, `bcrypt_peppered`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `bcrypt_peppered`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ClerkBcryptPeppered;

impl Scheme for ClerkBcryptPeppered {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::bare(stored);
        let parts = text::bcrypt::parse_before(&mut text, '$').map_err(|_| ParseError::NotMine)?;
        let pepper = text.remainder();
        if pepper.is_empty() || pepper.contains(text::is_no_text) {
            return Err(ParseError::NotMine);
        }
        Ok(Parts { extra: Field::text(pepper), ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = parts.extra.as_str().as_bytes();
        shared::bcrypt_peppered(parts, attempt.password(), pepper, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)?;
        write!(out, "${}", parts.extra.as_str())
    }
}

const INFO: Info =
    Info::new("clerk-bcrypt-peppered", "bcrypt with a pepper, Clerk", Strength::Strong)
        .shape("bcrypt$pepper")
        .grammar(r"^\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./0-9A-Za-z]{53}\$.+$")
        .bytes(62, 4096)
        .seen_in(&["Clerk", "Devise"])
        .quirks(&[
            "the pepper stands in the text",
            "reads 72 bytes of password and pepper, and stops at NUL, which is refused",
        ])
        .example("$2a$10$ZvwIHbM3RlAg6GzZ3vLKjem8pyEW5r5XQTKRgIBEHtUhbfrqKdWy.$pepper");

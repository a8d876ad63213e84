//! Meteor's Argon2: over the hex of a digest, in a text that does not say so.
//!
//! ```text
//! $argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4
//! └ an Argon2 string whose password is the lower-case hex of sha256(password)
//! ```
//!
//! Nothing tells it from a hash of the password itself. Meteor's bcrypt over SHA-256 is
//! [`BCRYPT_SHA256_HEX`](crate::schemes::python::BCRYPT_SHA256_HEX). Source: Meteor 3.3, `accounts-password`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{phc, shared};
use crate::text;

/// Verifies Meteor's Argon2.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MeteorArgon2;

impl Scheme for MeteorArgon2 {
    fn info(&self) -> &Info {
        &ARGON2
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let parts =
            phc::Argon2.parse(stored).ok().filter(|parts| !text::argon2::names_a_key(parts));
        parts.ok_or(ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let hex = digest::hex(&digest::sha256(&[attempt.password()]));
        shared::argon2(parts, hex.as_flattened(), None, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        phc::Argon2.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        phc::Argon2.render(parts, out)
    }
}

const ARGON2: Info = Info::new("meteor-argon2", "Argon2 over SHA-256, Meteor", Strength::Strong)
    .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
    .shape("PHC Argon2 string")
    .grammar(r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
    .bytes(40, 4096)
    .seen_in(&["Meteor 3.3 and later, where chosen"])
    .quirks(&["looks like Argon2 of the password itself"])
    .example("$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$qp5V/mylaObK6DsEWobwQXxgMnYhJUhGN+ylBFU5eHI");

//! Meteor's Argon2 and `NodeBB`'s bcrypt: over the hex of a digest, in a text that does not say so.
//!
//! ```text
//! $argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4
//! └ an Argon2 string whose password is the lower-case hex of sha256(password)
//!
//! $2a$12$KhivLhCuLhSyMBOxLxCyLu78x4z2X/EJdZNfS3Gy36fvRt56P2jbS
//! └ a bcrypt string whose key is the first 72 digits of the lower-case hex of sha512(password)
//! ```
//!
//! Nothing tells them from hashes of the password itself. Meteor's bcrypt over SHA-256 is
//! [`BCRYPT_SHA256_HEX`](crate::schemes::python::BCRYPT_SHA256_HEX). Sources: Meteor 3.3, `accounts-password`;
//! `NodeBB` 1.14 and later, `src/password.js`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Formula, phc, shared};
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

/// A bcrypt string over the hex of SHA-512, of which it reads 72 digits.
pub static NODEBB_BCRYPT: Formula = Formula::line(
    Info::new("nodebb-bcrypt", "bcrypt over SHA-512, NodeBB", Strength::Fair)
        .shape("bcrypt string")
        .seen_in(&["NodeBB"])
        .quirks(&[
            "looks like bcrypt of the password itself",
            "reads 288 of 512 bits of the digest",
        ])
        .grammar(r"^\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjePPDn19ucvSgsNLCiol5kUMwA7DD7jCW"),
    "{bcrypt}",
    "bcrypt(hex(sha512($password)))",
);

const ARGON2: Info = Info::new("meteor-argon2", "Argon2 over SHA-256, Meteor", Strength::Strong)
    .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
    .shape("PHC Argon2 string")
    .grammar(r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
    .bytes(40, 4096)
    .seen_in(&["Meteor 3.3 and later, where chosen"])
    .quirks(&["looks like Argon2 of the password itself"])
    .example("$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$qp5V/mylaObK6DsEWobwQXxgMnYhJUhGN+ylBFU5eHI");

//! passwap's PBKDF2 in standard base64, as Zitadel imports it.
//!
//! ```text
//! $pbkdf2-sha256$12$cmFuZG9tc2FsdGlzaGFyZA==$OFvEcLOIPFd/oq8egf10i+qJLI7A8nDjPLnolCWarQY=
//!  │              │  │                        └ digest of full length, base64
//!  │              │  └ salt: base64, both padded or both unpadded
//!  │              └ iterations
//!  └ pbkdf2 (SHA-1), pbkdf2-sha224, -sha256, -sha384 or -sha512
//! ```
//!
//! passlib's text is the same but for its alphabet, so this is read only where it is asked for. Source: passwap,
//! `pbkdf2/pbkdf2.go`.

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

/// Verifies passwap's PBKDF2 in standard base64.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct PasswapPbkdf2;

const FUNCTIONS: [(&str, HashFunction); 5] = [
    ("$pbkdf2$", HashFunction::Sha1),
    ("$pbkdf2-sha224$", HashFunction::Sha224),
    ("$pbkdf2-sha256$", HashFunction::Sha256),
    ("$pbkdf2-sha384$", HashFunction::Sha384),
    ("$pbkdf2-sha512$", HashFunction::Sha512),
];

impl Scheme for PasswapPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(stored).map_err(|_| ParseError::NotMine)
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
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let tag = FUNCTIONS.into_iter().find(|(_, known)| *known == function).ok_or(fmt::Error)?.0;
        write!(out, "{tag}{rounds}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parts(stored: &str) -> Result<Parts<'_>, ParseError> {
    let mut text = Reader::tagged(stored, INFO.tags)?;
    let tag = text.taken();
    let (_, function) =
        FUNCTIONS.into_iter().find(|(known, _)| *known == tag).ok_or(ParseError::NotMine)?;
    let cost = text.iterations(function, '$')?;
    let padded = text.rest().contains('=');
    let encoding = if padded { Encoding::Base64 } else { Encoding::Base64Unpadded };
    let salt = text.field('$', encoding, "a salt in base64")?;
    let digest =
        text.last(function.digest_bytes(), encoding, "a digest of full length in base64")?;
    Ok(Parts::new(cost, salt, digest))
}

const INFO: Info = Info::new("pbkdf2-passwap", "PBKDF2, passwap", Strength::Fair)
    .tags(&["$pbkdf2$", "$pbkdf2-sha224$", "$pbkdf2-sha256$", "$pbkdf2-sha384$", "$pbkdf2-sha512$"])
    .shape("passlib PBKDF2 string")
    .grammar(r"^\$pbkdf2(-sha(224|256|384|512))?\$N\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{27,86}={0,2}$")
    .bytes(38, 4096)
    .seen_in(&["passwap", "Zitadel"])
    .quirks(&[
        "passlib's text with + for . and padding or none",
        "$pbkdf2$ without a function is SHA-1",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$pbkdf2-sha256$290000$bxyKJdO5TnCi8I1b5xNMlg==$fJdI4qVDlcGJW+uUhI/AA8Zd4FMbZYsChhEKNHIkoaQ=");

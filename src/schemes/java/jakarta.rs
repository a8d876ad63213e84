//! Jakarta EE's PBKDF2: Soteria, `GlassFish`, Payara, Open Liberty.
//!
//! ```text
//! PBKDF2WithHmacSHA256:2048:epIxT/h6HbbwHaehFnh/bw==:7H0vsXlY8UxxyW/BWx/9GuY7jEvGjT71GFd6O4SZND0=
//!                  │   │    │                        └ digest: padded base64, 32 bytes unless set otherwise
//!                  │   │    └ salt, padded base64
//!                  │   └ iterations
//!                  └ 224, 256, 384 or 512
//! ```
//!
//! Source: Soteria 1.0, `Pbkdf2PasswordHashImpl.java`, which wants 16 bytes of each at least.

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

/// Verifies `PBKDF2WithHmacSHA…:`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Jakarta;

/// Tags with their colon: Tomcat's begin alike and go on with a dollar sign.
const FUNCTIONS: [(&str, HashFunction); 4] = [
    ("PBKDF2WithHmacSHA224:", HashFunction::Sha224),
    ("PBKDF2WithHmacSHA256:", HashFunction::Sha256),
    ("PBKDF2WithHmacSHA384:", HashFunction::Sha384),
    ("PBKDF2WithHmacSHA512:", HashFunction::Sha512),
];

const EXPECTED: &str = "a digest of at least 16 bytes in padded base64";

impl Scheme for Jakarta {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let known = FUNCTIONS.into_iter().find(|(known, _)| *known == text.taken());
        let (_, function) = known.ok_or(ParseError::NotMine)?;
        let cost = text.iterations(function, ':')?;
        let salt = text.field(':', Encoding::Base64, "a salt in padded base64")?;
        let error = text.malformed(EXPECTED);
        let digest = text.last_any(Encoding::Base64, EXPECTED)?;
        if digest.len() < 16 {
            return Err(error);
        }
        Ok(Parts::new(cost, salt, digest))
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
        let known = FUNCTIONS.into_iter().find(|(_, known)| *known == function);
        let (tag, _) = known.ok_or(fmt::Error)?;
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{tag}{rounds}:{salt}:{digest}")
    }
}

const INFO: Info = Info::new("pbkdf2-jakarta", "PBKDF2, Jakarta EE", Strength::Fair)
    .tags(&[
        "PBKDF2WithHmacSHA224:",
        "PBKDF2WithHmacSHA256:",
        "PBKDF2WithHmacSHA384:",
        "PBKDF2WithHmacSHA512:",
    ])
    .grammar(r"^PBKDF2WithHmacSHA(224|256|384|512):N:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]{22,}={0,2}$")
    .seen_in(&["Soteria", "GlassFish", "Payara", "WildFly", "Open Liberty"])
    .quirks(&[
        "the digest is as long as the application set it",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("PBKDF2WithHmacSHA256:2048:bxyKJdO5TnCi8I1b5xNMlm8ciiXTuU5wovCNW+cTTJY=:fdNNyCsrxH+s/lpihFv9SwWbxCUjmvJj8lb6xLT8Oek=");

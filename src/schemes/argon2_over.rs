//! Argon2 over the hex of another digest, in a text that does not say so.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{phc, shared};
use crate::text;

/// A PHC string of Argon2 whose password is the lower-case hexadecimal digest of the password; made only as
/// constants of the catalogue.
///
/// Nothing tells it from a hash of the password itself.
#[derive(Clone, Copy, Debug)]
pub struct Argon2Over {
    info: Info,
    function: HashFunction,
}

impl Argon2Over {
    /// What `info` says beside the shape, which all of these share.
    pub(super) const fn new(info: Info, function: HashFunction) -> Self {
        let info = info
            .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
            .shape("PHC Argon2 string")
            .grammar(r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
            .bytes(40, 4096)
            .quirks(&["looks like Argon2 of the password itself"]);
        Self { info, function }
    }
}

impl Scheme for Argon2Over {
    fn info(&self) -> &Info {
        &self.info
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
        let hashed = digest::digest(self.function, &[attempt.password()]);
        let hex = Encoding::Hex.encode(&hashed).map(Zeroizing::new);
        shared::argon2(parts, hex.ok_or(ComputeError::Parameters)?.as_bytes(), None, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        phc::Argon2.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        phc::Argon2.render(parts, out)
    }
}

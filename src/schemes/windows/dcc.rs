//! Domain Cached Credentials: the last domain users of a Windows machine.
//!
//! ```text
//! b1176c2587478785ec1037e5abc916d0
//! └ digest: 32 hexadecimal digits of either case
//! ```
//!
//! The NT hash, salted with the user name in lower case (Windows up to 2003), and that under 10,240
//! rounds of PBKDF2 (from Vista). Source: passlib 1.7.4, `handlers/windows.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::nt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies cached credentials; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct CachedCredentials {
    info: Info,
    cost: Cost,
}

/// Those of Windows up to 2003.
pub const MSDCC: CachedCredentials = CachedCredentials {
    cost: Cost::Fixed,
    info: Info::new("msdcc", "Domain Cached Credentials", Strength::Broken)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .needs(&[Need::User])
        .quirks(&["the case of the user name does not count"])
        .seen_in(&["Windows up to 2003", "passlib", "cachedump"])
        .example("97967f438652bb00eee4b77e323a92c9"),
};

/// Those of Windows from Vista.
pub const MSDCC2: CachedCredentials = CachedCredentials {
    cost: Cost::Pbkdf2 { function: HashFunction::Sha1, rounds: 10_240 },
    info: Info::new("msdcc2", "Domain Cached Credentials 2", Strength::Weak)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .needs(&[Need::User])
        .quirks(&["the case of the user name does not count"])
        .seen_in(&["Windows from Vista", "passlib", "cachedump"])
        .example("91b7662a84653a08c3b3418007fc5dad"),
};

impl Scheme for CachedCredentials {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(16, Encoding::HexAnyCase, "32 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(self.cost, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
        // What is no text is none in UTF-16 either, and was never hashed.
        let Ok(password) = str::from_utf8(attempt.password()) else { return Ok(Exact::Yes) };
        match parts.cost {
            Cost::Pbkdf2 { rounds, .. } => {
                let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
                out.push(&nt::cached_2(password, user, rounds));
            }
            _ => out.push(&nt::cached(password, user)),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

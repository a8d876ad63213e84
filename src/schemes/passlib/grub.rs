//! GRUB's PBKDF2.
//!
//! ```text
//! grub.pbkdf2.sha512.10000.9B436BB6978682363D5C449B….0FE5EF169AFFCB67D86E2581B1…
//!                    │     │                         └ digest: 8 to 64 bytes, 64 by default
//!                    │     └ salt, 64 bytes by default; hexadecimal digits of either case
//!                    └ iterations
//! ```
//!
//! Source: GRUB 2.06, `util/grub-mkpasswd-pbkdf2.c`, whose options set the lengths.

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

/// Verifies GRUB's PBKDF2 of SHA-512.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Grub;

impl Scheme for Pbkdf2Grub {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "a digest of 8 to 64 bytes in hex";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let cost = text.iterations(HashFunction::Sha512, '.')?;
        let salt = text.field('.', Encoding::HexAnyCase, "a salt in hex")?;
        let error = text.malformed(DIGEST);
        let digest = text.last_any(Encoding::HexAnyCase, DIGEST)?;
        let usual = (8..=64).contains(&digest.len());
        if usual { Ok(Parts::new(cost, salt, digest)) } else { Err(error) }
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
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "grub.pbkdf2.sha512.{rounds}.{salt}.{digest}")
    }
}

const INFO: Info = Info::new("pbkdf2-grub", "PBKDF2, GRUB", Strength::Fair)
    .tags(&["grub.pbkdf2.sha512."])
    .grammar(r"^grub\.pbkdf2\.sha512\.N\.([0-9A-Fa-f]{2})*\.([0-9A-Fa-f]{2}){8,64}$")
    .seen_in(&["grub-mkpasswd-pbkdf2", "passlib"])
    .quirks(&[
        "salt and digest are as long as the administrator asked for",
        "a password of more than 128 bytes is hashed first, and its match not exact",
    ])
    .example("grub.pbkdf2.sha512.10000.6F1C8A25D3B94E70A2F08D5BE7134C96.F4264A99725C7184309FEBBBB4EB3463DE804C75F18BAF3602E3D26D01C6CE0A5A27928F1D32A2D2B0F15D994E24555CE9F8F5C21B2C41E4D4559F23070D7578");

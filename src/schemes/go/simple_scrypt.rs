//! Go's `simple-scrypt`: numbers and digits between dollars.
//!
//! ```text
//! 16384$8$1$ab6ab96a15f7e9926c1a0f5c52e2b5a7$da8aaa61ef037190444f9062f0a425e47f36cfce8d1b4b48b77bc04fe5ce770f
//! │     │ │ │                                └ digest: hex, 32 bytes unless set otherwise
//! │     │ │ └ salt: hex of its bytes
//! │     │ └ p
//! │     └ r
//! └ N itself
//! ```
//!
//! Source: `simple-scrypt` 1.3, `scrypt.go`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `N$r$p$salt$digest`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct SimpleScrypt;

impl Scheme for SimpleScrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::scrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (n, r, p) = text::scrypt::numbers(parts.cost)?;
        write!(out, "{n}${r}${p}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parts(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let n = text.number('$', "N")?;
    let r = text.number_within('$', 1..=u32::MAX, "a block size r")?;
    let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
    let cost = text::scrypt::cost_of(n, r, p).ok_or(ParseError::NotMine)?;
    let salt = text.field('$', Encoding::Hex, "a salt in hex")?;
    let digest = text.last_any(Encoding::Hex, "a digest in hex")?;
    let sound = salt.len() >= 8 && digest.len() >= 16;
    if sound { Ok(Parts::new(cost, salt, digest)) } else { Err(ParseError::NotMine) }
}

const INFO: Info = Info::new("simple-scrypt", "scrypt, simple-scrypt", Strength::Strong)
    .shape("N$r$p$salt$digest")
    .grammar(r"^N\$N\$N\$([0-9a-f]{2}){8,}\$([0-9a-f]{2}){16,}$")
    .bytes(55, 4096)
    .seen_in(&["simple-scrypt (Go)"])
    .quirks(&[
        "the digest is as long as the application set it",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("16384$8$1$6f1c8a25d3b94e70a2f08d5be7134c96$0ada84f79cc13e480503bae4638c8659ff686b7fefdc7a9691b77ce091160d1a");

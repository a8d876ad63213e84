//! Werkzeug's scrypt, its default since 2.3.
//!
//! ```text
//! scrypt:32768:8:1$0Jl4N3yB6JYz1gKc$b16d…
//!        │     │ │ │                └ digest: 64 bytes, lower-case hex
//!        │     │ │ └ salt: text, hashed as it stands; may be empty
//!        │     │ └ repetitions p
//!        │     └ block size r
//!        └ N itself, a power of two
//! ```
//!
//! Werkzeug makes no salt without a character, and verifies what was imported without one. Sources: Werkzeug 3.1, `security.py`; RFC 7914 for the ranges.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::{self, Reader};

/// Verifies Werkzeug's scrypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Scrypt;

impl Scheme for Scrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.out_of_range("N, r and p that scrypt defines, N a power of two");
        let n = text.number(':', "N")?;
        let log2_n = u8::try_from(n.trailing_zeros()).map_err(|_| error)?;
        if !n.is_power_of_two() {
            return Err(error);
        }
        let r = text.number_within(':', 1..=u32::MAX, "a block size r")?;
        let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
        let cost = text::scrypt::cost(log2_n, r, p).ok_or(error)?;
        let salt = text.salt('$')?;
        let digest = text.last(64, Encoding::Hex, "a digest of 64 bytes in lower-case hex")?;
        Ok(Parts::new(cost, salt, digest))
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
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "scrypt:{n}:{r}:{p}${salt}${digest}")
    }
}

/// Writes Werkzeug's scrypt with a salt of 16 characters.
#[derive(Clone, Copy, Debug)]
pub struct ScryptTarget {
    cost: Cost,
}

impl ScryptTarget {
    /// OWASP's recommendation at the memory of Werkzeug's own parameters: N = 2^15, r = 8, p = 3,
    /// which takes 32 MiB. With p = 1, as Werkzeug writes, hashes are weak.
    pub const OWASP: Self = Self::new(15, 8, 3);

    /// A cost of one's own: base-2 logarithm of N, block size r, repetitions p.
    #[must_use]
    pub const fn new(log2_n: u8, r: u32, p: u32) -> Self {
        Self { cost: Cost::Scrypt { log2_n, r, p } }
    }
}

verified_by!(ScryptTarget, Scrypt);

impl Target for ScryptTarget {
    fn draft(&self) -> Draft {
        Draft::new(self.cost)
            .salt(SaltSpec::Alphanumeric(16), Encoding::Text)
            .digest(64, Encoding::Hex)
    }
}

const INFO: Info = Info::new("werkzeug-scrypt", "scrypt, Werkzeug", Strength::Strong)
    .tags(&["scrypt:"])
    .grammar(r"^scrypt:N:N:N\$[^$]*\$[0-9a-f]{128}$")
    .bytes(142, 4096)
    .seen_in(&["Werkzeug 2.3 and later", "Flask"])
    .quirks(&[
        "N is no logarithm",
        "the salt is text, hashed as it stands",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("scrypt:32768:8:1$Tw5nQ2kXbV8sLr0e$19df211a2105a73d311df247629acdcc45a686d20d75a7bcdf9e97dcca8fdcfcdebedd819f18ca1b23af5d43d6fa813353db2f102d22615ec4ee1776ec31f609");

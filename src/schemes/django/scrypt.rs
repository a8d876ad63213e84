//! Django's scrypt.
//!
//! ```text
//! scrypt$16384$NaClNaClNaCl$8$5$uEK7Ogx/…==
//!        │     │            │ │ └ digest: 64 bytes, padded base64
//!        │     │            │ └ repetitions p
//!        │     │            └ block size r
//!        │     └ salt: text, hashed as it stands
//!        └ N itself, a power of two
//! ```
//!
//! Source: Django 5.2, `contrib/auth/hashers.py`; RFC 7914 for the ranges.

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

/// Verifies Django's scrypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Scrypt;

impl Scheme for Scrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        if text::scrypt::names_its_length(text.rest()) {
            return Err(ParseError::NotMine); // the package django-scrypt has a field more
        }
        let error = text.out_of_range("N, r and p that scrypt defines, N a power of two");
        let n = text.number('$', "N")?;
        let log2_n = u8::try_from(n.trailing_zeros()).map_err(|_| error)?;
        if !n.is_power_of_two() {
            return Err(error);
        }
        let salt = text.salt('$')?;
        let r = text.number_within('$', 1..=u32::MAX, "a block size r")?;
        let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
        let cost = text::scrypt::cost(log2_n, r, p).ok_or(error)?;
        let digest = text.last(64, Encoding::Base64, "a digest of 64 bytes in padded base64")?;
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
        write!(out, "scrypt${n}${salt}${r}${p}${digest}")
    }
}

/// Writes Django's scrypt with a salt of 22 characters and a digest of 64 bytes.
#[derive(Clone, Copy, Debug)]
pub struct ScryptTarget {
    cost: Cost,
}

impl ScryptTarget {
    /// Django's own parameters since 5.1: N = 2^14, r = 8, p = 5, which takes 16 MiB.
    pub const DJANGO: Self = Self::new(14, 8, 5);

    /// A cost of one's own: base-2 logarithm of N, block size r, repetitions p. Django refuses to verify what fills
    /// 32 MiB or more, unless its hasher's `maxmem` is raised.
    #[must_use]
    pub const fn new(log2_n: u8, r: u32, p: u32) -> Self {
        Self { cost: Cost::Scrypt { log2_n, r, p } }
    }
}

verified_by!(ScryptTarget, Scrypt);

impl Target for ScryptTarget {
    fn draft(&self) -> Draft {
        Draft::new(self.cost)
            .salt(SaltSpec::Alphanumeric(22), Encoding::Text)
            .digest(64, Encoding::Base64)
    }
}

const INFO: Info = Info::new("django-scrypt", "scrypt, Django", Strength::Strong)
    .tags(&["scrypt$"])
    .grammar(r"^scrypt\$N\$[^$]*\$N\$N\$[A-Za-z0-9+/]{86}==$")
    .seen_in(&["Django 4.0 and later"])
    .quirks(&[
        "the order is N, salt, r, p, and N is no logarithm",
        "p is 1 before Django 5.1, then 5",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("scrypt$16384$Tw5nQ2kXbV8sLr0eYzJh4M$8$1$AajrsK4qLpDGoDLgQtXpJQJnU0ZsX+b71R+plbQZPoyopFy5ZJn5XRHJwW4TvkC9ZWe9f9Bq3iolbKXJHgHIEw==");

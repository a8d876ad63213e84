//! Django's PBKDF2, its default since 1.4.
//!
//! ```text
//! pbkdf2_sha256$1000000$seasalt$r1uLUxoxpP2Ued/qxvmje7UH9PUJBkRrvf9gGPL7Cps=
//! │             │       │       └ digest of full length, padded base64
//! │             │       └ salt: text, hashed as it stands
//! │             └ iterations
//! └ pbkdf2_sha256 or pbkdf2_sha1
//! ```
//!
//! Source: Django 5.2, `contrib/auth/hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::Reader;

/// Verifies Django's PBKDF2 of one hash function; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Pbkdf2 {
    info: Info,
    tag: &'static str,
    function: HashFunction,
}

/// `pbkdf2_sha256$`.
pub const PBKDF2_SHA256: Pbkdf2 = Pbkdf2 {
    tag: "pbkdf2_sha256$",
    function: HashFunction::Sha256,
    info: Info::new("django-pbkdf2-sha256", "PBKDF2-SHA256, Django", Strength::Fair)
        .tags(&["pbkdf2_sha256$"])
        .grammar(r"^pbkdf2_sha256\$N\$[^$]+\$[A-Za-z0-9+/]{43}=$")
        .seen_in(&["Django 1.4 and later", "passlib", "DokuWiki"])
        .quirks(&[
            "salts have 12 characters before Django 3.2, then 22",
            "each version of Django raises the iterations",
            "a password of more than 64 bytes is hashed first, and its match not exact",
        ])
        .example("pbkdf2_sha256$600000$Tw5nQ2kXbV8sLr0eYzJh4M$Anu43Ce4JPBS6Ss9+nOz2dP3xNlGY/I6tCDpcE81YvE="),
};

/// `pbkdf2_sha1$`.
pub const PBKDF2_SHA1: Pbkdf2 = Pbkdf2 {
    tag: "pbkdf2_sha1$",
    function: HashFunction::Sha1,
    info: Info::new("django-pbkdf2-sha1", "PBKDF2-SHA1, Django", Strength::Fair)
        .tags(&["pbkdf2_sha1$"])
        .grammar(r"^pbkdf2_sha1\$N\$[^$]+\$[A-Za-z0-9+/]{27}=$")
        .seen_in(&["Django 1.4 and later", "passlib", "DokuWiki"])
        .quirks(&[
            "salts have 12 characters before Django 3.2, then 22",
            "a password of more than 64 bytes is hashed first, and its match not exact",
        ])
        .example("pbkdf2_sha1$600000$Tw5nQ2kXbV8sLr0eYzJh4M$9SnULzj0eoPEubWp8jVj6YQl5HA="),
};

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let cost = text.iterations(self.function, '$')?;
        let error = text.malformed("a salt");
        let salt = text.salt('$')?;
        if salt.is_empty() {
            return Err(error);
        }
        let bytes = self.function.digest_bytes();
        let digest =
            text.last(bytes, Encoding::Base64, "a digest of full length in padded base64")?;
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
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{}{rounds}${salt}${digest}", self.tag)
    }
}

/// Writes `pbkdf2_sha256$` with a salt of 22 characters.
#[derive(Clone, Copy, Debug)]
pub struct Pbkdf2Target {
    rounds: u64,
}

impl Pbkdf2Target {
    /// Django 5.2's own count, one million iterations.
    pub const DJANGO: Self = Self::new(1_000_000);

    /// So many iterations.
    #[must_use]
    pub const fn new(rounds: u64) -> Self {
        Self { rounds }
    }
}

verified_by!(Pbkdf2Target, PBKDF2_SHA256);

impl Target for Pbkdf2Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Pbkdf2 { function: HashFunction::Sha256, rounds: self.rounds })
            .salt(SaltSpec::Alphanumeric(22), Encoding::Text)
            .digest(32, Encoding::Base64)
    }
}

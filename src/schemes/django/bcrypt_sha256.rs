//! Django's bcrypt over SHA-256.
//!
//! ```text
//! bcrypt_sha256$$2b$12$pphm3tmsg8fRrK2H.Rq6S.b4O7XMykKoBy0nTZ6qhDcFSLp2kjYJK
//! │             └ a bcrypt string whose key is the lower-case hex of sha256(password)
//! └ the name of Django's hasher
//! ```
//!
//! Reads the whole password, NUL included. A scheme of its own, no envelope: taking the prefix away
//! makes the hash of another password. Source: Django 5.2, `contrib/auth/hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::{self, Reader};

/// Verifies `bcrypt_sha256$` and a bcrypt string.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct BcryptSha256;

impl Scheme for BcryptSha256 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        text::bcrypt::parse(Reader::tagged(stored, INFO.tags)?)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let digits = digest::hex(&digest::sha256(&[attempt.password()]));
        shared::bcrypt_key(parts, digits.as_flattened(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str("bcrypt_sha256$")?;
        text::bcrypt::render(parts, out)
    }
}

/// Writes `bcrypt_sha256$$2b$`.
#[derive(Clone, Copy, Debug)]
pub struct BcryptSha256Target {
    log2: u8,
}

impl BcryptSha256Target {
    /// Django's own cost, 12.
    pub const DJANGO: Self = Self::new(12);

    /// This cost, the base-2 logarithm of the key expansions.
    #[must_use]
    pub const fn new(log2: u8) -> Self {
        Self { log2 }
    }
}

verified_by!(BcryptSha256Target, BcryptSha256);

impl Target for BcryptSha256Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Bcrypt { log2: self.log2 })
            .layout(text::bcrypt::LETTER_B)
            .salt(SaltSpec::Bytes(16), Encoding::Bcrypt)
            .digest(23, Encoding::Bcrypt)
    }
}

const INFO: Info = Info::new("django-bcrypt-sha256", "bcrypt over SHA-256, Django", Strength::Fair)
    .tags(&["bcrypt_sha256$"])
    .grammar(r"^bcrypt_sha256\$\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&["Django 1.6 and later", "passlib"])
    .quirks(&[
        "hashes the hex digits of SHA-256: without its prefix it is the hash of another password",
        "reads the whole password, NUL included",
    ])
    .example("bcrypt_sha256$$2b$12$ZvwIHbM3RlAg6GzZ3vLKjep9mtuRKdmuXyS3JAZWAP3uSf9qChB5m");

//! passlib's bcrypt over SHA-256, both versions.
//!
//! ```text
//! $bcrypt-sha256$2a,5$5Hg1DKFqPE8C2aflZ5vVoe$12BjNE0p7axMg55.Y/mHsYiVuFBDQyu
//!                │  │ │                      └ digest: 31 characters, 23 bytes
//!                │  │ └ salt: 22 characters, 16 bytes
//!                │  └ log2 of the key expansions, 4 to 31
//!                └ 2a or 2b; `v=2,t=2b,r=5` is version 2
//! ```
//!
//! The key is the base64 of SHA-256 of the password in version 1, and of HMAC-SHA-256 in version
//! 2, whose key is the salt as it is written. Reads the whole password, NUL included. Source:
//! passlib 1.7.4, `handlers/bcrypt.py`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::Reader;

/// Verifies passlib's bcrypt over SHA-256 and over HMAC-SHA-256.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct BcryptSha256;

/// What stands before the cost, by layout; the last one is version 2.
const SPELLINGS: [&str; 3] = ["2a,", "2b,", "v=2,t=2b,r="];
const VERSION_2: u8 = 2;

impl Scheme for BcryptSha256 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let layout = (0..=VERSION_2).zip(SPELLINGS).find(|(_, own)| text.rest().starts_with(own));
        let error = text.malformed("2a,cost or 2b,cost or v=2,t=2b,r=cost");
        let (layout, spelling) = layout.ok_or(error)?;
        text.literal(spelling, spelling)?;
        let log2 = text.number_within('$', 4..=31, "a cost from 4 to 31")?;
        let log2 = u8::try_from(log2).map_err(|_| error)?;
        let salt = text.fixed(22, Encoding::Bcrypt, "a salt of 22 bcrypt base64 digits")?;
        text.literal("$", "a $ behind the salt")?;
        let digest = text.fixed(31, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
        text.end()?;
        Ok(Parts { layout, ..Parts::new(Cost::Bcrypt { log2 }, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (salt, password) = (parts.salt.as_str().as_bytes(), attempt.password());
        let digest = match parts.layout {
            VERSION_2 => digest::hmac(HashFunction::Sha256, salt, &[password]),
            _ => digest::digest(HashFunction::Sha256, &[password]),
        };
        let key = Encoding::Base64.encode(&digest).map(Zeroizing::new);
        let key = key.ok_or(ComputeError::Parameters)?;
        shared::bcrypt_key(parts, key.as_bytes(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        let spelling = SPELLINGS.get(usize::from(parts.layout)).ok_or(fmt::Error)?;
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$bcrypt-sha256${spelling}{log2}${salt}${digest}")
    }
}

/// Writes version 2, of `$2b$` and with a salt of 16 bytes, as passlib does since 1.7.3.
#[derive(Clone, Copy, Debug)]
pub struct BcryptSha256Target {
    log2: u8,
}

impl BcryptSha256Target {
    /// passlib's own cost, 12. OWASP asks for 10 or more.
    pub const PASSLIB: Self = Self::new(12);

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
            .layout(VERSION_2)
            .salt(SaltSpec::Bytes(16), Encoding::Bcrypt)
            .digest(23, Encoding::Bcrypt)
    }
}

const INFO: Info = Info::new("bcrypt-sha256-passlib", "bcrypt over SHA-256, passlib", Strength::Fair)
    .tags(&["$bcrypt-sha256$"])
    .grammar(r"^\$bcrypt-sha256\$(2[ab],|v=2,t=2b,r=)([4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{22}\$[./A-Za-z0-9]{31}$")
    .seen_in(&["passlib", "libpass"])
    .quirks(&["version 1 hashes SHA-256 of the password, version 2 HMAC-SHA-256 under the salt's text"])
    .example("$bcrypt-sha256$v=2,t=2b,r=12$ZvwIHbM3RlAg6GzZ3vLKje$gvu2EknLkSv6ftoqEB.rdBGiXr4yJyu");

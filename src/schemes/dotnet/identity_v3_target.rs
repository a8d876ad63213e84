//! New hashes as ASP.NET Core Identity writes them.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Target};
use crate::schemes::shared;

use super::identity_v3::{self, IdentityV3};

/// Writes version 3 with a salt of 16 bytes and a digest of 32, which ASP.NET Core Identity reads in any count.
///
/// Its own 100,000 iterations of SHA-512 are weak today and make no target. It replaces a hash of fewer than its own
/// at the next login, and keeps one of more.
///
/// ```
/// use rehash::{Registry, schemes::dotnet::IdentityV3Target};
///
/// let passwords = Registry::builder(IdentityV3Target::SHA512).build()?;
/// let stored = passwords.hash(&"correct horse".into())?;
/// assert!(stored.starts_with("AQAAAAIAAzRQAAAAE"));
/// assert!(passwords.verify("correct horse", Some(&stored))?.is_accepted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct IdentityV3Target {
    function: HashFunction,
    rounds: u32,
}

impl IdentityV3Target {
    /// SHA-512 in 210,000 iterations, OWASP's count.
    pub const SHA512: Self = Self::sha512(210_000);
    /// SHA-256 in 600,000 iterations, OWASP's count, for ports of it that know no SHA-512. ASP.NET Core writes it anew
    /// at its own logins from .NET 7 on.
    pub const SHA256: Self = Self::sha256(600_000);

    /// SHA-512 in so many iterations.
    #[must_use]
    pub const fn sha512(rounds: u32) -> Self {
        Self { function: HashFunction::Sha512, rounds }
    }

    /// SHA-256 in so many iterations.
    #[must_use]
    pub const fn sha256(rounds: u32) -> Self {
        Self { function: HashFunction::Sha256, rounds }
    }
}

impl Scheme for IdentityV3Target {
    fn info(&self) -> &Info {
        IdentityV3.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        IdentityV3.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        if is_new(parts) {
            return shared::pbkdf2(parts, attempt.password(), out);
        }
        IdentityV3.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        if !is_new(parts) {
            return IdentityV3.render(parts, out);
        }
        let (salt, digest) = (parts.salt.decode(), parts.digest.decode());
        let head = identity_v3::header(parts.cost, salt.len()).ok_or(fmt::Error)?;
        let whole = [head.as_slice(), &salt, &digest].concat();
        out.write_str(&Encoding::Base64.encode(&whole).ok_or(fmt::Error)?)
    }
}

/// Whether salt and digest stand for themselves, as they do until they are written.
fn is_new(parts: &Parts<'_>) -> bool {
    !parts.salt.is_empty()
}

impl Target for IdentityV3Target {
    fn draft(&self) -> Draft {
        let cost = Cost::Pbkdf2 { function: self.function, rounds: u64::from(self.rounds) };
        Draft::new(cost)
            .salt(SaltSpec::Bytes(16), Encoding::Base64)
            .digest(32, Encoding::Base64)
            .joined_behind(identity_v3::HEADER)
    }
}

//! yescrypt: what Debian, Fedora and their kin write today.
//!
//! ```text
//! $y$j9T$$EBiO75E.nlsNSY6EaCJLzant.b1uUsOgoDdj78FKfO7
//! │  ││││ └ digest: 43 characters, 32 bytes
//! │  │││└ salt: up to 64 bytes, crypt base64
//! │  ││└ r; p, t and what they need follow where they are not 1 and 0
//! │  │└ log2 of N
//! │  └ j for yescrypt, / for write-once, . for scrypt
//! └ tag
//! ```
//!
//! Source: Openwall's yescrypt 1.1.0, `yescrypt-common.c` and `PARAMETERS`.

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
use crate::text::{self, Reader};

/// Verifies `$y$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Yescrypt;

impl Scheme for Yescrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        text::yescrypt::parse(Reader::tagged(stored, INFO.tags)?)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        out.push(&shared::yescrypt(parts, password)?);
        // All but scrypt hash the password before they key an HMAC with it.
        Ok(match parts.variant {
            text::yescrypt::CLASSIC => shared::hmac_exactness(HashFunction::Sha256, password),
            _ => Exact::Yes,
        })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str("$y$")?;
        text::yescrypt::render_setting(parts, out)?;
        write!(out, "${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// Writes `$y$` with a salt of 16 bytes, as libxcrypt does.
#[derive(Clone, Copy, Debug)]
pub struct YescryptTarget {
    log2_n: u8,
}

impl YescryptTarget {
    /// `$y$j9T$`: 16 MiB, what Debian and Fedora write.
    pub const LIBXCRYPT: Self = Self::new(12);

    /// `2^log2_n` blocks of 4 KiB: 12 is 16 MiB and written `$y$j9T$`, 13 is 32 MiB.
    #[must_use]
    pub const fn new(log2_n: u8) -> Self {
        Self { log2_n }
    }
}

verified_by!(YescryptTarget, Yescrypt);

impl Target for YescryptTarget {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Yescrypt { log2_n: self.log2_n, r: 32, p: 1, t: 0 })
            .variant(text::yescrypt::READ_WRITE)
            .salt(SaltSpec::Bytes(16), Encoding::CryptLow)
            .digest(32, Encoding::CryptLow)
    }
}

const INFO: Info = Info::new("yescrypt", "yescrypt", Strength::Strong)
    .tags(&["$y$"])
    .grammar(r"^\$y\$[./0-9A-Za-z]{3,}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}$")
    .seen_in(&["Debian 11", "Ubuntu 22.04", "Fedora 35", "Arch Linux", "Kali Linux"])
    .quirks(&["stops at NUL, which is refused"])
    .example("$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$gzI8XOxRfgu/EyBlBgbJnufDQ7/zOdLW3X9LwglDUo5");

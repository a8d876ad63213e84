//! MD5-crypt, FreeBSD's of 1994, and Apache's spelling of it.
//!
//! ```text
//! $1$onlyfour$Gx1HB1hthRDKz51nkGIKy0
//! │  │        └ digest: 16 bytes of MD5 in another order, crypt base64
//! │  └ salt: up to 8 characters, hashed as they stand
//! └ $1$ or $apr1$
//! ```
//!
//! A thousand rounds. Cisco's type 5 is `$1$` too. Source: FreeBSD's `lib/libcrypt/crypt.c`, 1994.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::md5crypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies one spelling of MD5-crypt; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Md5Crypt {
    info: Info,
    /// What is hashed.
    magic: &'static str,
    /// What the text begins with.
    tag: &'static str,
}

impl Md5Crypt {
    /// The same under another name.
    pub(in crate::schemes) const fn spelt(self, tag: &'static str, info: Info) -> Self {
        Self { info, tag, ..self }
    }
}

/// `$1$`.
pub const MD5_CRYPT: Md5Crypt = Md5Crypt {
    magic: "$1$",
    tag: "$1$",
    info: Info::new("md5crypt", "MD5-crypt", Strength::Weak)
        .tags(&["$1$"])
        .grammar(r"^\$1\$[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["Linux before 2008", "FreeBSD before 10", "Cisco IOS type 5", "PHP", "OpenLDAP"])
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("$1$eQT9Hwbt$Wzew0RUBO.gdl2xtPiy8S."),
};

/// `$apr1$`.
pub const APR1: Md5Crypt = Md5Crypt {
    magic: "$apr1$",
    tag: "$apr1$",
    info: Info::new("apr1", "MD5-crypt, Apache", Strength::Weak)
        .tags(&["$apr1$"])
        .grammar(r"^\$apr1\$[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["htpasswd", "nginx", "DokuWiki", "OpenLDAP"])
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("$apr1$eQT9Hwbt$.L5jSHyQ227MeZbgmRPEX0"),
};

impl Scheme for Md5Crypt {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let salt = text.crypt_salt(8, "a salt of up to 8 characters without a colon")?;
        let digest = text.last(16, Encoding::CryptLow, "a digest of 22 crypt base64 digits")?;
        Ok(Parts::new(Cost::Rounds(1000), salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        let salt = parts.salt.as_str().as_bytes();
        out.push(&md5crypt::digest(self.magic.as_bytes(), salt, password));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}${}", self.tag, parts.salt.as_str(), parts.digest.as_str())
    }
}

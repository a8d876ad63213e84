//! Bare hexadecimal digests: text that does not name its format.
//!
//! ```text
//! 5f4dcc3b5aa765d61d8327deb882cf99
//! └ 32 (MD5), 40 (SHA-1) or 64 (SHA-256) hexadecimal digits of either case
//! ```
//!
//! Nothing tells MD5 from NTLM, MD4 or a double MD5: whoever accepts one of these knows the column.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies a bare, unsalted digest; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct HexDigest {
    info: Info,
    function: HashFunction,
}

/// `md5(password)` in 32 digits.
pub const MD5_HEX: HexDigest = HexDigest {
    function: HashFunction::Md5,
    info: bare("md5-hex", "MD5, bare hex", "32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .example("5f4dcc3b5aa765d61d8327deb882cf99"),
};

/// `sha1(password)` in 40 digits.
pub const SHA1_HEX: HexDigest = HexDigest {
    function: HashFunction::Sha1,
    info: bare("sha1-hex", "SHA-1, bare hex", "40 hex digits")
        .bytes(40, 40)
        .grammar("^[0-9A-Fa-f]{40}$")
        .example("5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
};

/// `sha256(password)` in 64 digits.
pub const SHA256_HEX: HexDigest = HexDigest {
    function: HashFunction::Sha256,
    info: bare("sha256-hex", "SHA-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
};

const fn bare(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken).shape(shape).seen_in(&["home-made applications"])
}

impl Scheme for HexDigest {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let bytes = self.function.digest_bytes();
        let digest = Reader::bare(stored).last(bytes, Encoding::HexAnyCase, "hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(&digest::digest(self.function, &[attempt.password()]));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

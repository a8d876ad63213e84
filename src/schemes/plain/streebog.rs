//! Streebog with its bytes from the last to the first, as crackers write it.
//!
//! ```text
//! $stribog256$00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d
//! │           └ digest: hexadecimal digits of GOST R 34.11-2012's vectors read as numbers
//! └ $stribog256$ or $stribog512$, which John writes before lower-case digits; hashcat has none
//! ```
//!
//! Sources: hashcat 7, modules 11700 and 11800, which call it big-endian; John the Ripper,
//! `stribog_fmt_plug.c`.

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

/// Verifies Streebog backwards; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct StreebogBackwards {
    function: HashFunction,
    info: Info,
}

/// hashcat's, of 32 bytes.
pub static HASHCAT_STREEBOG256: StreebogBackwards = StreebogBackwards {
    function: HashFunction::Streebog256,
    info: bare("hashcat-streebog256", "Streebog-256 backwards, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("4121a88fdd9931e8ab3dda3a546cf4e88676420a284f9ccf06a0d9c00c158c56"),
};

/// hashcat's, of 64 bytes.
pub static HASHCAT_STREEBOG512: StreebogBackwards = StreebogBackwards {
    function: HashFunction::Streebog512,
    info: bare("hashcat-streebog512", "Streebog-512 backwards, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("43db695de9196f7ea6b511e52cc7c45cb389d4cc269fc4e45e47efb593a33bc5342735947671767542742131198a8565ab59f849772d8918502edecd30e10f1c"),
};

/// John's, of 32 bytes.
pub static JOHN_STREEBOG256: StreebogBackwards = StreebogBackwards {
    function: HashFunction::Streebog256,
    info: tagged("john-streebog256", "Streebog-256, $stribog256$", &["$stribog256$"])
        .bytes(76, 76)
        .grammar(r"^\$stribog256\$[0-9a-f]{64}$")
        .example("$stribog256$4121a88fdd9931e8ab3dda3a546cf4e88676420a284f9ccf06a0d9c00c158c56"),
};

/// John's, of 64 bytes.
pub static JOHN_STREEBOG512: StreebogBackwards = StreebogBackwards {
    function: HashFunction::Streebog512,
    info: tagged("john-streebog512", "Streebog-512, $stribog512$", &["$stribog512$"])
        .bytes(140, 140)
        .grammar(r"^\$stribog512\$[0-9a-f]{128}$")
        .example("$stribog512$43db695de9196f7ea6b511e52cc7c45cb389d4cc269fc4e45e47efb593a33bc5342735947671767542742131198a8565ab59f849772d8918502edecd30e10f1c"),
};

impl Scheme for StreebogBackwards {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let bytes = self.function.digest_bytes();
        let digest = if self.info.tags.is_empty() {
            let digest = Reader::bare(stored).last(bytes, Encoding::HexAnyCase, "hex digits");
            digest.map_err(|_| ParseError::NotMine)?
        } else {
            let mut text = Reader::tagged(stored, self.info.tags)?;
            text.last(bytes, Encoding::Hex, "a digest of its length in lower-case hex digits")?
        };
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let mut digest = digest::digest(self.function, &[attempt.password()]);
        digest.reverse();
        out.push(&digest);
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", self.info.tags.first().unwrap_or(&""), parts.digest.as_str())
    }
}

const fn bare(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .seen_in(&["hashcat", "John the Ripper"])
        .quirks(&["programs that are no crackers write its bytes the other way round"])
}

const fn tagged(id: &'static str, title: &'static str, tags: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .seen_in(&["John the Ripper"])
        .quirks(&["programs that are no crackers write its bytes the other way round"])
}

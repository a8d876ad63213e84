//! scrypt in the PHC string format, as passlib and RustCrypto write it.
//!
//! ```text
//! $scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E
//!         │             │                      └ digest: 24 to 64 bytes, in eights, unpadded base64
//!         │             └ salt: any bytes, unpadded base64
//!         └ log2 of N, block size r, repetitions p
//! ```
//!
//! passlib's digest has 32 bytes; go-crypt, which Authelia writes with, passwap and RustCrypto let it be set. 16 bytes
//! are malformed: they are what is left of a digest that was cut.
//!
//! Sources: RFC 7914 for the ranges; passlib 1.7.4 for the spelling; go-crypt's `algorithm/scrypt` and passwap's
//! `scrypt/scrypt.go` for the lengths.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::Draft;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::{self, Reader};

/// Verifies PHC scrypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Scrypt;

impl Scheme for Scrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        if text.rest().starts_with("n=") {
            return Err(ParseError::NotMine); // AdonisJS writes N itself
        }
        let cost = text::scrypt::parameters(&mut text)?;
        let salt = text.field('$', Encoding::Base64Unpadded, "a salt in unpadded base64")?;
        let expected = "a digest of 24, 32, 40, 48, 56 or 64 bytes in unpadded base64";
        let error = text.malformed(expected);
        let digest = text.last_any(Encoding::Base64Unpadded, expected)?;
        if text::scrypt::is_length(digest.len()) {
            Ok(Parts::new(cost, salt, digest))
        } else {
            Err(error)
        }
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
        let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$scrypt$ln={log2_n},r={r},p={p}${salt}${digest}")
    }
}

/// Writes PHC scrypt with a salt of 16 bytes and a digest of 32.
#[derive(Clone, Copy, Debug)]
pub struct ScryptTarget {
    cost: Cost,
}

impl ScryptTarget {
    /// OWASP's first recommendation: N = 2^17, r = 8, p = 1, which takes 128 MiB.
    pub const OWASP: Self = Self::new(17, 8, 1);

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
    }
}

const INFO: Info = Info::new("scrypt-phc", "scrypt, PHC string", Strength::Strong)
    .tags(&["$scrypt$"])
    .grammar(r"^\$scrypt\$ln=N,r=N,p=N\$[A-Za-z0-9+/]*\$[A-Za-z0-9+/]{32,86}$")
    .seen_in(&["passlib", "Rust scrypt", "passwap", "go-crypt", "Authelia", "hsh"])
    .quirks(&[
        "the digest is as long as the application set it",
        "ln is log2 of N",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example(
        "$scrypt$ln=16,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$3PVhS42NBJePCmPHE/JQwkOCsa/aS/2z1Q+aioENoZA",
    );

//! passlib's PBKDF2.
//!
//! ```text
//! $pbkdf2-sha256$29000$9t7be09prfXee2/NOUeotQ$Y.RDnnq8vsezSZSKy1QNy6xhKPdoBIwc.0XDdRm9sJ8
//!  │              │     │                      └ digest of full length, ab64
//!  │              │     └ salt: any bytes, ab64
//!  │              └ iterations
//!  └ pbkdf2 (SHA-1), pbkdf2-sha224, -sha256, -sha384 or -sha512
//! ```
//!
//! ab64 is unpadded base64 with `.` for `+`. passlib has no SHA-224 and SHA-384; go-crypt and passwap do, in its
//! spelling. Sources: passlib 1.7.4, `handlers/pbkdf2.py`; go-crypt, `algorithm/pbkdf2`; passwap, `pbkdf2/pbkdf2.go`.

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

/// Verifies passlib's PBKDF2 of SHA-1 and SHA-2.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2;

const FUNCTIONS: [(&str, HashFunction); 5] = [
    ("$pbkdf2$", HashFunction::Sha1),
    ("$pbkdf2-sha224$", HashFunction::Sha224),
    ("$pbkdf2-sha256$", HashFunction::Sha256),
    ("$pbkdf2-sha384$", HashFunction::Sha384),
    ("$pbkdf2-sha512$", HashFunction::Sha512),
];

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("sha224, sha256, sha384 or sha512");
        let function = FUNCTIONS.into_iter().find(|(tag, _)| stored.starts_with(tag));
        if stored.contains("$i=") || stored.starts_with("$pbkdf2-hmac-") {
            return Err(ParseError::NotMine);
        }
        let (_, function) = function.ok_or(error)?;
        let cost = text.iterations(function, '$')?;
        let salt = text.field('$', Encoding::Ab64, "a salt in ab64")?;
        let digest =
            text.last(function.digest_bytes(), Encoding::Ab64, "a digest of full length in ab64")?;
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
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let tag = FUNCTIONS.into_iter().find(|(_, known)| *known == function).ok_or(fmt::Error)?.0;
        write!(out, "{tag}{rounds}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// Writes `$pbkdf2-sha256$` or `$pbkdf2-sha512$` with a salt of 16 bytes, as passlib does.
#[derive(Clone, Copy, Debug)]
pub struct Pbkdf2Target {
    function: HashFunction,
    rounds: u64,
}

impl Pbkdf2Target {
    /// SHA-256 in 600,000 iterations, OWASP's count; passlib's own, 29,000, is weak today.
    pub const SHA256: Self = Self::sha256(600_000);
    /// SHA-512 in 210,000 iterations, OWASP's count; passlib's own, 25,000, is weak today.
    pub const SHA512: Self = Self::sha512(210_000);

    /// `$pbkdf2-sha256$` in so many iterations.
    #[must_use]
    pub const fn sha256(rounds: u64) -> Self {
        Self { function: HashFunction::Sha256, rounds }
    }

    /// `$pbkdf2-sha512$` in so many iterations.
    #[must_use]
    pub const fn sha512(rounds: u64) -> Self {
        Self { function: HashFunction::Sha512, rounds }
    }
}

verified_by!(Pbkdf2Target, Pbkdf2);

impl Target for Pbkdf2Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Pbkdf2 { function: self.function, rounds: self.rounds })
            .salt(SaltSpec::Bytes(16), Encoding::Ab64)
            .digest(self.function.digest_bytes(), Encoding::Ab64)
    }
}

const INFO: Info = Info::new("pbkdf2-passlib", "PBKDF2, passlib", Strength::Fair)
    .tags(&[
        "$pbkdf2$",
        "$pbkdf2-sha224$",
        "$pbkdf2-sha256$",
        "$pbkdf2-sha384$",
        "$pbkdf2-sha512$",
        "$pbkdf2-",
    ])
    .grammar(r"^\$pbkdf2(-sha224|-sha256|-sha384|-sha512)?\$N\$[A-Za-z0-9./]*\$([A-Za-z0-9./]{27}|[A-Za-z0-9./]{38}|[A-Za-z0-9./]{43}|[A-Za-z0-9./]{64}|[A-Za-z0-9./]{86})$")
    .seen_in(&["passlib", "libpass", "passwap", "go-crypt", "Authelia"])
    .quirks(&[
        "$pbkdf2$ without a function is SHA-1",
        "base64 has . for +",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$pbkdf2-sha256$29000$bxyKJdO5TnCi8I1b5xNMlg$/f1Pq/7/jxctvjr71MNfokarSltNZgU4ZSccu2aewcI");

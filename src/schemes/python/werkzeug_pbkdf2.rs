//! Werkzeug's PBKDF2, its default from 0.9 to 2.2.
//!
//! ```text
//! pbkdf2:sha256:1000000$0Jl4N3yB6JYz1gKc$3e7a…
//!        │      │       │                └ digest of full length, lower-case hex
//!        │      │       └ salt: text, hashed as it stands; may be empty
//!        │      └ iterations
//!        └ the hash function, as Python's hashlib names it
//! ```
//!
//! Werkzeug makes no salt without a character; from 2.3 on it verifies what was imported without one. Names of functions
//! go to OpenSSL as they stand, so that more of them work than are read here: SHA-1, SHA-2, MD5, and with the feature
//! `rare` SHA-3 and RIPEMD-160.
//!
//! Werkzeug reads a text without a count too, with whatever its default is on that day: 1,000 in 0.9, 50,000 in 0.12,
//! 150,000 in 0.15, 260,000 in 2.0, 600,000 in 2.3, a million in 3.1. No version ever wrote one, from 0.9 on the count
//! is always there; such a text does not say what it costs, and trying all six would be two million iterations for each
//! login. Here it is malformed. Source: Werkzeug 0.9, 0.12, 0.15, 0.16, 2.0, 2.2, 2.3 and 3.1, `security.py`.

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

/// Verifies Werkzeug's PBKDF2 of any hash function.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2;

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("a hash function of Python's hashlib");
        let name = text.until(':', "a hash function and a count of iterations")?;
        let function = named(name).ok_or(error)?;
        let cost = text.iterations(function, '$')?;
        let salt = text.salt('$')?;
        let expected = "a digest of full length in lower-case hex";
        let digest = text.last(function.digest_bytes(), Encoding::Hex, expected)?;
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
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "pbkdf2:{}:{rounds}${salt}${digest}", name(function))
    }
}

fn named(name: &str) -> Option<HashFunction> {
    let rare = RARE.iter().find(|(rare, _)| *rare == name);
    rare.map(|(_, function)| *function).or_else(|| shared::hashlib(name))
}

fn name(function: HashFunction) -> &'static str {
    let rare = RARE.iter().find(|(_, rare)| *rare == function);
    rare.map_or_else(|| function.id(), |(name, _)| *name)
}

/// What hashlib calls the functions that are rare.
const RARE: &[(&str, HashFunction)] = &[
    #[cfg(feature = "rare")]
    ("sha3_224", HashFunction::Sha3_224),
    #[cfg(feature = "rare")]
    ("sha3_256", HashFunction::Sha3_256),
    #[cfg(feature = "rare")]
    ("sha3_384", HashFunction::Sha3_384),
    #[cfg(feature = "rare")]
    ("sha3_512", HashFunction::Sha3_512),
    #[cfg(feature = "rare")]
    ("ripemd160", HashFunction::Ripemd160),
];

/// Writes `pbkdf2:sha256:` with a salt of 16 characters.
#[derive(Clone, Copy, Debug)]
pub struct Pbkdf2Target {
    rounds: u64,
}

impl Pbkdf2Target {
    /// Werkzeug 3.1's own count, one million iterations.
    pub const WERKZEUG: Self = Self::new(1_000_000);

    /// So many iterations.
    #[must_use]
    pub const fn new(rounds: u64) -> Self {
        Self { rounds }
    }
}

verified_by!(Pbkdf2Target, Pbkdf2);

impl Target for Pbkdf2Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Pbkdf2 { function: HashFunction::Sha256, rounds: self.rounds })
            .salt(SaltSpec::Alphanumeric(16), Encoding::Text)
            .digest(32, Encoding::Hex)
    }
}

const INFO: Info = Info::new("werkzeug-pbkdf2", "PBKDF2, Werkzeug", Strength::Fair)
    .tags(&["pbkdf2:"])
    .grammar(r"^pbkdf2:(md5|ripemd160|sha(1|224|256|384|512)|sha3_(224|256|384|512)):N\$[^$]*\$[0-9a-f]{32,128}$")
    .bytes(44, 4096)
    .seen_in(&["Werkzeug 0.9 and later", "Flask", "Flask-AppBuilder", "Apache Superset"])
    .quirks(&[
        "a text without a count is malformed: it does not say what it needs",
        "sha3_… and ripemd160 need the feature rare",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("pbkdf2:sha256:600000$Tw5nQ2kXbV8sLr0e$e21717e8987dcb83fab9394bedd20d574c0fa73c5e79bca5f7e1926bb72a6f7a");

//! PBKDF2 in the PHC string format, as RustCrypto writes it.
//!
//! ```text
//! $pbkdf2-sha256$i=600000,l=32$c29tZXNhbHRzb21lc2FsdA$N5…
//!  │              │        │    │                      └ digest: l bytes, 16 to 512, unpadded base64
//!  │              │        │    └ salt, unpadded base64
//!  │              │        └ length of the digest in bytes; left out, it is that of the hash function
//!  │              └ iterations
//!  └ pbkdf2-sha1, pbkdf2-sha256 or pbkdf2-sha512
//! ```
//!
//! Kratos takes any length, so hashes of other software are imported with theirs: 16 bytes of .NET, 512 of npm's
//! passport-local-mongoose. Shorter ones would be opened by chance and are not read.
//!
//! Sources: RFC 8018; the PHC string format; RustCrypto's pbkdf2 0.12 for `l=`, npm's
//! @phc/pbkdf2 for leaving it out; Ory Kratos 1.3, `hash/hash_comparator.go`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies PHC PBKDF2 of SHA-1, SHA-256 and SHA-512.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2;

impl Pbkdf2 {
    /// Whether the text has `l=`.
    pub(crate) const fn says_its_length(parts: &Parts<'_>) -> bool {
        parts.layout == 1
    }
}

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const LENGTH: &str = "a length from 16 to 512 bytes";
        Reader::tagged(stored, INFO.tags)?;
        let mut text = Reader::tagged(stored, &["$pbkdf2-"])?;
        let name = text.until('$', "a hash function")?;
        let function = HashFunction::named(name).ok_or(ParseError::NotMine)?;
        text.literal("i=", "i=")?;
        let named = text.rest().split('$').next().is_some_and(|field| field.contains(','));
        let cost = text.iterations(function, if named { ',' } else { '$' })?;
        let mut bytes = function.digest_bytes();
        if named {
            text.literal("l=", "l=")?;
            let error = text.malformed(LENGTH);
            let length = usize::try_from(text.number('$', LENGTH)?);
            bytes = length.ok().filter(|length| (16..=512).contains(length)).ok_or(error)?;
        }
        let encoding = Encoding::Base64Unpadded;
        let salt = text.field('$', encoding, "a salt in unpadded base64")?;
        let digest = text.last(bytes, encoding, "a digest of the length said")?;
        Ok(Parts { layout: u8::from(named), ..Parts::new(cost, salt, digest) })
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
        write!(out, "$pbkdf2-{}$i={rounds}", function.id())?;
        if Self::says_its_length(parts) {
            write!(out, ",l={}", parts.digest.len())?;
        }
        write!(out, "${salt}${digest}")
    }
}

const INFO: Info = Info::new("pbkdf2-phc", "PBKDF2, PHC string", Strength::Fair)
    .tags(&["$pbkdf2-sha1$i=", "$pbkdf2-sha256$i=", "$pbkdf2-sha512$i="])
    .grammar(r"^\$pbkdf2-sha(1|256|512)\$i=N(,l=N)?\$[A-Za-z0-9+/]*\$[A-Za-z0-9+/]{22,683}$")
    .seen_in(&["Rust pbkdf2", "npm @phc/pbkdf2", "Ory Kratos", "Matrix Authentication Service"])
    .quirks(&[
        "l= is the length of the digest, without it that of the hash function",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$pbkdf2-sha256$i=600000,l=32$bxyKJdO5TnCi8I1b5xNMlg$21F6yHPJtwzmGKhx+KS/4LzJz0aI/T1vcOsskEJYZco");

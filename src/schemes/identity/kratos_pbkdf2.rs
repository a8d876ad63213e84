//! Ory Kratos' PBKDF2 of SHA-3, under the names of SHA-2.
//!
//! ```text
//! $pbkdf2-sha224$i=100000,l=32$A2nzbFd+wwzPSb+TqkF5Pw$9M4GM2yOYw/fZvsvQbF/0Ec8JO2u9O1MYRTfrDimX6o
//!  │               │        │  └ salt               └ digest, both unpadded base64
//!  │               │        └ bytes of the digest, 16 to 512
//!  │               └ iterations
//!  └ pbkdf2-sha224 is SHA3-224, pbkdf2-sha384 SHA3-384
//! ```
//!
//! The names of SHA-1, SHA-256 and SHA-512 are what they say, and PHC strings.
//! Source: Ory Kratos 1.3, `hash/hasher_pbkdf2.go`.

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

/// Verifies `$pbkdf2-sha224$i=` and `$pbkdf2-sha384$i=`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct KratosPbkdf2;

impl Scheme for KratosPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const LENGTH: &str = "a length from 16 to 512 bytes";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let is_short = text.taken() == SHORT;
        let function = if is_short { HashFunction::Sha3_224 } else { HashFunction::Sha3_384 };
        let cost = text.iterations(function, ',')?;
        text.literal("l=", "l=")?;
        let bytes = usize::try_from(text.number_within('$', 16..=512, LENGTH)?).unwrap_or_default();
        let salt = text.field('$', Encoding::Base64Unpadded, "a salt in unpadded base64")?;
        let expected = "a digest of the length said";
        let digest = text.last(bytes, Encoding::Base64Unpadded, expected)?;
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
        let tag = if function == HashFunction::Sha3_224 { SHORT } else { LONG };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{tag}{rounds},l={}${salt}${digest}", parts.digest.len())
    }
}

const SHORT: &str = "$pbkdf2-sha224$i=";
const LONG: &str = "$pbkdf2-sha384$i=";

const INFO: Info = Info::new("pbkdf2-kratos", "PBKDF2 of SHA-3, Ory Kratos", Strength::Fair)
    .tags(&[SHORT, LONG])
    .grammar(r"^\$pbkdf2-sha(224|384)\$i=N,l=N\$[A-Za-z0-9+/]*\$[A-Za-z0-9+/]{22,683}$")
    .seen_in(&["Ory Kratos"])
    .quirks(&[
        "is SHA-3, whatever it is called",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$pbkdf2-sha224$i=100000,l=32$bxyKJdO5TnCi8I1b5xNMlg$PBLLFIBDhZD/d+UDjRv5I42TdsMq7qc0ECqqu/69X1Q");

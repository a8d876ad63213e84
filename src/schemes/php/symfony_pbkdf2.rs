//! Symfony's PBKDF2, with what its configuration says written in front.
//!
//! ```text
//! pbkdf2_sha512_symfony$1000$40$8b1a9953c4$r+bFUweFtsxrHGRTOEcxvV7kMu5Un9QvtmlXea2KHFv1neacSPd07w==
//! │                     │    │  │          └ digest, padded base64 or lower-case hexadecimal digits
//! │                     │    │  └ salt, hashed as it stands
//! │                     │    └ bytes of the digest
//! │                     └ iterations
//! └ hash function
//! ```
//!
//! Symfony stores digest and salt in two columns and keeps the rest in its configuration: the text is
//! ours. Source: Symfony 5.4, `Pbkdf2PasswordHasher`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `pbkdf2_sha512_symfony$` and its like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct SymfonyPbkdf2;

impl Scheme for SymfonyPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const BYTES: &str = "a length of the digest from 8 to 1024 bytes";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let function = function(extra).ok_or(ParseError::NotMine)?;
        let cost = text.iterations(function, '$')?;
        let error = text.out_of_range(BYTES);
        let bytes = text.number_within('$', 8..=1024, BYTES)?;
        let bytes = usize::try_from(bytes).map_err(|_| error)?;
        let salt = text.salt('$')?;
        let hex = text.rest().len() == 2 * bytes;
        let encoding = if hex { Encoding::Hex } else { Encoding::Base64 };
        let expected = "a digest of the length that is said before, in padded base64 or hex";
        let digest = text.last(bytes, encoding, expected)?;
        Ok(Parts { extra, ..Parts::new(cost, salt, digest) })
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
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (tag, bytes, salt) = (parts.extra.as_str(), parts.digest.len(), parts.salt.as_str());
        write!(out, "{tag}{rounds}${bytes}${salt}${}", parts.digest.as_str())
    }
}

/// The hash function that a tag names.
fn function(tag: Field<'_>) -> Option<HashFunction> {
    let name = tag.as_str().strip_prefix("pbkdf2_")?.strip_suffix("_symfony$")?;
    HashFunction::named(name)
}

const INFO: Info = Info::new("symfony-pbkdf2", "Symfony PBKDF2", Strength::Fair)
    .tags(&[
        "pbkdf2_md5_symfony$",
        "pbkdf2_sha1_symfony$",
        "pbkdf2_sha224_symfony$",
        "pbkdf2_sha256_symfony$",
        "pbkdf2_sha384_symfony$",
        "pbkdf2_sha512_symfony$",
    ])
    .grammar(r"^pbkdf2_(md5|sha(1|224|256|384|512))_symfony\$N\$N\$[^$]*\$([0-9a-f]+|[A-Za-z0-9+/]+={0,2})$")
    .seen_in(&["Symfony, Pbkdf2PasswordHasher"])
    .quirks(&[
        "Symfony has the salt in another column and all but the digest in its configuration",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("pbkdf2_sha512_symfony$1000$40$8b1a9953c4$5d/PwhPBEgMssfmvFmWTlF6y/zNVRVHLdEmA4j24YxoGQOlQMIITwA==");

//! Symfony's message digests, with what its configuration says written in front.
//!
//! ```text
//! sha512_symfony$5000$8b1a9953c4$f5LtywiMy+RpVzL81C8Zn3WojQqY5sXiI5VCfPSP8wmM8n+vyhZDvADvJmr01RWyeCwxDRHRHOG4I88bRSiyJg==
//! │              │    │          └ digest, padded base64 or lower-case hexadecimal digits, told by the length
//! │              │    └ salt, hashed as it stands; where it is empty, the salt of another column, if any
//! │              └ rounds
//! └ hash function
//! ```
//!
//! Symfony stores digest and salt in two columns and keeps the rest in its configuration; this text
//! is Clerk's, which has SHA-512 only. What is hashed is the password and the salt in braces, in
//! further rounds behind the digest before. Source: Symfony 5.4, `MessageDigestPasswordHasher`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::symfony;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `sha512_symfony$` and its like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct SymfonyDigest;

impl Scheme for SymfonyDigest {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let bytes = function(extra).ok_or(ParseError::NotMine)?.digest_bytes();
        let error = text.out_of_range("at least one round");
        let rounds = text.number('$', "rounds")?;
        if rounds == 0 {
            return Err(error);
        }
        let error = text.malformed("a salt without braces");
        let salt = text.salt('$')?;
        if salt.as_str().contains(['{', '}']) {
            return Err(error);
        }
        let hex = text.rest().len() == 2 * bytes;
        let encoding = if hex { Encoding::Hex } else { Encoding::Base64 };
        let expected = "a digest of full length in padded base64 or hex";
        let digest = text.last(bytes, encoding, expected)?;
        Ok(Parts { extra, ..Parts::new(Cost::Rounds(rounds), salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let function = function(parts.extra).ok_or(ComputeError::Parameters)?;
        let own = Some(parts.salt.as_str().as_bytes()).filter(|salt| !salt.is_empty());
        let salt = own.or(attempt.salt()).filter(|salt| !salt.is_empty());
        let salted = Zeroizing::new(match salt {
            Some(salt) => [attempt.password(), b"{", salt, b"}"].concat(),
            None => attempt.password().to_vec(),
        });
        out.push(&symfony::derive(function, rounds, &salted));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        let (tag, salt) = (parts.extra.as_str(), parts.salt.as_str());
        write!(out, "{tag}{rounds}${salt}${}", parts.digest.as_str())
    }
}

/// The hash function that a tag names.
fn function(tag: Field<'_>) -> Option<HashFunction> {
    HashFunction::named(tag.as_str().strip_suffix("_symfony$")?)
}

const INFO: Info = Info::new("symfony-digest", "Symfony message digest", Strength::Weak)
    .tags(&[
        "md5_symfony$",
        "sha1_symfony$",
        "sha224_symfony$",
        "sha256_symfony$",
        "sha384_symfony$",
        "sha512_symfony$",
    ])
    .grammar(r"^(md5|sha(1|224|256|384|512))_symfony\$N\$[^${}]*\$([0-9a-f]{32,128}|[A-Za-z0-9+/]{22,86}={0,2})$")
    .seen_in(&["Symfony, MessageDigestPasswordHasher", "Clerk"])
    .quirks(&[
        "Symfony has the salt in another column and all but the digest in its configuration",
        "a salt of another column counts where the text has none",
    ])
    .example("sha512_symfony$5000$8b1a9953c4$5UT5W4HgGS8OhtyUh5TOC7Pa6PWn5L+2ubNsuNF9J7XPFWLJSG6LpmJP8jx1r/lXtwWcxBAvly3ICGbkRqh5fg==");

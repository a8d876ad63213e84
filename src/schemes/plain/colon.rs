//! PBKDF2 and scrypt between colons, as crackers and home-made PHP write them.
//!
//! ```text
//! sha256:1000:NjI3MDM3:vVfavLQL9ZWjg8BUMq6/FB8FtpkIGWYk
//! │      │    │        └ digest of any length, padded base64
//! │      │    └ salt, padded base64
//! │      └ iterations
//! └ md5, sha1, sha256 or sha512
//!
//! SCRYPT:16384:8:1:OTEyNzU0ODg=:Cc8SPjRH1hFQhuIPCdF51uNGtJ2aOY/isuoMlMUsJ8c=
//!        │     │ │ │            └ digest of any length, padded base64
//!        │     │ │ └ salt, padded base64
//!        │     │ └ p
//!        │     └ r
//!        └ N itself
//! ```
//!
//! Sources: hashcat's modes 8900, 10900, 11900, 12000 and 12100; Defuse Security's `PasswordHash.php` of 2012.

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
use crate::text::{self, Reader};

/// Verifies `function:iterations:salt:digest`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2Colon;

/// Verifies `SCRYPT:N:r:p:salt:digest`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ScryptColon;

const FUNCTIONS: [HashFunction; 4] =
    [HashFunction::Md5, HashFunction::Sha1, HashFunction::Sha256, HashFunction::Sha512];

impl Scheme for Pbkdf2Colon {
    fn info(&self) -> &Info {
        &PBKDF2
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        pbkdf2(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
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
        write!(out, "{}:{rounds}:{salt}:{digest}", function.id())
    }
}

impl Scheme for ScryptColon {
    fn info(&self) -> &Info {
        &SCRYPT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, SCRYPT.tags)?;
        let error = text.out_of_range("N, r and p that scrypt defines, N a power of two");
        let n = text.number(':', "N")?;
        let r = text.number_within(':', 1..=u32::MAX, "a block size r")?;
        let p = text.number_within(':', 1..=u32::MAX, "repetitions p")?;
        let cost = text::scrypt::cost_of(n, r, p).ok_or(error)?;
        let salt = text.field(':', Encoding::Base64, "a salt in padded base64")?;
        Ok(Parts::new(cost, salt, digest(text)?))
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
        let (n, r, p) = text::scrypt::numbers(parts.cost)?;
        write!(out, "SCRYPT:{n}:{r}:{p}:{}:{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn pbkdf2(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let name = text.until(':', "a hash function")?;
    let function = FUNCTIONS.into_iter().find(|function| function.id() == name);
    let cost = text.iterations(function.ok_or(ParseError::NotMine)?, ':')?;
    let salt = text.field(':', Encoding::Base64, "a salt in padded base64")?;
    Ok(Parts::new(cost, salt, digest(text)?))
}

/// All that is left, of which hashcat asks for 16 bytes at least.
fn digest(mut text: Reader<'_>) -> Result<Field<'_>, ParseError> {
    let expected = "a digest of at least 16 bytes in padded base64";
    let error = text.malformed(expected);
    let digest = text.last_any(Encoding::Base64, expected)?;
    if digest.len() < 16 { Err(error) } else { Ok(digest) }
}

const QUIRKS: &[&str] = &[
    "the digest is as long as the application set it",
    "a password longer than a block of the hash function is hashed first, and its match not exact",
];

const PBKDF2: Info = Info::new("pbkdf2-colon", "PBKDF2 between colons", Strength::Fair)
    .shape("function:iterations:salt:digest")
    .grammar(r"^(md5|sha1|sha256|sha512):N:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]{22,}={0,2}$")
    .bytes(29, 4096)
    .seen_in(&["Defuse Security's PasswordHash.php", "hashcat's examples"])
    .quirks(QUIRKS)
    .example("sha256:1000:bxyKJdO5TnCi8I1b5xNMlg==:g3YXsxpIhQXV/JqgDdKvvssd+fD4Ddqz");

const SCRYPT: Info = Info::new("scrypt-colon", "scrypt between colons", Strength::Strong)
    .tags(&["SCRYPT:"])
    .grammar(r"^SCRYPT:N:N:N:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]{22,}={0,2}$")
    .seen_in(&["hashcat's examples"])
    .quirks(QUIRKS)
    .example(
        "SCRYPT:16384:8:1:bxyKJdO5TnCi8I1b5xNMlg==:CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo=",
    );

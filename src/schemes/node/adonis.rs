//! `AdonisJS`: bcrypt and scrypt in PHC strings of their own.
//!
//! ```text
//! $bcrypt$v=98$r=10$YGKnPMAZMhRWwDP/yPzpiw$iEIR6u/sCRMoMEO1FM9s/YPW36z0yaE
//!         │    │    │                      └ digest: 23 bytes, unpadded base64 and not bcrypt's
//!         │    │    └ salt: 16 bytes, likewise
//!         │    └ log2 of the key expansions
//!         └ bcrypt's letter by its code: 98 is b, 97 is a
//!
//! $scrypt$n=16384,r=8,p=1$aCBT8wFP3UsrArUnww1Zyg$/eqXZnaMm2RShiC7LR1u…
//!         │               │                      └ digest: 64 bytes unless set otherwise
//!         │               └ salt
//!         └ N itself, where others write `ln=` and its logarithm
//! ```
//!
//! Reads 72 bytes of a password under bcrypt. Sources: `@adonisjs/hash` 10.1, `drivers/bcrypt.ts`,
//! `drivers/scrypt.ts`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `AdonisJS`'s `$bcrypt$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct AdonisBcrypt;

/// Layout of `v=97`: no letter of bcrypt's, since nothing but C has a second answer for `$2a$`.
const LETTER_A: u8 = 0;

impl Scheme for AdonisBcrypt {
    fn info(&self) -> &Info {
        &BCRYPT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, BCRYPT.tags)?;
        text.literal("v=", "v=")?;
        let error = text.out_of_range("version 97 or 98");
        let layout = match text.number('$', "a version")? {
            97 => LETTER_A,
            98 => text::bcrypt::LETTER_B,
            _ => return Err(error),
        };
        text.literal("r=", "r=")?;
        let error = text.out_of_range("a cost from 4 to 31");
        let log2 = text.number_within('$', 4..=31, "a cost from 4 to 31")?;
        let log2 = u8::try_from(log2).map_err(|_| error)?;
        let salt = text.malformed("a salt of 16 bytes in unpadded base64");
        let field = text.field('$', Encoding::Base64Unpadded, "a salt in unpadded base64")?;
        if field.len() != 16 {
            return Err(salt);
        }
        let digest = text.last(23, Encoding::Base64Unpadded, "a digest of 31 base64 digits")?;
        let variant = text::bcrypt::TERMINATED;
        Ok(Parts { variant, layout, ..Parts::new(Cost::Bcrypt { log2 }, field, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::bcrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        let version = if parts.layout == LETTER_A { 97 } else { 98 };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$bcrypt$v={version}$r={log2}${salt}${digest}")
    }
}

/// Verifies `AdonisJS`'s `$scrypt$n=`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct AdonisScrypt;

impl Scheme for AdonisScrypt {
    fn info(&self) -> &Info {
        &SCRYPT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, SCRYPT.tags)?;
        let error = text.out_of_range("n, r and p that scrypt defines");
        let n = text.number(',', "N")?;
        text.literal("r=", "r=")?;
        let r = text.number_within(',', 1..=u32::MAX, "a block size r")?;
        text.literal("p=", "p=")?;
        let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
        let cost = text::scrypt::cost_of(n, r, p).ok_or(error)?;
        let salt = text.field('$', Encoding::Base64Unpadded, "a salt in unpadded base64")?;
        let expected = "a digest of at least 16 bytes in unpadded base64";
        let short = text.malformed(expected);
        let digest = text.last_any(Encoding::Base64Unpadded, expected)?;
        if digest.len() < 16 {
            return Err(short);
        }
        Ok(Parts::new(cost, salt, digest))
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
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$scrypt$n={n},r={r},p={p}${salt}${digest}")
    }
}

const BCRYPT: Info = Info::new("adonis-bcrypt", "bcrypt, AdonisJS", Strength::Fair)
    .tags(&["$bcrypt$"])
    .grammar(r"^\$bcrypt\$v=9[78]\$r=N\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{31}$")
    .seen_in(&["AdonisJS 5 and later", "@phc/bcrypt"])
    .quirks(&[
        "reads 72 bytes",
        "stops at NUL, which is refused",
        "base64 is RFC 4648's, not bcrypt's",
    ])
    .example("$bcrypt$v=98$r=10$bxyKJdO5TnCi8I1b5xNMlg$VtXDDVBQ0+NW44SfbQ1LlgegPsSQCDo");

const SCRYPT: Info = Info::new("adonis-scrypt", "scrypt, AdonisJS", Strength::Strong)
    .tags(&["$scrypt$n="])
    .grammar(r"^\$scrypt\$n=N,r=N,p=N\$[A-Za-z0-9+/]*\$[A-Za-z0-9+/]{22,}$")
    .seen_in(&["AdonisJS 6 and later", "@phc/scrypt"])
    .quirks(&[
        "n is N itself",
        "the digest is as long as the application set it",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("$scrypt$n=16384,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRrzOmhcyD7xjsQwnAB4h247j2yxYzlDbebtz19IliAJpw");

//! Cisco IOS: secrets of type 8 (PBKDF2) and 9 (scrypt).
//!
//! ```text
//! $8$84486783037343$pYNyVrtyMalQrZLxRi7ZLQS1Fl.jkYCgASUi5P8JNb2
//!  │ │              └ digest: 43 crypt base64 digits, high bits first, 32 bytes
//!  │ └ salt: 14 crypt base64 digits, hashed as they stand
//!  └ 8: 20,000 rounds of PBKDF2 with HMAC-SHA256; 9: scrypt with N=2^14, r=1, p=1
//! ```
//!
//! Juniper's reversible encodings begin with `$9$` and `$8$aes` and are read by nobody; a text of the former is
//! named as what it is. Sources: Cisco, *IOS Security Command Reference*, `enable secret`; hashcat's modes 9200
//! and 9300.

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

/// Verifies secrets of type 8.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct CiscoPbkdf2;

/// Verifies secrets of type 9.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct CiscoScrypt;

impl Scheme for CiscoPbkdf2 {
    fn info(&self) -> &Info {
        &TYPE_8
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, TYPE_8.tags)?;
        // Juniper's passwords of type 8 begin with the name of their cipher, as a salt may as well.
        let juniper = text.rest().starts_with("aes");
        let parts = parse(text, Cost::Pbkdf2 { function: HashFunction::Sha256, rounds: 20_000 });
        parts.map_err(|error| if juniper { ParseError::NotMine } else { error })
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
        write!(out, "$8${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Scheme for CiscoScrypt {
    fn info(&self) -> &Info {
        &TYPE_9
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, TYPE_9.tags)?;
        // Juniper's has a second field as little as it has a salt.
        if !text.rest().is_empty() && !text.rest().contains('$') {
            return Err(ParseError::NotMine);
        }
        parse(text, Cost::Scrypt { log2_n: 14, r: 1, p: 1 })
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
        write!(out, "$9${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parse(mut text: Reader<'_>, cost: Cost) -> Result<Parts<'_>, ParseError> {
    let expected = "a salt of 14 crypt base64 digits";
    let error = text.malformed(expected);
    let salt = text.take(14, expected)?;
    if !salt.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some()) {
        return Err(error);
    }
    text.literal("$", "a dollar sign behind the salt")?;
    let digest = text.last(32, Encoding::Crypt, "a digest of 43 crypt base64 digits")?;
    Ok(Parts::new(cost, Field::text(salt), digest))
}

const TYPE_8: Info = Info::new("cisco-8", "Cisco IOS type 8", Strength::Fair)
    .tags(&["$8$"])
    .bytes(61, 61)
    .grammar(r"^\$8\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$")
    .seen_in(&["Cisco IOS from 15.3"])
    .quirks(&["20,000 iterations of PBKDF2 with SHA-256, whatever the text"])
    .example("$8$dsYGNam3K1SIJO$DZ56Yv3lYgsn3RkNlyIDkTK6vREySohdZjD2fyOucUU");

const TYPE_9: Info = Info::new("cisco-9", "Cisco IOS type 9", Strength::Strong)
    .tags(&["$9$"])
    .bytes(61, 61)
    .grammar(r"^\$9\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$")
    .seen_in(&["Cisco IOS from 15.3"])
    .quirks(&[
        "N=2^14, r=1 and p=1, whatever the text",
        "Juniper's reversible encoding has the same tag",
    ])
    .example("$9$nhEmQVczB7dqsO$pzV8MaG7iiGL3fKHd/dQKS5n3Dvzr8QQ5nMJKyaDJcE");

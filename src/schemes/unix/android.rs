//! Samsung's Android up to 4.4: the PIN or password of the lock screen.
//!
//! ```text
//! 3edde1eb9e6679ccbc1ff3c417e8a475a2d2e279:7724368582277760
//! │                                        └ salt: a number in hexadecimal digits, hashed as they stand
//! └ digest: 20 bytes after 1024 rounds of SHA-1, hexadecimal digits of either case
//! ```
//!
//! The digits are the first forty of `password.key`, the salt is `lockscreen.password_salt` of the
//! settings as Java's `Long.toHexString` writes it. Source: hashcat 7, module 5800.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::android_pin;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies a digest and a salt of Samsung's.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct AndroidSamsung;

impl Scheme for AndroidSamsung {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parse(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = parts.salt.as_str().as_bytes();
        out.push(&android_pin::derive(attempt.password(), salt));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}:{}", parts.digest.as_str(), parts.salt.as_str())
    }
}

fn parse(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let digest = text.fixed(40, Encoding::HexAnyCase, "40 hex digits")?;
    text.literal(":", "a colon")?;
    let error = text.malformed("a salt of up to 16 hex digits");
    let salt = text.remainder();
    let is_digits = salt.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_number = salt == "0" || !salt.starts_with('0');
    if !((1..=16).contains(&salt.len()) && is_digits && is_number) {
        return Err(error);
    }
    Ok(Parts::new(Cost::Rounds(android_pin::ROUNDS.into()), Field::text(salt), digest))
}

const INFO: Info = Info::new("android-samsung", "Android PIN, Samsung", Strength::Weak)
    .shape("40 hex digits:salt")
    .bytes(42, 57)
    .grammar("^[0-9A-Fa-f]{40}:(0|[1-9a-f][0-9a-f]{0,15})$")
    .seen_in(&["Samsung's Android 4", "hashcat"])
    .quirks(&["1024 rounds, whatever the text", "nothing tells it from others of its shape"])
    .example("51dc82e47e1e823beb7adc0088ed4468d465f5f7:6f1c8a25d3b94e70");

//! One-time passwords of Dovecot: the last value that was not used yet, of a chain of hashes.
//!
//! ```text
//! {OTP}sha1 1024 d342cbe6476e2d2e 75e2dc572009b11b
//! │    │    │    │                └ the value: 8 bytes in hex, of either case
//! │    │    │    └ seed: up to 16 letters and digits
//! │    │    └ how often it was hashed after the first time
//! │    └ md4, md5 or sha1
//! └ the tag, in any case
//! ```
//!
//! The chain begins with seed and password, so a password verifies whatever part of it was used.
//! Sources: Dovecot 2.3, `src/auth/otp.c`; RFC 2289.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::otp;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `{OTP}`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DovecotOtp;

/// By the variant of the parts.
const FUNCTIONS: [(u8, &str, HashFunction); 3] =
    [(0, "md4", HashFunction::Md4), (1, "md5", HashFunction::Md5), (2, "sha1", HashFunction::Sha1)];

impl Scheme for DovecotOtp {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = Field::text(text.taken());
        let error = text.malformed("md4, md5 or sha1");
        let name = text.until(' ', "a hash function")?;
        let known = FUNCTIONS.iter().find(|(_, known, _)| *known == name);
        let (variant, ..) = *known.ok_or(error)?;
        let error = text.out_of_range("at least one hash of a hash");
        let rounds = text.number(' ', "how often it was hashed")?;
        if rounds == 0 {
            return Err(error);
        }
        let error = text.malformed("a seed of up to 16 letters and digits");
        let seed = text.until(' ', "a seed")?;
        let plain = seed.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !plain || !(1..=16).contains(&seed.len()) {
            return Err(error);
        }
        let value = text.last(8, Encoding::HexAnyCase, "a value of 16 hex digits")?;
        let parts = Parts::new(Cost::Rounds(rounds), Field::text(seed), value);
        Ok(Parts { variant, extra: tag, ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let known = FUNCTIONS.iter().find(|(variant, ..)| *variant == parts.variant);
        let (.., function) = *known.ok_or(ComputeError::Parameters)?;
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let seed = parts.salt.as_str().as_bytes();
        out.push(otp::derive(function, seed, attempt.password(), rounds).as_slice());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let known = FUNCTIONS.iter().find(|(variant, ..)| *variant == parts.variant);
        let (_, name, _) = known.ok_or(fmt::Error)?;
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        let (tag, seed, value) = (parts.extra.as_str(), parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{tag}{name} {rounds} {seed} {value}")
    }
}

const INFO: Info = Info::new("dovecot-otp", "One-time password, Dovecot", Strength::Weak)
    .tags(&["{OTP}"])
    .bytes(29, 60)
    .grammar(r"^(?i:\{OTP\})(md4|md5|sha1) N [A-Za-z0-9]{1,16} [0-9A-Fa-f]{16}$")
    .seen_in(&["Dovecot"])
    .quirks(&["each login with a one-time password takes one off the number"])
    .example("{OTP}sha1 1024 Tw5nQ2kXbV8sLr0e fe9456feaedd8ecb");

//! scrypt of crypt(3) and of libsodium.
//!
//! ```text
//! $7$C6..../....mMbUMHMTr6X2IbPtLkTC3w6C2pivxdIIdrXGsDCVKl8$cqDgWoz8jjl7LePeHnoOE0GakrVd8TAdD97.p0bW.h/
//! │  ││    │    │                                           └ digest: 43 characters, 32 bytes
//! │  ││    │    └ salt: characters, hashed as they stand
//! │  ││    └ p: five digits, 30 bits, low ones first
//! │  │└ r: five digits, 30 bits, low ones first
//! │  └ log2 of N: one digit
//! └ tag
//! ```
//!
//! libsodium's salt has 43 characters, libxcrypt's up to 86; passlib's may hold a `+`. Mosquitto has
//! the tag too: what only it reads is its own. Source:
//! Openwall's `crypt_scrypt`, 2013; libsodium 1.0.18, `crypto_pwhash`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::server::MOSQUITTO_PBKDF2;
use crate::schemes::shared::{self, verified_by};
use crate::text::Reader;

/// Verifies `$7$` of crypt(3).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Scrypt7;

impl Scheme for Scrypt7 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        read(stored).map_err(|error| {
            let theirs = MOSQUITTO_PBKDF2.parse(stored).is_ok();
            if theirs { ParseError::NotMine } else { error }
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::scrypt(parts, shared::without_nul(attempt)?, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(fmt::Error) };
        out.write_str("$7$")?;
        let mut digit = |bits| out.write_char(Encoding::crypt_digit(bits).ok_or(fmt::Error)?);
        digit(log2_n.into())?;
        for number in [r, p] {
            (0..5).try_for_each(|place| digit(number >> (6 * place) & 0x3f))?;
        }
        write!(out, "{}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn read(stored: &str) -> Result<Parts<'_>, ParseError> {
    let mut text = Reader::tagged(stored, INFO.tags)?;
    let undefined = text.out_of_range("N from 2, r and p from 1, r p under 2^30");
    let log2_n = number(&mut text, 1, "log2 of N as one crypt base64 digit")?;
    let r = number(&mut text, 5, "r as five crypt base64 digits")?;
    let p = number(&mut text, 5, "p as five crypt base64 digits")?;
    let log2_n = u8::try_from(log2_n).map_err(|_| undefined)?;
    let blocks = u64::from(r) * u64::from(p);
    if log2_n == 0 || !(1..1 << 30).contains(&blocks) {
        return Err(undefined);
    }
    let error = text.malformed("a salt of up to 86 crypt base64 digits");
    let salt = text.until('$', "a salt")?;
    let is_digit = |byte| Encoding::Crypt.digit(byte).is_some() || byte == b'+';
    if salt.len() > 86 || !salt.bytes().all(is_digit) {
        return Err(error);
    }
    let digest = text.last(32, Encoding::CryptLow, "a digest of 43 crypt base64 digits")?;
    Ok(Parts::new(Cost::Scrypt { log2_n, r, p }, Field::text(salt), digest))
}

/// Digits of six bits each, the low ones first.
fn number(text: &mut Reader<'_>, digits: usize, expected: &'static str) -> Result<u32, ParseError> {
    let error = text.malformed(expected);
    let mut digits = text.take(digits, expected)?.bytes().rev();
    let number = |number: u32, byte| Some(number << 6 | u32::from(Encoding::Crypt.digit(byte)?));
    digits.try_fold(0, number).ok_or(error)
}

/// Writes `$7$` with a salt of 22 letters and digits, which is 130 bits.
#[derive(Clone, Copy, Debug)]
pub struct Scrypt7Target {
    log2_n: u8,
}

impl Scrypt7Target {
    /// N=2^17, r=8, p=1: 128 MiB, the first choice of OWASP's cheat sheet.
    pub const OWASP: Self = Self::new(17);

    /// `2^log2_n` blocks of 1 KiB.
    #[must_use]
    pub const fn new(log2_n: u8) -> Self {
        Self { log2_n }
    }
}

verified_by!(Scrypt7Target, Scrypt7);

impl Target for Scrypt7Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Scrypt { log2_n: self.log2_n, r: 8, p: 1 })
            .salt(SaltSpec::Alphanumeric(22), Encoding::Text)
            .digest(32, Encoding::CryptLow)
    }
}

const INFO: Info = Info::new("scrypt-crypt", "scrypt, crypt(3)", Strength::Strong)
    .tags(&["$7$"])
    .grammar(r"^\$7\$[./0-9A-Za-z]{11}[./0-9A-Za-z+]{0,86}\$[./0-9A-Za-z]{43}$")
    .seen_in(&["libxcrypt", "libsodium", "PHP's sodium", "passlib"])
    .quirks(&[
        "a password of more than 64 bytes is hashed first, and its match not exact",
        "stops at NUL, which is refused",
    ])
    .example("$7$CU..../....Tw5nQ2kXbV8sLr0eYzJh4M$e.lcVroduH1m9TxHMUcVTNAAFOpnqOxd5jhW/f12FB1");

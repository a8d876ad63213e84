//! MySQL's `caching_sha2_password` and `sha256_password`: SHA-256-crypt with a longer salt.
//!
//! ```text
//! $A$005$uCTCs·xm···wE···4~S7mxrBL2gLv7Wf03T0GMwGu057MbNM5mSjyV1BfSbKK/
//!    │   │                   └ digest: 43 digits of crypt base64
//!    │   └ salt: 20 bytes of seven bits, control characters among them
//!    └ rounds in thousands, three hexadecimal digits
//! $5$LH\Gb[]F·bx·e···R}·H$aVEGcdGRpZUkbvh3HKGjwlvbjwf2B5Uq2623Se6VYV8
//!    │                    └ digest
//!    └ salt, as above, of 5000 rounds
//! ```
//!
//! `0x` and the hexadecimal digits of all of it are the same, as `print_identified_with_as_hex`
//! writes it, and for the first one hashcat's `$mysql$A$005*salt*digest` with two fields in
//! hexadecimal. crypt(3) has `$5$` too, with salts of 16 bytes at most. Sources: MySQL 8.0,
//! `sql/auth/sha2_password.cc`, `mysys/crypt_genhash_impl.cc`; hashcat 7, module 7401.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::sha_crypt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies one of MySQL's two hashes of SHA-256; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct MysqlSha2 {
    info: Info,
    /// Whether the text says its rounds, and has nothing between salt and digest.
    says_rounds: bool,
}

/// `caching_sha2_password`.
pub const MYSQL_CACHING_SHA2: MysqlSha2 = MysqlSha2 {
    says_rounds: true,
    info: Info::new("mysql-caching-sha2", "MySQL caching_sha2_password", Strength::Fair)
        .tags(&["$A$", "0x244124", "$mysql$A$"])
        .bytes(70, 144)
        .grammar(r"^(\$A\$[0-9A-F]{3}\$.{20}[./0-9A-Za-z]{43}|0x244124([0-9A-Fa-f]{2}){67}|\$mysql\$A\$[0-9A-F]{3}\*[0-9A-Fa-f]{40}\*[0-9A-Fa-f]{86})$")
        .seen_in(&["MySQL from 8.0", "hashcat"])
        .quirks(&["its salt may hold control characters", "stops at NUL, which is refused"])
        .least_rounds(535_000)
        .example("0x244124303035245477356E51326B58625638734C723065597A4A683153433135427755486663623736664544446533666355366769685441475842516139592F4A67754C6242"),
};

/// `sha256_password`.
pub const MYSQL_SHA256_PASSWORD: MysqlSha2 = MysqlSha2 {
    says_rounds: false,
    info: Info::new("mysql-sha256-password", "MySQL sha256_password", Strength::Fair)
        .tags(&["$5$", "0x243524"])
        .bytes(67, 136)
        .grammar(r"^(\$5\$[^$]{20}\$[./0-9A-Za-z]{43}|0x243524([0-9A-Fa-f]{2}){64})$")
        .seen_in(&["MySQL from 5.6"])
        .quirks(&[
            "its salt may hold control characters",
            "has the tag of SHA-256-crypt, whose salts are shorter",
            "stops at NUL, which is refused",
        ])
        .least_rounds(535_000)
        .example("0x2435245477356E51326B58625638734C723065597A4A68243153433135427755486663623736664544446533666355366769685441475842516139592F4A67754C6242"),
};

/// The layout of the bytes as they are stored.
const RAW: u8 = 0;
/// The layout of `0x` and hexadecimal digits.
const HEX: u8 = 1;
/// The layout that hashcat reads.
const HASHCAT: u8 = 2;

const SALT: &str = "a salt of 20 bytes";
const DIGEST: &str = "a digest of 43 crypt base64 digits";

impl Scheme for MysqlSha2 {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        match text.taken() {
            "$5$" => raw_sha256(text).map_err(|_| ParseError::NotMine),
            "$A$" => {
                let error = text.out_of_range(THOUSANDS);
                let rounds = thousands(text.take(3, THOUSANDS)?).ok_or(error)?;
                text.literal("$", "a dollar sign")?;
                let error = text.malformed("a salt of 20 bytes of ASCII");
                let salt = text.take(20, SALT)?;
                if !salt.is_ascii() || salt.contains('\0') {
                    return Err(error);
                }
                Ok(parts(RAW, rounds, Field::text(salt), digits(text)?))
            }
            "$mysql$A$" => {
                let error = text.out_of_range(THOUSANDS);
                let rounds = thousands(text.until('*', THOUSANDS)?).ok_or(error)?;
                let error = text.malformed(SALT);
                let salt = text.field('*', Encoding::HexAnyCase, SALT)?;
                if salt.len() != 20 {
                    return Err(error);
                }
                Ok(parts(HASHCAT, rounds, salt, hex_digits(text)?))
            }
            _ => self.hex(text),
        }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let password = shared::without_nul(attempt)?;
        let digest = sha_crypt::sha256(rounds, &parts.salt.decode(), password);
        let digits = Encoding::CryptLow.encode(&digest).ok_or(ComputeError::Parameters)?;
        out.push(digits.as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        let (salt, digest, rounds) = (parts.salt.as_str(), parts.digest.as_str(), rounds / 1000);
        match (parts.layout, self.says_rounds) {
            (RAW, true) => write!(out, "$A${rounds:03X}${salt}{digest}"),
            (RAW, false) => write!(out, "$5${salt}${digest}"),
            (HEX, true) => {
                out.write_str("0x244124")?;
                for digit in format!("{rounds:03X}").bytes() {
                    write!(out, "{digit:02x}")?;
                }
                write!(out, "24{salt}{digest}")
            }
            (HEX, false) => write!(out, "0x243524{salt}24{digest}"),
            (HASHCAT, true) => write!(out, "$mysql$A${rounds:03X}*{salt}*{digest}"),
            _ => Err(fmt::Error),
        }
    }
}

const THOUSANDS: &str = "thousands of rounds, 005 to FFF";

impl MysqlSha2 {
    /// What stands behind the tag in hexadecimal digits.
    fn hex<'a>(&self, mut text: Reader<'a>) -> Result<Parts<'a>, ParseError> {
        if !self.says_rounds {
            let salt = text.fixed(40, Encoding::HexAnyCase, SALT)?;
            text.literal("24", "a dollar sign in hex")?;
            return Ok(parts(HEX, 5000, salt, hex_digits(text)?));
        }
        let error = text.out_of_range(THOUSANDS);
        let number = text.take(6, THOUSANDS)?;
        let digits = bytes(number).try_fold(0, |number, byte| {
            let digit = char::from(byte?);
            Some(number << 4 | digit.to_digit(16).filter(|_| !digit.is_ascii_lowercase())?)
        });
        let rounds = digits.filter(|thousands| *thousands >= 5).ok_or(error)?;
        text.literal("24", "a dollar sign in hex")?;
        let salt = text.fixed(40, Encoding::HexAnyCase, SALT)?;
        Ok(parts(HEX, u64::from(rounds) * 1000, salt, hex_digits(text)?))
    }
}

/// `$5$` with a salt of exactly 20 bytes; anything else is crypt(3)'s.
fn raw_sha256(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let error = text.malformed("a salt of 20 bytes of ASCII");
    let salt = text.take(20, SALT)?;
    text.literal("$", "a dollar sign")?;
    let digest = digits(text)?;
    let is_theirs = salt.is_ascii() && !salt.contains(['\0', '$']);
    if is_theirs { Ok(parts(RAW, 5000, Field::text(salt), digest)) } else { Err(error) }
}

fn parts<'a>(layout: u8, rounds: u64, salt: Field<'a>, digest: Field<'a>) -> Parts<'a> {
    Parts { layout, ..Parts::new(Cost::Rounds(rounds), salt, digest) }
}

/// Rounds of three upper-case hexadecimal digits, of which the server takes five thousand or more.
fn thousands(text: &str) -> Option<u64> {
    let canonical = |byte: u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
    let sound = text.len() == 3 && text.bytes().all(canonical);
    let number = u64::from_str_radix(text, 16).ok().filter(|_| sound);
    number.filter(|thousands| *thousands >= 5).map(|thousands| thousands * 1000)
}

/// The digest as text, which is what is compared.
fn digits(mut text: Reader<'_>) -> Result<Field<'_>, ParseError> {
    let digest = text.last(32, Encoding::CryptLow, DIGEST)?;
    Ok(Field::text(digest.as_str()))
}

/// The same in hexadecimal digits.
fn hex_digits(mut text: Reader<'_>) -> Result<Field<'_>, ParseError> {
    let error = text.malformed(DIGEST);
    let digest = text.last(43, Encoding::HexAnyCase, DIGEST)?;
    let mut last = 0;
    let sound = bytes(digest.as_str()).all(|byte| {
        let digit = byte.and_then(|byte| Encoding::Crypt.digit(byte));
        last = digit.unwrap_or_default();
        digit.is_some()
    });
    // 43 digits are two bits more than 32 bytes.
    if sound && last < 1 << 4 { Ok(digest) } else { Err(error) }
}

/// The bytes that pairs of hexadecimal digits stand for.
fn bytes(hex: &str) -> impl Iterator<Item = Option<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    hex.as_bytes().chunks(2).map(move |pair| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    })
}

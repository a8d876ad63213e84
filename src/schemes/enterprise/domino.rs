//! Internet passwords of Lotus Notes and Domino: the item `HTTPPassword` of the directory's documents.
//!
//! ```text
//! (355E98E7C7B59BD810ED845AD0FD2FC4)
//!  └ digest of the password in upper-case hex, no salt: @Password; crackers leave the brackets away
//!
//! (GVMroLzc50YK/Yd+L8KH)
//!  ││      └ digest: 74 bits, Domino's base64
//!  │└ salt: 5 bytes of it, 4 added to the fourth
//!  └ since Release 6: @HashPassword, "more secure Internet passwords"
//!
//! (HsjFebq0Kh9kH7aAZYc7kY30mC30mC3KmC30mCluagXrvWKj1)
//!  ││                    │               │  └ digest: 8 bytes of PBKDF2 with SHA-1, whose password is the (G…) of
//!  ││                    │               │    the salt's first 5 bytes
//!  ││                    │               └ 02
//!  ││                    └ iterations: ten decimals, with zeros in front
//!  │└ salt: 16 bytes, 4 added to the fourth
//!  └ since Release 8.0.1
//! ```
//!
//! Domino hashes LMBCS, which is ASCII as far as that goes; beyond it the bytes are hashed as they came.
//! Sources: John the Ripper, `lotus5_fmt_plug.c`, `DOMINOSEC_fmt_plug.c` and `DOMINOSEC8_fmt_plug.c`;
//! hashcat 7, modules 8600, 8700 and 9100.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{domino, pbkdf2};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{self, Reader};

/// Verifies `(` and 32 upper-case hexadecimal digits `)`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Domino5;

/// Verifies the 32 digits alone.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Domino5Hex;

/// Verifies `(G` and 19 digits of Domino's base64 `)`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Domino6;

/// Verifies `(H` and 48 digits of Domino's base64 `)`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Domino8;

/// Digits behind the letter, and those of them that hold the salt.
const DIGITS_6: usize = 19;
const SALT_DIGITS_6: usize = 7;
const DIGITS_8: usize = 48;
const SALT_DIGITS_8: usize = 22;
/// Bytes of an `(H…)`, and of the digest at its end.
const BYTES_8: usize = 36;
const DIGEST_8: usize = 8;

impl Scheme for Domino5 {
    fn info(&self) -> &Info {
        &INFO_5
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'A'..=b'F');
        let digits = unwrapped(stored, "(", 32, is_digit)?;
        let digest = Field::encoded(digits, Encoding::HexAnyCase).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(&*domino::digest(attempt.password()));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "({})", parts.digest.as_str())
    }
}

impl Scheme for Domino5Hex {
    fn info(&self) -> &Info {
        &INFO_5_HEX
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(16, Encoding::HexAnyCase, "32 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        Domino5.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

impl Scheme for Domino6 {
    fn info(&self) -> &Info {
        &INFO_6
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digits = unwrapped(stored, "(G", DIGITS_6, |byte| value(byte).is_some())?;
        let salt = digits.get(..SALT_DIGITS_6).unwrap_or_default();
        Ok(Parts::new(Cost::Fixed, Field::text(salt), Field::text(digits)))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = salt(read::<5>(parts.digest.as_str()));
        out.push(more_secure(attempt.password(), salt).as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "(G{})", parts.digest.as_str())
    }
}

impl Scheme for Domino8 {
    fn info(&self) -> &Info {
        &INFO_8
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digits = unwrapped(stored, "(H", DIGITS_8, |byte| value(byte).is_some())?;
        let bytes: [u8; BYTES_8] = read(digits);
        let iterations = bytes.get(16..26).and_then(|decimals| str::from_utf8(decimals).ok());
        let iterations = iterations.filter(|_| bytes.get(26..28) == Some(b"02"));
        let iterations =
            iterations.and_then(|decimals| text::decimal(decimals.trim_start_matches('0')));
        let cost = Cost::Pbkdf2 {
            function: HashFunction::Sha1,
            rounds: iterations.ok_or(ParseError::NotMine)?,
        };
        let salt = Field::text(digits.get(..SALT_DIGITS_8).unwrap_or_default());
        let derived = Some(DIGEST_8);
        Ok(Parts { derived, ..Parts::new(cost, salt, Field::text(digits)) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Pbkdf2 { function, rounds } = parts.cost else {
            return Err(ComputeError::Parameters);
        };
        let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let mut bytes: [u8; BYTES_8] = read(parts.digest.as_str());
        let salt: [u8; 16] = salt(bytes);
        let (front, _) = salt.split_first_chunk().ok_or(ComputeError::Parameters)?;
        let password = Zeroizing::new(format!("(G{})", *more_secure(attempt.password(), *front)));
        let digest = bytes.last_chunk_mut::<DIGEST_8>().ok_or(ComputeError::Parameters)?;
        pbkdf2::derive(function, password.as_bytes(), &salt, rounds, digest);
        out.push(written(&bytes, DIGITS_8).as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "(H{})", parts.digest.as_str())
    }
}

/// What is between a tag and a bracket. So short a tag may begin anybody's text, so that all of it has
/// to fit.
fn unwrapped<'a>(
    stored: &'a str,
    tag: &str,
    digits: usize,
    is_digit: impl Fn(u8) -> bool,
) -> Result<&'a str, ParseError> {
    let inside = stored.strip_prefix(tag).and_then(|rest| rest.strip_suffix(')'));
    let fits = |text: &&str| text.len() == digits && text.bytes().all(&is_digit);
    inside.filter(fits).ok_or(ParseError::NotMine)
}

/// The digits inside `(G…)`: the salt and ten bytes of the digest, of which the last shows two bits.
fn more_secure(password: &[u8], salt: [u8; 5]) -> Zeroizing<String> {
    let digest = domino::salted(password, salt);
    let mut bytes = Zeroizing::new([0; 15]);
    let shown = shown(salt);
    let both = shown.iter().chain(digest.iter());
    bytes.iter_mut().zip(both).for_each(|(slot, byte)| *slot = *byte);
    written(&*bytes, DIGITS_6)
}

/// What the fourth byte of a salt is more in the text.
const ADDED: u8 = 4;

/// The salt that bytes begin with.
fn salt<const N: usize, const S: usize>(bytes: [u8; N]) -> [u8; S] {
    let mut salt = [0; S];
    salt.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = byte);
    salt.get_mut(3).into_iter().for_each(|byte| *byte = byte.wrapping_sub(ADDED));
    salt
}

/// The salt as the text has it.
fn shown(mut salt: [u8; 5]) -> [u8; 5] {
    salt.get_mut(3).into_iter().for_each(|byte| *byte = byte.wrapping_add(ADDED));
    salt
}

const ALPHABET: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/";

/// The six bits that a digit stands for.
fn value(byte: u8) -> Option<u32> {
    let place = ALPHABET.iter().position(|digit| *digit == byte)?;
    u32::try_from(place).ok()
}

/// The first bytes that digits stand for.
fn read<const N: usize>(digits: &str) -> [u8; N] {
    let mut bytes = [0; N];
    let mut slots = bytes.iter_mut();
    let (mut bits, mut held) = (0_u32, 0);
    for value in digits.bytes().filter_map(value) {
        bits = (bits << 6 | value) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            let [.., byte] = (bits >> held).to_be_bytes();
            slots.next().into_iter().for_each(|slot| *slot = byte);
        }
    }
    bytes
}

/// So many digits of the bytes.
fn written(bytes: &[u8], digits: usize) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(digits + 1));
    let (mut bits, mut held) = (0_u32, 0);
    for byte in bytes {
        bits = (bits << 8 | u32::from(*byte)) & 0xffff;
        held += 8;
        while held >= 6 {
            held -= 6;
            let place = usize::try_from(bits >> held & 63).ok();
            let digit = place.and_then(|place| ALPHABET.get(place));
            text.extend(digit.map(|digit| char::from(*digit)));
        }
    }
    text.truncate(digits);
    text
}

const INFO_5: Info = domino("domino5", "Lotus Domino 5", Strength::Broken)
    .tags(&["("])
    .bytes(34, 34)
    .grammar("^\\([0-9A-F]{32}\\)$")
    .quirks(&["no salt: one password has one hash in every directory"])
    .example("(355E98E7C7B59BD810ED845AD0FD2FC4)");

const INFO_5_HEX: Info = Info::new("domino5-hex", "Lotus Domino 5, digits alone", Strength::Broken)
    .shape("32 hex digits")
    .bytes(32, 32)
    .grammar("^[0-9A-Fa-f]{32}$")
    .seen_in(&["John the Ripper", "hashcat"])
    .quirks(&["no salt: one password has one hash in every directory"])
    .example("355E98E7C7B59BD810ED845AD0FD2FC4");

const INFO_6: Info = domino("domino6", "Lotus Domino 6", Strength::Broken)
    .tags(&["(G"])
    .bytes(22, 22)
    .grammar("^\\(G[0-9A-Za-z+/]{19}\\)$")
    .quirks(&["74 bits of the digest"])
    .example("(GRnoAATDmFZ28bo02MOQ)");

const INFO_8: Info = domino("domino8", "Lotus Domino 8", Strength::Weak)
    .tags(&["(H"])
    .bytes(51, 51)
    .grammar("^\\(H[0-9A-Za-z+/]{48}\\)$")
    .quirks(&["64 bits of the digest"])
    .example("(HRnoAATEvJd2Yy8rRvnDCbZ0mC30mC3KmC30mClT+DQwhgyGf)");

const fn domino(id: &'static str, title: &'static str, strength: Strength) -> Info {
    Info::new(id, title, strength).seen_in(&[
        "Lotus Domino, HTTPPassword",
        "John the Ripper",
        "hashcat",
    ])
}

//! The bcrypt string that stands alone, behind `bcrypt$` and behind `bc$`.

use std::fmt;

use crate::candidates::Exact;
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::bcrypt::Flavor;
use crate::parts::Parts;
use crate::text::Reader;

/// `$2a$`, `$2b$` and `$2y$`: the key ends with a NUL.
pub(crate) const TERMINATED: u8 = 0;
/// `$2$`: the key has no terminator.
pub(crate) const UNTERMINATED: u8 = 1;
/// `$2x$`: the key's bytes are sign-extended.
pub(crate) const SIGN_EXTENDED: u8 = 2;

/// Bytes of a key that bcrypt reads.
pub(crate) const READ: usize = 72;

/// The letter of each spelling by its layout number; `$2$` has none.
pub(crate) const LETTERS: [&str; 5] = ["", "a", "b", "x", "y"];

/// The place of `$2a$`.
pub(crate) const LETTER_A: u8 = 1;
/// The place of `$2b$`.
pub(crate) const LETTER_B: u8 = 2;
/// The place of `$2y$`.
pub(crate) const LETTER_Y: u8 = 4;

/// Reads `$2b$12$` + salt of 22 characters + digest of 31, to the end of the text.
///
/// The layout of the parts is the letter's place in [`LETTERS`], the variant how the key is read.
pub(crate) fn parse(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let parts = take(&mut text)?;
    text.end()?;
    Ok(parts)
}

/// Reads the same, and the separator behind it.
pub(crate) fn parse_before<'a>(
    text: &mut Reader<'a>,
    separator: char,
) -> Result<Parts<'a>, ParseError> {
    let parts = take(text)?;
    let nothing = text.malformed("the end of the bcrypt hash");
    if text.until(separator, "a separator")?.is_empty() { Ok(parts) } else { Err(nothing) }
}

fn take<'a>(text: &mut Reader<'a>) -> Result<Parts<'a>, ParseError> {
    text.literal("$2", "a bcrypt hash")?;
    let error = text.malformed("a, b, x, y or nothing behind $2");
    let (layout, variant) = match text.until('$', "a bcrypt version")? {
        "" => (0, UNTERMINATED),
        "a" => (1, TERMINATED),
        "b" => (2, TERMINATED),
        "x" => (3, SIGN_EXTENDED),
        "y" => (4, TERMINATED),
        _ => return Err(error),
    };
    let log2 = cost(text, '$')?;
    let salt = text.fixed(22, Encoding::Bcrypt, "a salt of 22 bcrypt base64 digits")?;
    let digest = text.fixed(31, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
    Ok(Parts { variant, layout, ..Parts::new(Cost::Bcrypt { log2 }, salt, digest) })
}

/// Takes a cost of two digits up to a separator.
pub(crate) fn cost(text: &mut Reader<'_>, separator: char) -> Result<u8, ParseError> {
    const EXPECTED: &str = "a cost from 04 to 31";
    let start = *text;
    let digits = text.until(separator, EXPECTED)?.as_bytes();
    let [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = digits else {
        return Err(start.not_a_number(EXPECTED));
    };
    match (tens - b'0') * 10 + (ones - b'0') {
        log2 @ 4..=31 => Ok(log2),
        _ => Err(start.out_of_range(EXPECTED)),
    }
}

/// Writes what [`parse`] read.
pub(crate) fn render(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
    let letter = LETTERS.get(usize::from(parts.layout)).ok_or(fmt::Error)?;
    write!(out, "$2{letter}${log2:02}${}{}", parts.salt.as_str(), parts.digest.as_str())
}

/// How the key is read, log2 of the rounds, and the salt.
pub(crate) fn setting(parts: &Parts<'_>) -> Result<(Flavor, u8, [u8; 16]), ComputeError> {
    let Cost::Bcrypt { log2: log2 @ 0..=31 } = parts.cost else {
        return Err(ComputeError::Parameters);
    };
    let flavor = match parts.variant {
        TERMINATED => Flavor::Terminated,
        UNTERMINATED => Flavor::Unterminated,
        _ => Flavor::SignExtended,
    };
    let salt = parts.salt.decode();
    Ok((flavor, log2, salt.as_slice().try_into().map_err(|_| ComputeError::Parameters)?))
}

/// Whether no other key could have matched; a key with a NUL, at which originals stop or start
/// again, is refused.
pub(crate) fn exactness(parts: &Parts<'_>, key: &[u8]) -> Result<Exact, ComputeError> {
    if key.contains(&0) {
        return Err(ComputeError::Nul);
    }
    Ok(match parts.variant {
        UNTERMINATED => Exact::Folded,
        // Before what is cut: who knows that no end is missing knows nothing of this.
        SIGN_EXTENDED if !key.is_ascii() => Exact::Folded,
        _ if key.len() >= READ => Exact::Cut { at: READ },
        _ => Exact::Yes,
    })
}

/// Whether this is `$2a$`, for which crypt_blowfish, and so PHP and libxcrypt, change the rare keys
/// whose right and sign-extended readings are one.
pub(crate) const fn has_countermeasure(parts: &Parts<'_>) -> bool {
    parts.layout == LETTER_A
}

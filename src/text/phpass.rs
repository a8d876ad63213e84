//! What phpass and Drupal write before the digest: a digit for the cost and eight of salt.

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::{Field, Parts};
use crate::text::Reader;

const DIGITS: &str = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Takes the log2 of the rounds, one digit, and a salt of eight, which is hashed as it stands.
///
/// phpass and Drupal write costs from 7 to 30; DokuWiki, which writes both formats, also less.
pub(crate) fn setting<'a>(text: &mut Reader<'a>) -> Result<(Cost, Field<'a>), ParseError> {
    const SALT: &str = "a salt of 8 crypt base64 digits";
    let start = *text;
    let digit = digits(text.take(1, "a digit for the cost")?);
    let log2 = digit.ok_or(start.malformed("a crypt base64 digit for the cost"))?;
    if log2 > 30 {
        return Err(start.out_of_range("a cost of at most 30"));
    }
    let start = *text;
    let salt = text.take(8, SALT)?;
    digits(salt).ok_or(start.malformed(SALT))?;
    Ok((Cost::Log2(log2), Field::text(salt)))
}

/// The last of some crypt base64 digits, if they are all.
pub(crate) fn digits(text: &str) -> Option<u8> {
    text.bytes().try_fold(0, |_, byte| Encoding::CryptLow.digit(byte))
}

/// The digit of this cost.
pub(crate) fn cost_digit(parts: &Parts<'_>) -> Option<char> {
    let Cost::Log2(log2) = parts.cost else { return None };
    DIGITS.as_bytes().get(usize::from(log2)).copied().map(char::from)
}

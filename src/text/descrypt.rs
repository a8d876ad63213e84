//! The 13 characters of DES crypt, as they stand alone and behind Django's `crypt$`.

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::{Field, Parts};
use crate::text::Reader;

/// Reads a salt of two characters and a digest of eleven, to the end of the text.
pub(crate) fn parse(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let error = text.malformed("a salt of two crypt base64 digits");
    let salt = text.take(2, "a salt of two crypt base64 digits")?;
    if !salt.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some()) {
        return Err(error);
    }
    let digest = text.fixed(11, Encoding::Crypt, "a digest of 11 crypt base64 digits")?;
    text.end()?;
    Ok(Parts::new(Cost::Fixed, Field::text(salt), digest))
}

//! Members of a JSON object, as far as stored hashes have them: a blank or none behind colons and commas, and no
//! escapes.

use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::Field;
use crate::text::{Reader, decimal};

/// Takes the name of a member, whose first quote is taken, and the colon.
pub(crate) fn name<'a>(text: &mut Reader<'a>) -> Result<&'a str, ParseError> {
    let name = text.until('"', "the name of a field")?;
    text.literal(":", "a colon")?;
    text.optional(" ");
    Ok(name)
}

/// Takes what is behind a member: the first quote of another one, or the end of the object.
pub(crate) fn is_followed(text: &mut Reader<'_>) -> Result<bool, ParseError> {
    if text.optional("}") {
        return Ok(false);
    }
    text.literal(",", "a comma or a closing brace")?;
    text.optional(" ");
    text.literal("\"", "a quote")?;
    Ok(true)
}

/// Takes a whole number, in canonical decimals.
pub(crate) fn number(text: &mut Reader<'_>, expected: &'static str) -> Result<u64, ParseError> {
    let error = text.not_a_number(expected);
    let end = text.rest().find([',', '}']).ok_or(error)?;
    decimal(text.take(end, expected)?).ok_or(error)
}

/// Takes the iterations of PBKDF2, of which there is at least one.
pub(crate) fn iterations(text: &mut Reader<'_>) -> Result<u64, ParseError> {
    const COUNT: &str = "at least one iteration";
    let error = text.out_of_range(COUNT);
    match number(text, COUNT)? {
        0 => Err(error),
        rounds => Ok(rounds),
    }
}

/// Takes a text of ASCII that is not empty.
pub(crate) fn ascii<'a>(
    text: &mut Reader<'a>,
    expected: &'static str,
) -> Result<&'a str, ParseError> {
    text.literal("\"", "a quote")?;
    let error = text.malformed(expected);
    let taken = text.until('"', expected)?;
    let plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'\\';
    if !taken.is_empty() && taken.bytes().all(plain) { Ok(taken) } else { Err(error) }
}

/// Takes a text that stands for bytes.
pub(crate) fn encoded<'a>(
    text: &mut Reader<'a>,
    encoding: Encoding,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    text.literal("\"", "a quote")?;
    text.field('"', encoding, expected)
}

/// Takes a text that stands for so many bytes.
pub(crate) fn bytes<'a>(
    text: &mut Reader<'a>,
    count: usize,
    encoding: Encoding,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    text.literal("\"", "a quote")?;
    let error = text.malformed(expected);
    let field = text.field('"', encoding, expected)?;
    if field.len() == count { Ok(field) } else { Err(error) }
}

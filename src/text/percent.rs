//! Bytes as `[A-Za-z0-9./_-]`, and every other one as `%` and two upper-case hex digits.

use zeroize::Zeroizing;

use crate::error::ParseError;
use crate::text::Reader;

const EXPECTED: &str = "A-Z a-z 0-9 . / _ - or %XX for another byte";

/// Writes bytes; each has one spelling.
pub(crate) fn encode(bytes: &[u8]) -> Zeroizing<String> {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).map(|c| c.to_ascii_uppercase());
    let mut text = Zeroizing::new(String::with_capacity(3 * bytes.len()));
    for byte in bytes {
        if is_plain(*byte) {
            text.push(char::from(*byte));
        } else {
            text.push('%');
            text.extend([byte >> 4, byte & 15].into_iter().filter_map(digit));
        }
    }
    text
}

/// Takes such text up to a separator that is none of its characters, and looks at all of it.
pub(crate) fn take<'a>(text: &mut Reader<'a>, separator: char) -> Result<&'a str, ParseError> {
    let mut at = *text;
    let taken = text.until(separator, "an inner salt")?;
    let end = at.at() + taken.len();
    while at.at() < end {
        unit(&mut at)?;
    }
    Ok(taken)
}

/// Takes one character, or one byte that is written as three.
fn unit(text: &mut Reader<'_>) -> Result<(), ParseError> {
    let error = text.malformed(EXPECTED);
    let first = text.take(1, EXPECTED)?.bytes().next().ok_or(error)?;
    if is_plain(first) {
        return Ok(());
    }
    let digits = text.rest().get(..2).ok_or(error)?;
    match byte(digits) {
        Some(byte) if first == b'%' && !is_plain(byte) => text.take(2, EXPECTED).map(drop),
        _ => Err(error),
    }
}

/// The bytes of a text that [`take`] has looked at.
pub(crate) fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
    each(text, |byte| {
        bytes.push(byte);
        Some(())
    })?;
    Some(bytes)
}

/// The same, written to this buffer; `None` where it is too short.
pub(crate) fn decode_into<'b>(text: &str, buffer: &'b mut [u8]) -> Option<&'b [u8]> {
    let mut len = 0;
    each(text, |byte| {
        *buffer.get_mut(len)? = byte;
        len += 1;
        Some(())
    })?;
    buffer.get(..len)
}

fn each(text: &str, mut push: impl FnMut(u8) -> Option<()>) -> Option<()> {
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let width = if first == b'%' { 3 } else { 1 };
        let (unit, behind) = rest.split_at_checked(width)?;
        push(if width == 3 { byte(unit.get(1..)?)? } else { first })?;
        rest = behind;
    }
    Some(())
}

fn byte(digits: &str) -> Option<u8> {
    let upper = |digit: u8| digit.is_ascii_digit() || (b'A'..=b'F').contains(&digit);
    digits.bytes().all(upper).then(|| u8::from_str_radix(digits, 16).ok()).flatten()
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"./_-".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<&str, ParseError> {
        take(&mut Reader::bare(text), '$')
    }

    #[test]
    fn every_byte_has_one_spelling_that_reads_back() {
        for byte in 0..=u8::MAX {
            let written = format!("{}$", *encode(&[byte]));
            assert_eq!(
                decode(read(&written).expect("as written")).map(|b| b.to_vec()),
                Some(vec![byte])
            );
        }
        let all: Vec<_> = (0..=u8::MAX).collect();
        assert_eq!(decode(&encode(&all)).map(|bytes| bytes.to_vec()), Some(all));
    }

    #[test]
    fn no_byte_has_another_spelling() {
        for wrong in
            ["%2f$", "%2F$", "%41$", "%4$", "%$", "%G0$", "+$", "a b$", "é$", "%\u{e9}$", "%2$5"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert_eq!(read("a%2B%00.-_/9$").as_deref(), Ok("a%2B%00.-_/9"));
    }
}

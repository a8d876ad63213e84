//! Base64 of 64 bytes as old Python wrote it: in lines of 76 characters.

use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::Field;
use crate::text::Reader;

/// How the 88 digits are broken into lines, and whether a line feed ends them. What a table keeps
/// of them depends on what wrote and what trimmed it.
const LINES: [&[usize]; 4] = [&[88], &[88, 0], &[76, 12], &[76, 12, 0]];

/// Takes all that is left as 64 bytes in base64, whatever its lines: a field of text, to be
/// compared with [`digits`].
pub(crate) fn digest<'a>(text: &mut Reader<'a>) -> Result<Field<'a>, ParseError> {
    let error = text.malformed("a digest of 64 bytes in padded base64");
    let digest = text.remainder();
    let broken = |lines: &[usize]| digest.split('\n').map(str::len).eq(lines.iter().copied());
    let sound = LINES.into_iter().any(broken) && is_base64(digest);
    if sound { Ok(Field::text(digest)) } else { Err(error) }
}

/// Whether the lines together are the canonical base64 of 64 bytes, which ends in `==`.
fn is_base64(digest: &str) -> bool {
    let digits = digest.bytes().filter(|byte| *byte != b'\n');
    let mut last = 0;
    let sound = digits.clone().take(86).all(|byte| {
        let digit = Encoding::Base64.digit(byte);
        last = digit.unwrap_or_default();
        digit.is_some()
    });
    sound && last % 16 == 0 && digits.skip(86).eq(*b"==")
}

/// The base64 of a digest in the lines of a stored one.
pub(crate) fn digits(stored: Field<'_>, digest: &[u8]) -> Option<String> {
    let mut digits = Encoding::Base64.encode(digest)?;
    for (at, byte) in stored.as_str().bytes().enumerate() {
        if byte == b'\n' {
            digits.insert(at.min(digits.len()), '\n');
        }
    }
    Some(digits)
}

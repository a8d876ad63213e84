//! `%41` in the parts of a URL.

use std::fmt::Write as _;

/// The text that this part of a URL stands for; `None` where it is no UTF-8 or a `%` stands alone.
pub(super) fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| {
            let digit = char::from(byte?).to_digit(16)?;
            u8::try_from(digit).ok()
        };
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(high << 4 | low);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

/// A text as a part of a URL.
pub(super) fn encoded(text: &str) -> String {
    let mut part = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => part.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => part.push(char::from(byte)),
            // Writing to a String does not fail.
            _ => write!(part, "%{byte:02X}").unwrap_or_default(),
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::{decoded, encoded};

    #[test]
    fn what_was_encoded_is_itself_again() {
        for text in ["", "a b", "p@ss:w/o?r#d%", "päß", "/var/run/postgresql"] {
            assert_eq!(decoded(&encoded(text)).as_deref(), Some(text));
        }
        for wrong in ["%", "%4", "%zz", "%ff", "a%00b"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }
}

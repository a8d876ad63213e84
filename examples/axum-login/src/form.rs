//! The fields of a form, as the bytes that were sent.
//!
//! `axum::Form` is text: it turns every byte that is no UTF-8 into one and the same replacement
//! character, so that two passwords become one.

use rehash::Password;

/// A name; none where it is missing, twice there, badly encoded or no text.
pub(crate) fn name(body: &[u8], field: &str) -> Option<String> {
    String::from_utf8(bytes(body, field)?).ok()
}

/// A password; none where it is missing, twice there or badly encoded.
pub(crate) fn password(body: &[u8], field: &str) -> Option<Password> {
    bytes(body, field).map(Password::from)
}

fn bytes(body: &[u8], field: &str) -> Option<Vec<u8>> {
    let mut values = body.split(|byte| *byte == b'&').filter_map(|pair| {
        let (key, value) = pair.split_at_checked(field.len())?;
        value.strip_prefix(b"=").filter(|_| key == field.as_bytes())
    });
    let value = values.next()?;
    if values.next().is_some() { None } else { decoded(value) }
}

/// Makes its room beforehand, so that no copy of a password is left behind.
fn decoded(value: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(*rest.next()?)? << 4 | digit(*rest.next()?)?,
            byte => *byte,
        });
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

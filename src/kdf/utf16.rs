//! Text as Windows and Oracle hash it: two bytes for each unit of UTF-16 (RFC 2781).
use zeroize::Zeroizing;

/// The text in UTF-16, low bytes first.
pub(crate) fn little_endian(text: &str) -> Zeroizing<Vec<u8>> {
    units(text, u16::to_le_bytes)
}

/// The text in UTF-16, high bytes first.
pub(crate) fn big_endian(text: &str) -> Zeroizing<Vec<u8>> {
    units(text, u16::to_be_bytes)
}

/// Bytes as if each were a character of its own: what software writes that does not decode them.
pub(crate) fn zero_extended(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut units = Zeroizing::new(Vec::with_capacity(2 * bytes.len()));
    units.extend(bytes.iter().flat_map(|byte| [*byte, 0]));
    units
}

fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Zeroizing<Vec<u8>> {
    // No byte of UTF-8 becomes more than two of UTF-16, so that nothing is moved and left behind.
    let mut units = Zeroizing::new(Vec::with_capacity(2 * text.len()));
    units.extend(text.encode_utf16().flat_map(bytes));
    units
}

#[cfg(test)]
mod tests {
    use super::{big_endian, little_endian, zero_extended};

    #[test]
    fn characters_beyond_the_first_plane_are_two_units() {
        assert_eq!(little_endian("a\u{1f511}").as_slice(), b"a\0\x3d\xd8\x11\xdd");
        assert_eq!(big_endian("a\u{1f511}").as_slice(), b"\0a\xd8\x3d\xdd\x11");
        assert_eq!(zero_extended("ü".as_bytes()).as_slice(), b"\xc3\0\xbc\0");
    }
}

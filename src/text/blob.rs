//! The first bytes of a base64 text, read without allocating: headers of binary formats.

use crate::encoding::Encoding;

/// The bytes that the first digits stand for; `N` is a multiple of three, so that they end with a digit.
pub(crate) fn head<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let digits = digits.as_bytes().get(..N / 3 * 4)?;
    let mut bytes = [0; N];
    for (place, group) in bytes.chunks_mut(3).zip(digits.chunks(4)) {
        let number = group.iter().try_fold(0_u32, |number, byte| {
            Some(number << 6 | u32::from(Encoding::Base64.digit(*byte)?))
        })?;
        let [_, rest @ ..] = number.to_be_bytes();
        place.copy_from_slice(&rest);
    }
    Some(bytes)
}

/// The number in four bytes from here on, the high one first.
pub(crate) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_be_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn the_first_digits_are_decoded_and_the_others_left_alone() {
        assert_eq!(head::<6>("c2NyeXB0AAUA!"), Some(*b"scrypt"));
        assert_eq!(head::<3>("AQ"), None);
        assert_eq!(head::<3>("AQ=="), None);
    }
}

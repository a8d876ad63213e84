//! A number that stands in base64.

use crate::encoding::Encoding;

/// The first four bytes that these digits of base64 stand for, the highest one first.
pub(crate) fn base64_u32(digits: &str) -> Option<u32> {
    let mut bits = 0_u64;
    let mut count = 0;
    for byte in digits.bytes().take(6) {
        bits = bits << 6 | u64::from(Encoding::Base64.digit(byte)?);
        count += 1;
    }
    u32::try_from(bits >> 4).ok().filter(|_| count == 6)
}

#[cfg(test)]
mod tests {
    use super::base64_u32;

    #[test]
    fn the_first_four_bytes_are_the_number() {
        assert_eq!(base64_u32("AAAACQ"), Some(9));
        assert_eq!(base64_u32("AAAgADkx"), Some(8192));
        assert_eq!(base64_u32("/////w=="), Some(u32::MAX));
        assert_eq!(base64_u32("AAAAC"), None);
        assert_eq!(base64_u32("AAAA*Q"), None);
    }
}

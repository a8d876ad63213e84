//! LAN Manager: two keys of seven bytes, each of which encrypts a known text with DES.
//!
//! [MS-NLMP] §3.3.1. Which bytes an upper-case password is depends on the OEM code page of the
//! machine; `super::code_page` has those.
use super::des;

/// Encrypts the known text under seven bytes of the password; NULs fill it, and more are not read.
pub(crate) fn half(password: &[u8]) -> [u8; 8] {
    let bytes = password.iter().copied().chain([0; 7]).take(7);
    let bits = bytes.fold(0_u64, |bits, byte| (bits << 8) | u64::from(byte));
    // DES reads seven bits of each byte of a key and skips the lowest.
    let key = (0..8).rev().fold(0, |key, group| (key << 8) | (((bits >> (7 * group)) & 0x7f) << 1));
    des::encrypt(KNOWN, key, 0, 1).to_be_bytes()
}

/// The halves of a password's first fourteen bytes, one after the other.
pub(crate) fn digest(password: &[u8]) -> [u8; 16] {
    let (first, second) = password.split_at_checked(7).unwrap_or((password, &[]));
    let both = u128::from(u64::from_be_bytes(half(first))) << 64;
    (both | u128::from(u64::from_be_bytes(half(second)))).to_be_bytes()
}

const KNOWN: u64 = u64::from_be_bytes(*b"KGS!@#$%");

#[cfg(test)]
mod tests {
    use super::{digest, half};
    use crate::kdf::digest::hex;

    #[test]
    fn published_hashes_come_out() {
        // [MS-SAMR] §4.2 and passlib 1.7.4.
        for (password, expected) in [
            ("OLDPASSWORD", "c9b81d939d6fd80cd408e6b105741864"),
            ("NEWPASSWORD", "09eeab5aa415d6e4d408e6b105741864"),
            ("WELCOME", "c23413a8a1e7665faad3b435b51404ee"),
            ("", "aad3b435b51404eeaad3b435b51404ee"),
            ("PASSPHRASE", "855c3697d9979e78ac404c4ba2c66533"),
            ("YOKOHAMA", "5ecd9236d21095ce7584248b8d2c9f9e"),
        ] {
            let found = digest(password.as_bytes());
            assert_eq!(hex(&found).as_flattened(), expected.as_bytes(), "{password}");
        }
        assert_eq!(hex(&digest(b"\x92")).as_flattened(), b"25d8ab4a0659c97aaad3b435b51404ee");
    }

    #[test]
    fn fourteen_bytes_are_read() {
        assert_eq!(digest(b"12345678901234"), digest(b"123456789012345"));
        assert_ne!(digest(b"12345678901234"), digest(b"12345678901235"));
        assert_eq!(half(b"1234567"), half(b"12345678"));
    }
}

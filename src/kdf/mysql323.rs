//! MySQL's `OLD_PASSWORD`: two sums of 31 bits, of which nothing is cryptographic.
//!
//! The function of MySQL 3.23 as its 4.1 manual describes it, and `hash_password` of later servers.

/// Hashes the password without its spaces and tabs.
pub(crate) fn digest(password: &[u8]) -> [u8; 8] {
    sum(password.iter().map(|byte| u32::from(*byte)))
}

/// The same of other units than bytes.
pub(crate) fn sum(units: impl Iterator<Item = u32>) -> [u8; 8] {
    let (mut first, mut second, mut added) = (0x5030_5735_u32, 0x1234_5671_u32, 7_u32);
    for unit in units.filter(|unit| *unit != u32::from(b' ') && *unit != u32::from(b'\t')) {
        let mixed = (first & 63).wrapping_add(added).wrapping_mul(unit);
        first ^= mixed.wrapping_add(first << 8);
        second = second.wrapping_add((second << 8) ^ first);
        added = added.wrapping_add(unit);
    }
    let positive = |sum: u32| u64::from(sum & 0x7fff_ffff);
    ((positive(first) << 32) | positive(second)).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::digest;
    use crate::kdf::digest::hex;

    #[test]
    fn published_hashes_come_out() {
        // John the Ripper 1.7.9 and passlib 1.7.4.
        for (password, expected) in [
            ("drew", "697a7de87c5390b2"),
            ("password", "5d2e19393cc5ef67"),
            ("mypass", "6f8c114b58f2ce9e"),
            ("t\u{e1}\u{411}\u{2113}\u{259}", "4ef327ca5491c8d7"),
        ] {
            let found = digest(password.as_bytes());
            assert_eq!(hex(&found).as_flattened(), expected.as_bytes(), "{password}");
        }
    }

    #[test]
    fn blanks_are_skipped() {
        assert_eq!(digest(b"my pass"), digest(b"mypass"));
        assert_eq!(digest(b"\tmypass "), digest(b"mypass"));
        assert_ne!(digest(b"my\npass"), digest(b"mypass"));
    }
}

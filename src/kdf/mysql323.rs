//! MySQL's `OLD_PASSWORD`: two sums of 31 bits, of which nothing is cryptographic.
//!
//! The function of MySQL 3.23 as its 4.1 manual describes it, and `hash_password` of later servers.
//! DokuWiki's, which computes with PHP's numbers: its `PassHash::hash_mysql`, and PHP's manual on
//! integer overflow.
#![expect(clippy::as_conversions, reason = "PHP's own, between integers and floats")]
#![expect(clippy::cast_possible_truncation, reason = "PHP keeps the lowest 64 bits")]
#![expect(clippy::cast_precision_loss, reason = "PHP loses the lowest bits")]

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

/// What DokuWiki makes of it on 64 bits: sums that overflow lose their lowest bits, and of blanks
/// it skips spaces only.
pub(crate) fn dokuwiki(password: &[u8]) -> [u8; 8] {
    let (mut first, mut second, mut added) = (0x5030_5735_i64, Php::Whole(0x1234_5671), 7_i64);
    for byte in password.iter().filter(|byte| **byte != b' ').map(|byte| i64::from(*byte)) {
        first ^= Php::Whole(((first & 63) + added) * byte).plus(first << 8).whole();
        second = second.plus((second.whole() << 8) ^ first);
        added += byte;
    }
    let positive = |sum: i64| (sum & 0x7fff_ffff).cast_unsigned();
    ((positive(first) << 32) | positive(second.whole())).to_be_bytes()
}

/// A number of PHP: an integer until a sum does not fit.
#[derive(Clone, Copy)]
enum Php {
    Whole(i64),
    Float(f64),
}

impl Php {
    fn plus(self, other: i64) -> Self {
        match self {
            Self::Whole(number) => number
                .checked_add(other)
                .map_or(Self::Float(number as f64 + other as f64), Self::Whole),
            Self::Float(number) => Self::Float(number + other as f64),
        }
    }

    /// The lowest 64 bits, as operators on bits take a float.
    fn whole(self) -> i64 {
        match self {
            Self::Whole(number) => number,
            Self::Float(number) => number as i128 as i64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{digest, dokuwiki};
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
    fn dokuwiki_loses_bits() {
        // Written by DokuWiki 2022-07-31a under PHP 8.2.
        for (password, expected) in [
            (b"a".as_slice(), "60671c896665c3fa"),
            (b"hunter2", "17687fae14ce0509"),
            (b"P@ssw0rd!Zq", "3c36f7a5219f4000"),
            (b"  lead and trail  ", "593ebd2729a7f800"),
            (b"caf\xe9 latin1", "150350824d441000"),
        ] {
            assert_eq!(hex(&dokuwiki(password)).as_flattened(), expected.as_bytes());
        }
        assert_eq!(dokuwiki(b"hunter2"), digest(b"hunter2"));
        dokuwiki(&[0xff; 4096]);
    }

    #[test]
    fn blanks_are_skipped() {
        assert_eq!(digest(b"my pass"), digest(b"mypass"));
        assert_eq!(digest(b"\tmypass "), digest(b"mypass"));
        assert_ne!(digest(b"my\npass"), digest(b"mypass"));
    }
}

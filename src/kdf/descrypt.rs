//! Traditional crypt(3): DES, 25 times, over a block of zeros; and what grew out of it.
//!
//! Morris and Thompson, *Password Security: A Case History* (1979); FIPS 46-3. BSD/OS's crypt(3) for
//! `_`, Digital Unix's for bigcrypt, Ultrix's for crypt16.
use zeroize::Zeroizing;

use super::des::{crypt_block, encrypt};

/// Hashes the first eight bytes of `password`, seven bits of each.
///
/// `None` if a character of the salt is not of crypt's alphabet `./0-9A-Za-z`.
pub(crate) fn digest(salt: [u8; 2], password: &[u8]) -> Option<[u8; 8]> {
    Some(crypt_block(key(password), salt_bits(salt)?, 25).to_be_bytes())
}

/// Hashes the first eight units of a text of Java's, whose bits beyond seven reach into the unit
/// before: a character is doubled and not cut to a byte.
pub(crate) fn digest_of_units(salt: [u8; 2], text: &str) -> Option<[u8; 8]> {
    let units = text.encode_utf16().chain([0; 8]).take(8);
    let key = Zeroizing::new(units.fold(0, |key, unit| (key << 8) | (u64::from(unit) << 1)));
    Some(crypt_block(*key, salt_bits(salt)?, 25).to_be_bytes())
}

/// Digital Unix's bigcrypt: each eight bytes are hashed like a password of their own, the second
/// ones with the first two digits of the first digest for a salt, and so on; the empty password is
/// one block. Hashes no more than `blocks` of them.
pub(crate) fn bigcrypt(salt: [u8; 2], password: &[u8], blocks: usize) -> Option<Vec<[u8; 8]>> {
    let empty: &[u8] = &[];
    let first = std::iter::once(password.get(..8).unwrap_or(password));
    let others = password.get(8..).unwrap_or(empty).chunks(8);
    let mut salt = salt_bits(salt)?;
    let hashed = first.chain(others).take(blocks).map(|block| {
        let digest = crypt_block(key(block), salt, 25);
        salt = u32::try_from(digest >> 58 | (digest >> 52 & 0x3f) << 6).unwrap_or_default();
        digest.to_be_bytes()
    });
    Some(hashed.collect())
}

/// Ultrix's crypt16: eight bytes are hashed 20 times, the eight behind them 5 times.
pub(crate) fn crypt16(salt: [u8; 2], password: &[u8]) -> Option<[[u8; 8]; 2]> {
    let salt = salt_bits(salt)?;
    let second = password.get(8..).unwrap_or_default();
    let digest = |password, rounds| crypt_block(key(password), salt, rounds).to_be_bytes();
    Some([digest(password, 20), digest(second, 5)])
}

/// BSD/OS's extended crypt: the key is encrypted with itself before each further eight bytes are
/// added to it; `salt` is of 24 bits and `rounds` are as many.
pub(crate) fn extended(rounds: u32, salt: u32, password: &[u8]) -> [u8; 8] {
    let mut folded = Zeroizing::new(key(password));
    for chunk in password.get(8..).unwrap_or_default().chunks(8) {
        *folded = encrypt(*folded, *folded, 0, 1) ^ key(chunk);
    }
    crypt_block(*folded, salt, rounds).to_be_bytes()
}

/// The twelve bits of a salt, the low ones first.
fn salt_bits(salt: [u8; 2]) -> Option<u32> {
    let [low, high] = salt.map(six_bits);
    Some(u32::from(low?) | (u32::from(high?) << 6))
}

/// Up to eight characters, seven bits each, above DES's unused parity bits. NULs fill the rest.
pub(super) fn key(password: &[u8]) -> u64 {
    let bytes = password.iter().copied().chain([0; 8]).take(8);
    bytes.fold(0, |key, byte| (key << 8) | u64::from(byte << 1))
}

/// The value of a digit in crypt's base64.
fn six_bits(digit: u8) -> Option<u8> {
    match digit {
        b'.'..=b'9' => Some(digit - b'.'),
        b'A'..=b'Z' => Some(digit - b'A' + 12),
        b'a'..=b'z' => Some(digit - b'a' + 38),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::digest;

    /// Salt and digest as crypt(3) writes them.
    fn text(salt: [u8; 2], password: &[u8]) -> String {
        const ALPHABET: &[u8; 64] =
            b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        let digest = u64::from_be_bytes(digest(salt, password).expect("a valid salt"));
        let bits = u128::from(digest) << 2;
        let digits = (0..11)
            .rev()
            .map(|i| ALPHABET[usize::try_from(bits >> (6 * i) & 63).expect("six bits")]);
        salt.into_iter().chain(digits).map(char::from).collect()
    }

    #[test]
    fn known_hashes_come_out() {
        let vectors: [(&str, &str, &[u8]); 28] = [
            ("commons-codec 1.15-1", "abxxB7HlIeckU", b"a"),
            ("commons-codec 1.15-1", "abPwhE0Bx8n1s", b"YkcRF}<"),
            ("django-1.11 1.11.29", "j0ynLbe9wvIMI", b"\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c123"),
            ("django-1.11 1.11.29", "2Gwm0GkdDeiu.", b"<\\PK5kugG"),
            ("django-1.4 1.4.22", "tG6gu2rtJP3p2", b"  lead and trail  "),
            ("django-1.4 1.4.22", "sLzeoea7v177o", b"--e^)hH\\6uVGs\\Q6!|S[=9bJP(r7\""),
            ("django-2.2 2.2.28", "MyyjAlkHxjU4w", b"[%cHu.;k6)4KE}LW"),
            ("django-2.2 2.2.28", "ccSQ/OkhPlbHU", b"tab\there"),
            ("django-3.2 3.2.25", "Vc02N997HyG4A", b"correct horse battery staple"),
            ("django-3.2 3.2.25", "RTITZYyYZeQDs", b"\xf0\x9f\x94\x91\xf0\x9f\x90\x98 p@ss"),
            ("django-4.2 4.2.30", "7ZOa3/TzgAM0c", b"P@ssw0rd!Zq"),
            ("django-4.2 4.2.30", "4D9V..YT2GzSM", b"Cre\xcc\x80me bru\xcc\x82le\xcc\x81e"),
            ("htpasswd 2.4.71-1~deb12u1", "x268wB022carY", b"ocdI^[^RCTrP!j~"),
            ("htpasswd 2.4.71-1~deb12u1", "paplcpl9ukeN.", b"\xff\xa3345"),
            ("libpass-1.9.4", "6OiSwcN001FXQ", b"I\xc2\xadX"),
            ("libpass-1.9.4", "qNX3WUUzV0rm.", b"1$&`B#Dy*7}\"+(DQ?"),
            ("libxcrypt 1:4.4.33-2", "lVOzvtvy4Z9H2", b"caf\xe9 latin1"),
            ("libxcrypt 1:4.4.33-2", "oiTkdq8lU4qf.", b"Cr\xc3\xa8me br\xc3\xbbl\xc3\xa9e"),
            ("mariadb 10.11.19-MariaDB-0", "abh2EI8hm8lac", b"\xe5\xaf\x86\xe7\xa0\x81\xe3\x83\x91\xe3\x82\xb9\xe3\x83\xaf\xe3\x83\xbc\xe3\x83\x89"),
            ("mariadb 10.11.19-MariaDB-0", "abvYfMnDJh0J6", b"line1\nline2"),
            ("npm-unix-crypt-td-js 1.1.4", "c57PPws6/hRmM", b"hunter2"),
            ("npm-unix-crypt-td-js 1.1.4", "c0YBPjSz7ZsPA", b"P\"gl?N>X`'~VP&"),
            ("passlib-1.7.4", "F3AqU96NnvSPY", b",G'/|MjTPIQyO"),
            ("passlib-1.7.4", "TYnEtC6BEX3Rg", b"X7nj]$<X>a+9xCS~fWd]W%"),
            ("perl-crypt-unixcrypt-xs 0.11", "sqNGHYjhNZwTM", b"\xd0\x81\xd0\xbb\xd0\xba\xd0\xb0-\xc3\x98\xc3\x9f"),
            ("perl-crypt-unixcrypt-xs 0.11", "VwV8r26Lavyjk", b"SECRET99"),
            ("php 8.2.35", "k61ER5/BYe35I", b"a:b$c{SSHA}d"),
            ("php 8.2.35", "T/ByhE8Z972ks", b"\xd1\x91"),
        ];
        for (origin, stored, password) in vectors {
            let salt = *stored.as_bytes().first_chunk().expect("a salt");
            assert_eq!(text(salt, password), stored, "{origin}");
        }
    }

    #[test]
    fn what_des_does_not_read_does_not_matter() {
        assert_eq!(digest(*b"ab", b"12345678"), digest(*b"ab", b"123456789"));
        assert_eq!(digest(*b"ab", b"caf\xe9"), digest(*b"ab", b"cafi"));
        assert_eq!(digest(*b"ab", b"abc"), digest(*b"ab", b"abc\x00\x80"));
    }

    #[test]
    fn a_salt_of_other_characters_is_refused() {
        for salt in
            [*b"a:", *b"-a", *b"@a", *b"[a", *b"`a", *b"{a", [0, b'a'], [b'a', 0x80], *b"_."]
        {
            assert_eq!(digest(salt, b"password"), None);
        }
    }
}

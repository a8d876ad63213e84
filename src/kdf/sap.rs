//! SAP's password hashes before CODVN H: digests over the password, the user's name and constants.
//!
//! John the Ripper, `sapG_fmt_plug.c` and `sapB_fmt_plug.c`; hashcat 7, modules 7700 and 7800. The
//! constants are those of SAP's `disp+work`.
use zeroize::Zeroizing;

use super::digest;
use crate::function::HashFunction;

/// CODVN F: SHA-1 over the password, a stretch of constants that another SHA-1 chooses, and the name.
pub(crate) fn passcode(user: &[u8], password: &[u8]) -> Zeroizing<Vec<u8>> {
    let sha1 = |parts: &[&[u8]]| digest::digest(HashFunction::Sha1, parts);
    let choice = sha1(&[password, user]);
    let (length, offset) = choice.split_at_checked(10).unwrap_or_default();
    let sum = |bytes: &[u8], modulus: u8| bytes.iter().map(|b| usize::from(b % modulus)).sum();
    let (length, offset): (usize, usize) = (sum(length, 6), sum(offset, 8));
    let stretch = PASSCODE.get(offset..offset + 32 + length).unwrap_or_default();
    sha1(&[password, stretch, user])
}

/// CODVN B: MD5 over a text that a first MD5 weaves of both and of constants, its halves combined.
pub(crate) fn bcode(user: &str, password: &[u8]) -> [u8; 8] {
    let (user, password) = (user_codes(user), password_codes(password));
    let choice = Zeroizing::new(digest::md5(&[&password, &user]));
    let counted = choice.iter().take(4).chain(choice.get(5)).map(|byte| usize::from(byte & 3));
    let length = 32 + counted.sum::<usize>();

    let mut text = Zeroizing::new(Vec::with_capacity(64));
    let mut password = password.iter().zip(choice.iter().rev()).zip(FILLER.iter().rev());
    let mut user = user.iter();
    let mut woven = 0;
    while text.len() < length {
        if let Some(((code, choice), filler)) = password.next() {
            text.extend((choice & 1 == 1).then_some(*filler));
            text.push(*code);
            woven += 1;
        }
        if let Some(code) = user.next() {
            text.push(*code);
            woven += 1;
        }
        let place = text.len() - woven;
        text.extend(FILLER.get(place));
        text.push(0);
    }
    text.truncate(length);

    let halves = u128::from_be_bytes(digest::md5(&[&text]));
    let [folded @ .., _, _, _, _, _, _, _, _] = (halves ^ (halves << 64)).to_be_bytes();
    folded
}

/// The first eight characters, less the blanks behind them. A byte that is no text is a character.
fn password_codes(password: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut codes = Zeroizing::new(Vec::with_capacity(8));
    match str::from_utf8(password) {
        Ok(text) => codes.extend(text.chars().take(8).map(code)),
        Err(_) => codes.extend(password.iter().take(8).map(|byte| code(char::from(*byte)))),
    }
    let blanks = codes.iter().rev().take_while(|found| **found == code(' ')).count();
    let kept = codes.len() - blanks;
    codes.truncate(kept);
    codes
}

fn user_codes(user: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(user.chars().map(code).collect())
}

/// The code of a character. Small letters have that of their capitals, and all beyond ASCII share one.
fn code(character: char) -> u8 {
    let place = u32::from(character).checked_sub(u32::from(' '));
    let place = place.and_then(|place| usize::try_from(place).ok());
    place.and_then(|place| CODES.get(place)).copied().unwrap_or(0xff)
}

/// What stands in the text of CODVN B beside the user and the password.
#[rustfmt::skip]
const FILLER: [u8; 48] = [
    0x14, 0x77, 0xf3, 0xd4, 0xbb, 0x71, 0x23, 0xd0, 0x03, 0xff, 0x47, 0x93, 0x55, 0xaa, 0x66, 0x91,
    0xf2, 0x88, 0x6b, 0x99, 0xbf, 0xcb, 0x32, 0x1a, 0x19, 0xd9, 0xa7, 0x82, 0x22, 0x49, 0xa2, 0x51,
    0xe2, 0xb7, 0x33, 0x71, 0x8b, 0x9f, 0x5d, 0x01, 0x44, 0x70, 0xae, 0x11, 0xef, 0x28, 0xf0, 0x0d,
];

/// The codes of the characters from blank to tilde.
#[rustfmt::skip]
const CODES: [u8; 95] = [
    0x3f, 0x40, 0x41, 0x50, 0x43, 0x44, 0x45, 0x4b, 0x47, 0x48, 0x4d, 0x4e, 0x54, 0x51, 0x53, 0x46,
    0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x56, 0x55, 0x5c, 0x49, 0x5d, 0x4a,
    0x42, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
    0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x58, 0x5b, 0x59, 0xff, 0x52,
    0x4c, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
    0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x57, 0x5e, 0x5a, 0x4f,
];

/// What CODVN F hashes a stretch of.
#[rustfmt::skip]
const PASSCODE: [u8; 160] = [
    0x91, 0xac, 0x51, 0x14, 0x9f, 0x67, 0x54, 0x43, 0x24, 0xe7, 0x3b, 0xe0, 0x28, 0x74, 0x7b, 0xc2,
    0x86, 0x33, 0x13, 0xeb, 0x5a, 0x4f, 0xcb, 0x5c, 0x08, 0x0a, 0x73, 0x37, 0x0e, 0x5d, 0x1c, 0x2f,
    0x33, 0x8f, 0xe6, 0xe5, 0xf8, 0x9b, 0xae, 0xdd, 0x16, 0xf2, 0x4b, 0x8d, 0x2c, 0xe1, 0xd4, 0xdc,
    0xb0, 0xcb, 0xdf, 0x9d, 0xd4, 0x70, 0x6d, 0x17, 0xf9, 0x4d, 0x42, 0x3f, 0x9b, 0x1b, 0x11, 0x94,
    0x9f, 0x5b, 0xc1, 0x9b, 0x06, 0x05, 0x9d, 0x03, 0x9d, 0x5e, 0x13, 0x8a, 0x1e, 0x9a, 0x6a, 0xe8,
    0xd9, 0x7c, 0x14, 0x17, 0x58, 0xc7, 0x2a, 0xf6, 0xa1, 0x99, 0x63, 0x0a, 0xd7, 0xfd, 0x70, 0xc3,
    0xf6, 0x5e, 0x74, 0x13, 0x03, 0xc9, 0x0b, 0x04, 0x26, 0x98, 0xf7, 0x26, 0x8a, 0x92, 0x93, 0x25,
    0xb0, 0xa2, 0x0d, 0x23, 0xed, 0x63, 0x79, 0x6d, 0x13, 0x32, 0xfa, 0x3c, 0x35, 0x02, 0x9a, 0xa3,
    0xb3, 0xdd, 0x8e, 0x0a, 0x24, 0xbf, 0x51, 0xc3, 0x7c, 0xcd, 0x55, 0x9f, 0x37, 0xaf, 0x94, 0x4c,
    0x29, 0x08, 0x52, 0x82, 0xb2, 0x3b, 0x4e, 0x37, 0x9f, 0x17, 0x07, 0x91, 0x11, 0x3b, 0xfd, 0xcd,
];

#[cfg(test)]
mod tests {
    use super::{bcode, passcode};
    use crate::encoding::Encoding;

    #[test]
    fn published_passcodes_come_out() {
        // John the Ripper's tests and hashcat's example.
        for (user, password, expected) in [
            ("DDIC", "DDIC", "6066cd3147915331ec4c602847d27a75eb3e8f0a"),
            ("DOLLAR$$$---", "Dollar$$$---", "e0180fd4542d8b6715e7d0d9ede7e2d2e40c3d4d"),
            ("604020408266", "hashcat", "32837ba7b97672ba4e5ac74767a4e6e1ae802651"),
        ] {
            let found = passcode(user.as_bytes(), password.as_bytes());
            assert_eq!(Encoding::Hex.encode(&found).as_deref(), Some(expected), "{user}");
        }
    }
    #[test]
    fn published_bcodes_come_out() {
        // John the Ripper's tests and hashcat's example.
        for (user, password, expected) in [
            ("DDIC", "DDIC", "c94e2f7dd0178374"),
            ("JOHNNY", "CYBERPUNK", "7f7207932e4de471"),
            ("12850413", "46813230", "1470ef2f683c956d"),
            ("EARLYWATCH", "VAUBS04*", "5bcdd8fb7b827a26"),
            ("027642760180", "hashcat", "77ec38630c08df8d"),
        ] {
            let found = bcode(user, password.as_bytes());
            assert_eq!(Encoding::Hex.encode(&found).as_deref(), Some(expected), "{user}");
        }
    }
}

//! Sun's MD5: rounds of MD5 which a coin, tossed with the last digest, makes long or short.
//!
//! Alec Muffett's design for Solaris 9, as he described it in *`OpenSolaris`, Pluggable Crypt, and the
//! `SunMD5` Password Hash Algorithm* (2005). The long rounds hash a soliloquy of Hamlet's.
#![expect(clippy::indexing_slicing, reason = "indices of a digest are masked to sixteen")]
use md5::{Digest as _, Md5};

use super::md5crypt::WRITTEN;

/// The digest in the order in which crypt's alphabet writes it, low bits first.
///
/// `setting` is all of the text in front of the `$` and the digest; `rounds` count the basic 4096.
pub(crate) fn digest(rounds: u64, setting: &[u8], password: &[u8]) -> [u8; 16] {
    let first = Md5::new().chain_update(password).chain_update(setting);
    let digest = (0..rounds).fold(first.finalize().into(), |digest, round| {
        let mut next = Md5::new().chain_update(digest);
        if is_heads(&digest, round) {
            next.update(HAMLET);
            next.update([0]); // the end of a string in C
        }
        next.chain_update(round.to_string()).finalize().into()
    });
    WRITTEN.map(|place| digest[place])
}

/// Muffett's coin: two bits of the digest, found by way of all its bytes, differ.
fn is_heads(digest: &[u8; 16], round: u64) -> bool {
    let [low, ..] = round.to_le_bytes();
    let pointer = |from: usize, toss: u8| {
        let bits = (0..8).fold(0, |bits, step| bits | pointed(digest, from + step) << step);
        (bits >> bit(digest, toss)) & 0x7f
    };
    let (x, y) = (pointer(0, low), pointer(8, low.wrapping_add(64)));
    bit(digest, x) != bit(digest, y)
}

/// One bit of a pointer: two bytes that are three apart lead to a third, and that to the bit.
fn pointed(digest: &[u8; 16], at: usize) -> u8 {
    let (a, b) = (digest[at & 15], digest[(at + 3) & 15]);
    let third = digest[usize::from((a >> (b % 5)) & 15)];
    bit(digest, third >> ((b >> (a & 7)) & 1))
}

/// A bit of the digest, of which there are 128.
fn bit(digest: &[u8; 16], number: u8) -> u8 {
    (digest[usize::from((number >> 3) & 15)] >> (number & 7)) & 1
}

/// William Shakespeare, *Hamlet*, act III, scene 1, in the edition that Sun took.
const HAMLET: &[u8] = include_bytes!("hamlet.txt");

#[cfg(test)]
mod tests {
    use super::{HAMLET, digest};
    use crate::encoding::Encoding;

    #[test]
    fn the_soliloquy_is_all_there() {
        assert_eq!(HAMLET.len(), 1516);
        assert!(!HAMLET.contains(&b'\r'));
    }

    #[test]
    fn known_hashes_come_out() {
        let vectors: [(&str, u64, &str, &str, &str); 4] = [
            ("libxcrypt 4.4.33", 0, "$md5$saltonly", "hunter2", "SAHLo0vzChsmcA8heSez1."),
            ("libxcrypt 4.4.33", 5, "$md5,rounds=5$abc$", "hunter2", "zINwIw8XHfWHyXtIWts5T/"),
            ("libxcrypt 4.4.33", 5, "$md5,rounds=5$abc", "hunter2", "8TwCde7XMrY3ZGkHgBL96."),
            ("libxcrypt 4.4.33", 0, "$md5$RPgLF6IJ$", "passwd", "e0RagbowZO0fyU0f84u9O0"),
        ];
        for (origin, rounds, setting, password, expected) in vectors {
            let digest = digest(4096 + rounds, setting.as_bytes(), password.as_bytes());
            assert_eq!(Encoding::CryptLow.encode(&digest).as_deref(), Some(expected), "{origin}");
        }
    }
}

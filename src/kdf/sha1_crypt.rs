//! SHA1-crypt: rounds of HMAC-SHA1, keyed by the password.
//!
//! Simon Gerraty, NetBSD's `lib/libcrypt/crypt-sha1.c`, 2004.
#![expect(clippy::indexing_slicing, reason = "the order of twenty bytes is constant")]
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

/// 21 bytes in the order in which crypt's alphabet writes them, low bits first: the digest, whose
/// first byte comes once more at the end.
///
/// `rounds`, at least one, are hashed as they are written.
pub(crate) fn digest(rounds: u64, salt: &[u8], password: &[u8]) -> [u8; 21] {
    let keyed = Hmac::<Sha1>::new_from_slice(password).expect("HMAC takes keys of every length");
    let count = rounds.to_string();
    let first = keyed.clone().chain_update(salt).chain_update("$sha1$").chain_update(count);
    let digest = (1..rounds).fold(first.finalize().into_bytes(), |digest, _| {
        keyed.clone().chain_update(digest).finalize().into_bytes()
    });
    WRITTEN.map(|place| digest[place])
}

const WRITTEN: [usize; 21] =
    [2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9, 14, 13, 12, 17, 16, 15, 0, 19, 18];

#[cfg(test)]
mod tests {
    use super::digest;
    use crate::encoding::Encoding;

    #[test]
    fn known_hashes_come_out() {
        let vectors: [(&str, u64, &str, &str, &str); 3] = [
            ("libxcrypt 4.4.33", 1, "abcd", "", "GEOyo6XpH6Hrq/YJe2.W0WFdtrRT"),
            (
                "libxcrypt 4.4.33",
                7,
                "aVeryLongSaltValue0123456789abcdefghijklmnop",
                "hunter2",
                "48tT8UZ8VigQxfpJmS5qHGzZzlE3",
            ),
            ("libxcrypt 4.4.33", 19703, "iVdJqfSE", "passwd", "GULlyej9bwHsgLtnzKSPGFt13L.A"),
        ];
        for (origin, rounds, salt, password, expected) in vectors {
            let digest = digest(rounds, salt.as_bytes(), password.as_bytes());
            assert_eq!(Encoding::CryptLow.encode(&digest).as_deref(), Some(expected), "{origin}");
        }
    }
}

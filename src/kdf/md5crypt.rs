//! MD5-crypt and its sisters, which hash another magic text: a thousand rounds of MD5.
//!
//! Poul-Henning Kamp, FreeBSD's crypt(3) of 1994; Apache's `apr1` and AIX's `smd5` differ in `magic`.
#![expect(clippy::indexing_slicing, reason = "the order of sixteen bytes is constant")]
use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

/// The digest in the order in which crypt's alphabet writes it, low bits first.
pub(crate) fn digest(magic: &[u8], salt: &[u8], password: &[u8]) -> [u8; 16] {
    let digest = bytes(magic, salt, password);
    WRITTEN.map(|place| digest[place])
}

/// The digest as MD5 leaves it, which only directories write so.
pub(crate) fn bytes(magic: &[u8], salt: &[u8], password: &[u8]) -> Zeroizing<[u8; 16]> {
    let inner = Md5::new().chain_update(password).chain_update(salt).chain_update(password);
    let inner = Zeroizing::new(<[u8; 16]>::from(inner.finalize()));

    let mut first = Md5::new().chain_update(password).chain_update(magic).chain_update(salt);
    password.chunks(16).for_each(|chunk| first.update(&inner[..chunk.len()]));
    let mut length = password.len();
    while length > 0 {
        // Of the password the first byte, where Kamp meant the first of the digest.
        let first_byte = &password[..1];
        first.update(if length & 1 == 1 { &[0] } else { first_byte });
        length >>= 1;
    }

    let mut digest = Zeroizing::new(<[u8; 16]>::from(first.finalize()));
    for round in 0..1000_u32 {
        let odd = round & 1 == 1;
        let mut next = Md5::new();
        next.update(if odd { password } else { &digest[..] });
        if round % 3 != 0 {
            next.update(salt);
        }
        if round % 7 != 0 {
            next.update(password);
        }
        next.update(if odd { &digest[..] } else { password });
        *digest = next.finalize().into();
    }
    digest
}

/// Which byte of the digest is written where; Sun's MD5 writes its own in the same order.
pub(super) const WRITTEN: [usize; 16] = [12, 6, 0, 13, 7, 1, 14, 8, 2, 15, 9, 3, 5, 10, 4, 11];

#[cfg(test)]
mod tests {
    use super::digest;
    use crate::encoding::Encoding;

    #[test]
    fn known_hashes_come_out() {
        let vectors: [(&str, &str, &str, &[u8], &str); 5] = [
            ("libxcrypt 4.4.33", "$1$", "onlyfour", b"hunter2", "Gx1HB1hthRDKz51nkGIKy0"),
            ("libxcrypt 4.4.33", "$1$", "", b"", "qRPK7m23GJusamGpoGLby/"),
            ("passlib 1.7.4's tests", "$1$", "dXc3I7Rw", b"U*U*U*U*", "ctlgjDdWJLMT.qwHsWhXR1"),
            (
                "passlib 1.7.4's tests",
                "$apr1$",
                "r31.....",
                b"myPassword",
                "HqJZimcKQFAMYayBlzkrA/",
            ),
            ("hashcat 6300", "", "17800721", b"hashcat", "WkGka7tXcrfpUQS6WOQyw/"),
        ];
        for (origin, magic, salt, password, expected) in vectors {
            let digest = digest(magic.as_bytes(), salt.as_bytes(), password);
            let text = Encoding::CryptLow.encode(&digest);
            assert_eq!(text.as_deref(), Some(expected), "{origin}");
        }
    }
}

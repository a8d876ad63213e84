//! Windows: MD4 of the password in UTF-16, and the two digests that domain members cache.
//!
//! [MS-NLMP] §3.3.1 for the NT hash; Pilon and others' cachedump, and passlib 1.7.4, for the cache.
use super::digest::digest;
use super::{pbkdf2, utf16};
use crate::function::HashFunction;
use zeroize::Zeroizing;

/// The NT hash.
pub(crate) fn digest_text(password: &str) -> Zeroizing<Vec<u8>> {
    digest(HashFunction::Md4, &[&utf16::little_endian(password)])
}

/// The NT hash of software that makes each byte a character.
pub(crate) fn digest_bytes(password: &[u8]) -> Zeroizing<Vec<u8>> {
    digest(HashFunction::Md4, &[&utf16::zero_extended(password)])
}

/// Domain Cached Credentials of Windows up to 2003: the NT hash, salted with the user name.
pub(crate) fn cached(password: &str, user: &str) -> Zeroizing<Vec<u8>> {
    let user = utf16::little_endian(&user.to_lowercase());
    digest(HashFunction::Md4, &[&digest_text(password), &user])
}

/// Domain Cached Credentials of later Windows: the former under PBKDF2 with HMAC-SHA1.
pub(crate) fn cached_2(password: &str, user: &str, rounds: u32) -> [u8; 16] {
    let mut out = [0; 16];
    let salt = utf16::little_endian(&user.to_lowercase());
    pbkdf2::derive(HashFunction::Sha1, &cached(password, user), &salt, rounds, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::{cached, cached_2, digest_bytes, digest_text};
    use crate::kdf::digest::hex;

    fn text(digest: &[u8]) -> String {
        let bytes: &[u8; 16] = digest.try_into().expect("16 bytes");
        String::from_utf8_lossy(hex(bytes).as_flattened()).into_owned()
    }

    #[test]
    fn published_nt_hashes_come_out() {
        // [MS-SAMR] §4.2, John the Ripper 1.7.9, passlib 1.7.4.
        for (password, expected) in [
            ("OLDPASSWORD", "6677b2c394311355b54f25eec5bfacf5"),
            ("", "31d6cfe0d16ae931b73c59d7e0c089c0"),
            ("ü", "8bd6e4fb88e01009818749c5443ea712"),
            ("€", "030926b781938db4365d46adc7cfbcb8"),
        ] {
            assert_eq!(text(&digest_text(password)), expected);
        }
        assert_eq!(digest_bytes(b"\xfc"), digest_text("ü"));
        assert_eq!(digest_bytes(b"tigger"), digest_text("tigger"));
    }

    #[test]
    fn published_cached_credentials_come_out() {
        // hashcat's example 1100, John the Ripper 1.7.9, passlib 1.7.4.
        for (password, user, expected) in [
            ("hashcat", "3060147285011", "4dd8965d1d476fa0d026722989a6b772"),
            ("Asdf999", "sevans", "b1176c2587478785ec1037e5abc916d0"),
            ("test1", "TEST1", "64cd29e36a8431a2b111378564a10631"),
            ("üü", "üü", "593246a8335cf0261799bda2a2a9c623"),
        ] {
            assert_eq!(text(&cached(password, user)), expected);
        }
        for (password, user, expected) in [
            ("hashcat", "tom", "e4e938d12fe5974dc42a90120bd9c90f"),
            ("qerwt", "Joe", "e09b38f84ab0be586b730baf61781e30"),
            ("", "bin", "c0cbe0313a861062e29f92ede58f9b36"),
            ("üü", "admin", "0839e4a07c00f18a8c65cf5b985b9e73"),
        ] {
            assert_eq!(text(&cached_2(password, user, 10_240)), expected);
        }
    }
}

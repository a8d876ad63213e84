//! The public key of Ed25519 whose secret is a password: RFC 8032 §5.1.5.
use curve25519_dalek::edwards::EdwardsPoint;
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::digest;

/// The key that a server keeps: the basepoint, as often as the first half of the password's SHA-512
/// says once it is clamped.
pub(crate) fn public_key(password: &[u8]) -> [u8; 32] {
    let hash = digest::digest(HashFunction::Sha512, &[password]);
    let half = hash.first_chunk::<32>().expect("SHA-512 has 64 bytes");
    EdwardsPoint::mul_base_clamped(*Zeroizing::new(*half)).compress().to_bytes()
}

#[cfg(test)]
mod tests {
    use super::public_key;
    use crate::kdf::digest::hex;

    /// RFC 8032 §7.1, test 1: a secret is bytes like a password.
    #[test]
    fn the_standards_own_examples_hold() {
        let secret = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec,
            0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03,
            0x1c, 0xae, 0x7f, 0x60,
        ];
        assert_eq!(
            hex(&public_key(&secret)).as_flattened(),
            b"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
    }
}

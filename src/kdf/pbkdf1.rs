//! PBKDF1: a digest of a digest, RFC 8018 §5.1, without cutting the last one.
use sha2::Digest;
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::digest::with_function;

/// The digest of `secret` and `salt`, hashed again until it took `rounds` rounds, at least one.
pub(crate) fn derive(
    function: HashFunction,
    secret: &[u8],
    salt: &[u8],
    rounds: u64,
) -> Zeroizing<Vec<u8>> {
    with_function!(function, D => iterate::<D>(secret, salt, rounds))
}

fn iterate<D: Digest>(secret: &[u8], salt: &[u8], rounds: u64) -> Zeroizing<Vec<u8>> {
    let mut state = D::new().chain_update(secret).chain_update(salt).finalize();
    for _ in 1..rounds {
        state = D::digest(&state);
    }
    Zeroizing::new(state.to_vec())
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::encoding::Encoding;
    use crate::function::HashFunction;

    /// cryptosys.net's vector of 16 bytes, which passlib tests with too.
    #[test]
    fn the_known_vector_holds() {
        let salt = Encoding::Hex.decode("78578e5a5d63cb06").expect("hex");
        let key = derive(HashFunction::Sha1, b"password", &salt, 1000);
        let digits = Encoding::Hex.encode(&key).expect("hex");
        assert_eq!(digits.get(..32), Some("dc19847e05c64d2faf10ebfb4a3d2a20"));
    }

    #[test]
    fn one_round_is_the_digest() {
        let key = derive(HashFunction::Md5, b"ab", b"c", 1);
        let digits = Encoding::Hex.encode(&key).expect("hex");
        assert_eq!(digits, "900150983cd24fb0d6963f7d28e17f72");
    }
}

//! phpass's portable hashes: a digest of the last one and the password, over and over.
//!
//! Source: Openwall, phpass 0.5, `crypt_private`; Drupal 7, `includes/password.inc`.
use sha2::Digest;
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::digest::with_function;

/// The digest after `2^log2` rounds, and the one that they begin with; `log2` is below 64.
pub(crate) fn derive(
    function: HashFunction,
    log2: u8,
    salt: &[u8],
    password: &[u8],
) -> Zeroizing<Vec<u8>> {
    with_function!(function, D => iterate::<D>(1 << (log2 & 63), salt, password))
}

fn iterate<D: Digest>(rounds: u64, salt: &[u8], password: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut state = D::new().chain_update(salt).chain_update(password).finalize();
    for _ in 0..rounds {
        state = D::new().chain_update(&state).chain_update(password).finalize();
    }
    Zeroizing::new(state.to_vec())
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::encoding::Encoding;
    use crate::function::HashFunction;

    /// Openwall's own: `test.php` of phpass.
    #[test]
    fn the_authors_vector_holds() {
        let digest = derive(HashFunction::Md5, 11, b"IQRaTwmf", b"test12345");
        let text = Encoding::CryptLow.encode(&digest).expect("every byte has digits");
        assert_eq!(text, "eRo7ud9Fh4E2PdI0S3r.L0");
    }
}

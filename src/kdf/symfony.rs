//! Symfony's message digests: a digest of the last one and the salted password, over and over.
//!
//! Source: Symfony 5.4, `MessageDigestPasswordHasher`.
use sha2::Digest;
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::digest::with_function;

/// The digest after so many rounds, of which there is always one.
pub(crate) fn derive(function: HashFunction, rounds: u64, salted: &[u8]) -> Zeroizing<Vec<u8>> {
    with_function!(function, D => iterate::<D>(rounds, salted))
}

fn iterate<D: Digest>(rounds: u64, salted: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut state = D::digest(salted);
    for _ in 1..rounds {
        state = D::new().chain_update(&state).chain_update(salted).finalize();
    }
    Zeroizing::new(state.to_vec())
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::encoding::Encoding;
    use crate::function::HashFunction;

    /// Symfony 7's own class: SHA-512, 5000 rounds, base64.
    #[test]
    fn what_symfony_wrote_is_computed_again() {
        let digest = derive(HashFunction::Sha512, 5000, "pässword{salt}".as_bytes());
        let text = Encoding::Base64.encode(&digest).expect("every byte has digits");
        assert_eq!(
            text,
            "f5LtywiMy+RpVzL81C8Zn3WojQqY5sXiI5VCfPSP8wmM8n+vyhZDvADvJmr01RWyeCwxDRHRHOG4I88bRSiyJg=="
        );
    }
}

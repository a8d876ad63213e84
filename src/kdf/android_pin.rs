//! Samsung's Android: SHA-1 over the last digest, the number of the round, password and salt.
//!
//! hashcat, module 5800.
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::digest::digest;

/// Rounds of every text.
pub(crate) const ROUNDS: u16 = 1024;

/// The digest after all rounds, before the first of which there is none.
pub(crate) fn derive(password: &[u8], salt: &[u8]) -> Zeroizing<Vec<u8>> {
    (0..ROUNDS).fold(Zeroizing::default(), |last, round| {
        let number = round.to_string();
        digest(HashFunction::Sha1, &[&last, number.as_bytes(), password, salt])
    })
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::encoding::Encoding;

    /// hashcat's example of its mode 5800.
    #[test]
    fn the_known_vector_holds() {
        let digits = Encoding::Hex.encode(&derive(b"hashcat", b"7724368582277760"));
        assert_eq!(digits.as_deref(), Some("3edde1eb9e6679ccbc1ff3c417e8a475a2d2e279"));
    }
}

//! Oracle up to 10g: DES in CBC mode over the user name and the password, twice.
//!
//! Wright and Cid, *An Assessment of the Oracle Password Hashing Algorithm* (2005).
use zeroize::Zeroizing;

use super::{des, utf16};

/// Hashes both names in upper case, UTF-16 with the high byte first. The last block under a fixed
/// key is the key for the second time.
pub(crate) fn digest(user: &str, password: &str) -> [u8; 8] {
    let both = Zeroizing::new([user, password].concat());
    let upper = Zeroizing::new(both.to_uppercase());
    let text = utf16::big_endian(&upper);
    let key = last_block(0x0123_4567_89ab_cdef, &text);
    last_block(key, &text).to_be_bytes()
}

/// The last block of CBC under an IV of zeros; NULs fill the text's own last block.
fn last_block(key: u64, text: &[u8]) -> u64 {
    text.chunks(8).fold(0, |chained, chunk| {
        let filled = chunk.iter().copied().chain([0; 8]).take(8);
        let block = filled.fold(0, |block, byte| (block << 8) | u64::from(byte));
        des::encrypt(chained ^ block, key, 0, 1)
    })
}

#[cfg(test)]
mod tests {
    use super::digest;
    use crate::kdf::digest::hex;

    #[test]
    fn published_hashes_come_out() {
        // Pete Finnigan's list of default passwords, openwall.info's samples, passlib 1.7.4.
        for (user, password, expected) in [
            ("scott", "tiger", "f894844c34402b67"),
            ("ScO", "ttTiGGeR", "7aa1a84e31ed7771"),
            ("SYSTEM", "d_syspw", "1b9f1f9a5cb9eb31"),
            ("strat_user", "strat_passwd", "aebedbb4efb5225b"),
            ("USER", "#95LWEIGHTS", "000ea4d72a142e29"),
            ("ALFREDO", "CIAO2010", "eb026a76f0650f7b"),
            ("BOB", "LONG_MOT_DE_PASSE_OUI", "ec8147abb3373d53"),
            ("System", "t\u{e1}\u{411}\u{2113}\u{259}", "b915a853f297b281"),
        ] {
            assert_eq!(hex(&digest(user, password)).as_flattened(), expected.as_bytes(), "{user}");
        }
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(digest("alice", "Secret"), digest("ALICE", "sECRET"));
        assert_ne!(digest("alice", "secret"), digest("alice", "secret1"));
    }
}

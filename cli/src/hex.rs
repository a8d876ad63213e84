//! SHA-256 and its digits.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of these bytes in lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let nibbles = |byte: u8| [byte >> 4, byte & 15];
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16);
    Sha256::digest(bytes).into_iter().flat_map(nibbles).filter_map(digit).collect()
}

//! Salts for the demo: random to look at, the same on every run.

use sha2::{Digest as _, Sha256};

/// Bytes that belong to this number.
pub(super) fn bytes(number: usize) -> [u8; 32] {
    Sha256::digest(format!("rehash demo {number}")).into()
}

/// Characters of `A-Za-z0-9` that belong to this number.
pub(super) fn letters(number: usize, count: usize) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let more = bytes(number ^ usize::MAX);
    let random = bytes(number).into_iter().chain(more);
    let letter = |byte: u8| LETTERS.get(usize::from(byte) % LETTERS.len()).copied();
    random.filter_map(letter).map(char::from).take(count).collect()
}

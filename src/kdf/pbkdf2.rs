//! PBKDF2 with HMAC: RFC 8018 §5.2, RFC 2104.
use ::pbkdf2::pbkdf2;
use hmac::Hmac;

use crate::function::HashFunction;
use crate::kdf::digest::with_function;

/// Fills `out` in `rounds` rounds, at least one, for each digest's length of it.
pub(crate) fn derive(
    function: HashFunction,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    out: &mut [u8],
) {
    let derived = with_function!(function, D => pbkdf2::<Hmac<D>>(password, salt, rounds, out));
    derived.expect("HMAC takes keys of every length");
}

/// Whether a match proves that this was the password, and not another one with the same HMAC key.
///
/// HMAC pads a key to the block with NULs, and hashes a key that is longer than the block. So these
/// could stand for another password: one that ends in NUL, one over the block, and one that may be
/// somebody's raw digest, being no text and as long as one, less the NULs that it may end with.
pub(crate) fn is_exact(password: &[u8], function: HashFunction) -> bool {
    let hashed = password.len() > function.block_bytes();
    let padded = password.last() == Some(&0);
    let text = str::from_utf8(password).is_ok_and(|text| !text.contains(char::is_control));
    let raw_digest =
        (function.digest_bytes() - 4..=function.digest_bytes()).contains(&password.len()) && !text;
    !(hashed || padded || raw_digest)
}

#[cfg(test)]
mod tests;

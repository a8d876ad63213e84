//! PBKDF2 with HMAC: RFC 8018 §5.2, RFC 2104.
use ::pbkdf2::pbkdf2;
use hmac::Hmac;
#[cfg(feature = "rare")]
use hmac::SimpleHmac;
#[cfg(feature = "rare")]
use zeroize::Zeroizing;

use crate::function::HashFunction;
#[cfg(feature = "rare")]
use crate::kdf::digest::digest;
use crate::kdf::digest::with_function;

/// Fills `out` in `rounds` rounds, at least one, for each digest's length of it.
pub(crate) fn derive(
    function: HashFunction,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    out: &mut [u8],
) {
    let derived = with_function!(
        function,
        D => pbkdf2::<Hmac<D>>(password, salt, rounds, out),
        pbkdf2::<SimpleHmac<D>>(password, salt, rounds, out)
    );
    derived.expect("HMAC takes keys of every length");
}

/// Whether a match proves that this was the password, and not another one with the same HMAC key.
///
/// HMAC pads a key to the block with NULs, and hashes a key that is longer than the block. So these
/// could stand for another password: one that ends in NUL, one over the block, and one that may be
/// somebody's raw digest, being no text and as long as one, less the NULs that it may end with.
pub(crate) fn is_exact(password: &[u8], function: HashFunction) -> bool {
    is_exact_in(password, function, function.block_bytes())
}

/// The same with a block of another length than the function's own.
fn is_exact_in(password: &[u8], function: HashFunction, block_bytes: usize) -> bool {
    let hashed = password.len() > block_bytes;
    let padded = password.last() == Some(&0);
    let text = str::from_utf8(password).is_ok_and(|text| !text.contains(char::is_control));
    let raw_digest =
        (function.digest_bytes() - 4..=function.digest_bytes()).contains(&password.len()) && !text;
    !(hashed || padded || raw_digest)
}

/// PBKDF2 of Perl's `Digest::HMAC`, to which every block has 64 bytes, also that of SHA-3: one digest,
/// and whether it proves that this was the password.
#[cfg(feature = "rare")]
pub(crate) fn derive_in_64(
    function: HashFunction,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
) -> (Zeroizing<Vec<u8>>, bool) {
    const BLOCK: usize = 64;
    let mut key = Zeroizing::new([0; BLOCK]);
    let hashed = digest(function, &[password]);
    let bytes = if password.len() > BLOCK { hashed.as_slice() } else { password };
    key.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = *byte);
    let outer = Zeroizing::new(key.map(|byte| byte ^ 0x5c));
    let inner = Zeroizing::new(key.map(|byte| byte ^ 0x36));
    let hmac = |parts: &[&[u8]]| {
        let parts = [&[inner.as_slice()], parts].concat();
        digest(function, &[outer.as_slice(), &digest(function, &parts)])
    };
    let mut last = hmac(&[salt, &1_u32.to_be_bytes()]);
    let mut out = last.clone();
    for _ in 1..rounds {
        last = hmac(&[&last]);
        out.iter_mut().zip(last.iter()).for_each(|(sum, byte)| *sum ^= *byte);
    }
    (out, is_exact_in(password, function, BLOCK))
}

#[cfg(test)]
mod tests;

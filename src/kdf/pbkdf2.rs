//! PBKDF2 with HMAC: RFC 8018 §5.2, RFC 2104.
use ::pbkdf2::pbkdf2;
use hmac::Hmac;
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

/// The hash function under HMAC.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Prf {
    Sha1,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "Wycheproof tests it; no format writes it yet")
    )]
    Sha224,
    Sha256,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "Wycheproof tests it; no format writes it yet")
    )]
    Sha384,
    Sha512,
}

impl Prf {
    /// Bytes that one round makes; a longer output costs the rounds again.
    pub(crate) fn digest_len(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// Bytes of password that HMAC takes as they stand.
    pub(crate) fn block_len(self) -> usize {
        match self {
            Self::Sha1 | Self::Sha224 | Self::Sha256 => 64,
            Self::Sha384 | Self::Sha512 => 128,
        }
    }
}

/// Fills `out` in `rounds` rounds, at least one, for each [`Prf::digest_len`] bytes of it.
pub(crate) fn derive(prf: Prf, password: &[u8], salt: &[u8], rounds: u32, out: &mut [u8]) {
    let derived = match prf {
        Prf::Sha1 => pbkdf2::<Hmac<Sha1>>(password, salt, rounds, out),
        Prf::Sha224 => pbkdf2::<Hmac<Sha224>>(password, salt, rounds, out),
        Prf::Sha256 => pbkdf2::<Hmac<Sha256>>(password, salt, rounds, out),
        Prf::Sha384 => pbkdf2::<Hmac<Sha384>>(password, salt, rounds, out),
        Prf::Sha512 => pbkdf2::<Hmac<Sha512>>(password, salt, rounds, out),
    };
    derived.expect("HMAC takes keys of every length");
}

/// Whether a match proves that this was the password, and not another one with the same HMAC key.
///
/// HMAC pads a key to the block with NULs, and hashes a key that is longer than the block. So these
/// could stand for another password: one that ends in NUL, one over the block, and one that may be
/// somebody's raw digest, being no text and as long as one, less the NULs that it may end with.
pub(crate) fn is_exact(password: &[u8], prf: Prf) -> bool {
    let hashed = password.len() > prf.block_len();
    let padded = password.last() == Some(&0);
    let text = str::from_utf8(password).is_ok_and(|text| !text.contains(char::is_control));
    let raw_digest = (prf.digest_len() - 4..=prf.digest_len()).contains(&password.len()) && !text;
    !(hashed || padded || raw_digest)
}

#[cfg(test)]
mod tests;

//! Purdy's polynomial: passwords of VMS.
//!
//! Purdy, *A High Security Log-in Procedure* (CACM 1974); `Authen::DecHpwd` 2.007 for how VMS makes
//! its argument, and as a source of the test values.
use zeroize::Zeroizing;

/// Which of VMS's algorithms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// The user's name is padded to twelve characters, or cut there.
    Purdy,
    /// The user's name as it is.
    Variable,
    /// The same with rotations and the password's length.
    Hickory,
}

/// The largest prime of 64 bits.
const PRIME: u64 = 0_u64.wrapping_sub(59);
const HIGHEST: u32 = (1 << 24) - 3;
const SECOND: u32 = (1 << 24) - 63;
/// The coefficients, less 2^64.
const COEFFICIENTS: [u64; 5] = [83, 179, 257, 323, 363];

/// The eight bytes for a password and a name, both in the upper case that VMS asks for.
pub(crate) fn digest(variant: Variant, user: &str, salt: [u8; 2], password: &[u8]) -> [u8; 8] {
    let mut name = Zeroizing::new(user.as_bytes().to_vec());
    if variant == Variant::Purdy {
        name.resize(12, b' ');
    }
    let mut state = Zeroizing::new([0; 8]);
    if variant == Variant::Hickory {
        let length = u16::try_from(password.len()).unwrap_or(u16::MAX);
        add_word(&mut state, 0, length);
    }
    collapse(variant, password, &mut state);
    add_word(&mut state, 3, u16::from_le_bytes(salt));
    collapse(variant, &name, &mut state);
    polynomial(u64::from_le_bytes(*state)).to_le_bytes()
}

/// Adds the bytes of a text to the eight in turn, the first one where its length ends.
fn collapse(variant: Variant, text: &[u8], state: &mut [u8; 8]) {
    let places = (0..=7).rev().cycle().skip(7 - text.len() % 8);
    for (byte, place) in text.iter().zip(places) {
        if let Some(slot) = state.get_mut::<usize>(place) {
            *slot = slot.wrapping_add(*byte);
        }
        if variant == Variant::Hickory && place == 7 {
            for half in state.as_chunks_mut::<4>().0 {
                *half = u32::from_le_bytes(*half).rotate_left(1).to_le_bytes();
            }
        }
    }
}

/// Adds a little-endian number of two bytes at a place.
fn add_word(state: &mut [u8; 8], at: usize, number: u16) {
    if let Some(word) = state.get_mut(at..).and_then(<[u8]>::first_chunk_mut::<2>) {
        *word = u16::from_le_bytes(*word).wrapping_add(number).to_le_bytes();
    }
}

/// `x^(2^24-3) + a x^(2^24-63) + b x^3 + c x^2 + d x + e`, modulo the prime.
fn polynomial(x: u64) -> u64 {
    let x = x % PRIME;
    let powers = [power(x, SECOND), power(x, 3), power(x, 2), x, 1];
    let terms = powers.into_iter().zip(COEFFICIENTS.map(|small| 0_u64.wrapping_sub(small)));
    terms.fold(power(x, HIGHEST), |sum, (power, coefficient)| {
        reduced(u128::from(sum) + u128::from(multiplied(power, coefficient % PRIME)))
    })
}

fn power(base: u64, exponent: u32) -> u64 {
    (0..u32::BITS - exponent.leading_zeros()).rev().fold(1, |result, bit| {
        let squared = multiplied(result, result);
        if exponent >> bit & 1 == 1 { multiplied(squared, base) } else { squared }
    })
}

fn multiplied(one: u64, other: u64) -> u64 {
    reduced(u128::from(one) * u128::from(other))
}

fn reduced(number: u128) -> u64 {
    u64::try_from(number % u128::from(PRIME)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Variant, digest};
    use crate::encoding::Encoding;

    /// `Authen::Passphrase` 0.008, `t/vmspurdy.t`, and what it wrote.
    #[test]
    fn known_hashes_come_out() {
        let vectors: [(&[u8], [u8; 2], &str); 3] = [
            (b"WIBBLE", 1234_u16.to_le_bytes(), "2cef674777a54880"),
            (b"SECRET99", [0xbd, 0xb6], "53b9840bb6f50416"),
            (b"A", [0xec, 0x1e], "e8856fa3c8312707"),
        ];
        for (password, salt, expected) in vectors {
            let digest = digest(Variant::Hickory, "JRANDOM", salt, password);
            assert_eq!(Encoding::Hex.encode(&digest).as_deref(), Some(expected));
        }
    }
}

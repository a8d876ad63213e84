//! The DES of crypt(3): FIPS 46-3 with a salted expansion, run over and over.
//!
//! The salt is Morris and Thompson's, *Password Security: A Case History* (1979): a set bit
//! exchanges two of the 48 bits that come out of the expansion E. Table lookups depend on the
//! key, so other processes on the machine may learn of it through the cache.
#![expect(clippy::as_conversions, reason = "masked bits as table indices, and halves of a block")]
#![expect(clippy::indexing_slicing, reason = "six bits index 64 entries, eight boxes are eight")]
use zeroize::Zeroizing;

use super::des_tables::{
    FINAL_PERMUTATION, INITIAL_PERMUTATION, KEY_CHOICE, KEY_SHIFTS, ROUND_KEY_CHOICE,
    ROUND_PERMUTATION, S_BOXES,
};

/// Encrypts a block of zeros `rounds` times over.
///
/// `key` is eight bytes, of which DES skips each lowest bit. `salt` has 12 bits in crypt(3), 24 in
/// the BSD/OS variant.
pub(crate) fn crypt_block(key: u64, salt: u32, rounds: u32) -> u64 {
    encrypt(0, key, salt, rounds)
}

/// Encrypts `block` `rounds` times over, without the permutations between, which cancel out.
pub(crate) fn encrypt(block: u64, key: u64, salt: u32, rounds: u32) -> u64 {
    let keys = round_keys(key);
    let swaps = u64::from(salt.reverse_bits() >> 8);
    let block = permute(block, 64, &INITIAL_PERMUTATION);
    let (mut left, mut right) = halves(block);
    for _ in 0..rounds {
        for key in keys.iter() {
            (left, right) = (right, left ^ round(right, *key, swaps));
        }
        (left, right) = (right, left);
    }
    permute((u64::from(left) << 32) | u64::from(right), 64, &FINAL_PERMUTATION)
}

/// The cipher function f of FIPS 46-3.
fn round(half: u32, key: u64, swaps: u64) -> u32 {
    let expanded = EXPANSION
        .iter()
        .fold(0, |bits, left| (bits << 6) | u64::from(half.rotate_left(*left) & 0x3f));
    let swapped = (expanded ^ (expanded >> 24)) & swaps;
    let input = expanded ^ swapped ^ (swapped << 24) ^ key;
    let output = |(boxed, shift): (&[u32; 64], &u32)| boxed[((input >> shift) & 0x3f) as usize];
    PERMUTED_S_BOXES.iter().zip(&BOX_SHIFTS).map(output).fold(0, |bits, output| bits ^ output)
}

/// Sixteen keys of 48 bits.
fn round_keys(key: u64) -> Zeroizing<[u64; 16]> {
    let mut halves = permute(key, 64, &KEY_CHOICE);
    Zeroizing::new(KEY_SHIFTS.map(|shift| {
        for _ in 0..shift {
            let wrapped = (halves >> 27) & 0x1000_0001;
            halves = ((halves << 1) & 0xff_ffff_efff_fffe) | wrapped;
        }
        permute(halves, 56, &ROUND_KEY_CHOICE)
    }))
}

fn halves(block: u64) -> (u32, u32) {
    ((block >> 32) as u32, (block & 0xffff_ffff) as u32)
}

/// Picks bits of a number of `width` bits, counting from the left and from one as the standard does.
const fn permute(value: u64, width: u8, picks: &[u8]) -> u64 {
    let mut picked = 0;
    let mut i = 0;
    while i < picks.len() {
        picked = (picked << 1) | ((value >> (width - picks[i])) & 1);
        i += 1;
    }
    picked
}

/// The S-boxes with P applied to what they return, indexed by their input as it stands.
const fn permuted_s_boxes() -> [[u32; 64]; 8] {
    let mut boxes = [[0; 64]; 8];
    let mut i = 0;
    while i < 8 * 64 {
        let (number, input) = (i / 64, i % 64);
        let row = ((input >> 4) & 2) | (input & 1);
        let column = (input >> 1) & 15;
        let output = (S_BOXES[number][row][column] as u64) << (BOX_SHIFTS[number] / 6 * 4);
        boxes[number][input] = (permute(output, 32, &ROUND_PERMUTATION) & 0xffff_ffff) as u32;
        i += 1;
    }
    boxes
}

static PERMUTED_S_BOXES: [[u32; 64]; 8] = permuted_s_boxes();

/// How far each S-box's six bits are from the right of the 48.
const BOX_SHIFTS: [u32; 8] = [42, 36, 30, 24, 18, 12, 6, 0];

/// How far E's groups of six are rotated from the right of the 32.
const EXPANSION: [u32; 8] = [5, 9, 13, 17, 21, 25, 29, 1];

#[cfg(test)]
mod tests {
    use des::Des;
    use des::cipher::{BlockCipherEncrypt, KeyInit};

    use super::{crypt_block, encrypt};
    use crate::kdf::digest::sha256;

    #[test]
    fn without_a_salt_it_is_des() {
        let mut seed = [0; 32];
        for _ in 0..500 {
            seed = sha256(&[&seed]);
            let (&[key, block, ..], _) = seed.as_chunks::<8>() else { unreachable!() };
            for rounds in [1, 2, 25] {
                let mut expected = block.into();
                let cipher = Des::new(&key.into());
                (0..rounds).for_each(|_| cipher.encrypt_block(&mut expected));
                let found = encrypt(u64::from_be_bytes(block), u64::from_be_bytes(key), 0, rounds);
                assert_eq!(found.to_be_bytes(), expected.as_slice());
            }
        }
    }

    #[test]
    fn every_bit_of_the_salt_counts() {
        let plain = crypt_block(0x1234_5678_9abc_def0, 0, 1);
        for bit in 0..24 {
            assert_ne!(crypt_block(0x1234_5678_9abc_def0, 1 << bit, 1), plain, "bit {bit}");
        }
    }
}

//! One-time passwords: a hash of seed and password, folded to eight bytes, hashed again and again.
//!
//! RFC 2289. Each of the passwords is the hash of the one that is used after it.
use zeroize::Zeroizing;

use super::digest::digest;
use crate::function::HashFunction;

/// The value that is stored before the password of this number has been used.
pub(crate) fn derive(
    function: HashFunction,
    seed: &[u8],
    password: &[u8],
    number: u64,
) -> Zeroizing<[u8; 8]> {
    let first = folded(function, &[seed, password]);
    (0..number).fold(first, |last, _| folded(function, &[last.as_slice()]))
}

/// Eight bytes of a digest, by exclusive or; SHA-1's words are turned round, as RFC 2289 has it.
fn folded(function: HashFunction, parts: &[&[u8]]) -> Zeroizing<[u8; 8]> {
    let hashed = digest(function, parts);
    let mut out = Zeroizing::new([0; 8]);
    let words = hashed.as_chunks::<4>().0;
    let turned = |word: [u8; 4]| match function {
        HashFunction::Sha1 => u32::from_be_bytes(word).to_le_bytes(),
        _ => word,
    };
    for (place, word) in words.iter().enumerate() {
        let half = out.as_chunks_mut::<4>().0.get_mut(place % 2);
        half.into_iter().flatten().zip(turned(*word)).for_each(|(slot, byte)| *slot ^= byte);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::encoding::Encoding;
    use crate::function::HashFunction;

    /// RFC 2289, appendix C.
    #[test]
    fn the_standards_own_examples_hold() {
        let vectors = [
            (HashFunction::Md4, "D1854218EBBB0B51", 0),
            (HashFunction::Md4, "63473EF01CD0B444", 1),
            (HashFunction::Md4, "C5E612776E6C237A", 99),
            (HashFunction::Md5, "9E876134D90499DD", 0),
            (HashFunction::Md5, "7965E05436F5029F", 1),
            (HashFunction::Md5, "50FE1962C4965880", 99),
            (HashFunction::Sha1, "BB9E6AE1979D8FF4", 0),
            (HashFunction::Sha1, "63D936639734385B", 1),
            (HashFunction::Sha1, "87FEC7768B73CCF9", 99),
        ];
        for (function, expected, number) in vectors {
            let value = derive(function, b"test", b"This is a test.", number);
            let text = Encoding::Hex.encode(value.as_slice()).map(|text| text.to_uppercase());
            assert_eq!(text.as_deref(), Some(expected), "{function:?} {number}");
        }
    }
}

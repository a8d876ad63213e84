//! Plain digests over several parts, and hexadecimal text of them to feed to another hash.
//!
//! MD5: RFC 1321. SHA-1 and SHA-256: FIPS 180-4.
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// MD5 over the parts, one after the other.
pub(crate) fn md5(parts: &[&[u8]]) -> [u8; 16] {
    hashed::<Md5>(parts).into()
}

/// SHA-1 over the parts, one after the other.
pub(crate) fn sha1(parts: &[&[u8]]) -> [u8; 20] {
    hashed::<Sha1>(parts).into()
}

/// SHA-256 over the parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    hashed::<Sha256>(parts).into()
}

/// Lower-case hexadecimal text; `.as_flattened()` makes one slice of it.
pub(crate) fn hex<const N: usize>(bytes: &[u8; N]) -> Zeroizing<[[u8; 2]; N]> {
    let digit = |nibble: u8| if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 };
    Zeroizing::new(bytes.map(|byte| [digit(byte >> 4), digit(byte & 15)]))
}

fn hashed<D: Digest>(parts: &[&[u8]]) -> sha2::digest::Output<D> {
    parts.iter().fold(D::new(), Digest::chain_update).finalize()
}

#[cfg(test)]
mod tests {
    use super::{hex, md5, sha1, sha256};

    #[test]
    fn the_standards_own_examples_hold() {
        assert_eq!(hex(&md5(&[b"abc"])).as_flattened(), b"900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(
            hex(&sha1(&[b"abc"])).as_flattened(),
            b"a9993e364706816aba3e25717850c26c9cd0d89d"
        );
        assert_eq!(
            hex(&sha256(&[b"abc"])).as_flattened(),
            b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn parts_are_hashed_as_if_they_were_one() {
        assert_eq!(md5(&[b"a", b"", b"bc"]), md5(&[b"abc"]));
        assert_eq!(sha1(&[b"ab", b"c"]), sha1(&[b"abc"]));
        assert_eq!(sha256(&[]), sha256(&[b""]));
    }
}

//! Plain digests over several parts, and hexadecimal text of them to feed to another hash.
//!
//! MD4: RFC 1320. MD5: RFC 1321. SHA-1 and SHA-2: FIPS 180-4. HMAC: RFC 2104.
use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::Md5;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::function::HashFunction;

/// Runs an expression with the type of a hash function under a name.
macro_rules! with_function {
    ($function:expr, $type:ident => $body:expr) => {
        match $function {
            $crate::function::HashFunction::Md4 => {
                type $type = ::md4::Md4;
                $body
            }
            $crate::function::HashFunction::Md5 => {
                type $type = ::md5::Md5;
                $body
            }
            $crate::function::HashFunction::Sha1 => {
                type $type = ::sha1::Sha1;
                $body
            }
            $crate::function::HashFunction::Sha224 => {
                type $type = ::sha2::Sha224;
                $body
            }
            $crate::function::HashFunction::Sha256 => {
                type $type = ::sha2::Sha256;
                $body
            }
            $crate::function::HashFunction::Sha384 => {
                type $type = ::sha2::Sha384;
                $body
            }
            $crate::function::HashFunction::Sha512 => {
                type $type = ::sha2::Sha512;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Sha3_224 => {
                type $type = ::sha3::Sha3_224;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Sha3_256 => {
                type $type = ::sha3::Sha3_256;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Sha3_384 => {
                type $type = ::sha3::Sha3_384;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Sha3_512 => {
                type $type = ::sha3::Sha3_512;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Ripemd160 => {
                type $type = ::ripemd::Ripemd160;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Whirlpool => {
                type $type = ::whirlpool::Whirlpool;
                $body
            }
        }
    };
}
pub(crate) use with_function;

/// The digest of the parts, one after the other.
pub(crate) fn digest(function: HashFunction, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(with_function!(function, D => hashed::<D>(parts).to_vec()))
}

/// The digest of a salt and so many repetitions of a password.
pub(crate) fn repeated(
    function: HashFunction,
    salt: &[u8],
    password: &[u8],
    times: usize,
) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(with_function!(function, D => {
        let salted = <D as Digest>::new().chain_update(salt);
        let repetitions = std::iter::repeat_n(password, times);
        repetitions.fold(salted, Digest::chain_update).finalize().to_vec()
    }))
}

/// HMAC of the parts, one after the other, under a key of any length.
pub(crate) fn hmac(function: HashFunction, key: &[u8], parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let keyed = "HMAC takes keys of every length";
    Zeroizing::new(with_function!(function, D => {
        let mac = Hmac::<D>::new_from_slice(key).expect(keyed);
        parts.iter().fold(mac, hmac::Mac::chain_update).finalize().into_bytes().to_vec()
    }))
}

/// MD5 over the parts, one after the other.
pub(crate) fn md5(parts: &[&[u8]]) -> [u8; 16] {
    hashed::<Md5>(parts).into()
}

/// SHA-256 over the parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    hashed::<Sha256>(parts).into()
}

/// Lower-case hexadecimal text of a digest; `.as_flattened()` makes one slice of it.
pub(crate) fn hex<const N: usize>(bytes: &[u8; N]) -> Zeroizing<[[u8; 2]; N]> {
    let digit = |nibble: u8| if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 };
    Zeroizing::new(bytes.map(|byte| [digit(byte >> 4), digit(byte & 15)]))
}

fn hashed<D: Digest>(parts: &[&[u8]]) -> sha2::digest::Output<D> {
    parts.iter().fold(D::new(), Digest::chain_update).finalize()
}

#[cfg(test)]
mod tests {
    use super::{digest, hex, md5, sha256};
    use crate::function::HashFunction;

    #[test]
    fn the_standards_own_examples_hold() {
        assert_eq!(hex(&md5(&[b"abc"])).as_flattened(), b"900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(
            digest(HashFunction::Sha1, &[b"abc"]).as_slice(),
            b"\xa9\x99\x3e\x36\x47\x06\x81\x6a\xba\x3e\x25\x71\x78\x50\xc2\x6c\x9c\xd0\xd8\x9d"
        );
        assert_eq!(
            hex(&sha256(&[b"abc"])).as_flattened(),
            b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn parts_are_hashed_as_if_they_were_one() {
        assert_eq!(md5(&[b"a", b"", b"bc"]), md5(&[b"abc"]));
        let sha1 = |parts: &[&[u8]]| digest(HashFunction::Sha1, parts);
        assert_eq!(sha1(&[b"ab", b"c"]), sha1(&[b"abc"]));
        assert_eq!(sha256(&[]), sha256(&[b""]));
    }
}

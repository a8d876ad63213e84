//! Plain digests over several parts, and hexadecimal text of them to feed to another hash.
//!
//! MD4: RFC 1320. MD5: RFC 1321. SHA-1 and SHA-2: FIPS 180-4. SHA-3: FIPS 202. RIPEMD: Dobbertin, Bosselaers and
//! Preneel, 1996. BLAKE2: RFC 7693. Streebog: RFC 6986. HMAC: RFC 2104.
#[cfg(feature = "rare")]
use hmac::SimpleHmac;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::function::HashFunction;

/// Runs an expression with the type of a hash function under a name, and the second one, where there
/// is one, with those whose last block waits: hmac's quick HMAC is none over them.
macro_rules! with_function {
    ($function:expr, $type:ident => $body:expr) => {
        $crate::kdf::digest::with_function!($function, $type => $body, $body)
    };
    ($function:expr, $type:ident => $body:expr, $lazy:expr) => {
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
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Ripemd128 => {
                type $type = ::ripemd::Ripemd128;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Ripemd256 => {
                type $type = ::ripemd::Ripemd256;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Ripemd320 => {
                type $type = ::ripemd::Ripemd320;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Blake2b512 => {
                type $type = ::blake2::Blake2b512;
                $lazy
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Blake2s256 => {
                type $type = ::blake2::Blake2s256;
                $lazy
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Streebog256 => {
                type $type = ::streebog::Streebog256;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Streebog512 => {
                type $type = ::streebog::Streebog512;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Keccak224 => {
                type $type = ::sha3::Keccak224;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Keccak256 => {
                type $type = ::sha3::Keccak256;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Keccak384 => {
                type $type = ::sha3::Keccak384;
                $body
            }
            #[cfg(feature = "rare")]
            $crate::function::HashFunction::Keccak512 => {
                type $type = ::sha3::Keccak512;
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
    Zeroizing::new(with_function!(
        function,
        D => keyed::<Hmac<D>>(key, parts),
        keyed::<SimpleHmac<D>>(key, parts)
    ))
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

fn keyed<M: KeyInit + Mac>(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let mac = <M as KeyInit>::new_from_slice(key).expect("HMAC takes keys of every length");
    parts.iter().fold(mac, Mac::chain_update).finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests;

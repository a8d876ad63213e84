//! Formats that belong to no one software: bare and salted digests, and a plain PBKDF2.

mod colon;
mod half;
mod hex;
mod pbkdf2;
#[cfg(feature = "rare")]
mod rare;
mod salted;
#[cfg(feature = "rare")]
mod streebog;
#[cfg(feature = "rare")]
mod tags_of_crackers;

pub use colon::{Pbkdf2Colon, ScryptColon};
pub use half::{MD5_HALF_FIRST, MD5_HALF_LAST, MD5_HALF_MIDDLE};
pub use hex::{
    MD4_HEX, MD5_HEX, MD5_MD5_HEX, SHA1_HEX, SHA224_HEX, SHA256_HEX, SHA384_HEX, SHA512_HEX,
};
pub use pbkdf2::Pbkdf2;
#[cfg(feature = "rare")]
pub use rare::{
    BLAKE2B512_HEX, BLAKE2S256_HEX, KECCAK224_HEX, KECCAK256_HEX, KECCAK384_HEX, KECCAK512_HEX,
    RIPEMD128_HEX, RIPEMD160_HEX, RIPEMD256_HEX, RIPEMD320_HEX, SHA3_224_HEX, SHA3_256_HEX,
    SHA3_384_HEX, SHA3_512_HEX, STREEBOG256_HEX, STREEBOG512_HEX, WHIRLPOOL_HEX,
};
pub use salted::{
    MD5_MD5_PASS_SALT, MD5_MD5_SALT_MD5_PASS, MD5_PASS_SALT, MD5_SALT_MD5_PASS, MD5_SALT_PASS,
    MD5_SALT_PASS_SALT, SHA1_PASS_SALT, SHA1_SALT_PASS, SHA1_SALT_PASS_SALT, SHA1_SALT_SHA1_PASS,
    SHA1_SALT_SHA1_SALT_SHA1_PASS, SHA256_PASS_SALT, SHA256_SALT_PASS, SHA256_SALT_PASS_SALT,
    SHA512_PASS_SALT, SHA512_SALT_PASS, SHA512_SALT_PASS_SALT, SHA512_SHA512_PASS_SALT,
};
#[cfg(feature = "rare")]
pub use streebog::{
    HASHCAT_STREEBOG256, HASHCAT_STREEBOG512, JOHN_STREEBOG256, JOHN_STREEBOG512, StreebogBackwards,
};
#[cfg(feature = "rare")]
pub use tags_of_crackers::{
    HASHCAT_BLAKE2B512_PASS_SALT, HASHCAT_BLAKE2B512_SALT_PASS, HASHCAT_BLAKE2S256,
    JOHN_BLAKE2B512, JOHN_KECCAK256, JOHN_KECCAK512, JOHN_RIPEMD128, JOHN_RIPEMD160,
};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &Pbkdf2,
    &ScryptColon,
    #[cfg(feature = "rare")]
    &JOHN_BLAKE2B512,
    #[cfg(feature = "rare")]
    &HASHCAT_BLAKE2S256,
    #[cfg(feature = "rare")]
    &JOHN_KECCAK256,
    #[cfg(feature = "rare")]
    &JOHN_KECCAK512,
    #[cfg(feature = "rare")]
    &JOHN_RIPEMD160,
    #[cfg(feature = "rare")]
    &JOHN_RIPEMD128,
    #[cfg(feature = "rare")]
    &JOHN_STREEBOG256,
    #[cfg(feature = "rare")]
    &JOHN_STREEBOG512,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &Pbkdf2Colon,
    &MD5_HEX,
    &SHA1_HEX,
    &SHA256_HEX,
    &MD4_HEX,
    &MD5_MD5_HEX,
    &SHA224_HEX,
    &SHA384_HEX,
    &SHA512_HEX,
    &MD5_PASS_SALT,
    &MD5_SALT_PASS,
    &MD5_SALT_PASS_SALT,
    &SHA1_PASS_SALT,
    &SHA1_SALT_PASS,
    &SHA1_SALT_PASS_SALT,
    &SHA256_PASS_SALT,
    &SHA256_SALT_PASS,
    &SHA256_SALT_PASS_SALT,
    &SHA512_PASS_SALT,
    &SHA512_SALT_PASS,
    &SHA512_SALT_PASS_SALT,
    &SHA512_SHA512_PASS_SALT,
    &MD5_MD5_PASS_SALT,
    &MD5_SALT_MD5_PASS,
    &MD5_MD5_SALT_MD5_PASS,
    &SHA1_SALT_SHA1_PASS,
    &SHA1_SALT_SHA1_SALT_SHA1_PASS,
];

/// Those of them that hardly any table holds: whoever lists what a text may be has them last.
pub(super) static UNCOMMON: &[&dyn Scheme] = &[
    &MD5_HALF_FIRST,
    &MD5_HALF_MIDDLE,
    &MD5_HALF_LAST,
    #[cfg(feature = "rare")]
    &SHA3_224_HEX,
    #[cfg(feature = "rare")]
    &SHA3_256_HEX,
    #[cfg(feature = "rare")]
    &SHA3_384_HEX,
    #[cfg(feature = "rare")]
    &SHA3_512_HEX,
    #[cfg(feature = "rare")]
    &RIPEMD160_HEX,
    #[cfg(feature = "rare")]
    &WHIRLPOOL_HEX,
    #[cfg(feature = "rare")]
    &RIPEMD128_HEX,
    #[cfg(feature = "rare")]
    &RIPEMD256_HEX,
    #[cfg(feature = "rare")]
    &RIPEMD320_HEX,
    #[cfg(feature = "rare")]
    &KECCAK224_HEX,
    #[cfg(feature = "rare")]
    &KECCAK256_HEX,
    #[cfg(feature = "rare")]
    &KECCAK384_HEX,
    #[cfg(feature = "rare")]
    &KECCAK512_HEX,
    #[cfg(feature = "rare")]
    &BLAKE2B512_HEX,
    #[cfg(feature = "rare")]
    &BLAKE2S256_HEX,
    #[cfg(feature = "rare")]
    &STREEBOG256_HEX,
    #[cfg(feature = "rare")]
    &STREEBOG512_HEX,
    #[cfg(feature = "rare")]
    &HASHCAT_STREEBOG256,
    #[cfg(feature = "rare")]
    &HASHCAT_STREEBOG512,
    #[cfg(feature = "rare")]
    &HASHCAT_BLAKE2B512_PASS_SALT,
    #[cfg(feature = "rare")]
    &HASHCAT_BLAKE2B512_SALT_PASS,
];

//! Formats that belong to no one software: bare and salted digests, and a plain PBKDF2.

mod colon;
mod half;
mod hex;
mod pbkdf2;
#[cfg(feature = "rare")]
mod rare;
mod salted;

pub use colon::{Pbkdf2Colon, ScryptColon};
pub use half::{MD5_HALF_FIRST, MD5_HALF_LAST, MD5_HALF_MIDDLE};
pub use hex::{
    MD4_HEX, MD5_HEX, MD5_MD5_HEX, SHA1_HEX, SHA224_HEX, SHA256_HEX, SHA384_HEX, SHA512_HEX,
};
pub use pbkdf2::Pbkdf2;
#[cfg(feature = "rare")]
pub use rare::{
    RIPEMD160_HEX, SHA3_224_HEX, SHA3_256_HEX, SHA3_384_HEX, SHA3_512_HEX, WHIRLPOOL_HEX,
};
pub use salted::{
    MD5_MD5_PASS_SALT, MD5_MD5_SALT_MD5_PASS, MD5_PASS_SALT, MD5_SALT_MD5_PASS, MD5_SALT_PASS,
    MD5_SALT_PASS_SALT, SHA1_PASS_SALT, SHA1_SALT_PASS, SHA1_SALT_PASS_SALT, SHA1_SALT_SHA1_PASS,
    SHA1_SALT_SHA1_SALT_SHA1_PASS, SHA256_PASS_SALT, SHA256_SALT_PASS, SHA256_SALT_PASS_SALT,
    SHA512_PASS_SALT, SHA512_SALT_PASS, SHA512_SALT_PASS_SALT, SHA512_SHA512_PASS_SALT,
};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Pbkdf2, &ScryptColon];

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
    &MD5_HALF_FIRST,
    &MD5_HALF_MIDDLE,
    &MD5_HALF_LAST,
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
];

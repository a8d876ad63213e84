//! Formats of crypt(3).

mod bcrypt;
mod bcrypt_2;
mod bcrypt_2x;
mod bigcrypt;
mod bsdicrypt;
mod crypt16;
mod descrypt;
#[cfg(feature = "rare")]
mod gost_yescrypt;
mod md5_crypt;
mod nt;
mod scrypt_7;
mod sha1_crypt;
mod sha_crypt;
mod sunmd5;
mod yescrypt;

pub use bcrypt::{Bcrypt, BcryptTarget};
pub use bcrypt_2::Bcrypt2;
pub use bcrypt_2x::Bcrypt2x;
pub use bigcrypt::BigCrypt;
pub use bsdicrypt::BsdiCrypt;
pub use crypt16::Crypt16;
pub use descrypt::DesCrypt;
#[cfg(feature = "rare")]
pub use gost_yescrypt::GostYescrypt;
pub use md5_crypt::{APR1, MD5_CRYPT, Md5Crypt};
pub use nt::Nt;
pub use scrypt_7::{Scrypt7, Scrypt7Target};
pub use sha_crypt::{SHA256_CRYPT, SHA512_CRYPT, Sha256CryptTarget, Sha512CryptTarget, ShaCrypt};
pub use sha1_crypt::Sha1Crypt;
pub use sunmd5::SunMd5;
pub use yescrypt::{Yescrypt, YescryptTarget};

use crate::scheme::Scheme;

/// Every bcrypt string, for the envelopes that hold one.
pub(super) const BCRYPTS: &[&dyn Scheme] = &[&Bcrypt, &Bcrypt2, &Bcrypt2x];

/// Whatever a Linux system's crypt(3) reads, for the envelopes that hold that: libxcrypt takes what goes on behind
/// 13 characters of DES for bigcrypt.
pub(super) const SYSTEM: &[&dyn Scheme] = &[
    &Bcrypt,
    &Bcrypt2,
    &Bcrypt2x,
    &MD5_CRYPT,
    &APR1,
    &SHA256_CRYPT,
    &SHA512_CRYPT,
    &Yescrypt,
    #[cfg(feature = "rare")]
    &GostYescrypt,
    &Scrypt7,
    &Sha1Crypt,
    &SunMd5,
    &Nt,
    &BsdiCrypt,
    &DesCrypt,
    &BigCrypt,
];

/// The same without bigcrypt, for envelopes of software that brings its own crypt(3).
pub(super) const CRYPTS: &[&dyn Scheme] = match SYSTEM {
    [others @ .., _bigcrypt] => others,
    [] => &[],
};

/// What a shadow file holds: all of crypt(3). Of texts without a tag, 13 characters are DES crypt and
/// more of them bigcrypt.
pub(crate) const PROFILE: &[&dyn Scheme] = &[
    &Yescrypt,
    &SHA512_CRYPT,
    &SHA256_CRYPT,
    &Bcrypt,
    &Bcrypt2,
    &Bcrypt2x,
    #[cfg(feature = "rare")]
    &GostYescrypt,
    &Scrypt7,
    &MD5_CRYPT,
    &APR1,
    &Sha1Crypt,
    &SunMd5,
    &Nt,
    &BsdiCrypt,
    &DesCrypt,
    &BigCrypt,
];

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &Bcrypt,
    &Bcrypt2,
    &Bcrypt2x,
    &MD5_CRYPT,
    &APR1,
    &SHA256_CRYPT,
    &SHA512_CRYPT,
    &Yescrypt,
    #[cfg(feature = "rare")]
    &GostYescrypt,
    &Scrypt7,
    &Sha1Crypt,
    &SunMd5,
    &Nt,
    &BsdiCrypt,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&DesCrypt, &BigCrypt, &Crypt16];

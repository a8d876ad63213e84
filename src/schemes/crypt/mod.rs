//! Formats of crypt(3).

mod bcrypt;
mod bcrypt_2;
mod bcrypt_2x;
mod bigcrypt;
mod bsdicrypt;
mod crypt16;
mod descrypt;
mod md5_crypt;
mod sha_crypt;

pub use bcrypt::{Bcrypt, BcryptTarget};
pub use bcrypt_2::Bcrypt2;
pub use bcrypt_2x::Bcrypt2x;
pub use bigcrypt::BigCrypt;
pub use bsdicrypt::BsdiCrypt;
pub use crypt16::Crypt16;
pub use descrypt::DesCrypt;
pub use md5_crypt::{APR1, MD5_CRYPT, Md5Crypt};
pub use sha_crypt::{SHA256_CRYPT, SHA512_CRYPT, ShaCrypt};

use crate::scheme::Scheme;

/// Every bcrypt string, for the envelopes that hold one.
pub(super) const BCRYPTS: &[&dyn Scheme] = &[&Bcrypt, &Bcrypt2, &Bcrypt2x];

/// Whatever a system's crypt(3) reads, for the envelopes that hold that.
pub(super) const CRYPTS: &[&dyn Scheme] = &[
    &Bcrypt,
    &Bcrypt2,
    &Bcrypt2x,
    &MD5_CRYPT,
    &APR1,
    &SHA256_CRYPT,
    &SHA512_CRYPT,
    &BsdiCrypt,
    &DesCrypt,
];

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] =
    &[&Bcrypt, &Bcrypt2, &Bcrypt2x, &MD5_CRYPT, &APR1, &SHA256_CRYPT, &SHA512_CRYPT, &BsdiCrypt];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&DesCrypt, &BigCrypt, &Crypt16];

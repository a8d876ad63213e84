//! Formats that Django, its documentation and its plugins write.

mod argon2;
mod bcrypt;
mod bcrypt_dwaiter;
mod bcrypt_sha256;
mod crypt;
mod pbkdf2;
mod salted;
mod scrypt;
mod scrypt_plugin;
mod sha2_base64;
mod sha2_bcrypt;
mod sha2_digest;
mod sha2_hardened;
mod unsalted;
mod wrapped;

pub use argon2::{Argon2, Argon2Target};
pub use bcrypt::BCRYPT;
pub use bcrypt_dwaiter::BCRYPT_DWAITER;
pub use bcrypt_sha256::{BcryptSha256, BcryptSha256Target};
pub use crypt::Crypt;
pub use pbkdf2::{PBKDF2_SHA1, PBKDF2_SHA256, Pbkdf2, Pbkdf2Target};
pub use salted::{SALTED_MD5, SALTED_SHA1};
pub use scrypt::{Scrypt, ScryptTarget};
pub use scrypt_plugin::ScryptPlugin;
pub use sha2_base64::Sha2Base64;
pub use sha2_bcrypt::Sha2Bcrypt;
pub use sha2_digest::{SHA2_SHA256, SHA2_SHA512};
pub use sha2_hardened::Sha2Hardened;
pub use unsalted::{BARE_MD5, UNSALTED_MD5, UNSALTED_SHA1};
pub use wrapped::{
    WRAPPED_MD5, WRAPPED_SHA1, WRAPPED_UNSALTED_MD5, WRAPPED_UNSALTED_SHA1, wrapped,
};

use crate::scheme::Scheme;
use crate::schemes::wrapped::argon2id;

/// What a Django table holds, bare MD5 and what a migration wrapped included: an allow-list for a column
/// that Django wrote.
pub(crate) static PROFILE: &[&dyn Scheme] = &[
    &PBKDF2_SHA256,
    &PBKDF2_SHA1,
    &Argon2,
    &Scrypt,
    &BCRYPT,
    &BcryptSha256,
    &BCRYPT_DWAITER,
    &ScryptPlugin,
    &SALTED_MD5,
    &SALTED_SHA1,
    &UNSALTED_MD5,
    &UNSALTED_SHA1,
    &BARE_MD5,
    &Crypt,
    &WRAPPED_MD5,
    &WRAPPED_SHA1,
    &WRAPPED_UNSALTED_MD5,
    &WRAPPED_UNSALTED_SHA1,
    &argon2id::MD5,
    &argon2id::SHA1,
    &argon2id::UNSALTED_MD5,
    &argon2id::UNSALTED_SHA1,
];

/// The same table where django-sha2 is installed; its `sha256$` and `sha512$` nobody else of Django writes.
pub(crate) static SHA2_PROFILE: &[&dyn Scheme] = &[
    &Sha2Hardened,
    &Sha2Bcrypt,
    &Sha2Base64,
    &SHA2_SHA256,
    &SHA2_SHA512,
    &PBKDF2_SHA256,
    &PBKDF2_SHA1,
    &Argon2,
    &Scrypt,
    &BCRYPT,
    &BcryptSha256,
    &BCRYPT_DWAITER,
    &ScryptPlugin,
    &SALTED_MD5,
    &SALTED_SHA1,
    &UNSALTED_MD5,
    &UNSALTED_SHA1,
    &BARE_MD5,
    &Crypt,
    &WRAPPED_MD5,
    &WRAPPED_SHA1,
    &WRAPPED_UNSALTED_MD5,
    &WRAPPED_UNSALTED_SHA1,
    &argon2id::MD5,
    &argon2id::SHA1,
    &argon2id::UNSALTED_MD5,
    &argon2id::UNSALTED_SHA1,
];

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &PBKDF2_SHA256,
    &PBKDF2_SHA1,
    &Argon2,
    &Scrypt,
    &BCRYPT,
    &BcryptSha256,
    &BCRYPT_DWAITER,
    &UNSALTED_MD5,
    &UNSALTED_SHA1,
    &Crypt,
    &WRAPPED_MD5,
    &WRAPPED_SHA1,
    &WRAPPED_UNSALTED_MD5,
    &WRAPPED_UNSALTED_SHA1,
    &ScryptPlugin,
    &Sha2Bcrypt,
    &Sha2Hardened,
    &Sha2Base64,
];

/// Formats that do not, or whose names another software writes as well.
pub(super) static BARE: &[&dyn Scheme] =
    &[&SALTED_MD5, &SALTED_SHA1, &BARE_MD5, &SHA2_SHA256, &SHA2_SHA512];

//! Formats of Node's libraries and applications.

mod adonis;
mod better_auth;
mod credential;
mod meteor;
mod passport_local_mongoose;
mod password_hash;
mod payload;
mod pbkdf2;
mod scrypt_kdf;

pub use adonis::{AdonisBcrypt, AdonisScrypt};
pub use better_auth::{BETTER_AUTH, BetterAuth, LUCIA, LUCIA_LEGACY};
pub use credential::Credential;
pub use meteor::METEOR_ARGON2;
pub use passport_local_mongoose::{
    PASSPORT_LOCAL_MONGOOSE, PASSPORT_LOCAL_MONGOOSE_SHA1, PassportLocalMongoose,
};
pub use password_hash::{
    PASSWORD_HASH_MD5, PASSWORD_HASH_SHA1, PASSWORD_HASH_SHA256, PASSWORD_HASH_SHA512,
};
pub use payload::PAYLOAD;
pub use pbkdf2::NodePbkdf2;
pub use scrypt_kdf::ScryptKdf;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &AdonisBcrypt,
    &AdonisScrypt,
    &LUCIA,
    &Credential,
    &PASSWORD_HASH_SHA1,
    &PASSWORD_HASH_SHA256,
    &PASSWORD_HASH_SHA512,
    &PASSWORD_HASH_MD5,
    &PAYLOAD,
    &NodePbkdf2,
    &ScryptKdf,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &BETTER_AUTH,
    &LUCIA_LEGACY,
    &PASSPORT_LOCAL_MONGOOSE,
    &PASSPORT_LOCAL_MONGOOSE_SHA1,
    &METEOR_ARGON2,
];

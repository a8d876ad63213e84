//! What identity providers store and take in: Firebase, Supabase, Ory Kratos, Clerk, FusionAuth, Stytch.

mod clerk;
mod clerk_bcrypt;
mod clerk_pbkdf2;
mod firebase;
mod firebase_target;
mod fusionauth;
mod hmac;
mod kratos_crypt;
mod kratos_digest;
#[cfg(feature = "rare")]
mod kratos_pbkdf2;
mod kratos_scrypt;
mod kratos_template;
mod stytch;

pub use clerk::{CLERK_MD5_SALTED, CLERK_PBKDF2_SHA256, CLERK_SHA256_SALTED};
pub use clerk_bcrypt::ClerkBcryptPeppered;
pub use clerk_pbkdf2::{
    CLERK_PBKDF2_SHA1, CLERK_PBKDF2_SHA512, CLERK_PBKDF2_SHA512_HEX, ClerkPbkdf2,
};
pub use firebase::{FIREBASE, FIREBASE_CLERK, FIREBASE_KRATOS, Firebase};
pub use firebase_target::{FirebaseCost, FirebaseTarget};
pub use fusionauth::{
    FUSIONAUTH_MD5, FUSIONAUTH_MD5_APPENDED, FUSIONAUTH_PHPASS_SHA512, FUSIONAUTH_SHA256,
    FUSIONAUTH_SHA512, FUSIONAUTH_SHA512_COLUMNS,
};
pub use hmac::{
    HMAC_MD5_SALT_FIRST, HMAC_MD5_SALT_LAST, HMAC_SHA1_SALT_FIRST, HMAC_SHA1_SALT_LAST,
    HMAC_SHA256_SALT_FIRST, HMAC_SHA256_SALT_LAST, HMAC_SHA512_SALT_FIRST, HMAC_SHA512_SALT_LAST,
};
pub use kratos_crypt::{KRATOS_MD5_CRYPT, KRATOS_SHA256_CRYPT, KRATOS_SHA512_CRYPT};
pub use kratos_digest::{
    KRATOS_HMAC_MD4, KRATOS_HMAC_MD5, KRATOS_HMAC_SHA1, KRATOS_HMAC_SHA224, KRATOS_HMAC_SHA256,
    KRATOS_HMAC_SHA384, KRATOS_HMAC_SHA512, KRATOS_MD5,
};
#[cfg(feature = "rare")]
pub use kratos_pbkdf2::KratosPbkdf2;
pub use kratos_scrypt::KratosScrypt;
pub use kratos_template::KratosTemplate;
pub use stytch::Stytch;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &FIREBASE,
    &FIREBASE_KRATOS,
    &KratosTemplate,
    &KratosScrypt,
    #[cfg(feature = "rare")]
    &KratosPbkdf2,
    &KRATOS_MD5,
    &KRATOS_HMAC_MD4,
    &KRATOS_HMAC_MD5,
    &KRATOS_HMAC_SHA1,
    &KRATOS_HMAC_SHA224,
    &KRATOS_HMAC_SHA256,
    &KRATOS_HMAC_SHA384,
    &KRATOS_HMAC_SHA512,
    &KRATOS_MD5_CRYPT,
    &KRATOS_SHA256_CRYPT,
    &KRATOS_SHA512_CRYPT,
    &FUSIONAUTH_MD5,
    &FUSIONAUTH_SHA256,
    &FUSIONAUTH_SHA512,
    &FUSIONAUTH_PHPASS_SHA512,
    &HMAC_MD5_SALT_FIRST,
    &HMAC_MD5_SALT_LAST,
    &HMAC_SHA1_SALT_FIRST,
    &HMAC_SHA1_SALT_LAST,
    &HMAC_SHA256_SALT_FIRST,
    &HMAC_SHA256_SALT_LAST,
    &HMAC_SHA512_SALT_FIRST,
    &HMAC_SHA512_SALT_LAST,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &FIREBASE_CLERK,
    &ClerkBcryptPeppered,
    &CLERK_PBKDF2_SHA256,
    &CLERK_PBKDF2_SHA1,
    &CLERK_PBKDF2_SHA512,
    &CLERK_PBKDF2_SHA512_HEX,
    &CLERK_SHA256_SALTED,
    &CLERK_MD5_SALTED,
    &FUSIONAUTH_SHA512_COLUMNS,
    &FUSIONAUTH_MD5_APPENDED,
    &Stytch,
];

//! Profiles of identity providers.

use super::Profile;
#[cfg(feature = "rare")]
use crate::schemes::identity::KratosPbkdf2;
use crate::schemes::identity::{
    CLERK_MD5_SALTED, CLERK_PBKDF2_SHA1, CLERK_PBKDF2_SHA256, CLERK_PBKDF2_SHA512,
    CLERK_PBKDF2_SHA512_HEX, CLERK_SHA256_SALTED, ClerkBcryptPeppered, FIREBASE as SCRYPT,
    FIREBASE_CLERK, FIREBASE_KRATOS, FUSIONAUTH_MD5, FUSIONAUTH_MD5_APPENDED,
    FUSIONAUTH_PHPASS_SHA512, FUSIONAUTH_SHA256, FUSIONAUTH_SHA512, FUSIONAUTH_SHA512_COLUMNS,
    HMAC_MD5_SALT_FIRST, HMAC_MD5_SALT_LAST, HMAC_SHA1_SALT_FIRST, HMAC_SHA1_SALT_LAST,
    HMAC_SHA256_SALT_FIRST, HMAC_SHA256_SALT_LAST, HMAC_SHA512_SALT_FIRST, HMAC_SHA512_SALT_LAST,
    KRATOS_HMAC_MD4, KRATOS_HMAC_MD5, KRATOS_HMAC_SHA1, KRATOS_HMAC_SHA224, KRATOS_HMAC_SHA256,
    KRATOS_HMAC_SHA384, KRATOS_HMAC_SHA512, KRATOS_MD5, KRATOS_MD5_CRYPT, KRATOS_SHA256_CRYPT,
    KRATOS_SHA512_CRYPT, KratosScrypt, KratosTemplate, Stytch,
};
use crate::schemes::python::werkzeug;
use crate::schemes::{crypt, django, enterprise, ldap, phc, php, plain, windows};

pub(super) static KRATOS: Profile = Profile::new(
    "kratos",
    "Ory Kratos",
    &[
        &crypt::Bcrypt,
        &phc::Argon2,
        &phc::Pbkdf2,
        #[cfg(feature = "rare")]
        &KratosPbkdf2,
        &KratosScrypt,
        &KRATOS_MD5_CRYPT,
        &KRATOS_SHA256_CRYPT,
        &KRATOS_SHA512_CRYPT,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA512,
        &KratosTemplate,
        &FIREBASE_KRATOS,
        &KRATOS_MD5,
        &KRATOS_HMAC_MD4,
        &KRATOS_HMAC_MD5,
        &KRATOS_HMAC_SHA1,
        &KRATOS_HMAC_SHA224,
        &KRATOS_HMAC_SHA256,
        &KRATOS_HMAC_SHA384,
        &KRATOS_HMAC_SHA512,
    ],
);

pub(super) static CLERK: Profile = Profile::new(
    "clerk",
    "Clerk",
    &[
        &crypt::Bcrypt,
        &phc::Argon2,
        &FIREBASE_CLERK,
        &ClerkBcryptPeppered,
        &django::BcryptSha256,
        &CLERK_PBKDF2_SHA256,
        &django::PBKDF2_SHA256,
        &CLERK_PBKDF2_SHA1,
        &CLERK_PBKDF2_SHA512,
        &CLERK_PBKDF2_SHA512_HEX,
        &werkzeug::Scrypt,
        &php::Phpass,
        &php::SymfonyDigest,
        &ldap::LDAP_SSHA,
        &CLERK_SHA256_SALTED,
        &CLERK_MD5_SALTED,
        &plain::SHA256_HEX,
        &plain::MD5_HEX,
    ],
);

pub(super) static FIREBASE: Profile = Profile::new(
    "firebase",
    "Firebase Authentication",
    &[
        &SCRYPT,
        &phc::Scrypt,
        &KratosScrypt,
        &crypt::Bcrypt,
        &phc::Pbkdf2,
        &HMAC_SHA512_SALT_FIRST,
        &HMAC_SHA256_SALT_FIRST,
        &HMAC_SHA1_SALT_FIRST,
        &HMAC_MD5_SALT_FIRST,
        &HMAC_SHA512_SALT_LAST,
        &HMAC_SHA256_SALT_LAST,
        &HMAC_SHA1_SALT_LAST,
        &HMAC_MD5_SALT_LAST,
        &KratosTemplate,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA,
        &ldap::LDAP_MD5,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
    ],
);

pub(super) static SUPABASE: Profile =
    Profile::new("supabase", "Supabase", &[&crypt::Bcrypt, &phc::Argon2, &SCRYPT]);

pub(super) static FUSIONAUTH: Profile = Profile::new(
    "fusionauth",
    "FusionAuth",
    &[
        &phc::Pbkdf2,
        &crypt::Bcrypt,
        &php::Phpass,
        &KRATOS_HMAC_SHA256,
        &FUSIONAUTH_SHA512,
        &FUSIONAUTH_SHA256,
        &FUSIONAUTH_MD5,
        &FUSIONAUTH_PHPASS_SHA512,
        &SCRYPT,
        &Stytch,
        &FUSIONAUTH_SHA512_COLUMNS,
        &FUSIONAUTH_MD5_APPENDED,
    ],
);

pub(super) static KEYCLOAK: Profile =
    Profile::new("keycloak", "Keycloak", &[&phc::Argon2, &phc::Pbkdf2]);

pub(super) static AUTH0: Profile = Profile::new(
    "auth0",
    "Auth0 and Okta",
    &[
        &crypt::Bcrypt,
        &phc::Argon2,
        &phc::Pbkdf2,
        &phc::Scrypt,
        &KratosScrypt,
        &KratosTemplate,
        &KRATOS_HMAC_MD4,
        &KRATOS_HMAC_MD5,
        &KRATOS_HMAC_SHA1,
        &KRATOS_HMAC_SHA224,
        &KRATOS_HMAC_SHA256,
        &KRATOS_HMAC_SHA384,
        &KRATOS_HMAC_SHA512,
        &HMAC_SHA512_SALT_FIRST,
        &HMAC_SHA256_SALT_FIRST,
        &HMAC_SHA1_SALT_FIRST,
        &HMAC_MD5_SALT_FIRST,
        &HMAC_SHA512_SALT_LAST,
        &HMAC_SHA256_SALT_LAST,
        &HMAC_SHA1_SALT_LAST,
        &HMAC_MD5_SALT_LAST,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA,
        &ldap::LDAP_MD5,
        &ldap::CRYPT,
        // Of passwords in UTF-16.
        &enterprise::EPISERVER_SHA256,
        &enterprise::EPISERVER_SHA1,
        &enterprise::PEOPLESOFT,
        &windows::Nt,
        &plain::MD4_HEX,
    ],
);

/// Ory Kratos: its own hashers, and what it takes in.
#[must_use]
pub fn kratos() -> &'static Profile {
    &KRATOS
}

/// Clerk: the digests that its `password_hasher` names, other programs' among them.
///
/// A `pbkdf2_sha256$` is read with a salt in base64 here, where Django's is text.
#[must_use]
pub fn clerk() -> &'static Profile {
    &CLERK
}

/// Firebase: its own scrypt, as `rehash import` writes it, and what it takes in.
#[must_use]
pub fn firebase() -> &'static Profile {
    &FIREBASE
}

/// Supabase: bcrypt, Argon2, and Firebase's scrypt.
#[must_use]
pub fn supabase() -> &'static Profile {
    &SUPABASE
}

/// `FusionAuth`: its schemes and its contributed plugins.
#[must_use]
pub fn fusionauth() -> &'static Profile {
    &FUSIONAUTH
}

/// Keycloak's credentials, as `rehash import` writes them.
#[must_use]
pub fn keycloak() -> &'static Profile {
    &KEYCLOAK
}

/// Auth0's and Okta's import objects, as `rehash import` writes them.
#[must_use]
pub fn auth0() -> &'static Profile {
    &AUTH0
}

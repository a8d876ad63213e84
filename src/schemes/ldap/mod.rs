//! Formats of LDAP directories, behind a tag in braces.

mod argon2;
mod crypt;
mod digest;
mod pbkdf2;

pub use argon2::ARGON2;
pub use crypt::CRYPT;
pub use digest::{
    LDAP_MD5, LDAP_MD5_HEX, LDAP_SHA, LDAP_SHA_HEX, LDAP_SHA256, LDAP_SHA256_HEX, LDAP_SHA384,
    LDAP_SHA512, LDAP_SMD5, LDAP_SSHA, LDAP_SSHA224, LDAP_SSHA256, LDAP_SSHA384, LDAP_SSHA512,
};
pub use pbkdf2::{Pbkdf2, Pbkdf2Target};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &CRYPT,
    &ARGON2,
    &Pbkdf2,
    &LDAP_MD5,
    &LDAP_MD5_HEX,
    &LDAP_SMD5,
    &LDAP_SHA,
    &LDAP_SHA_HEX,
    &LDAP_SSHA,
    &LDAP_SHA256,
    &LDAP_SHA256_HEX,
    &LDAP_SHA384,
    &LDAP_SHA512,
    &LDAP_SSHA224,
    &LDAP_SSHA256,
    &LDAP_SSHA384,
    &LDAP_SSHA512,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

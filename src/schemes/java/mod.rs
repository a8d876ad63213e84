//! Formats of the JVM: Spring Security, Jakarta EE, Password4j.

mod cased;
mod jakarta;
mod password4j;
mod scrypt;
mod spring;
mod spring_digest;
mod spring_pbkdf2;

pub use cased::Cased;
pub use jakarta::Jakarta;
pub use password4j::Password4j;
pub use scrypt::{LAMBDAWORKS, PackedScrypt, SPRING_SCRYPT};
pub use spring::{SPRING_ARGON2_V5_8, SPRING_LDAP, SPRING_SCRYPT_ID, SPRING_SCRYPT_V5_8};
pub use spring_digest::{
    SPRING_MD4, SPRING_MD4_UNSALTED, SPRING_MD5, SPRING_SHA1, SPRING_SHA1_UNSALTED, SPRING_SHA256,
    SPRING_SHA256_UNSALTED, SPRING_STANDARD, SPRING_STANDARD_BARE, SPRING_STANDARD_SECRET,
    SPRING_STANDARD_SECRET_BARE,
};
pub use spring_pbkdf2::{
    SPRING_PBKDF2, SPRING_PBKDF2_BARE, SPRING_PBKDF2_SECRET, SPRING_PBKDF2_SECRET_BARE,
    SPRING_PBKDF2_V5_8, SPRING_PBKDF2_V5_8_BARE, SPRING_PBKDF2_V5_8_SECRET,
    SPRING_PBKDF2_V5_8_SECRET_BARE,
};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &SPRING_SCRYPT_ID,
    &SPRING_SCRYPT_V5_8,
    &SPRING_ARGON2_V5_8,
    &SPRING_LDAP,
    &SPRING_PBKDF2,
    &SPRING_PBKDF2_V5_8,
    &SPRING_STANDARD,
    &SPRING_MD4,
    &SPRING_MD4_UNSALTED,
    &SPRING_MD5,
    &SPRING_SHA1,
    &SPRING_SHA1_UNSALTED,
    &SPRING_SHA256,
    &SPRING_SHA256_UNSALTED,
    &LAMBDAWORKS,
    &Jakarta,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &SPRING_SCRYPT,
    &SPRING_PBKDF2_BARE,
    &SPRING_PBKDF2_SECRET,
    &SPRING_PBKDF2_SECRET_BARE,
    &SPRING_PBKDF2_V5_8_BARE,
    &SPRING_PBKDF2_V5_8_SECRET,
    &SPRING_PBKDF2_V5_8_SECRET_BARE,
    &SPRING_STANDARD_BARE,
    &SPRING_STANDARD_SECRET,
    &SPRING_STANDARD_SECRET_BARE,
    &Password4j,
];

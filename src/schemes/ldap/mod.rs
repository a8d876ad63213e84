//! Formats of LDAP directories, behind a tag in braces.

mod argon2;
mod crypt;
mod digest;
mod md5_crypt;
mod nt;
mod opendj;
mod pbkdf2;
mod pbkdf2_389;
mod sap;
mod x_pbkdf2;

pub use argon2::ARGON2;
#[cfg(feature = "rare")]
pub use crypt::LDAP_GOST_YESCRYPT;
pub use crypt::{CRYPT, WM_CRYPT};
pub use digest::{
    LDAP_MD5, LDAP_MD5_HEX, LDAP_SHA, LDAP_SHA_HEX, LDAP_SHA224, LDAP_SHA256, LDAP_SHA256_HEX,
    LDAP_SHA384, LDAP_SHA512, LDAP_SHA512_HEX, LDAP_SMD5, LDAP_SSHA, LDAP_SSHA1, LDAP_SSHA224,
    LDAP_SSHA256, LDAP_SSHA384, LDAP_SSHA512,
};
pub use md5_crypt::{LDAP_APR1, LDAP_BSDMD5, LdapMd5Crypt};
pub use nt::IpaNt;
pub use opendj::{
    OPENDJ_PBKDF2, OPENDJ_PBKDF2_SHA256, OPENDJ_PBKDF2_SHA512, ORACLE_PBKDF2_SHA256,
    ORACLE_PBKDF2_SHA512,
};
pub use pbkdf2::{Pbkdf2, Pbkdf2Target};
pub use pbkdf2_389::Pbkdf2Of389;
pub use sap::{SAP_ISSHA, SAP_ISSHA256, SAP_ISSHA384, SAP_ISSHA512};
pub use x_pbkdf2::{CryptPbkdf2, XPbkdf2};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &CRYPT,
    &WM_CRYPT,
    #[cfg(feature = "rare")]
    &LDAP_GOST_YESCRYPT,
    &ARGON2,
    &Pbkdf2,
    &Pbkdf2Of389,
    &OPENDJ_PBKDF2,
    &OPENDJ_PBKDF2_SHA256,
    &OPENDJ_PBKDF2_SHA512,
    &ORACLE_PBKDF2_SHA256,
    &ORACLE_PBKDF2_SHA512,
    &XPbkdf2,
    &CryptPbkdf2,
    &LDAP_APR1,
    &LDAP_BSDMD5,
    &SAP_ISSHA,
    &SAP_ISSHA256,
    &SAP_ISSHA384,
    &SAP_ISSHA512,
    &IpaNt,
    &LDAP_MD5,
    &LDAP_MD5_HEX,
    &LDAP_SMD5,
    &LDAP_SHA,
    &LDAP_SHA_HEX,
    &LDAP_SSHA,
    &LDAP_SSHA1,
    &LDAP_SHA224,
    &LDAP_SHA256,
    &LDAP_SHA256_HEX,
    &LDAP_SHA384,
    &LDAP_SHA512,
    &LDAP_SHA512_HEX,
    &LDAP_SSHA224,
    &LDAP_SSHA256,
    &LDAP_SSHA384,
    &LDAP_SSHA512,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

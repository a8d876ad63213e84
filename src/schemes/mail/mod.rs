//! Formats of mail servers and what manages them, and of groupware, ticket systems and chat bots.

mod base64;
mod dovecot_crypt;
mod dovecot_digest;
mod dovecot_encoded;
mod dovecot_otp;
mod dovecot_scram;
mod eggdrop;
mod formulas;
mod rt_bcrypt;
mod vms;

pub use base64::{
    Base64Digest, MD5_BASE64, MD5_BASE64_UNPADDED, RT_SHA256, SHA1_BASE64, SMD5_BASE64,
    SSHA_BASE64, SSHA256_BASE64,
};
pub use dovecot_crypt::{
    DOVECOT_ARGON2I, DOVECOT_ARGON2ID, DOVECOT_BLF_CRYPT, DOVECOT_DES_CRYPT, DOVECOT_MD5_CRYPT,
    DOVECOT_SHA256_CRYPT, DOVECOT_SHA512_CRYPT,
};
pub use dovecot_digest::{
    DOVECOT_CRAM_MD5, DOVECOT_DIGEST_MD5, DOVECOT_MD4, DOVECOT_MD5, DOVECOT_NTLM, DOVECOT_SHA1,
    DOVECOT_SHA256, DOVECOT_SHA512, DOVECOT_SMD5, DOVECOT_SSHA, DOVECOT_SSHA256, DOVECOT_SSHA512,
    DovecotDigest,
};
pub use dovecot_encoded::DovecotEncoded;
pub use dovecot_otp::DovecotOtp;
pub use dovecot_scram::DovecotScram;
pub use eggdrop::Eggdrop;
pub use formulas::{
    COURIER_MD5RAW, DOVECOT_PBKDF2, HMAILSERVER, NETSCAPE_MAIL, RT_SHA512, TOMCAT_LDAP_MD5,
    TOMCAT_LDAP_SHA, TOMCAT_LDAP_SSHA,
};
pub use rt_bcrypt::RtBcrypt;
pub use vms::VmsPurdy;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &DOVECOT_SHA512_CRYPT,
    &DOVECOT_SHA256_CRYPT,
    &DOVECOT_BLF_CRYPT,
    &DOVECOT_MD5_CRYPT,
    &DOVECOT_DES_CRYPT,
    &DovecotEncoded,
    &DOVECOT_ARGON2ID,
    &DOVECOT_ARGON2I,
    &DOVECOT_PBKDF2,
    &DovecotScram,
    &DOVECOT_CRAM_MD5,
    &DOVECOT_DIGEST_MD5,
    &DOVECOT_MD5,
    &DOVECOT_MD4,
    &DOVECOT_NTLM,
    &DOVECOT_SHA1,
    &DOVECOT_SHA256,
    &DOVECOT_SHA512,
    &DOVECOT_SMD5,
    &DOVECOT_SSHA,
    &DOVECOT_SSHA256,
    &DOVECOT_SSHA512,
    &DovecotOtp,
    &COURIER_MD5RAW,
    &NETSCAPE_MAIL,
    &RtBcrypt,
    &RT_SHA512,
    &VmsPurdy,
    &Eggdrop,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &MD5_BASE64,
    &MD5_BASE64_UNPADDED,
    &SHA1_BASE64,
    &SMD5_BASE64,
    &SSHA_BASE64,
    &SSHA256_BASE64,
    &RT_SHA256,
    &TOMCAT_LDAP_MD5,
    &TOMCAT_LDAP_SHA,
    &TOMCAT_LDAP_SSHA,
    &HMAILSERVER,
];

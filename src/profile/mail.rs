//! Profiles of directories, mail servers and what manages them.

use super::Profile;
use crate::schemes::{crypt, ldap, mail, passlib, phc, plain, python, windows};

pub(super) static OPENLDAP: Profile = Profile::new(
    "openldap",
    "OpenLDAP",
    &[
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &ldap::CRYPT,
        &ldap::ARGON2,
        &ldap::Pbkdf2,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA384,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA384,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_APR1,
        &ldap::LDAP_BSDMD5,
        &mail::NETSCAPE_MAIL,
        &windows::NT_LDIF,
    ],
);

pub(super) static DIRECTORY_389: Profile = Profile::new(
    "389-ds",
    "389 Directory Server and FreeIPA",
    &[
        &ldap::Pbkdf2,
        &ldap::Pbkdf2Of389,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA384,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA384,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &ldap::CRYPT,
        #[cfg(feature = "rare")]
        &ldap::LDAP_GOST_YESCRYPT,
        &mail::NETSCAPE_MAIL,
        &ldap::IpaNt,
    ],
);

pub(super) static OPENDJ: Profile = Profile::new(
    "opendj",
    "OpenDJ, PingDS and Oracle Unified Directory",
    &[
        &ldap::OPENDJ_PBKDF2_SHA512,
        &ldap::OPENDJ_PBKDF2_SHA256,
        &ldap::ORACLE_PBKDF2_SHA512,
        &ldap::ORACLE_PBKDF2_SHA256,
        &ldap::OPENDJ_PBKDF2,
        &passlib::Pbkdf2Atlassian,
        &python::ZOPE_BCRYPT,
        &ldap::ARGON2,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA384,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &ldap::CRYPT,
    ],
);

pub(super) static DOVECOT: Profile = Profile::new(
    "dovecot",
    "Dovecot",
    &[
        &mail::DOVECOT_SHA512_CRYPT,
        &mail::DOVECOT_SHA256_CRYPT,
        &mail::DOVECOT_BLF_CRYPT,
        &mail::DOVECOT_ARGON2ID,
        &mail::DOVECOT_ARGON2I,
        &ldap::ARGON2,
        &ldap::CRYPT,
        &mail::DOVECOT_MD5_CRYPT,
        &python::MOIN_MD5,
        &mail::DOVECOT_DES_CRYPT,
        &mail::DovecotEncoded,
        &mail::DOVECOT_PBKDF2,
        &mail::DovecotScram,
        &mail::DOVECOT_CRAM_MD5,
        &mail::DOVECOT_DIGEST_MD5,
        &mail::DOVECOT_MD5,
        &mail::DOVECOT_MD4,
        &mail::DOVECOT_NTLM,
        &windows::LM_LANMAN,
        &mail::DOVECOT_SHA1,
        &mail::DOVECOT_SHA256,
        &mail::DOVECOT_SHA512,
        &mail::DOVECOT_SMD5,
        &mail::DOVECOT_SSHA,
        &mail::DOVECOT_SSHA256,
        &mail::DOVECOT_SSHA512,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SHA_HEX,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA256_HEX,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA512_HEX,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_MD5,
        &ldap::LDAP_MD5_HEX,
        &mail::DovecotOtp,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::Bcrypt,
        &crypt::Yescrypt,
        &crypt::MD5_CRYPT,
        &crypt::DesCrypt,
    ],
);

pub(super) static POSTFIXADMIN: Profile = Profile::new(
    "postfixadmin",
    "postfixadmin",
    &[
        &mail::DOVECOT_SHA512_CRYPT,
        &mail::DOVECOT_SHA256_CRYPT,
        &mail::DOVECOT_BLF_CRYPT,
        &mail::DOVECOT_ARGON2ID,
        &mail::DOVECOT_ARGON2I,
        &mail::DOVECOT_MD5_CRYPT,
        &mail::DOVECOT_DES_CRYPT,
        &mail::DovecotEncoded,
        &mail::DOVECOT_PBKDF2,
        &mail::DovecotScram,
        &mail::DOVECOT_CRAM_MD5,
        &mail::DOVECOT_DIGEST_MD5,
        &mail::DOVECOT_MD5,
        &mail::DOVECOT_MD4,
        &mail::DOVECOT_NTLM,
        &windows::LM_LANMAN,
        &mail::DOVECOT_SSHA512,
        &mail::DOVECOT_SSHA256,
        &mail::DOVECOT_SSHA,
        &mail::DOVECOT_SMD5,
        &mail::DOVECOT_SHA512,
        &mail::DOVECOT_SHA256,
        &mail::DOVECOT_SHA1,
        &mail::DovecotOtp,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA512_HEX,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA256_HEX,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SHA_HEX,
        &ldap::LDAP_MD5,
        &ldap::LDAP_MD5_HEX,
        &ldap::ARGON2,
        &ldap::CRYPT,
        &python::MOIN_MD5,
        &mail::COURIER_MD5RAW,
        &phc::Argon2,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::Bcrypt,
        &crypt::Yescrypt,
        &crypt::MD5_CRYPT,
        &plain::MD5_HEX,
        &crypt::DesCrypt,
    ],
);

pub(super) static HORDE: Profile = Profile::new(
    "horde",
    "Horde",
    &[
        &ldap::CRYPT,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &ldap::LDAP_MD5_HEX,
        &python::ZopeMysql,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::Bcrypt,
        &crypt::MD5_CRYPT,
        &crypt::APR1,
        &plain::MD5_HEX,
        &mail::MD5_BASE64,
        &mail::SHA1_BASE64,
        &mail::SSHA_BASE64,
        &mail::SSHA256_BASE64,
        &crypt::DesCrypt,
    ],
);

pub(super) static REQUEST_TRACKER: Profile = Profile::new(
    "rt",
    "Request Tracker",
    &[
        &mail::RtBcrypt,
        &mail::RT_SHA512,
        &mail::RT_SHA256,
        &plain::MD5_HEX,
        &mail::MD5_BASE64_UNPADDED,
        &crypt::DesCrypt,
    ],
);

pub(super) static AUTHEN_PASSPHRASE: Profile = Profile::new(
    "authen-passphrase",
    "Perl's Authen::Passphrase",
    &[
        &ldap::CRYPT,
        &ldap::WM_CRYPT,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &windows::LM_LANMAN,
        &windows::NtMsnt,
        &mail::NETSCAPE_MAIL,
        &mail::VmsPurdy,
        &mail::Eggdrop,
    ],
);

/// OpenLDAP with its contributed modules.
#[must_use]
pub fn openldap() -> &'static Profile {
    &OPENLDAP
}

/// 389 Directory Server, and `FreeIPA` on it.
#[must_use]
pub fn directory_389() -> &'static Profile {
    &DIRECTORY_389
}

/// `OpenDJ` and what came of it, `ForgeRock` DS, `PingDS` and Wren:DS, and Oracle's directories.
#[must_use]
pub fn opendj() -> &'static Profile {
    &OPENDJ
}

/// Every scheme of Dovecot with its tag and in every encoding; `{MD5}` is MD5-crypt or, with a bare
/// digest behind it, MD5. Without a tag crypt(3), which is the default of its files.
#[must_use]
pub fn dovecot() -> &'static Profile {
    &DOVECOT
}

/// What postfixadmin writes, whatever it is told to encrypt with.
#[must_use]
pub fn postfixadmin() -> &'static Profile {
    &POSTFIXADMIN
}

/// Horde's `getCryptedPassword`, with and without its prefixes. Of 28 base64 digits it takes SHA-1:
/// who has salted MD5 there accepts [`SMD5_BASE64`](crate::schemes::mail::SMD5_BASE64) instead.
#[must_use]
pub fn horde() -> &'static Profile {
    &HORDE
}

/// Request Tracker since 2.0. It turns the empty password away before it looks at a hash; so should
/// the application.
#[must_use]
pub fn request_tracker() -> &'static Profile {
    &REQUEST_TRACKER
}

/// Perl's `Authen::Passphrase`, as RFC 2307 strings.
#[must_use]
pub fn authen_passphrase() -> &'static Profile {
    &AUTHEN_PASSPHRASE
}

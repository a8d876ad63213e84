//! Profiles of wikis and other PHP applications, in the order in which they try their formats.

use super::Profile;
use crate::schemes::{crypt, database, django, ldap, phc, php, plain};

/// MediaWiki's types; the wiki's secret is the attempt's pepper.
#[must_use]
pub fn mediawiki() -> &'static Profile {
    &MEDIAWIKI
}

pub(super) static MEDIAWIKI: Profile = Profile::new(
    "mediawiki",
    "MediaWiki",
    &[
        &php::MediawikiPbkdf2,
        &php::MEDIAWIKI_ARGON2,
        &php::MediawikiBcrypt,
        &php::MEDIAWIKI_LEGACY_B,
        &php::MEDIAWIKI_LEGACY_A,
        &php::MEDIAWIKI_B,
        &php::MEDIAWIKI_A,
        &php::MEDIAWIKI_A_SALTED,
        &php::MediawikiSecret,
        &plain::MD5_HEX,
    ],
);

/// Everything that DokuWiki reads, in its order; the rest is DES crypt.
#[must_use]
pub fn dokuwiki() -> &'static Profile {
    &DOKUWIKI
}

pub(super) static DOKUWIKI: Profile = Profile::new(
    "dokuwiki",
    "DokuWiki",
    &[
        &php::DRUPAL7_MD5,
        &crypt::MD5_CRYPT,
        &crypt::APR1,
        &php::DRUPAL7,
        &php::Phpass,
        &django::PBKDF2_SHA256,
        &django::PBKDF2_SHA1,
        &php::SEAFILE,
        &django::SALTED_SHA1,
        &django::SALTED_MD5,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &php::MEDIAWIKI_B,
        &php::WOLTLAB_BCRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::SHA512_CRYPT,
        &phc::Argon2,
        &plain::MD5_HEX,
        &plain::SHA1_HEX,
        &database::MYSQL323_DOKUWIKI,
        &database::MYSQL41,
        &php::DokuwikiKmd5,
        &crypt::DesCrypt,
    ],
);

/// SimpleSAMLphp's `Crypto::pwValid`.
#[must_use]
pub fn simplesamlphp() -> &'static Profile {
    &SIMPLESAMLPHP
}

pub(super) static SIMPLESAMLPHP: Profile = Profile::new(
    "simplesamlphp",
    "SimpleSAMLphp",
    &[
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA384,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SHA512,
        &ldap::LDAP_SHA384,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA,
        &ldap::LDAP_MD5,
    ],
);

/// Tiny Tiny RSS; the salt of its newer modes has a column of its own.
#[must_use]
pub fn ttrss() -> &'static Profile {
    &TTRSS
}

pub(super) static TTRSS: Profile = Profile::new(
    "ttrss",
    "Tiny Tiny RSS",
    &[
        &php::TTRSS_SSHA512,
        &php::TTRSS_SSHA256,
        &php::TTRSS_MODE2,
        &php::TTRSS_SHA1X,
        &php::TTRSS_SHA1,
    ],
);

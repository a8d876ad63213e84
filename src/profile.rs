//! Profiles: what one source writes, as ordered allow-lists.
//!
//! Several formats look the same: `md5$salt$hex` is Django's and Werkzeug's, 32 hex digits are
//! anybody's. Whoever knows where a column comes from says so with a profile, and of its schemes the
//! first that reads a text is the one that wrote it.
//!
//! ```
//! use rehash::{Registry, profile, schemes};
//!
//! let target = schemes::phc::Argon2id::OWASP;
//! let passwords = Registry::builder(target).profile(profile::django()).build()?;
//! assert!(passwords.needs_upgrade("5f4dcc3b5aa765d61d8327deb882cf99")?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::scheme::Scheme;
use crate::schemes::{crypt, database, django, ldap, passlib, phc, php, plain};

/// The formats that one source writes, in the order in which they claim a text.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Profile {
    /// Its name on the command line.
    pub id: &'static str,
    /// What wrote the column.
    pub title: &'static str,
    /// The formats, the one that claims a text before the others first.
    pub schemes: &'static [&'static dyn Scheme],
}

impl Profile {
    /// A profile of one's own.
    #[must_use]
    pub const fn new(
        id: &'static str,
        title: &'static str,
        schemes: &'static [&'static dyn Scheme],
    ) -> Self {
        Self { id, title, schemes }
    }
}

/// Every profile.
#[must_use]
pub fn all() -> &'static [&'static Profile] {
    ALL
}

/// The profile of this id.
#[must_use]
pub fn named(id: &str) -> Option<&'static Profile> {
    ALL.iter().copied().find(|profile| profile.id == id)
}

/// Django's own hashers since 1.0, and its plugins where they name themselves.
#[must_use]
pub fn django() -> &'static Profile {
    &DJANGO
}

/// Everything that passlib writes and names.
#[must_use]
pub fn passlib() -> &'static Profile {
    &PASSLIB
}

/// Everything that a system's crypt(3) reads, DES included, as in a shadow file.
#[must_use]
pub fn unix() -> &'static Profile {
    &UNIX
}

static ALL: &[&Profile] = &[&DJANGO, &PASSLIB, &UNIX];

static DJANGO: Profile = Profile::new("django", "Django and its plugins", django::PROFILE);

/// What names itself first; then bare text, of which 32 hexadecimal digits are MD5 and 16 are
/// MySQL's, not NTLM, LM or Oracle.
static PASSLIB: Profile = Profile::new(
    "passlib",
    "passlib",
    &[
        &passlib::Pbkdf2,
        &passlib::BcryptSha256,
        &passlib::Scram,
        &passlib::Pbkdf2Cta,
        &passlib::Pbkdf2Dlitz,
        &passlib::Pbkdf2Atlassian,
        &passlib::Pbkdf2Grub,
        &passlib::Fshp,
        &phc::Argon2,
        &phc::Scrypt,
        &crypt::Scrypt7,
        &crypt::Bcrypt,
        &crypt::Bcrypt2,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::Sha1Crypt,
        &crypt::SunMd5,
        &crypt::MD5_CRYPT,
        &crypt::APR1,
        &crypt::Nt,
        &crypt::BsdiCrypt,
        &php::Phpass,
        &django::PBKDF2_SHA256,
        &django::PBKDF2_SHA1,
        &django::Argon2,
        &django::BcryptSha256,
        &django::BCRYPT,
        &django::SALTED_SHA1,
        &django::SALTED_MD5,
        &django::Crypt,
        &ldap::CRYPT,
        &ldap::Pbkdf2,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SHA_HEX,
        &ldap::LDAP_MD5,
        &ldap::LDAP_MD5_HEX,
        &database::MYSQL41,
        &database::POSTGRES_MD5,
        &database::ORACLE11,
        &database::Mssql,
        &crypt::DesCrypt,
        &crypt::Crypt16,
        &crypt::BigCrypt,
        &plain::MD5_HEX,
        &plain::SHA1_HEX,
        &plain::SHA256_HEX,
        &plain::SHA512_HEX,
        &database::MYSQL323,
    ],
);

static UNIX: Profile = Profile::new("unix", "crypt(3), shadow files", crypt::PROFILE);

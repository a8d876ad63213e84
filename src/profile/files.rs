//! The profiles of files that `rehash scan` knows by their kind.

use super::Profile;
use crate::schemes::{crypt, ldap};

/// `htpasswd -m`, `-B`, `-s`, `-2`, `-5` and `-d`, in the order of `apr_password_validate`.
pub(super) static HTPASSWD: Profile = Profile::new(
    "htpasswd",
    "htpasswd of Apache and others",
    &[
        &crypt::Bcrypt,
        &crypt::APR1,
        &ldap::LDAP_SHA,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::MD5_CRYPT,
        &ldap::LDAP_SSHA,
        &crypt::DesCrypt,
    ],
);

/// What OpenLDAP and its modules store, until a profile of its own lists all of it.
pub(super) static LDIF: Profile = Profile::new(
    "ldif",
    "userPassword in LDIF",
    &[
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_MD5,
        &ldap::CRYPT,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA384,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SHA256,
        &ldap::LDAP_SHA384,
        &ldap::LDAP_SHA512,
        &ldap::Pbkdf2,
        &ldap::ARGON2,
    ],
);

/// The files of Apache's htpasswd, which nginx and others read as well: `$apr1$`, bcrypt, `{SHA}`, what
/// crypt(3) reads, and DES.
#[must_use]
pub fn htpasswd() -> &'static Profile {
    &HTPASSWD
}

/// `userPassword` of a directory, as an LDIF file has it.
#[must_use]
pub fn ldif() -> &'static Profile {
    &LDIF
}

//! The profile of a file that `rehash scan` knows by its kind.

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

/// The files of Apache's htpasswd, which nginx and others read as well: `$apr1$`, bcrypt, `{SHA}`, what
/// crypt(3) reads, and DES.
#[must_use]
pub fn htpasswd() -> &'static Profile {
    &HTPASSWD
}

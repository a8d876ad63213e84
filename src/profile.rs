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

mod all;
mod apps;
mod by_app;
mod files;
mod forums;
mod identity;
mod list;
mod mail;
mod php;
mod servers;
mod wikis;

pub use by_app::{
    adonis, aspnet_identity, aspnet_membership, aspnet_membership_sha256, atlassian, authlogic,
    better_auth, clearance, devise, devise_encryptable, devise_encryptable_pepper, devise_pepper,
    go_crypt, go_simple_scrypt, hsh, jakarta, libpasta, lucia, lucia_legacy, meteor, node_bcrypt,
    nodebb, npm_password_hash, passport_local_mongoose, passwap, password4j, payload, rails,
    redmine, restful_authentication, spring, spring_secret, spring_standard,
};
pub use files::htpasswd;
pub use forums::{
    authme, fluxbb, ipb, magento, mybb, opencart, oscommerce, phpbb, prestashop, smf, vbulletin,
    woltlab, xenforo,
};
pub use identity::{auth0, clerk, firebase, fusionauth, keycloak, kratos, supabase};
pub use mail::{
    authen_passphrase, directory_389, dovecot, horde, opendj, openldap, postfixadmin,
    request_tracker,
};
pub use php::{
    drupal, joomla, laravel, moodle, moodle_pepper, php, symfony, typo3, wordpress, wordpress_old,
};
pub use servers::{
    business, devices, domino, grub, jetty, macos, mariadb, mongodb, mosquitto, mssql, mysql,
    oracle, postgres, prosody, rabbitmq, redis, sap, shiro, supervisor, sybase, tomcat,
};
pub use wikis::{dokuwiki, mediawiki, simplesamlphp, ttrss};

use crate::scheme::Scheme;

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
    all::ALL
}

/// The profile of this id.
#[must_use]
pub fn named(id: &str) -> Option<&'static Profile> {
    all::ALL.iter().copied().find(|profile| profile.id == id)
}

/// Django's own hashers since 1.0, and the plugins django-bcrypt and django-scrypt.
#[must_use]
pub fn django() -> &'static Profile {
    &list::DJANGO
}

/// django-sha2 beside Django's own: its keys are the attempt's pepper.
#[must_use]
pub fn django_sha2() -> &'static Profile {
    &list::DJANGO_SHA2
}

/// Werkzeug's `generate_password_hash` since 0.7.
#[must_use]
pub fn werkzeug() -> &'static Profile {
    &list::WERKZEUG
}

/// Flask-Bcrypt as it comes: bcrypt of the password.
#[must_use]
pub fn flask_bcrypt() -> &'static Profile {
    &list::FLASK_BCRYPT
}

/// Flask-Bcrypt with `BCRYPT_HANDLE_LONG_PASSWORDS`, and Meteor: bcrypt of the password's SHA-256.
#[must_use]
pub fn flask_bcrypt_long() -> &'static Profile {
    &list::FLASK_BCRYPT_LONG
}

/// Flask-Security, which hashes an HMAC of the password under `SECURITY_PASSWORD_SALT`: the
/// attempt's pepper.
///
/// Its texts look like those of Argon2, bcrypt and PBKDF2, so that no target of these can stand
/// beside it; [`phc::ScryptTarget`](crate::schemes::phc::ScryptTarget) can.
#[must_use]
pub fn flask_security() -> &'static Profile {
    &list::FLASK_SECURITY
}

/// Flask-Security with `SECURITY_PASSWORD_SINGLE_HASH`: passlib's hash of the password itself.
#[must_use]
pub fn flask_security_single() -> &'static Profile {
    &list::FLASK_SECURITY_SINGLE
}

/// Jupyter Server and Notebook.
#[must_use]
pub fn jupyter() -> &'static Profile {
    &list::JUPYTER
}

/// MoinMoin 1.3 to 1.9.
#[must_use]
pub fn moin() -> &'static Profile {
    &list::MOIN
}

/// Roundup since 0.6.
#[must_use]
pub fn roundup() -> &'static Profile {
    &list::ROUNDUP
}

/// flufl.password, and Mailman 3 before passlib.
#[must_use]
pub fn flufl() -> &'static Profile {
    &list::FLUFL
}

/// web2py's `CRYPT` without a key.
#[must_use]
pub fn web2py() -> &'static Profile {
    &list::WEB2PY
}

/// web2py's `CRYPT` with a key, which is the attempt's pepper.
#[must_use]
pub fn web2py_key() -> &'static Profile {
    &list::WEB2PY_KEY
}

/// Zope's AuthEncoding and Plone.
#[must_use]
pub fn zope() -> &'static Profile {
    &list::ZOPE
}

/// Everything that passlib writes and names; then bare text, of which 32 hexadecimal digits are
/// MD5 and 16 are MySQL's, not NTLM, LM or Oracle.
#[must_use]
pub fn passlib() -> &'static Profile {
    &list::PASSLIB
}

/// Everything that a system's crypt(3) reads, DES included, as in a shadow file.
#[must_use]
pub fn unix() -> &'static Profile {
    &list::UNIX
}

/// AIX, and crypt(3) where it writes that.
#[must_use]
pub fn aix() -> &'static Profile {
    &list::AIX
}

/// The files of Apache's htdigest, whole lines or the digest alone.
#[must_use]
pub fn htdigest() -> &'static Profile {
    &list::HTDIGEST
}

/// NT and LM hashes, and cached domain credentials.
#[must_use]
pub fn windows() -> &'static Profile {
    &list::WINDOWS
}

/// IOS types 4, 5, 8 and 9, and the passwords of PIX and ASA.
#[must_use]
pub fn cisco() -> &'static Profile {
    &list::CISCO
}

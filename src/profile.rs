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

mod apps;
mod list;

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
    list::ALL
}

/// The profile of this id.
#[must_use]
pub fn named(id: &str) -> Option<&'static Profile> {
    list::ALL.iter().copied().find(|profile| profile.id == id)
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

/// SQL Server 2000 to 2012 and later.
#[must_use]
pub fn mssql() -> &'static Profile {
    &list::MSSQL
}

/// `mysql_native_password` and what came before it.
#[must_use]
pub fn mysql() -> &'static Profile {
    &list::MYSQL
}

/// Oracle's `S:` of 11g and the 16 digits of 10g.
#[must_use]
pub fn oracle() -> &'static Profile {
    &list::ORACLE
}

/// PostgreSQL's `md5`.
#[must_use]
pub fn postgres() -> &'static Profile {
    &list::POSTGRES
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

/// Ghost, Strapi, Parse Server and Keystone: bcrypt of the password.
#[must_use]
pub fn node_bcrypt() -> &'static Profile {
    &apps::NODE_BCRYPT
}

/// better-auth, and Lucia 3 with its class `Scrypt`.
#[must_use]
pub fn better_auth() -> &'static Profile {
    &apps::BETTER_AUTH
}

/// Lucia 2 and 3: `s2:`, and what its class `Scrypt` writes.
#[must_use]
pub fn lucia() -> &'static Profile {
    &apps::LUCIA
}

/// Lucia's `LegacyScrypt`: `s2:`, and hashes of version 1 without a tag.
#[must_use]
pub fn lucia_legacy() -> &'static Profile {
    &apps::LUCIA_LEGACY
}

/// Meteor: bcrypt or Argon2 of the password's SHA-256.
#[must_use]
pub fn meteor() -> &'static Profile {
    &apps::METEOR
}

/// NodeBB: bcrypt of the password's SHA-512.
#[must_use]
pub fn nodebb() -> &'static Profile {
    &apps::NODEBB
}

/// AdonisJS: Argon2, scrypt and bcrypt.
#[must_use]
pub fn adonis() -> &'static Profile {
    &apps::ADONIS
}

/// Payload, whose salt is a field of its own.
#[must_use]
pub fn payload() -> &'static Profile {
    &apps::PAYLOAD
}

/// passport-local-mongoose, with its salt beside the hash or its settings in front.
#[must_use]
pub fn passport_local_mongoose() -> &'static Profile {
    &apps::PASSPORT_LOCAL_MONGOOSE
}

/// npm's `password-hash`, with and without rounds.
#[must_use]
pub fn npm_password_hash() -> &'static Profile {
    &apps::NPM_PASSWORD_HASH
}

/// Rails' `has_secure_password`.
#[must_use]
pub fn rails() -> &'static Profile {
    &apps::RAILS
}

/// Devise without a pepper.
#[must_use]
pub fn devise() -> &'static Profile {
    &apps::DEVISE
}

/// Devise with `config.pepper`, which is the attempt's pepper.
#[must_use]
pub fn devise_pepper() -> &'static Profile {
    &apps::DEVISE_PEPPER
}

/// devise-encryptable and Devise before 1.2; the salt is a column.
#[must_use]
pub fn devise_encryptable() -> &'static Profile {
    &apps::DEVISE_ENCRYPTABLE
}

/// devise-encryptable with `config.pepper`, which is the attempt's pepper.
#[must_use]
pub fn devise_encryptable_pepper() -> &'static Profile {
    &apps::DEVISE_ENCRYPTABLE_PEPPER
}

/// restful_authentication; the salt is a column, the site's key the attempt's pepper.
#[must_use]
pub fn restful_authentication() -> &'static Profile {
    &apps::RESTFUL_AUTHENTICATION
}

/// Authlogic with SHA-512 and a column for the salt, or with bcrypt.
#[must_use]
pub fn authlogic() -> &'static Profile {
    &apps::AUTHLOGIC
}

/// Clearance: bcrypt, and the SHA-1 before it.
#[must_use]
pub fn clearance() -> &'static Profile {
    &apps::CLEARANCE
}

/// Redmine since 1.1; the salt is a column, or behind a colon.
#[must_use]
pub fn redmine() -> &'static Profile {
    &apps::REDMINE
}

/// Spring Security: the ids of its `DelegatingPasswordEncoder`, and encoders without one.
#[must_use]
pub fn spring() -> &'static Profile {
    &apps::SPRING
}

/// Spring Security where PBKDF2 or SHA-256 has a secret: the attempt's pepper.
#[must_use]
pub fn spring_secret() -> &'static Profile {
    &apps::SPRING_SECRET
}

/// Jakarta EE's `Pbkdf2PasswordHash`.
#[must_use]
pub fn jakarta() -> &'static Profile {
    &apps::JAKARTA
}

/// Password4j.
#[must_use]
pub fn password4j() -> &'static Profile {
    &apps::PASSWORD4J
}

/// Atlassian's Crowd, Jira, Confluence and Bitbucket.
#[must_use]
pub fn atlassian() -> &'static Profile {
    &apps::ATLASSIAN
}

/// ASP.NET Identity, versions 3 and 2 of its texts.
#[must_use]
pub fn aspnet_identity() -> &'static Profile {
    &apps::ASPNET_IDENTITY
}

/// ASP.NET's `SqlMembershipProvider`: HMAC-SHA-256 and SHA-1; the salt is a column.
#[must_use]
pub fn aspnet_membership() -> &'static Profile {
    &apps::ASPNET_MEMBERSHIP
}

/// The same with `SHA256` for its algorithm.
#[must_use]
pub fn aspnet_membership_sha256() -> &'static Profile {
    &apps::ASPNET_MEMBERSHIP_SHA256
}

/// Go's `simple-scrypt`.
#[must_use]
pub fn go_simple_scrypt() -> &'static Profile {
    &apps::GO_SIMPLE_SCRYPT
}

/// passwap's verifiers, and so Zitadel's.
#[must_use]
pub fn passwap() -> &'static Profile {
    &apps::PASSWAP
}

/// go-crypt's decoders, and so Authelia's.
#[must_use]
pub fn go_crypt() -> &'static Profile {
    &apps::GO_CRYPT
}

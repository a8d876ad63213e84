//! The profiles of Node, Ruby, the JVM, .NET, Go and Rust, for whoever names one.

use super::{Profile, apps};

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

/// `NodeBB`: bcrypt of the password's SHA-512.
#[must_use]
pub fn nodebb() -> &'static Profile {
    &apps::NODEBB
}

/// `AdonisJS`: Argon2, scrypt and bcrypt.
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

/// `restful_authentication`; the salt is a column, the site's key the attempt's pepper.
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

/// Spring Security's `StandardPasswordEncoder`, whose texts without an id look like those of its PBKDF2.
#[must_use]
pub fn spring_standard() -> &'static Profile {
    &apps::SPRING_STANDARD
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

/// hsh; where it has a pepper, it is the attempt's.
#[must_use]
pub fn hsh() -> &'static Profile {
    &apps::HSH
}

/// libpasta, and what it hashes again; where there is a key, it is the attempt's pepper.
#[must_use]
pub fn libpasta() -> &'static Profile {
    &apps::LIBPASTA
}

//! Profiles of Node, Ruby, the JVM, .NET, Go and Rust.

use super::Profile;
use crate::schemes::{
    crypt, dotnet, go, java, ldap, node, passlib, phc, php, plain, python, ruby, rust,
};

pub(super) static NODE_BCRYPT: Profile = Profile::new(
    "node-bcrypt",
    "Ghost, Strapi, Parse Server, Keystone",
    &[&crypt::Bcrypt, &crypt::Bcrypt2, &crypt::Bcrypt2x],
);

pub(super) static BETTER_AUTH: Profile =
    Profile::new("better-auth", "better-auth", &[&node::BETTER_AUTH]);

pub(super) static LUCIA: Profile =
    Profile::new("lucia", "Lucia 2 and 3", &[&node::LUCIA, &node::BETTER_AUTH]);

pub(super) static LUCIA_LEGACY: Profile = Profile::new(
    "lucia-legacy",
    "Lucia with hashes of version 1",
    &[&node::LUCIA, &node::LUCIA_LEGACY],
);

pub(super) static METEOR: Profile =
    Profile::new("meteor", "Meteor", &[&python::BCRYPT_SHA256_HEX, &node::METEOR_ARGON2]);

pub(super) static NODEBB: Profile = Profile::new("nodebb", "NodeBB", &[&php::BCRYPT_SHA512_HEX]);

pub(super) static ADONIS: Profile = Profile::new(
    "adonis",
    "AdonisJS",
    &[&phc::Argon2, &node::AdonisScrypt, &node::AdonisBcrypt, &crypt::Bcrypt],
);

pub(super) static PAYLOAD: Profile =
    Profile::new("payload", "Payload", &[&node::PAYLOAD, &node::PASSPORT_LOCAL_MONGOOSE]);

pub(super) static PASSPORT_LOCAL_MONGOOSE: Profile = Profile::new(
    "passport-local-mongoose",
    "passport-local-mongoose",
    &[&node::NodePbkdf2, &node::PASSPORT_LOCAL_MONGOOSE],
);

pub(super) static NPM_PASSWORD_HASH: Profile = Profile::new(
    "npm-password-hash",
    "password-hash (npm)",
    &[
        &node::PASSWORD_HASH_SHA1,
        &node::PASSWORD_HASH_SHA256,
        &node::PASSWORD_HASH_SHA512,
        &node::PASSWORD_HASH_MD5,
        // Without its rounds.
        &python::werkzeug::HMAC_SHA1,
        &python::werkzeug::HMAC_SHA256,
        &python::werkzeug::HMAC_SHA512,
        &python::werkzeug::HMAC_MD5,
    ],
);

pub(super) static RAILS: Profile = Profile::new(
    "rails",
    "Rails, has_secure_password",
    &[&crypt::Bcrypt, &crypt::Bcrypt2, &phc::Argon2],
);

pub(super) static DEVISE: Profile =
    Profile::new("devise", "Devise", &[&crypt::Bcrypt, &crypt::Bcrypt2]);

pub(super) static DEVISE_PEPPER: Profile =
    Profile::new("devise-pepper", "Devise with a pepper", &[&ruby::DevisePepper]);

pub(super) static DEVISE_ENCRYPTABLE: Profile = Profile::new(
    "devise-encryptable",
    "devise-encryptable without a pepper",
    &[&ruby::DEVISE_SHA512, &ruby::DEVISE_SHA1, &crypt::Bcrypt],
);

pub(super) static DEVISE_ENCRYPTABLE_PEPPER: Profile = Profile::new(
    "devise-encryptable-pepper",
    "devise-encryptable with a pepper",
    &[&ruby::DEVISE_SHA512_PEPPER, &ruby::DEVISE_SHA1_PEPPER, &ruby::DevisePepper],
);

pub(super) static RESTFUL_AUTHENTICATION: Profile = Profile::new(
    "restful-authentication",
    "restful_authentication",
    &[&ruby::RESTFUL_AUTHENTICATION, &ruby::RESTFUL_AUTHENTICATION_KEY],
);

pub(super) static AUTHLOGIC: Profile = Profile::new(
    "authlogic",
    "Authlogic with SHA-512 or bcrypt",
    &[&ruby::AUTHLOGIC_SHA512, &crypt::Bcrypt],
);

pub(super) static CLEARANCE: Profile = Profile::new(
    "clearance",
    "Clearance",
    &[&crypt::Bcrypt, &ruby::CLEARANCE_SHA1, &ruby::CLEARANCE_SHA1_SALT],
);

pub(super) static REDMINE: Profile = Profile::new(
    "redmine",
    "Redmine 1.1 and later",
    &[&ruby::REDMINE, &plain::SHA1_SALT_SHA1_PASS],
);

pub(super) static SPRING: Profile = Profile::new(
    "spring",
    "Spring Security",
    &[
        &python::ZOPE_BCRYPT,
        &ldap::ARGON2,
        &java::SPRING_ARGON2_V5_8,
        &java::SPRING_SCRYPT_V5_8,
        &java::SPRING_SCRYPT_ID,
        &java::SPRING_PBKDF2_V5_8,
        &java::SPRING_PBKDF2,
        &java::SPRING_STANDARD,
        &java::SPRING_LDAP,
        &java::SPRING_SHA256,
        &java::SPRING_SHA256_BASE64,
        &java::SPRING_SHA256_UNSALTED,
        &java::SPRING_SHA256_UNSALTED_BASE64,
        &java::SPRING_SHA1,
        &java::SPRING_SHA1_BASE64,
        &java::SPRING_SHA1_UNSALTED,
        &java::SPRING_SHA1_UNSALTED_BASE64,
        &java::SPRING_MD5,
        &java::SPRING_MD5_BASE64,
        &ldap::LDAP_MD5_HEX,
        &ldap::LDAP_MD5,
        &java::SPRING_MD4,
        &java::SPRING_MD4_BASE64,
        &java::SPRING_MD4_UNSALTED,
        &java::SPRING_MD4_UNSALTED_BASE64,
        // Encoders that nothing delegates to write no id.
        &crypt::Bcrypt,
        &phc::Argon2,
        &java::SPRING_SCRYPT,
        &java::SPRING_PBKDF2_V5_8_BARE,
        &java::SPRING_PBKDF2_BARE,
    ],
);

pub(super) static SPRING_STANDARD: Profile = Profile::new(
    "spring-standard",
    "Spring Security with StandardPasswordEncoder",
    &[&java::SPRING_STANDARD, &java::SPRING_STANDARD_BARE, &python::ZOPE_BCRYPT, &crypt::Bcrypt],
);

pub(super) static SPRING_SECRET: Profile = Profile::new(
    "spring-secret",
    "Spring Security, PBKDF2 and SHA-256 with a secret",
    &[
        &python::ZOPE_BCRYPT,
        &ldap::ARGON2,
        &java::SPRING_ARGON2_V5_8,
        &java::SPRING_SCRYPT_V5_8,
        &java::SPRING_SCRYPT_ID,
        &java::SPRING_PBKDF2_V5_8_SECRET,
        &java::SPRING_PBKDF2_SECRET,
        &java::SPRING_STANDARD_SECRET,
        &java::SPRING_PBKDF2_V5_8_SECRET_BARE,
        &java::SPRING_PBKDF2_SECRET_BARE,
    ],
);

pub(super) static JAKARTA: Profile =
    Profile::new("jakarta", "Jakarta EE, Pbkdf2PasswordHash", &[&java::Jakarta]);

pub(super) static PASSWORD4J: Profile = Profile::new(
    "password4j",
    "Password4j",
    &[&phc::Argon2, &crypt::Bcrypt, &java::LAMBDAWORKS, &java::SPRING_SCRYPT, &java::Password4j],
);

pub(super) static ATLASSIAN: Profile = Profile::new(
    "atlassian",
    "Crowd, Jira, Confluence, Bitbucket",
    &[&passlib::Pbkdf2Atlassian, &ldap::LDAP_SSHA],
);

pub(super) static ASPNET_IDENTITY: Profile = Profile::new(
    "aspnet-identity",
    "ASP.NET Identity and ASP.NET Core Identity",
    &[&dotnet::IdentityV3, &dotnet::IdentityV2],
);

pub(super) static ASPNET_MEMBERSHIP: Profile = Profile::new(
    "aspnet-membership",
    "ASP.NET membership as it comes",
    &[&dotnet::MEMBERSHIP_HMAC_SHA256, &dotnet::MEMBERSHIP_SHA1],
);

pub(super) static ASPNET_MEMBERSHIP_SHA256: Profile = Profile::new(
    "aspnet-membership-sha256",
    "ASP.NET membership with SHA-256",
    &[&dotnet::MEMBERSHIP_SHA256, &dotnet::MEMBERSHIP_SHA1],
);

pub(super) static GO_SIMPLE_SCRYPT: Profile =
    Profile::new("go-simple-scrypt", "simple-scrypt (Go)", &[&go::SimpleScrypt]);

pub(super) static PASSWAP: Profile = Profile::new(
    "passwap",
    "passwap and Zitadel",
    &[
        &phc::Argon2,
        &crypt::Bcrypt,
        &phc::Scrypt,
        &passlib::Pbkdf2,
        &go::PasswapPbkdf2,
        &php::Phpass,
        &php::DRUPAL7,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::MD5_CRYPT,
        &go::PASSWAP_MD5_PREFIX,
        &go::PASSWAP_MD5_SUFFIX,
        &plain::MD5_HEX,
    ],
);

pub(super) static GO_CRYPT: Profile = Profile::new(
    "go-crypt",
    "go-crypt and Authelia",
    &[
        &phc::Argon2,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &passlib::Pbkdf2,
        &phc::Scrypt,
        &crypt::Bcrypt,
        &passlib::BcryptSha256,
        &crypt::MD5_CRYPT,
        &crypt::Sha1Crypt,
        &crypt::SunMd5,
    ],
);

pub(super) static LIBPASTA: Profile = Profile::new(
    "libpasta",
    "libpasta (Rust)",
    // The others it reads, and hashes again.
    &[&rust::Libpasta, &crypt::Bcrypt, &phc::Argon2, &phc::Scrypt],
);

pub(super) static HSH: Profile = Profile::new(
    "hsh",
    "hsh (Rust)",
    &[
        &phc::Argon2,
        &rust::HSH_BCRYPT_SHA256,
        &crypt::Bcrypt,
        &phc::Scrypt,
        // Looks like the PHC string, which hsh does not write.
        &rust::HshPbkdf2,
        &rust::HshPepper,
    ],
);

//! Clerk: users with `password_digest` and `password_hasher`.
//!
//! Source: Clerk's documentation of `createUser`.

use super::error::ImportError;
use super::object::Object;
use super::text::Text;
use crate::scheme::Scheme;
use crate::schemes::python::werkzeug;
use crate::schemes::{crypt, django, identity, ldap, phc, php, plain};

pub(super) fn read(object: Object<'_>) -> Result<Text, ImportError> {
    const DIGESTS: [&str; 2] = ["password_digest", "passwordDigest"];
    const HASHERS: [&str; 2] = ["password_hasher", "passwordHasher"];
    let found = DIGESTS.into_iter().find(|field| object.value(field).is_some());
    let field = found.ok_or(ImportError::NoPassword)?;
    let digest = object.text(field)?;
    if digest.is_empty() {
        return Err(ImportError::NoPassword);
    }
    let named = HASHERS.into_iter().find(|field| object.value(field).is_some());
    let named = named.ok_or(ImportError::Missing { field: HASHERS[0] })?;
    let hasher = object.text(named)?;
    let supported = "those documented hashers that spell their digests out";
    let unknown = ImportError::Unsupported { field: named, supported };
    let scheme = format(hasher).ok_or(unknown)?;
    let expected = "a digest in the spelling that Clerk documents for its hasher";
    Text::of(digest, &[scheme], ImportError::Invalid { field, expected })
}

/// What a hasher's digests are texts of.
fn format(hasher: &str) -> Option<&'static dyn Scheme> {
    Some(match hasher {
        "argon2i" | "argon2id" => &phc::Argon2,
        "bcrypt" => &crypt::Bcrypt,
        "bcrypt_peppered" => &identity::ClerkBcryptPeppered,
        "bcrypt_sha256_django" => &django::BcryptSha256,
        "ldap_ssha" => &ldap::LDAP_SSHA,
        "md5" => &plain::MD5_HEX,
        "md5_salted" => &identity::CLERK_MD5_SALTED,
        "phpass" | "md5_phpass" => &php::Phpass,
        "pbkdf2_sha1" => &identity::CLERK_PBKDF2_SHA1,
        "pbkdf2_sha256" => &identity::CLERK_PBKDF2_SHA256,
        "pbkdf2_sha256_django" => &django::PBKDF2_SHA256,
        "pbkdf2_sha512" => &identity::CLERK_PBKDF2_SHA512,
        "pbkdf2_sha512_hex" => &identity::CLERK_PBKDF2_SHA512_HEX,
        "scrypt_firebase" => &identity::FIREBASE_CLERK,
        "scrypt_werkzeug" => &werkzeug::Scrypt,
        "sha256" => &plain::SHA256_HEX,
        "sha256_salted" => &identity::CLERK_SHA256_SALTED,
        "sha512_symfony" => &php::SymfonyDigest,
        _ => return None,
    })
}

//! Okta: users with `credentials.password.hash`.
//!
//! Source: Okta's reference of its users API, *Password hash object*.

use super::error::ImportError;
use super::object::Object;
use super::stored::{self, Order};
use super::text::Text;
use crate::function::HashFunction;

const VALUE: &str = "value";
const SALT: &str = "salt";

pub(super) fn read(user: Object<'_>) -> Result<Text, ImportError> {
    if let Some(hash) = user.value("credentials.password.hash").or(user.value("hash")) {
        return hashed(Object(hash));
    }
    // The object itself, without a user around it.
    if user.value("algorithm").is_some() { hashed(user) } else { Err(ImportError::NoPassword) }
}

fn hashed(object: Object<'_>) -> Result<Text, ImportError> {
    const ALGORITHM: &str = "algorithm";
    match object.text(ALGORITHM)? {
        "BCRYPT" => {
            let cost = object.number("workFactor")?;
            stored::bcrypt('a', cost, object.text(SALT)?, object.text(VALUE)?, VALUE)
        }
        "SHA-512" => digest(HashFunction::Sha512, object),
        "SHA-256" => digest(HashFunction::Sha256, object),
        "SHA-1" => digest(HashFunction::Sha1, object),
        "MD5" => digest(HashFunction::Md5, object),
        "PBKDF2" => pbkdf2(object),
        _ => {
            let supported = "BCRYPT, SHA-512, SHA-256, SHA-1, MD5 and PBKDF2";
            Err(ImportError::Unsupported { field: ALGORITHM, supported })
        }
    }
}

fn digest(function: HashFunction, object: Object<'_>) -> Result<Text, ImportError> {
    const ORDER: &str = "saltOrder";
    let made = object.base64(VALUE)?;
    if object.maybe_text(SALT)?.is_none_or(str::is_empty) {
        return stored::digest(function, None, &made, VALUE);
    }
    let order = match object.text(ORDER)? {
        "PREFIX" => Order::SaltFirst,
        "POSTFIX" => Order::SaltLast,
        _ => return Err(ImportError::Invalid { field: ORDER, expected: "PREFIX or POSTFIX" }),
    };
    stored::digest(function, Some((order, &object.base64(SALT)?)), &made, VALUE)
}

fn pbkdf2(object: Object<'_>) -> Result<Text, ImportError> {
    const DIGEST: &str = "digestAlgorithm";
    let function = match object.text(DIGEST)? {
        "SHA256_HMAC" => HashFunction::Sha256,
        "SHA512_HMAC" => HashFunction::Sha512,
        _ => {
            let supported = "SHA256_HMAC and SHA512_HMAC";
            return Err(ImportError::Unsupported { field: DIGEST, supported });
        }
    };
    let made = object.base64(VALUE)?;
    if object.maybe_number("keySize")?.is_some_and(|size| usize::try_from(size) != Ok(made.len())) {
        let expected = "as many bytes as the value has";
        return Err(ImportError::Invalid { field: "keySize", expected });
    }
    let rounds = object.number("iterationCount")?;
    stored::pbkdf2(function, rounds, &object.base64(SALT)?, &made, VALUE)
}

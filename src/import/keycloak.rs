//! Keycloak: users of a realm's export, or their credentials by themselves.
//!
//! Both halves of a credential are JSON inside a string, in exports, or objects. Sources: Keycloak 26,
//! `PasswordCredentialData`, `PasswordSecretData` and `Argon2PasswordHashProvider`.

use serde_json::Value;

use super::error::ImportError;
use super::object::Object;
use super::stored;
use super::text::Text;
use crate::function::HashFunction;
use crate::schemes::phc;

pub(super) fn read(user: Object<'_>) -> Result<Text, ImportError> {
    if let Some(list) = user.value("credentials").and_then(Value::as_array) {
        let is_password =
            |one: &&Value| one.get("type").and_then(Value::as_str) == Some("password");
        let found = list.iter().find(is_password).ok_or(ImportError::NoPassword)?;
        return credential(Object(found));
    }
    match user.maybe_text("type")? {
        Some("password") => credential(user),
        None if user.value("secretData").is_some() => credential(user),
        _ => Err(ImportError::NoPassword),
    }
}

fn credential(object: Object<'_>) -> Result<Text, ImportError> {
    let secret = half(object, "secretData")?;
    let data = half(object, "credentialData")?;
    let (secret, data) = (Object(&secret), Object(&data));
    let digest = secret.base64("value")?;
    let salt = secret.base64("salt")?;
    let rounds = data.number("hashIterations")?;
    let pbkdf2 = |function| stored::pbkdf2(function, rounds, &salt, &digest, "secretData.value");
    match data.text("algorithm")? {
        "pbkdf2" => pbkdf2(HashFunction::Sha1),
        "pbkdf2-sha256" => pbkdf2(HashFunction::Sha256),
        "pbkdf2-sha512" => pbkdf2(HashFunction::Sha512),
        "argon2" => argon2(data, rounds, &salt, &digest),
        _ => {
            let supported = "pbkdf2, pbkdf2-sha256, pbkdf2-sha512 and argon2";
            Err(ImportError::Unsupported { field: "credentialData.algorithm", supported })
        }
    }
}

/// One half of a credential: an object, or JSON of one in a string.
fn half(object: Object<'_>, field: &'static str) -> Result<Value, ImportError> {
    let wrong = ImportError::Invalid { field, expected: "an object, or JSON of one in a string" };
    let value = object.value(field).ok_or(ImportError::Missing { field })?;
    let read = match value {
        Value::String(json) => serde_json::from_str(json).map_err(|_| wrong)?,
        value => value.clone(),
    };
    if read.is_object() { Ok(read) } else { Err(wrong) }
}

fn argon2(data: Object<'_>, passes: u64, salt: &[u8], digest: &[u8]) -> Result<Text, ImportError> {
    const TYPE: &str = "additionalParameters.type";
    const VERSION: &str = "additionalParameters.version";
    let kind @ ("id" | "i" | "d") = listed(data, TYPE)? else {
        return Err(ImportError::Invalid { field: TYPE, expected: "id, i or d" });
    };
    let version = match listed(data, VERSION)? {
        "1.3" => 19,
        "1.0" => 16,
        _ => return Err(ImportError::Invalid { field: VERSION, expected: "1.3 or 1.0" }),
    };
    let memory = listed(data, "additionalParameters.memory")?;
    let lanes = listed(data, "additionalParameters.parallelism")?;
    let (salt, digest) = (stored::bare(salt), stored::bare(digest));
    let text =
        format!("$argon2{kind}$v={version}$m={memory},t={passes},p={lanes}${}${}", *salt, *digest);
    let expected = "parameters that Argon2 defines";
    let error = ImportError::Invalid { field: "credentialData.additionalParameters", expected };
    Text::of(text, &[&phc::Argon2], error)
}

/// A parameter: text, or a list of one.
fn listed<'a>(data: Object<'a>, path: &'static str) -> Result<&'a str, ImportError> {
    let value = data.value(path).ok_or(ImportError::Missing { field: path })?;
    let value = match value {
        Value::Array(list) => list.first().and_then(Value::as_str),
        value => value.as_str(),
    };
    value.ok_or(ImportError::Invalid { field: path, expected: "text, or a list of it" })
}

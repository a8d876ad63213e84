//! Auth0: users to import with `custom_password_hash`, or with `password_hash`, which is bcrypt.
//!
//! Source: Auth0's documentation of bulk user imports, *Import hashed passwords*.

use zeroize::Zeroizing;

use super::error::ImportError;
use super::object::{Object, base64, hex};
use super::stored::{self, Order, Scrypt};
use super::text::Text;
use crate::encoding::Encoding;
use crate::function::HashFunction;
use crate::scheme::Scheme;
use crate::schemes::{crypt, ldap, phc, plain, windows};

const CUSTOM: &str = "custom_password_hash";
const VALUE: &str = "hash.value";
const ENCODING: &str = "hash.encoding";

pub(super) fn read(user: Object<'_>) -> Result<Text, ImportError> {
    if let Some(custom) = user.value(CUSTOM) {
        return custom_hash(Object(custom));
    }
    // The object itself, without a user around it.
    if user.value("algorithm").is_some() {
        return custom_hash(user);
    }
    match user.maybe_text("password_hash")? {
        None | Some("") => Err(ImportError::NoPassword),
        Some(text) => Text::as_it_stands(text, stored::BCRYPT, "password_hash"),
    }
}

fn custom_hash(object: Object<'_>) -> Result<Text, ImportError> {
    const ALGORITHM: &str = "algorithm";
    let algorithm = object.text(ALGORITHM)?;
    let in_utf8 = match object.maybe_text(PASSWORD_ENCODING)? {
        None | Some("utf8" | "utf-8") => true,
        Some("utf16le" | "ucs2") if matches!(algorithm, "md4" | "sha1" | "sha256") => false,
        Some(_) => return Err(OTHER_BYTES),
    };
    match algorithm {
        "bcrypt" => as_it_stands(object, stored::BCRYPT),
        "argon2" => as_it_stands(object, &[&phc::Argon2]),
        "pbkdf2" => as_it_stands(object, &[&phc::Pbkdf2]),
        "ldap" => as_it_stands(object, LDAP),
        "scrypt" => scrypt(object),
        "hmac" => hmac(object),
        "md4" => md4(object, in_utf8),
        "md5" => digest(HashFunction::Md5, object),
        "sha1" if !in_utf8 => of_utf16(HashFunction::Sha1, object),
        "sha256" if !in_utf8 => of_utf16(HashFunction::Sha256, object),
        "sha1" => digest(HashFunction::Sha1, object),
        "sha256" => digest(HashFunction::Sha256, object),
        "sha512" => digest(HashFunction::Sha512, object),
        _ => {
            let supported =
                "argon2, bcrypt, hmac, ldap, md4, md5, sha1, sha256, sha512, pbkdf2, scrypt";
            Err(ImportError::Unsupported { field: ALGORITHM, supported })
        }
    }
}

/// What Auth0 wants in the spelling of its own software, as text.
fn as_it_stands(object: Object<'_>, schemes: &[&'static dyn Scheme]) -> Result<Text, ImportError> {
    if !matches!(object.maybe_text(ENCODING)?, None | Some("utf8" | "utf-8")) {
        return Err(ImportError::Unsupported { field: ENCODING, supported: "utf8" });
    }
    if object.value("salt.value").is_some() {
        let supported = "a salt inside the value";
        return Err(ImportError::Unsupported { field: "salt.value", supported });
    }
    Text::as_it_stands(object.text(VALUE)?, schemes, VALUE)
}

fn scrypt(object: Object<'_>) -> Result<Text, ImportError> {
    let made = decoded(object, VALUE, object.text(ENCODING)?, ENCODING)?;
    if let Some(length) = object.maybe_number("keylen")?
        && usize::try_from(length) != Ok(made.len())
    {
        let expected = "as many bytes as the hash has";
        return Err(ImportError::Invalid { field: "keylen", expected });
    }
    let (_, salt) = salt(object)?.ok_or(ImportError::Missing { field: "salt.value" })?;
    // The defaults that Auth0 documents, which are Node's.
    let n = object.maybe_number("cost")?.unwrap_or(16_384);
    let r = object.maybe_number("blockSize")?.unwrap_or(8);
    let p = object.maybe_number("parallelization")?.unwrap_or(1);
    stored::scrypt(Scrypt { n, r, p }, &salt, &made, VALUE)
}

fn hmac(object: Object<'_>) -> Result<Text, ImportError> {
    const DIGEST: &str = "hash.digest";
    let supported = "md4, md5, sha1, sha224, sha256, sha384 and sha512";
    let unknown = ImportError::Unsupported { field: DIGEST, supported };
    let name = object.text(DIGEST)?;
    let function = HashFunction::named(name).filter(|_| HMACS.contains(&name)).ok_or(unknown)?;
    let made = decoded(object, VALUE, object.text(ENCODING)?, ENCODING)?;
    let encoding = object.maybe_text("hash.key.encoding")?.unwrap_or("utf8");
    let key = decoded(object, "hash.key.value", encoding, "hash.key.encoding")?;
    match salt(object)? {
        None => stored::hmac(function, &key, &made, VALUE),
        Some((order, salt)) => {
            let order = order.ok_or(ImportError::Missing { field: POSITION })?;
            stored::salted_hmac(function, (order, &salt), Some(&key), &made, VALUE)
        }
    }
}

/// MD4 without a salt: of UTF-8, or of UTF-16, which is Windows' NT hash.
fn md4(object: Object<'_>, in_utf8: bool) -> Result<Text, ImportError> {
    if salt(object)?.is_some() {
        let supported = "md4 without a salt";
        return Err(ImportError::Unsupported { field: "salt.value", supported });
    }
    let made = decoded(object, VALUE, object.text(ENCODING)?, ENCODING)?;
    let text = Zeroizing::new(Encoding::Hex.encode(&made).unwrap_or_default());
    let error = ImportError::Invalid { field: VALUE, expected: "16 bytes" };
    let schemes: [&'static dyn Scheme; 1] = [if in_utf8 { &plain::MD4_HEX } else { &windows::Nt }];
    Text::of(text.as_str(), &schemes, error)
}

fn digest(function: HashFunction, object: Object<'_>) -> Result<Text, ImportError> {
    let made = decoded(object, VALUE, object.text(ENCODING)?, ENCODING)?;
    match salt(object)? {
        None => stored::digest(function, None, &made, VALUE),
        Some((order, salt)) => {
            let order = order.ok_or(ImportError::Missing { field: POSITION })?;
            stored::digest(function, Some((order, &salt)), &made, VALUE)
        }
    }
}

/// A digest of UTF-16 alone or behind a salt, for which there are texts.
fn of_utf16(function: HashFunction, object: Object<'_>) -> Result<Text, ImportError> {
    let made = decoded(object, VALUE, object.text(ENCODING)?, ENCODING)?;
    match salt(object)? {
        None => stored::utf16_digest(function, None, &made, VALUE).ok_or(OTHER_BYTES)?,
        Some((order, salt)) => {
            let order = order.ok_or(ImportError::Missing { field: POSITION })?;
            let text = stored::utf16_digest(function, Some((order, &salt)), &made, VALUE);
            text.ok_or(ImportError::Unsupported { field: POSITION, supported: "prefix" })?
        }
    }
}

const PASSWORD_ENCODING: &str = "password.encoding";

/// What characters beyond ascii, latin1 and binary become is documented nowhere.
const OTHER_BYTES: ImportError = ImportError::Unsupported {
    field: PASSWORD_ENCODING,
    supported: "utf8, and utf16le or ucs2 of md4, of sha1, and of sha256 behind a salt",
};

/// What an HMAC of ours can be over.
const HMACS: [&str; 7] = ["md4", "md5", "sha1", "sha224", "sha256", "sha384", "sha512"];

const POSITION: &str = "salt.position";

/// The salt, and where it stands if that is said; none where it is empty.
#[expect(clippy::type_complexity, reason = "two things that are said of one salt")]
fn salt(object: Object<'_>) -> Result<Option<(Option<Order>, Zeroizing<Vec<u8>>)>, ImportError> {
    if object.value("salt").is_none() {
        return Ok(None);
    }
    let encoding = object.maybe_text("salt.encoding")?.unwrap_or("utf8");
    let bytes = decoded(object, "salt.value", encoding, "salt.encoding")?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let order = match object.maybe_text(POSITION)? {
        None => None,
        Some("prefix") => Some(Order::SaltFirst),
        Some("suffix") => Some(Order::SaltLast),
        Some(_) => {
            let expected = "prefix or suffix";
            return Err(ImportError::Invalid { field: POSITION, expected });
        }
    };
    Ok(Some((order, bytes)))
}

/// The bytes of a field in the encoding that another one names.
fn decoded(
    object: Object<'_>,
    path: &'static str,
    encoding: &str,
    named_by: &'static str,
) -> Result<Zeroizing<Vec<u8>>, ImportError> {
    let text = object.text(path)?;
    let (bytes, expected) = match encoding {
        "base64" => (base64(text), "base64"),
        "hex" => (hex(text), "hexadecimal digits"),
        "utf8" | "utf-8" => (Some(Zeroizing::new(text.as_bytes().to_vec())), "text"),
        _ => {
            let supported = "base64, hex and utf8";
            return Err(ImportError::Unsupported { field: named_by, supported });
        }
    };
    bytes.ok_or(ImportError::Invalid { field: path, expected })
}

static LDAP: &[&dyn Scheme] = &[
    &ldap::LDAP_SSHA512,
    &ldap::LDAP_SSHA384,
    &ldap::LDAP_SSHA256,
    &ldap::LDAP_SSHA,
    &ldap::LDAP_SMD5,
    &ldap::LDAP_SHA512,
    &ldap::LDAP_SHA384,
    &ldap::LDAP_SHA256,
    &ldap::LDAP_SHA,
    &ldap::LDAP_MD5,
    &ldap::CRYPT,
    &ldap::Pbkdf2,
    &crypt::Bcrypt,
];

//! Firebase: users of `firebase auth:export`, hashed as the project's parameters say.
//!
//! Sources: Firebase's documentation of `auth:export` and `auth:import`; firebase-tools 13,
//! `lib/accountImporter.js`, and its issues 282 and 1617 of MD5 in hexadecimal digits.

use super::error::ImportError;
use super::object::{Object, hex};
use super::parameters::Parameters;
use super::stored::{self, Order, Scrypt};
use super::text::Text;
use crate::function::HashFunction;
use crate::schemes::identity;

const HASH: &str = "passwordHash";
const SALT: &str = "salt";

pub(super) fn read(object: Object<'_>, parameters: &Parameters) -> Result<Text, ImportError> {
    if object.maybe_text(HASH)?.is_none_or(str::is_empty) {
        return Err(ImportError::NoPassword);
    }
    let digest = object.base64(HASH)?;
    match parameters.algorithm.as_deref().unwrap_or("SCRYPT") {
        "SCRYPT" => scrypt(object, parameters),
        "STANDARD_SCRYPT" => {
            let n = parameters.memory_cost.ok_or(missing("mem_cost"))?;
            let r = parameters.block_size.ok_or(missing("block_size"))?;
            let p = parameters.parallelization.ok_or(missing("parallelization"))?;
            stored::scrypt(Scrypt { n, r, p }, &object.base64(SALT)?, &digest, HASH)
        }
        "BCRYPT" => {
            let expected = "base64 of a bcrypt text";
            let error = ImportError::Invalid { field: HASH, expected };
            let text = str::from_utf8(&digest).map_err(|_| error)?;
            Text::of(text, stored::BCRYPT, error)
        }
        "PBKDF_SHA1" => pbkdf2(HashFunction::Sha1, object, parameters, &digest),
        "PBKDF2_SHA256" => pbkdf2(HashFunction::Sha256, object, parameters, &digest),
        "HMAC_SHA512" => hmac(HashFunction::Sha512, object, parameters, &digest),
        "HMAC_SHA256" => hmac(HashFunction::Sha256, object, parameters, &digest),
        "HMAC_SHA1" => hmac(HashFunction::Sha1, object, parameters, &digest),
        "HMAC_MD5" => hmac(HashFunction::Md5, object, parameters, &digest),
        "SHA512" => plain(HashFunction::Sha512, object, parameters, &digest),
        "SHA256" => plain(HashFunction::Sha256, object, parameters, &digest),
        "SHA1" => plain(HashFunction::Sha1, object, parameters, &digest),
        "MD5" => plain(HashFunction::Md5, object, parameters, &digest),
        _ => Err(ImportError::Parameter { name: "algorithm" }),
    }
}

const fn missing(name: &'static str) -> ImportError {
    ImportError::Parameter { name }
}

/// Firebase's own, whose key is the pepper.
fn scrypt(object: Object<'_>, parameters: &Parameters) -> Result<Text, ImportError> {
    let memory = parameters.memory_cost.ok_or(missing("mem_cost"))?;
    let rounds = parameters.rounds.ok_or(missing("rounds"))?;
    let separator = parameters.salt_separator.as_deref();
    let separator = separator.ok_or(missing("base64_salt_separator"))?;
    let (salt, digest) = (object.base64(SALT)?, object.base64(HASH)?);
    let (salt, digest) = (stored::padded(&salt), stored::padded(&digest));
    let text =
        format!("$fbscrypt$v=1,n={memory},r={rounds},p=1,ss={separator}${}${}", *salt, *digest);
    let expected = "64 bytes, under parameters that scrypt defines";
    Text::of(text, &[&identity::FIREBASE], ImportError::Invalid { field: HASH, expected })
}

fn pbkdf2(
    function: HashFunction,
    object: Object<'_>,
    parameters: &Parameters,
    digest: &[u8],
) -> Result<Text, ImportError> {
    let rounds = parameters.rounds.ok_or(missing("rounds"))?;
    stored::pbkdf2(function, rounds, &object.base64(SALT)?, digest, HASH)
}

fn hmac(
    function: HashFunction,
    object: Object<'_>,
    parameters: &Parameters,
    digest: &[u8],
) -> Result<Text, ImportError> {
    let order = parameters.order.ok_or(missing("hash_input_order"))?;
    stored::salted_hmac(function, (order, &object.base64(SALT)?), None, digest, HASH)
}

/// One round: what more of them would hash is not documented. The bytes of the digest, or its hexadecimal digits,
/// which is what those send who take the digits for the digest, and what Firebase takes for MD5.
fn plain(
    function: HashFunction,
    object: Object<'_>,
    parameters: &Parameters,
    digest: &[u8],
) -> Result<Text, ImportError> {
    let digits =
        str::from_utf8(digest).ok().filter(|text| text.len() == 2 * function.digest_bytes());
    let bytes = digits.and_then(hex);
    let digest = bytes.as_ref().map_or(digest, |bytes| bytes);
    let once = u64::from(function != HashFunction::Md5);
    if parameters.rounds != Some(once) {
        return Err(missing("rounds"));
    }
    if object.maybe_text(SALT)?.is_none_or(str::is_empty) {
        return stored::digest(function, None, digest, HASH);
    }
    let order: Order = parameters.order.ok_or(missing("hash_input_order"))?;
    stored::digest(function, Some((order, &object.base64(SALT)?)), digest, HASH)
}

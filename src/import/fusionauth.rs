//! FusionAuth: users with `encryptionScheme`, `factor`, `salt` and `password`.
//!
//! Sources: FusionAuth's reference of password hashes, 2024, and of its import API; fusionauth-contrib.

use zeroize::Zeroizing;

use super::error::ImportError;
use super::object::Object;
use super::stored;
use super::text::Text;
use crate::encoding::Encoding;
use crate::function::HashFunction;
use crate::scheme::Scheme;
use crate::schemes::{identity, php};

const PASSWORD: &str = "password";
const SALT: &str = "salt";
const FACTOR: &str = "factor";

pub(super) fn read(object: Object<'_>) -> Result<Text, ImportError> {
    const SCHEME: &str = "encryptionScheme";
    if object.maybe_text(PASSWORD)?.is_none_or(str::is_empty) {
        return Err(ImportError::NoPassword);
    }
    let pbkdf2 = |function, bytes| {
        let digest = object.base64(PASSWORD)?;
        if digest.len() != bytes {
            let expected = "a digest as long as its scheme's";
            return Err(ImportError::Invalid { field: PASSWORD, expected });
        }
        stored::pbkdf2(function, object.number(FACTOR)?, &object.base64(SALT)?, &digest, PASSWORD)
    };
    match object.text(SCHEME)? {
        "salted-pbkdf2-hmac-sha256" => pbkdf2(HashFunction::Sha256, 32),
        "salted-pbkdf2-hmac-sha256-512" => pbkdf2(HashFunction::Sha256, 64),
        "salted-pbkdf2-hmac-sha512-512" => pbkdf2(HashFunction::Sha512, 64),
        "salted-hmac-sha256" => {
            let (key, digest) = (object.base64(SALT)?, object.base64(PASSWORD)?);
            stored::hmac(HashFunction::Sha256, &key, &digest, PASSWORD)
        }
        "salted-md5" => rounds(object, "salted-md5"),
        "salted-sha256" => rounds(object, "salted-sha256"),
        // A contributed plugin, under the name that its documentation gives it.
        "salted-sha512" | "example-salted-sha512" => rounds(object, "salted-sha512"),
        "bcrypt" => bcrypt(object),
        "phpass-md5" => phpass(object),
        "phpass-sha512" => phpass_sha512(object),
        _ => {
            let supported = "salted-md5, salted-sha256, salted-sha512, salted-hmac-sha256, \
                             salted-pbkdf2-hmac-sha256, -sha256-512 and -sha512-512, bcrypt, \
                             phpass-md5 and phpass-sha512";
            Err(ImportError::Unsupported { field: SCHEME, supported })
        }
    }
}

/// Rounds of a digest, in the text that this project gives it.
fn rounds(object: Object<'_>, name: &str) -> Result<Text, ImportError> {
    let factor = object.number(FACTOR)?;
    let (salt, digest) = (object.base64(SALT)?, object.base64(PASSWORD)?);
    let (salt, digest) = (stored::padded(&salt), stored::padded(&digest));
    let text = format!("{name}${factor}${}${}", *salt, *digest);
    let expected = "a digest as long as its scheme's, a salt, and a factor from 1 on";
    let schemes: [&'static dyn Scheme; 3] =
        [&identity::FUSIONAUTH_MD5, &identity::FUSIONAUTH_SHA256, &identity::FUSIONAUTH_SHA512];
    Text::of(text, &schemes, ImportError::Invalid { field: PASSWORD, expected })
}

/// The whole text, or its salt and digest apart.
fn bcrypt(object: Object<'_>) -> Result<Text, ImportError> {
    let password = object.text(PASSWORD)?;
    if password.starts_with('$') {
        return Text::as_it_stands(password, stored::BCRYPT, PASSWORD);
    }
    stored::bcrypt('a', object.number(FACTOR)?, object.text(SALT)?, password, PASSWORD)
}

/// phpass, whose factor is the number of rounds and whose digest is base64 of the usual alphabet.
fn phpass(object: Object<'_>) -> Result<Text, ImportError> {
    let password = object.text(PASSWORD)?;
    if password.starts_with('$') {
        return Text::as_it_stands(password, &[&php::Phpass], PASSWORD);
    }
    let factor = object.number(FACTOR)?;
    let supported = "a power of two, as phpass has it";
    let error = ImportError::Unsupported { field: FACTOR, supported };
    let log2 = u8::try_from(factor.trailing_zeros()).ok().filter(|_| factor.is_power_of_two());
    // The digit of phpass' own alphabet for so many rounds.
    let digit = log2.and_then(|log2| {
        let digits = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        digits.get(usize::from(log2)).copied()
    });
    let digit = char::from(digit.ok_or(error)?);
    let digest = object.base64(PASSWORD)?;
    let digest = Zeroizing::new(Encoding::CryptLow.encode(&digest).unwrap_or_default());
    let text = format!("$P${digit}{}{}", object.text(SALT)?, *digest);
    let expected = "a digest of 16 bytes, and a salt of 8 characters";
    Text::of(text, &[&php::Phpass], ImportError::Invalid { field: PASSWORD, expected })
}

/// phpass over SHA-512, of which FusionAuth keeps 43 base64 digits.
fn phpass_sha512(object: Object<'_>) -> Result<Text, ImportError> {
    const DIGITS: usize = 43;
    let expected = "43 digits in base64, a salt, and a factor from 1 on";
    let error = ImportError::Invalid { field: PASSWORD, expected };
    let (digest, salt) = (object.text(PASSWORD)?, object.text(SALT)?);
    let is_digit = |byte| Encoding::Base64.digit(byte).is_some();
    if digest.len() != DIGITS || !digest.bytes().all(is_digit) {
        return Err(error);
    }
    // The text has one behind its salt, and what follows it is the digest.
    if salt.contains('$') {
        return Err(ImportError::Unsupported {
            field: SALT,
            supported: "salts without a dollar sign",
        });
    }
    let text = format!("phpass-sha512${}${salt}${digest}", object.number(FACTOR)?);
    Text::of(text, &[&identity::FUSIONAUTH_PHPASS_SHA512], error)
}

//! Texts of the catalogue's formats, checked by the formats themselves.

use zeroize::Zeroizing;

use super::error::ImportError;
use super::text::Text;
use crate::encoding::Encoding;
use crate::function::HashFunction;
use crate::password::Password;
use crate::scheme::Scheme;
use crate::schemes::{crypt, enterprise, identity, ldap, phc};

/// Where a salt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    SaltFirst,
    SaltLast,
}

pub(super) fn pbkdf2(
    function: HashFunction,
    rounds: u64,
    salt: &[u8],
    digest: &[u8],
    field: &'static str,
) -> Result<Text, ImportError> {
    let (salt, made, length) = (bare(salt), bare(digest), digest.len());
    let text = format!("$pbkdf2-{}$i={rounds},l={length}${}${}", function.id(), *salt, *made);
    let supported = "SHA-1, SHA-256 and SHA-512, digests of 20 to 64 bytes";
    Text::of(text, &[&phc::Pbkdf2], ImportError::Unsupported { field, supported })
}

/// scrypt's N, r and p.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scrypt {
    pub(super) n: u64,
    pub(super) r: u64,
    pub(super) p: u64,
}

/// A PHC string where its digest is as long as those are, else Ory Kratos' text.
pub(super) fn scrypt(
    Scrypt { n, r, p }: Scrypt,
    salt: &[u8],
    digest: &[u8],
    field: &'static str,
) -> Result<Text, ImportError> {
    let supported = "N a power of two, parameters that scrypt defines, digests of 24 or 48 bytes, or of 16 to 64 \
                     and a length that is no multiple of three";
    let error = ImportError::Unsupported { field, supported };
    if digest.len() == 32 && n.is_power_of_two() {
        let log2_n = n.trailing_zeros();
        let text = format!("$scrypt$ln={log2_n},r={r},p={p}${}${}", *bare(salt), *bare(digest));
        return Text::of(text, &[&phc::Scrypt], error);
    }
    let text = format!("$scrypt$ln={n},r={r},p={p}${}${}", *padded(salt), *padded(digest));
    Text::of(text, &[&identity::KratosScrypt], error)
}

/// One round of a hash function over the password, and over a salt on one of its sides.
pub(super) fn digest(
    function: HashFunction,
    salt: Option<(Order, &[u8])>,
    digest: &[u8],
    field: &'static str,
) -> Result<Text, ImportError> {
    let expected = "a digest as long as those of its function";
    let error = ImportError::Invalid { field, expected };
    if digest.len() != function.digest_bytes() {
        return Err(error);
    }
    let (tag, salted) = match function {
        HashFunction::Md5 => ("{MD5}", "{SMD5}"),
        HashFunction::Sha1 => ("{SHA}", "{SSHA}"),
        HashFunction::Sha256 => ("{SHA256}", "{SSHA256}"),
        HashFunction::Sha512 => ("{SHA512}", "{SSHA512}"),
        _ => {
            let supported = "MD5, SHA-1, SHA-256 and SHA-512";
            return Err(ImportError::Unsupported { field, supported });
        }
    };
    let text = match salt.filter(|(_, salt)| !salt.is_empty()) {
        None => format!("{tag}{}", *padded(digest)),
        Some((Order::SaltLast, salt)) => {
            let both = Zeroizing::new([digest, salt].concat());
            format!("{salted}{}", *padded(&both))
        }
        Some((Order::SaltFirst, salt)) => {
            let (function, template) = (function.id(), padded(b"{SALT}{PASSWORD}"));
            format!("${function}$pf={}${}${}", *template, *padded(salt), *padded(digest))
        }
    };
    Text::of(text, DIGESTS, error)
}

/// One round of a hash function over the password in UTF-16, and over a salt in front of it; `None` where no text says so.
pub(super) fn utf16_digest(
    function: HashFunction,
    salt: Option<(Order, &[u8])>,
    digest: &[u8],
    field: &'static str,
) -> Option<Result<Text, ImportError>> {
    let expected = "a digest as long as those of its function";
    let error = ImportError::Invalid { field, expected };
    let schemes: [&'static dyn Scheme; 1] = match (function, salt) {
        (HashFunction::Sha1, None) => [&enterprise::PEOPLESOFT],
        (HashFunction::Sha1, Some((Order::SaltFirst, _))) => [&enterprise::EPISERVER_SHA1],
        (HashFunction::Sha256, Some((Order::SaltFirst, _))) => [&enterprise::EPISERVER_SHA256],
        _ => return None,
    };
    let number = u8::from(function == HashFunction::Sha256);
    let text = match salt {
        None => padded(digest).to_string(),
        Some((_, salt)) => format!("$episerver$*{number}*{}*{}", *padded(salt), *bare(digest)),
    };
    Some(Text::of(text, &schemes, error))
}

/// HMAC of the password under a key that is this user's.
pub(super) fn hmac(
    function: HashFunction,
    key: &[u8],
    digest: &[u8],
    field: &'static str,
) -> Result<Text, ImportError> {
    let hex = Zeroizing::new(Encoding::Hex.encode(digest).unwrap_or_default());
    let made = padded(hex.as_bytes());
    let text = format!("$hmac-{}${}${}", function.id(), *made, *padded(key));
    let supported = "HMAC of MD4, MD5, SHA-1 and SHA-2, a digest of its length and a key";
    Text::of(text, HMACS, ImportError::Unsupported { field, supported })
}

/// HMAC of salt and password under a key that is the attempt's pepper.
pub(super) fn salted_hmac(
    function: HashFunction,
    (order, salt): (Order, &[u8]),
    key: Option<&[u8]>,
    digest: &[u8],
    field: &'static str,
) -> Result<Text, ImportError> {
    let side = if order == Order::SaltFirst { "first" } else { "last" };
    let (salt, made) = (padded(salt), padded(digest));
    let text = format!("$hmac-{}-salt-{side}${}${}", function.id(), *salt, *made);
    let supported = "HMAC of MD5, SHA-1, SHA-256 and SHA-512, a digest of its length and a salt";
    let text = Text::of(text, SALTED_HMACS, ImportError::Unsupported { field, supported })?;
    Ok(Text { pepper: key.map(|key| Password::from(key.to_vec())), ..text })
}

/// bcrypt whose cost, salt and digest stand apart, the latter two in bcrypt's own base64.
pub(super) fn bcrypt(
    letter: char,
    cost: u64,
    salt: &str,
    digest: &str,
    field: &'static str,
) -> Result<Text, ImportError> {
    let expected = "a cost from 4 to 31, 22 digits of salt and 31 of digest";
    let text = format!("$2{letter}${cost:02}${salt}{digest}");
    Text::of(text, &[&crypt::Bcrypt], ImportError::Invalid { field, expected })
}

pub(super) fn padded(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(Encoding::Base64.encode(bytes).unwrap_or_default())
}

pub(super) fn bare(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(Encoding::Base64Unpadded.encode(bytes).unwrap_or_default())
}

/// A bcrypt text.
pub(super) static BCRYPT: &[&dyn Scheme] = &[&crypt::Bcrypt, &crypt::Bcrypt2x];

static DIGESTS: &[&dyn Scheme] = &[
    &identity::KratosTemplate,
    &ldap::LDAP_MD5,
    &ldap::LDAP_SHA,
    &ldap::LDAP_SHA256,
    &ldap::LDAP_SHA512,
    &ldap::LDAP_SMD5,
    &ldap::LDAP_SSHA,
    &ldap::LDAP_SSHA256,
    &ldap::LDAP_SSHA512,
];

static HMACS: &[&dyn Scheme] = &[
    &identity::KRATOS_HMAC_MD4,
    &identity::KRATOS_HMAC_MD5,
    &identity::KRATOS_HMAC_SHA1,
    &identity::KRATOS_HMAC_SHA224,
    &identity::KRATOS_HMAC_SHA256,
    &identity::KRATOS_HMAC_SHA384,
    &identity::KRATOS_HMAC_SHA512,
];

static SALTED_HMACS: &[&dyn Scheme] = &[
    &identity::HMAC_MD5_SALT_FIRST,
    &identity::HMAC_MD5_SALT_LAST,
    &identity::HMAC_SHA1_SALT_FIRST,
    &identity::HMAC_SHA1_SALT_LAST,
    &identity::HMAC_SHA256_SALT_FIRST,
    &identity::HMAC_SHA256_SALT_LAST,
    &identity::HMAC_SHA512_SALT_FIRST,
    &identity::HMAC_SHA512_SALT_LAST,
];

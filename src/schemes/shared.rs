//! What formats of one family share: how their parts reach a primitive.

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need};
use crate::function::HashFunction;
use crate::kdf::argon2::{Keyed, Kind, Memory, Parameters, Version};
use crate::kdf::{argon2, bcrypt, descrypt, digest, nt, pbkdf2, scrypt, yescrypt};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::text;

/// Implements `Scheme` for a target through the verifier of the same format.
macro_rules! verified_by {
    ($target:ty, $verifier:expr) => {
        impl crate::scheme::Scheme for $target {
            fn info(&self) -> &crate::scheme::Info {
                $verifier.info()
            }

            fn parse<'a>(
                &self,
                stored: &'a str,
            ) -> Result<crate::parts::Parts<'a>, crate::error::ParseError> {
                $verifier.parse(stored)
            }

            fn compute(
                &self,
                parts: &crate::parts::Parts<'_>,
                attempt: &crate::password::Attempt<'_>,
                out: &mut crate::candidates::Candidates,
            ) -> Result<crate::candidates::Exact, crate::error::ComputeError> {
                $verifier.compute(parts, attempt, out)
            }

            fn needs(&self, parts: &crate::parts::Parts<'_>) -> &'static [crate::error::Need] {
                $verifier.needs(parts)
            }

            fn render(
                &self,
                parts: &crate::parts::Parts<'_>,
                out: &mut dyn std::fmt::Write,
            ) -> std::fmt::Result {
                $verifier.render(parts, out)
            }
        }
    };
}
pub(super) use verified_by;

/// Argon2 of any type and version; always exact, since it hashes the password's length. A text
/// that names a key is not computed without one.
pub(super) fn argon2(
    parts: &Parts<'_>,
    password: &[u8],
    secret: Option<&[u8]>,
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let parameters = argon2_parameters(parts)?;
    if secret.is_none() && text::argon2::names_a_key(parts) {
        return Err(ComputeError::Missing(Need::Pepper));
    }
    let data = text::argon2::data(parts).decode();
    let keyed = Keyed { secret: secret.unwrap_or_default(), data: &data };
    let mut digest = vec![0; parts.digest.len()];
    argon2::derive(parameters, password, &parts.salt.decode(), keyed, &mut digest)
        .ok_or(ComputeError::Parameters)?;
    out.push(&digest);
    Ok(Exact::Yes)
}

/// Argon2 without a key or data, in memory of the caller's.
pub(super) fn argon2_in(
    parts: &Parts<'_>,
    password: &[u8],
    memory: &mut Memory,
    out: &mut Candidates,
) -> Result<(), ComputeError> {
    let parameters = argon2_parameters(parts)?;
    let mut digest = vec![0; parts.digest.len()];
    argon2::derive_in(memory, parameters, password, &parts.salt.decode(), &mut digest)
        .ok_or(ComputeError::Parameters)?;
    out.push(&digest);
    Ok(())
}

fn argon2_parameters(parts: &Parts<'_>) -> Result<Parameters, ComputeError> {
    let Cost::Argon2 { memory_kib, passes, lanes } = parts.cost else {
        return Err(ComputeError::Parameters);
    };
    let kind = match parts.variant & 3 {
        0 => Kind::D,
        1 => Kind::I,
        _ => Kind::Id,
    };
    let new = parts.variant & text::argon2::VERSION_13 != 0;
    let version = if new { Version::V13 } else { Version::V10 };
    Ok(Parameters { kind, version, memory_kib, passes, lanes })
}

/// scrypt with a digest as long as the stored one.
pub(super) fn scrypt(
    parts: &Parts<'_>,
    password: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(ComputeError::Parameters) };
    let mut digest = vec![0; parts.digest.len()];
    scrypt::derive(log2_n, r, p, password, &parts.salt.decode(), &mut digest)
        .ok_or(ComputeError::Parameters)?;
    out.push(&digest);
    Ok(hmac_exactness(HashFunction::Sha256, password))
}

/// yescrypt in its three modes.
pub(super) fn yescrypt(parts: &Parts<'_>, password: &[u8]) -> Result<[u8; 32], ComputeError> {
    let Cost::Yescrypt { log2_n, r, p, t } = parts.cost else {
        return Err(ComputeError::Parameters);
    };
    let mode = match parts.variant {
        text::yescrypt::CLASSIC => yescrypt::Mode::Classic,
        text::yescrypt::WRITE_ONCE => yescrypt::Mode::Worm,
        _ => yescrypt::Mode::Rw,
    };
    let parameters = yescrypt::Parameters { mode, log2_n, r, p, t };
    yescrypt::derive(parameters, password, &parts.salt.decode()).ok_or(ComputeError::Parameters)
}

/// PBKDF2 with a digest as long as the stored one.
pub(super) fn pbkdf2(
    parts: &Parts<'_>,
    password: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let Cost::Pbkdf2 { function, rounds } = parts.cost else {
        return Err(ComputeError::Parameters);
    };
    let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
    let mut digest = vec![0; parts.digest.len()];
    pbkdf2::derive(function, password, &parts.salt.decode(), rounds, &mut digest);
    out.push(&digest);
    Ok(hmac_exactness(function, password))
}

/// HMAC hashes keys that are longer than its block, so they share their hash with that digest.
pub(super) fn hmac_exactness(function: HashFunction, password: &[u8]) -> Exact {
    if pbkdf2::is_exact(password, function) { Exact::Yes } else { Exact::Folded }
}

/// Where the password or the lower-case digits of its MD5 may have been hashed, these digits are a password too.
pub(super) fn or_md5_exactness(as_typed: bool, password: &[u8]) -> Exact {
    let digits = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let may_be_md5 = password.len() == 32 && password.iter().all(digits);
    if as_typed && !may_be_md5 { Exact::Yes } else { Exact::Folded }
}

/// The bytes of the password, which must not hold a NUL: the originals stop there.
pub(super) fn without_nul<'a>(attempt: &Attempt<'a>) -> Result<&'a [u8], ComputeError> {
    let password = attempt.password();
    if password.contains(&0) { Err(ComputeError::Nul) } else { Ok(password) }
}

/// bcrypt of a password as typed: refuses NUL, at which the originals stop or start again.
pub(super) fn bcrypt(
    parts: &Parts<'_>,
    password: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let exact = text::bcrypt::exactness(parts, password)?;
    bcrypt_key(parts, password, out)?;
    Ok(exact)
}

/// bcrypt of a password and the pepper behind it, of which bcrypt may cut the end.
pub(super) fn bcrypt_peppered(
    parts: &Parts<'_>,
    password: &[u8],
    pepper: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let key = Zeroizing::new([password, pepper].concat());
    let exact = bcrypt(parts, &key, out)?;
    let is_cut = matches!(exact, Exact::Cut { .. });
    Ok(if is_cut && ends_in_pepper(password, pepper) { Exact::Yes } else { exact })
}

/// Bytes of a pepper that nobody guesses: 80 bits, if they are hexadecimal digits.
pub(super) const UNGUESSED: usize = 20;

/// Bytes of the pepper that bcrypt still reads behind this password.
pub(super) const fn bcrypt_room(password: &[u8]) -> usize {
    text::bcrypt::READ.saturating_sub(password.len())
}

/// Whether another password of this key would have to hold that many bytes of the pepper: so much of it is
/// read, and it does not repeat itself in fewer, where a password that goes on with those few is one more.
fn ends_in_pepper(password: &[u8], pepper: &[u8]) -> bool {
    let read = pepper.get(..bcrypt_room(password)).unwrap_or(pepper);
    let repeats = |bytes| read.get(bytes..).is_some_and(|rest| read.starts_with(rest));
    read.len() >= UNGUESSED && !(1..UNGUESSED).any(repeats)
}

/// bcrypt of a key that another digest made.
pub(super) fn bcrypt_key(
    parts: &Parts<'_>,
    key: &[u8],
    out: &mut Candidates,
) -> Result<(), ComputeError> {
    let (flavor, log2, salt) = text::bcrypt::setting(parts)?;
    out.push(&bcrypt::digest(flavor, log2, &salt, key));
    if text::bcrypt::has_countermeasure(parts)
        && let Some(other) = bcrypt::digest_2a_countermeasure(log2, &salt, key)
    {
        out.push(&other);
    }
    Ok(())
}

/// DES crypt: reads 8 bytes of 7 bits, and stops at NUL.
pub(super) fn descrypt(
    parts: &Parts<'_>,
    password: &[u8],
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    if password.contains(&0) {
        return Err(ComputeError::Nul);
    }
    let salt = parts.salt.as_str().as_bytes();
    let salt: [u8; 2] = salt.try_into().map_err(|_| ComputeError::Parameters)?;
    out.push(&descrypt::digest(salt, password).ok_or(ComputeError::Parameters)?);
    Ok(match password {
        _ if password.len() >= 8 => Exact::Cut { at: 8 },
        _ if !password.is_ascii() => Exact::Folded,
        _ => Exact::Yes,
    })
}

/// The hash function that Python's hashlib knows by this name since it exists.
pub(super) fn hashlib(name: &str) -> Option<HashFunction> {
    let known = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
    HashFunction::named(name).filter(|_| known.contains(&name))
}

/// The hash function that PHP's `hash_pbkdf2` knows by this name.
pub(super) fn php(name: &str) -> Option<HashFunction> {
    let lacks = ["blake2", "keccak", "streebog"];
    HashFunction::named(name).filter(|_| !lacks.iter().any(|start| name.starts_with(start)))
}

/// HMAC-SHA-512 of the parts under a pepper, in base64: what Python's applications feed to bcrypt.
pub(super) fn peppered(pepper: &[u8], parts: &[&[u8]]) -> Result<Zeroizing<String>, ComputeError> {
    let mac = digest::hmac(HashFunction::Sha512, pepper, parts);
    Encoding::Base64.encode(&mac).map(Zeroizing::new).ok_or(ComputeError::Parameters)
}

/// A text's first two characters as a salt of DES crypt, and the rest.
pub(super) fn des_salt(text: &str) -> Option<(Field<'_>, &str)> {
    let (salt, rest) = text.split_at_checked(2)?;
    let is_salt = salt.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some());
    is_salt.then(|| (Field::text(salt), rest))
}

/// Whether a text is digests of DES crypt, one behind the other, each with its last two bits unset.
pub(super) fn des_digests(mut text: &str) -> Option<()> {
    while !text.is_empty() {
        let (digest, rest) = text.split_at_checked(11)?;
        Encoding::Crypt.decoded_len(digest).ok()?;
        text = rest;
    }
    Some(())
}

/// The NT hash of text, and of bytes where these are not ASCII, which software takes for characters.
pub(super) fn nt(parts: &Parts<'_>, password: &[u8], out: &mut Candidates) -> Exact {
    let mut decoded = Candidates::new();
    if let Ok(text) = str::from_utf8(password) {
        decoded.push(&nt::digest_text(text));
        out.push(&nt::digest_text(text));
    }
    if password.is_ascii() {
        return Exact::Yes;
    }
    out.push(&nt::digest_bytes(password));
    // `é` byte by byte is the hash of `Ã©`, and the other way round.
    let exact = decoded.contain(&parts.digest.decode()) && !is_bytes_of_a_text(password);
    if exact { Exact::Yes } else { Exact::Folded }
}

/// Whether each character of this text is a byte of another text.
fn is_bytes_of_a_text(password: &[u8]) -> bool {
    let text = str::from_utf8(password).unwrap_or_default();
    let bytes = text.chars().map(u8::try_from).collect::<Result<Vec<_>, _>>().map(Zeroizing::new);
    bytes.is_ok_and(|bytes| str::from_utf8(&bytes).is_ok())
}

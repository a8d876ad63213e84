//! Texts of hashes as the original software writes them, made without the library.

use anyhow::{Result, anyhow};
use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64, Base64Unpadded, Encoding as _};
use md5::{Digest as _, Md5};
use pbkdf2::pbkdf2_hmac;
use sha1::Sha1;
use sha2::Sha256;

use super::salt;

/// A format and its cost.
#[derive(Clone, Copy, Debug)]
pub(super) enum Format {
    /// `pbkdf2_sha256$`, iterations.
    DjangoPbkdf2(u32),
    /// `pbkdf2_sha1$`, iterations.
    DjangoPbkdf2Sha1(u32),
    /// `argon2$argon2id$`: KiB, passes, lanes.
    DjangoArgon2(u32, u32, u32),
    /// `scrypt$`: log2 of N, r, p.
    DjangoScrypt(u8, u32, u32),
    /// `bcrypt$$2b$`, cost.
    DjangoBcrypt(u32),
    /// `bcrypt_sha256$$2b$`, cost.
    DjangoBcryptSha256(u32),
    /// `bc$$2a$` of the django-bcrypt plugin, cost.
    Dwaiter(u32),
    /// `md5$salt$`.
    SaltedMd5,
    /// `sha1$salt$`.
    SaltedSha1,
    /// `sha1$$`.
    UnsaltedSha1,
    /// 32 hex digits.
    BareMd5,
    /// `pbkdf2_wrapped_md5$`, iterations.
    WrappedMd5(u32),
    /// `$2b$`, cost.
    Bcrypt2b(u32),
    /// `$2y$` of PHP, cost.
    Bcrypt2y(u32),
    /// `$argon2id$`: KiB, passes, lanes.
    Argon2id(u32, u32, u32),
    /// `$pbkdf2-sha256$` of passlib, rounds.
    Passlib(u32),
    /// `pbkdf2$sha256$`, iterations.
    Plain(u32),
}

impl Format {
    /// The hash of a password with the salt of this number.
    pub(super) fn hash(self, password: &str, number: usize) -> Result<String> {
        let random = salt::bytes(number);
        let (salt, _) = random.split_first_chunk::<16>().ok_or_else(|| anyhow!("16 of 32"))?;
        let word = salt::letters(number, 22);
        let password = password.as_bytes();
        Ok(match self {
            Self::DjangoPbkdf2(rounds) => {
                let digest = pbkdf2(password, word.as_bytes(), rounds);
                format!("pbkdf2_sha256${rounds}${word}${}", Base64::encode_string(&digest))
            }
            Self::DjangoPbkdf2Sha1(rounds) => {
                let mut digest = [0; 20];
                pbkdf2_hmac::<Sha1>(password, word.as_bytes(), rounds, &mut digest);
                format!("pbkdf2_sha1${rounds}${word}${}", Base64::encode_string(&digest))
            }
            Self::DjangoArgon2(kib, passes, lanes) => {
                format!("argon2{}", argon2id(password, word.as_bytes(), kib, passes, lanes)?)
            }
            Self::DjangoScrypt(log2_n, r, p) => {
                let mut digest = [0; 64];
                let parameters = scrypt::Params::new(log2_n, r, p)?;
                scrypt::scrypt(password, word.as_bytes(), &parameters, &mut digest)?;
                let digest = Base64::encode_string(&digest);
                format!("scrypt${}${word}${r}${p}${digest}", 1_u64 << log2_n)
            }
            Self::DjangoBcrypt(cost) => {
                format!("bcrypt${}", bcrypt(password, cost, *salt, bcrypt::Version::TwoB)?)
            }
            Self::DjangoBcryptSha256(cost) => {
                let key = hex(&Sha256::digest(password));
                let text = bcrypt(key.as_bytes(), cost, *salt, bcrypt::Version::TwoB)?;
                format!("bcrypt_sha256${text}")
            }
            Self::Dwaiter(cost) => {
                format!("bc${}", bcrypt(password, cost, *salt, bcrypt::Version::TwoA)?)
            }
            Self::SaltedMd5 => {
                let word = format!("{number:05x}");
                let digest = Md5::new().chain_update(&word).chain_update(password).finalize();
                format!("md5${word}${}", hex(&digest))
            }
            Self::SaltedSha1 => {
                let word = format!("{number:05x}");
                let digest = Sha1::new().chain_update(&word).chain_update(password).finalize();
                format!("sha1${word}${}", hex(&digest))
            }
            Self::UnsaltedSha1 => format!("sha1$${}", hex(&Sha1::digest(password))),
            Self::BareMd5 => hex(&Md5::digest(password)),
            Self::WrappedMd5(rounds) => {
                let inner = Md5::new().chain_update(&word).chain_update(password).finalize();
                let digest = pbkdf2(hex(&inner).as_bytes(), word.as_bytes(), rounds);
                format!("pbkdf2_wrapped_md5${rounds}${word}${}", Base64::encode_string(&digest))
            }
            Self::Bcrypt2b(cost) => bcrypt(password, cost, *salt, bcrypt::Version::TwoB)?,
            Self::Bcrypt2y(cost) => bcrypt(password, cost, *salt, bcrypt::Version::TwoY)?,
            Self::Argon2id(kib, passes, lanes) => argon2id(password, salt, kib, passes, lanes)?,
            Self::Passlib(rounds) => {
                let ab64 = |bytes: &[u8]| Base64Unpadded::encode_string(bytes).replace('+', ".");
                let digest = ab64(&pbkdf2(password, salt, rounds));
                format!("$pbkdf2-sha256${rounds}${}${digest}", ab64(salt))
            }
            Self::Plain(rounds) => {
                let digest = Base64::encode_string(&pbkdf2(password, salt, rounds));
                format!("pbkdf2$sha256${rounds}${}${digest}", Base64::encode_string(salt))
            }
        })
    }
}

fn pbkdf2(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut digest = [0; 32];
    pbkdf2_hmac::<Sha256>(password, salt, rounds, &mut digest);
    digest
}

fn argon2id(password: &[u8], salt: &[u8], kib: u32, passes: u32, lanes: u32) -> Result<String> {
    let wrong = |error| anyhow!("argon2: {error}");
    let parameters = Params::new(kib, passes, lanes, None).map_err(wrong)?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters);
    let mut digest = [0; 32];
    argon2.hash_password_into(password, salt, &mut digest).map_err(wrong)?;
    let (salt, digest) =
        (Base64Unpadded::encode_string(salt), Base64Unpadded::encode_string(&digest));
    Ok(format!("$argon2id$v=19$m={kib},t={passes},p={lanes}${salt}${digest}"))
}

fn bcrypt(password: &[u8], cost: u32, salt: [u8; 16], version: bcrypt::Version) -> Result<String> {
    let parts = bcrypt::hash_with_salt(password, cost, salt);
    Ok(parts.map_err(|error| anyhow!("bcrypt: {error}"))?.format_for_version(version))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).flatten().collect()
}

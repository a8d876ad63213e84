//! One primitive of libpasta, as a text names it.

use zeroize::Zeroizing;

use crate::candidates::Exact;
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::argon2::{Keyed, Kind, Parameters, Version};
use crate::kdf::bcrypt::Flavor;
use crate::kdf::{argon2, bcrypt, digest, pbkdf2, scrypt};
use crate::schemes::shared;
use crate::text::{self, Reader, is_no_text};

/// A primitive and its parameters.
#[derive(Clone, Copy, Debug)]
pub(super) enum Layer {
    Argon2i {
        memory_kib: u32,
        passes: u32,
        lanes: u32,
    },
    Bcrypt {
        log2: u8,
    },
    Pbkdf2 {
        function: HashFunction,
        rounds: u64,
    },
    Scrypt {
        log2_n: u8,
        r: u32,
        p: u32,
    },
    /// HKDF-SHA-256 under a key.
    Keyed,
}

const PBKDF2: [(&str, HashFunction); 3] = [
    ("pbkdf2", HashFunction::Sha1),
    ("pbkdf2-sha256", HashFunction::Sha256),
    ("pbkdf2-sha512", HashFunction::Sha512),
];

impl Layer {
    /// Takes `name$parameters$`.
    pub(super) fn take(text: &mut Reader<'_>) -> Result<Self, ParseError> {
        const NAME: &str = "argon2i, 2y-mcf, pbkdf2, pbkdf2-sha256, pbkdf2-sha512, scrypt or hmac";
        let error = text.malformed(NAME);
        let name = text.until('$', NAME)?;
        if let Some((_, function)) = PBKDF2.into_iter().find(|(known, _)| *known == name) {
            text.literal("n=", "n=")?;
            return Self::of(text.iterations(function, '$')?).ok_or(error);
        }
        let cost = match name {
            "argon2i" => text::argon2::cost_in_order(text)?,
            "scrypt" => text::scrypt::parameters(text)?,
            "2y-mcf" => {
                const COST: &str = "a cost from 4 to 31";
                text.literal("cost=", "cost=")?;
                let error = text.out_of_range(COST);
                let log2 = text.number_within('$', 4..=31, COST)?;
                Cost::Bcrypt { log2: u8::try_from(log2).map_err(|_| error)? }
            }
            "hmac" => {
                const ID: &str = "the id of a key";
                text.literal("key_id=", "key_id=")?;
                let error = text.malformed(ID);
                let id = text.until(',', ID)?;
                if id.is_empty() || id.contains('$') || id.contains(is_no_text) {
                    return Err(error);
                }
                text.literal("h=SHA256$", "h=SHA256")?;
                return Ok(Self::Keyed);
            }
            _ => return Err(error),
        };
        Self::of(cost).ok_or(error)
    }

    const fn of(cost: Cost) -> Option<Self> {
        Some(match cost {
            Cost::Argon2 { memory_kib, passes, lanes } => {
                Self::Argon2i { memory_kib, passes, lanes }
            }
            Cost::Bcrypt { log2 } => Self::Bcrypt { log2 },
            Cost::Pbkdf2 { function, rounds } => Self::Pbkdf2 { function, rounds },
            Cost::Scrypt { log2_n, r, p } => Self::Scrypt { log2_n, r, p },
            _ => return None,
        })
    }

    /// Its work; a key's is none to speak of.
    pub(super) const fn cost(self) -> Option<Cost> {
        Some(match self {
            Self::Argon2i { memory_kib, passes, lanes } => {
                Cost::Argon2 { memory_kib, passes, lanes }
            }
            Self::Bcrypt { log2 } => Cost::Bcrypt { log2 },
            Self::Pbkdf2 { function, rounds } => Cost::Pbkdf2 { function, rounds },
            Self::Scrypt { log2_n, r, p } => Cost::Scrypt { log2_n, r, p },
            Self::Keyed => return None,
        })
    }

    pub(super) const fn digest_bytes(self) -> usize {
        if matches!(self, Self::Bcrypt { .. }) { 23 } else { 32 }
    }

    pub(super) const fn takes_salt_of(self, bytes: usize) -> bool {
        match self {
            Self::Argon2i { .. } => bytes >= 8,
            Self::Bcrypt { .. } => bytes == 16,
            _ => true,
        }
    }

    /// Whether no other password makes the same digest; an error for one that bcrypts read differently.
    pub(super) fn exactness(self, password: &[u8]) -> Result<Exact, ComputeError> {
        match self {
            Self::Bcrypt { .. } if password.contains(&0) => Err(ComputeError::Nul),
            Self::Bcrypt { .. } if password.len() >= text::bcrypt::READ => {
                Ok(Exact::Cut { at: text::bcrypt::READ })
            }
            Self::Pbkdf2 { function, .. } => Ok(shared::hmac_exactness(function, password)),
            Self::Scrypt { .. } => Ok(shared::hmac_exactness(HashFunction::Sha256, password)),
            _ => Ok(Exact::Yes),
        }
    }

    /// What it makes of a password, or of a digest from inside.
    pub(super) fn digest(
        self,
        password: &[u8],
        salt: &[u8],
        key: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, ComputeError> {
        let mut out = Zeroizing::new(vec![0; self.digest_bytes()]);
        let done = match self {
            Self::Argon2i { memory_kib, passes, lanes } => {
                let (kind, version) = (Kind::I, Version::V10);
                let parameters = Parameters { kind, version, memory_kib, passes, lanes };
                argon2::derive(
                    parameters,
                    password,
                    salt,
                    Keyed { secret: &[], data: &[] },
                    &mut out,
                )
            }
            Self::Bcrypt { log2 } => {
                let salt = salt.try_into().map_err(|_| ComputeError::Parameters)?;
                out.copy_from_slice(&bcrypt::digest(Flavor::Terminated, log2, salt, password));
                Some(())
            }
            Self::Pbkdf2 { function, rounds } => {
                let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
                pbkdf2::derive(function, password, salt, rounds, &mut out);
                Some(())
            }
            Self::Scrypt { log2_n, r, p } => scrypt::derive(log2_n, r, p, password, salt, &mut out),
            Self::Keyed => return Ok(keyed(password, key)),
        };
        done.map(|()| out).ok_or(ComputeError::Parameters)
    }
}

/// HKDF-SHA-256 (RFC 5869) of one block.
fn keyed(password: &[u8], key: &[u8]) -> Zeroizing<Vec<u8>> {
    let extracted = digest::hmac(HashFunction::Sha256, key, &[password]);
    digest::hmac(HashFunction::Sha256, &extracted, &[b"libpasta password hashing", &[1]])
}

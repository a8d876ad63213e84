//! Formats that belong to no one software: bare digests and a plain PBKDF2.

mod hex;
mod pbkdf2;

pub use hex::{HexDigest, MD5_HEX, SHA1_HEX, SHA256_HEX};
pub use pbkdf2::Pbkdf2;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Pbkdf2];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&MD5_HEX, &SHA1_HEX, &SHA256_HEX];

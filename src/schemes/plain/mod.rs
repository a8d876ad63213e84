//! Formats that belong to no one software: bare digests and a plain PBKDF2.

mod hex;
mod pbkdf2;

pub use hex::{HexDigest, MD5_HEX, SHA1_HEX, SHA256_HEX};
pub use pbkdf2::Pbkdf2;

//! Formats of Go's libraries.

mod passwap_md5;
mod passwap_pbkdf2;
mod simple_scrypt;

pub use passwap_md5::{PASSWAP_MD5_PREFIX, PASSWAP_MD5_SUFFIX};
pub use passwap_pbkdf2::PasswapPbkdf2;
pub use simple_scrypt::SimpleScrypt;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&PASSWAP_MD5_PREFIX, &PASSWAP_MD5_SUFFIX];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&PasswapPbkdf2, &SimpleScrypt];

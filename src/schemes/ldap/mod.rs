//! Formats of LDAP directories, behind a tag in braces.

mod argon2;
mod crypt;
mod pbkdf2;

pub use argon2::ARGON2;
pub use crypt::CRYPT;
pub use pbkdf2::Pbkdf2;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&CRYPT, &Pbkdf2, &ARGON2];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

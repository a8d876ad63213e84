//! Formats of LDAP directories, behind a tag in braces.

mod crypt;

pub use crypt::CRYPT;
mod pbkdf2;

pub use pbkdf2::Pbkdf2;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&CRYPT, &Pbkdf2];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

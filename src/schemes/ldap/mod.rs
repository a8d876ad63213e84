//! Formats of LDAP directories, behind a tag in braces.

mod argon2;

pub use argon2::ARGON2;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&ARGON2];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

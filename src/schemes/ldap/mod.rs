//! Formats of LDAP directories, behind a tag in braces.

mod crypt;

pub use crypt::CRYPT;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&CRYPT];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

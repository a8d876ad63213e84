//! Formats of Unix systems beside crypt(3).

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

//! Formats of Python's web frameworks and applications.

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

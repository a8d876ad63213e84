//! Formats of web servers.

mod formulas;

pub use formulas::{HTDIGEST, HTDIGEST_HEX};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&HTDIGEST, &HTDIGEST_HEX];

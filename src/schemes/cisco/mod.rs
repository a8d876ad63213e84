//! Formats of Cisco's devices.

mod type7;

pub(super) use type7::is_type7;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

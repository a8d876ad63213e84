//! Formats of network devices beside Cisco's.

mod formulas;
mod juniper;
mod netscreen;

pub use formulas::{ARUBAOS, CITRIX_SHA1, CITRIX_SHA512, FORTIGATE_SHA1, FORTIGATE_SHA256};
pub(super) use juniper::is_type9;
pub use netscreen::NetScreen;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&FORTIGATE_SHA1, &FORTIGATE_SHA256];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&ARUBAOS, &CITRIX_SHA1, &CITRIX_SHA512, &NetScreen];

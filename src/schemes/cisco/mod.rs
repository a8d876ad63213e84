//! Formats of Cisco's devices.

mod firewall;
mod formulas;
mod ios;
mod type7;

pub use firewall::{ASA, Firewall, PIX};
pub use formulas::TYPE_4;
pub use ios::{CiscoPbkdf2, CiscoScrypt};
pub(super) use type7::is_type7;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&CiscoPbkdf2, &CiscoScrypt];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&PIX, &ASA, &TYPE_4];

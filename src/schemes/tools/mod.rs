//! Formats of programs that recover passwords: hashes as their lists spell them.

mod john_dynamic;
#[cfg(feature = "rare")]
mod john_dynamic_rare;

pub use john_dynamic::JohnDynamic;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&JohnDynamic];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

//! Formats of Unix systems beside crypt(3).

mod aix_smd5;
mod aix_ssha;

pub use aix_smd5::{AIX_MD5_BARE, AIX_SMD5, AixSmd5};
pub use aix_ssha::AixSsha;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&AIX_SMD5, &AixSsha];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&AIX_MD5_BARE];

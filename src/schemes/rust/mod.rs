//! Formats of Rust's libraries that are not PHC strings.

mod hsh;
mod hsh_pbkdf2;
mod hsh_pepper;
mod libpasta;
mod libpasta_layer;

pub use hsh::HSH_BCRYPT_SHA256;
pub use hsh_pbkdf2::HshPbkdf2;
pub use hsh_pepper::HshPepper;
pub use libpasta::Libpasta;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&HSH_BCRYPT_SHA256, &HshPepper, &Libpasta];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&HshPbkdf2];

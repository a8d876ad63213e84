//! Formats of crypt(3).

mod bcrypt;
mod bcrypt_2;
mod bcrypt_2x;
mod descrypt;

pub use bcrypt::{Bcrypt, BcryptTarget};
pub use bcrypt_2::Bcrypt2;
pub use bcrypt_2x::Bcrypt2x;
pub use descrypt::DesCrypt;

/// Every bcrypt string, for the envelopes that hold one.
pub(super) const BCRYPTS: &[&dyn crate::scheme::Scheme] = &[&Bcrypt, &Bcrypt2, &Bcrypt2x];

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Bcrypt, &Bcrypt2, &Bcrypt2x];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&DesCrypt];

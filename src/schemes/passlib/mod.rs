//! Formats that passlib invented, or that reach us through it.

mod atlassian;
mod bcrypt_sha256;
mod fshp;
mod grub;
mod p5k2;
mod pbkdf2;
mod scram;

pub use atlassian::Pbkdf2Atlassian;
pub use bcrypt_sha256::{BcryptSha256, BcryptSha256Target};
pub use fshp::Fshp;
pub use grub::Pbkdf2Grub;
pub use p5k2::{Pbkdf2Cta, Pbkdf2Dlitz};
pub use pbkdf2::{Pbkdf2, Pbkdf2Target};
pub use scram::Scram;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &Pbkdf2,
    &BcryptSha256,
    &Pbkdf2Cta,
    &Pbkdf2Dlitz,
    &Pbkdf2Atlassian,
    &Pbkdf2Grub,
    &Fshp,
    &Scram,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];

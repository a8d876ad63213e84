//! PHC strings, as the Argon2, scrypt and PBKDF2 libraries of most languages write them.

mod argon2;
mod argon2_keyed;
mod pbkdf2;
mod scrypt;

pub use argon2::{Argon2, Argon2id};
pub use argon2_keyed::Argon2Keyed;
pub use pbkdf2::Pbkdf2;
pub use scrypt::{Scrypt, ScryptTarget};

use crate::scheme::Scheme;
use crate::schemes::{Beside, identity};

/// Leaves Ory Kratos what it writes behind the same tag.
static SCRYPT: Beside<Scrypt> = Beside::new(Scrypt, &[&identity::KratosScrypt]);

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Argon2, &SCRYPT, &Pbkdf2];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&Argon2Keyed];

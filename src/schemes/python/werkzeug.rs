//! Werkzeug's formats and the targets that it verifies.

pub use super::werkzeug_pbkdf2::{Pbkdf2, Pbkdf2Target};
pub use super::werkzeug_scrypt::{Scrypt, ScryptTarget};

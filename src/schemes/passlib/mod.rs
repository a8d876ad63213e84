//! Formats that passlib invented.

mod pbkdf2;

pub use pbkdf2::Pbkdf2;

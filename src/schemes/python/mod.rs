//! Formats of Python's web frameworks and applications.

mod bcrypt_sha256_hex;
pub mod flask_security;
mod flufl_pbkdf2;
mod jupyter_argon2;
mod web2py;
pub mod werkzeug;
mod werkzeug_pbkdf2;
mod werkzeug_scrypt;
mod zope_bcrypt;

pub use bcrypt_sha256_hex::BcryptSha256Hex;
pub use flufl_pbkdf2::FluflPbkdf2;
pub use jupyter_argon2::JUPYTER_ARGON2;
pub use web2py::Web2pyPbkdf2;
pub use zope_bcrypt::ZOPE_BCRYPT;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &werkzeug::Scrypt,
    &werkzeug::Pbkdf2,
    &Web2pyPbkdf2,
    &JUPYTER_ARGON2,
    &ZOPE_BCRYPT,
    &FluflPbkdf2,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &BcryptSha256Hex,
    &flask_security::ARGON2,
    &flask_security::BCRYPT,
    &flask_security::PBKDF2,
    &flask_security::SHA512_CRYPT,
];

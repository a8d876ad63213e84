//! Formats of Python's web frameworks and applications.

mod bcrypt_sha256_hex;
pub mod flask_security;
mod flufl;
mod flufl_pbkdf2;
mod jupyter;
mod moin;
mod web2py;
mod web2py_digest;
pub mod werkzeug;
mod werkzeug_hmac;
mod werkzeug_pbkdf2;
mod werkzeug_scrypt;
mod zope_bcrypt;
mod zope_mysql;

pub use bcrypt_sha256_hex::BCRYPT_SHA256_HEX;
pub use flufl::{FLUFL_SHA, FLUFL_SSHA};
pub use flufl_pbkdf2::FluflPbkdf2;
pub use jupyter::{JUPYTER_ARGON2, JUPYTER_SHA1, JUPYTER_SHA256, JUPYTER_SHA512};
pub use moin::{MOIN_APR1, MOIN_DES, MOIN_MD5, MOIN_PASSLIB};
pub use web2py::Web2pyPbkdf2;
pub use web2py_digest::{
    WEB2PY_HMAC_MD5, WEB2PY_HMAC_SHA1, WEB2PY_HMAC_SHA256, WEB2PY_HMAC_SHA512, WEB2PY_MD5,
    WEB2PY_SHA1, WEB2PY_SHA256, WEB2PY_SHA512,
};
pub use zope_bcrypt::ZOPE_BCRYPT;
pub use zope_mysql::ZopeMysql;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &werkzeug::Scrypt,
    &werkzeug::Pbkdf2,
    &werkzeug::UNSALTED_SHA224,
    &werkzeug::UNSALTED_SHA256,
    &werkzeug::UNSALTED_SHA384,
    &werkzeug::UNSALTED_SHA512,
    &Web2pyPbkdf2,
    &JUPYTER_ARGON2,
    &ZOPE_BCRYPT,
    &ZopeMysql,
    &FluflPbkdf2,
    &MOIN_PASSLIB,
    &MOIN_APR1,
    &MOIN_MD5,
    &MOIN_DES,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &werkzeug::HMAC_MD5,
    &werkzeug::HMAC_SHA1,
    &werkzeug::HMAC_SHA224,
    &werkzeug::HMAC_SHA256,
    &werkzeug::HMAC_SHA384,
    &werkzeug::HMAC_SHA512,
    &WEB2PY_MD5,
    &WEB2PY_SHA1,
    &WEB2PY_SHA256,
    &WEB2PY_SHA512,
    &WEB2PY_HMAC_MD5,
    &WEB2PY_HMAC_SHA1,
    &WEB2PY_HMAC_SHA256,
    &WEB2PY_HMAC_SHA512,
    &JUPYTER_SHA1,
    &JUPYTER_SHA256,
    &JUPYTER_SHA512,
    &FLUFL_SHA,
    &FLUFL_SSHA,
    &BCRYPT_SHA256_HEX,
    &flask_security::ARGON2,
    &flask_security::BCRYPT,
    &flask_security::PBKDF2,
    &flask_security::SHA512_CRYPT,
];

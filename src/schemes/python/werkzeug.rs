//! Werkzeug's formats and the targets that it verifies.

pub use super::werkzeug_hmac::{
    HMAC_MD5, HMAC_SHA1, HMAC_SHA224, HMAC_SHA256, HMAC_SHA384, HMAC_SHA512, UNSALTED_SHA224,
    UNSALTED_SHA256, UNSALTED_SHA384, UNSALTED_SHA512,
};
pub use super::werkzeug_pbkdf2::{Pbkdf2, Pbkdf2Target};
pub use super::werkzeug_scrypt::{Scrypt, ScryptTarget};

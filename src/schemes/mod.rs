//! The catalogue: every format, a folder for the software that writes it, a file for each.
//!
//! [`TAGGED`] may be accepted as a whole, since its texts name their format. [`BARE`] is accepted
//! one by one, by whoever knows what the column holds.
//!
//! ```
//! use rehash::{Registry, schemes};
//!
//! let django = Registry::builder(schemes::django::Argon2Target::DJANGO)
//!     .accept_all(schemes::TAGGED)
//!     .accept(schemes::plain::MD5_HEX)
//!     .build()?;
//! assert!(django.needs_upgrade("5f4dcc3b5aa765d61d8327deb882cf99")?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod crypt;
pub mod django;
mod envelope;
pub mod passlib;
pub mod phc;
pub mod plain;
mod shared;

pub use envelope::Envelope;

use crate::scheme::Scheme;

/// Every format whose texts name it.
pub const TAGGED: &[&dyn Scheme] = &[
    &phc::Argon2,
    &phc::Scrypt,
    &phc::Pbkdf2,
    &passlib::Pbkdf2,
    &plain::Pbkdf2,
    &crypt::Bcrypt,
    &crypt::Bcrypt2,
    &crypt::Bcrypt2x,
    &django::PBKDF2_SHA256,
    &django::PBKDF2_SHA1,
    &django::Argon2,
    &django::Scrypt,
    &django::BCRYPT,
    &django::BcryptSha256,
    &django::BCRYPT_DWAITER,
    &django::SALTED_MD5,
    &django::SALTED_SHA1,
    &django::UNSALTED_MD5,
    &django::UNSALTED_SHA1,
    &django::Crypt,
    &django::WRAPPED_MD5,
    &django::WRAPPED_SHA1,
    &django::WRAPPED_UNSALTED_MD5,
    &django::WRAPPED_UNSALTED_SHA1,
];

/// Every format whose texts do not name it, to be accepted one by one.
pub const BARE: &[&dyn Scheme] =
    &[&plain::MD5_HEX, &plain::SHA1_HEX, &plain::SHA256_HEX, &django::BARE_MD5, &crypt::DesCrypt];

//! The traits of RustCrypto's `password-hash` 0.6: a registry behind them, and what they verify as a
//! scheme. Feature `password-hash`.
//!
//! ```
//! use argon2::Argon2; // an outside verifier, with its own feature `password-hash`
//! use password_hash::{PasswordHasher, PasswordVerifier};
//! use rehash::{Info, Registry, Strength, interop::Outside, schemes};
//!
//! const SITE: Info = Info::new("site", "what our site of 2019 wrote", Strength::Strong)
//!     .tags(&["site:"]);
//!
//! let passwords = Registry::builder(schemes::phc::Argon2id::OWASP)
//!     .accept(Outside::new(SITE, Argon2::default()).behind_tag())
//!     .build()?;
//! let stored = "site:$argon2d$v=19$m=256,t=1,p=1$UQcZXn70ncQ$aXTfRg97AgfWNe6kCW8U/4RKnD/8S/BRwrMf3MO+I3c";
//! passwords.verify_password("пароль123".as_bytes(), stored)?;
//!
//! let new: String = passwords.hash_password(b"correct horse")?;
//! passwords.verify_password(b"correct horse", &new)?;
//! assert_eq!(
//!     passwords.verify_password(b"another one", &new),
//!     Err(password_hash::Error::PasswordInvalid),
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod outside;
mod registry;

pub use outside::Outside;

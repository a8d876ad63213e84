//! What identity providers take in and give out: a JSON object in, the normal stored text out. Feature
//! `import`.
//!
//! Each provider has its own way to say how a password was hashed, and most spread it over several fields. A
//! [`Provider`] reads one such object and says the same as one text that a registry verifies. What no format of the
//! catalogue can say is an error that names the field, and never a guess.
//!
//! ```
//! use rehash::import::{Parameters, Provider};
//! use rehash::{Registry, profile, schemes};
//!
//! let object = r#"{
//!     "email": "alice@example.com",
//!     "custom_password_hash": {
//!         "algorithm": "sha256",
//!         "hash": { "value": "0bdc9d2e9f1a0cb5abd4ca7d7dd2bc4e3cbbd0ed3d4e5d0f1e5a4d93fb5d1a42", "encoding": "hex" },
//!         "salt": { "value": "abc123", "position": "suffix" }
//!     }
//! }"#;
//! let alice = Provider::Auth0.read(object, &Parameters::default())?;
//! assert_eq!(alice.user.as_deref(), Some("alice@example.com"));
//! assert_eq!(alice.scheme, "ldap-ssha256");
//!
//! let passwords = Registry::builder(schemes::phc::Argon2id::OWASP)
//!     .profile(profile::auth0())
//!     .build()?;
//! assert!(!passwords.verify("a guess", Some(&alice.hash))?.is_accepted());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod auth0;
mod clerk;
mod error;
mod firebase;
mod fusionauth;
mod keycloak;
mod object;
mod okta;
mod parameters;
mod provider;
mod stored;
mod text;

pub use error::ImportError;
pub use parameters::Parameters;
pub use provider::{Imported, Provider};

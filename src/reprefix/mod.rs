//! Old hashes under the name that another application reads them by: nothing is computed.
//!
//! The list is closed and complete in `docs/reprefix.md`.
//!
//! ```
//! use rehash::reprefix::REPREFIXES;
//! use rehash::{Identity, Registry, schemes};
//!
//! let target = schemes::phc::Argon2id::OWASP;
//! let all = Registry::builder(target).accept_all(&schemes::TAGGED).build()?;
//! let stored = "bc$$2b$12$abcdefghijklmnopqrstuuKQZ0HpDL4w2GbXYNZEZYVcL4Io6hYq.";
//! let Identity::Known(stored) = all.identify(stored) else { return Err("a bcrypt".into()) };
//! let rule = REPREFIXES.iter().find(|rule| rule.from == stored.id()).ok_or("a rule")?;
//! let new = rule.apply(&stored).ok_or("it applies")?;
//! assert!(new.starts_with("bcrypt$$2b$12$"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod list;
mod rule;

pub use list::REPREFIXES;
pub use rule::Reprefix;

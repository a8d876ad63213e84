//! Old hashes put inside one of today, offline: nobody has to log in for it.
//!
//! The digest that is stored becomes the password of Argon2id or bcrypt, with a salt of its own, in a text
//! that names both. What the text looks like is in `docs/wrapped.md`.
//!
//! ```
//! use rehash::wrap::{Outer, Wrap};
//! use rehash::{Identity, Registry, schemes};
//!
//! let target = schemes::phc::Argon2id::OWASP;
//! let passwords = Registry::builder(target).accept_all(&schemes::TAGGED).build()?;
//! let old = Registry::builder(target).accept(&schemes::django::SALTED_SHA1).build()?;
//! let Identity::Known(stored) = old.identify("sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216")
//! else {
//!     return Err("this is a hash of Django".into());
//! };
//!
//! let wrap = Wrap::new("django-salted-sha1", Outer::Argon2id(target))?;
//! let wrapped = wrap.worker().wrap(&stored)?;
//! assert!(wrapped.starts_with("argon2id_sha1$v=19$m=19456,t=2,p=1$0reBK$"));
//! assert!(passwords.verify("password", Some(&wrapped))?.is_accepted());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;
mod rule;
mod worker;

pub use error::WrapError;
pub use rule::{Outer, Wrap};
pub use worker::WrapWorker;

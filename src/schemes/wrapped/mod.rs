//! Old digests that a migration put inside a hash of today, without anybody's password.
//!
//! What is written, and what it does not protect against, is in `docs/wrapped.md`.

mod argon2id;
mod bcrypt;
mod find;
mod inner;
mod kind;
mod over;
mod table;

pub(crate) use find::find;
pub(crate) use kind::Kind;
pub use over::Wrapped;

pub(super) use argon2id::TAGGED as ARGON2ID;
pub(super) use bcrypt::TAGGED as BCRYPT;

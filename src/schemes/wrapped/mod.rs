//! Old digests that a migration put inside a hash of today, without anybody's password.
//!
//! What is written, and what it does not protect against, is in `docs/wrapped.md`.

pub(super) mod argon2id;
mod argon2id_apps;
mod bcrypt;
mod bcrypt_apps;
mod find;
mod inner;
mod kind;
mod over;
mod table;

pub(crate) use find::find;
pub(crate) use kind::Kind;
pub use over::Wrapped;

pub(super) use argon2id::TAGGED as ARGON2ID;
pub(super) use argon2id_apps::TAGGED as ARGON2ID_APPS;
pub(super) use bcrypt::TAGGED as BCRYPT;
pub(super) use bcrypt_apps::TAGGED as BCRYPT_APPS;

//! `rehash guess`: which scheme made one hash of one known password, by trying a bounded space of them.
//!
//! What is tried is computed here, so that inner digests and rounds are shared; what is found counts only
//! once the library says so of the text that is printed ([`confirm`]).

mod apply;
mod around;
pub(crate) mod bcrypt;
pub(crate) mod builtin;
pub(crate) mod confirm;
mod hashing;
mod inner;
mod known;
mod layout;
mod part;
mod reading;
mod rounds;
mod search;
pub(crate) mod space;
mod spans;

pub(crate) use known::Known;
pub(crate) use reading::{Readings, readings};
pub(crate) use search::Search;

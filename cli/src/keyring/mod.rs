//! Keys outside the database: which the configuration lists, and their bytes.

mod entry;
mod file;
mod ring;

pub(crate) use entry::{Entry, State};
pub(crate) use ring::Keyring;

//! A table in a SQLite file.

mod access;
mod column;
mod examine;
mod file;
mod table;
mod whole;

pub(super) use examine::examine;

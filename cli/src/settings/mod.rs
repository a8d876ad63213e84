//! Where a command's database is: flags before the environment before `rehash.toml`.

mod environment;
mod file;
mod foreign;
mod form;
mod named;
mod origin;
mod place;
mod planned;
mod resolve;

#[cfg(test)]
pub(crate) use environment::Environment;
pub(crate) use environment::Process;
pub(crate) use file::SourceTable;
pub(crate) use form::Form;
pub(crate) use origin::{Origin, Setting};
pub(crate) use place::{Connection, Place};
pub(crate) use resolve::Settings;

//! A table in a SQLite file.

mod database;
mod key;
mod ledger;
mod lock;
mod rows;
mod shape;
mod store;
mod swap;
mod trouble;

#[cfg(test)]
mod refusals;
#[cfg(test)]
mod tests;

pub(crate) use database::Sqlite;

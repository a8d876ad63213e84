//! A table in a SQLite file.

mod database;
mod ledger;
mod lock;
mod rows;
mod shape;
mod store;
mod swap;
mod trouble;

pub(crate) use database::Sqlite;

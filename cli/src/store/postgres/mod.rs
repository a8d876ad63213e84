//! A table in a PostgreSQL database.

mod condition;
mod key;
mod lease;
mod ledger;
mod rows;
mod shape;
mod sound;
mod store;
mod swap;
mod tables;
mod transaction;

#[cfg(test)]
pub(crate) mod tests;

pub(crate) use sound::look as look_at_tables_of_runs;
pub(crate) use transaction::Postgres;

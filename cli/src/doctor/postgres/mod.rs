//! A table of PostgreSQL.

mod catalog;
mod examine;
mod grants;
mod page;
mod server;
mod table;

pub(super) use examine::examine;

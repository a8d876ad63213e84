//! What could go wrong with a migration of a table, found before it begins. Writes nothing.

mod examine;
mod finding;
mod postgres;
mod preflight;
mod show;
mod sqlite;

pub(crate) use examine::{Examination, examine};
pub(crate) use finding::{Finding, Severity, worst};
pub(crate) use preflight::{Preflight, preflight};
pub(crate) use show::write_table;

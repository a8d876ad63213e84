//! Formats of database servers.

mod mssql;
mod mysql323;
mod oracle10;

pub use mssql::Mssql;
pub use mysql323::Mysql323;
pub use oracle10::Oracle10;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Mssql];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&Mysql323, &Oracle10];

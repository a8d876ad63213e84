//! Formats of database servers.

mod formulas;
mod mssql;
mod mysql323;
mod oracle10;

pub use formulas::{MYSQL41, MYSQL41_TAGGED, ORACLE11, POSTGRES_MD5};
pub use mssql::Mssql;
pub use mysql323::{MYSQL323, MYSQL323_DOKUWIKI, OldPassword};
pub use oracle10::Oracle10;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] =
    &[&MYSQL41, &MYSQL41_TAGGED, &POSTGRES_MD5, &ORACLE11, &Mssql];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&MYSQL323, &MYSQL323_DOKUWIKI, &Oracle10];

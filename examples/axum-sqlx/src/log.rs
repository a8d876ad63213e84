//! What is told on standard error: what happened to whom by number, never names, never secrets.

use std::fmt::Display;
use std::io::{self, Write as _};

/// Writes one line; a closed standard error stops nobody from logging in.
pub(crate) fn note(what: impl Display) {
    writeln!(io::stderr(), "{what}").ok();
}

/// What an error of the database is, without the values that some of its messages repeat.
pub(crate) fn database(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => {
            let code = error.code();
            format!("the database says {}", code.as_deref().unwrap_or("no code"))
        }
        sqlx::Error::Io(error) => format!("the connection: {}", error.kind()),
        sqlx::Error::PoolTimedOut => "no connection became free in time".into(),
        sqlx::Error::PoolClosed => "the connections are closed".into(),
        sqlx::Error::ColumnDecode { index, .. } => format!("column {index} has another type"),
        _ => "an error of the driver".into(),
    }
}

//! What PostgreSQL's errors mean to a run, without the server's words: they may quote a value.

use std::fmt;

use anyhow::anyhow;
use sqlx::postgres::{PgDatabaseError, PgSeverity};

use crate::store::{StoreError, Trouble};

/// The same error as class and code.
pub(super) fn plain(error: &sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::Database(error) => {
            let said = Said(error.code().unwrap_or_default().into_owned());
            let is_over = error
                .try_downcast_ref::<PgDatabaseError>()
                .is_none_or(|error| error.severity() != PgSeverity::Error);
            StoreError::new(trouble_of_a_session(&said.0, is_over), said)
        }
        sqlx::Error::Io(error) if is_of_certificates(error) => {
            StoreError::new(Trouble::Other, anyhow!("TLS: {}", printable_tls(error)))
        }
        sqlx::Error::Io(error) => {
            StoreError::new(Trouble::Lost, anyhow!("the connection: {}", error.kind()))
        }
        sqlx::Error::Tls(error) => {
            StoreError::new(Trouble::Other, anyhow!("TLS: {}", printable_tls(error.as_ref())))
        }
        sqlx::Error::Configuration(_) => {
            StoreError::new(Trouble::Other, anyhow!("the connection can't be set up like this"))
        }
        // A server that ends in the middle of an answer looks so.
        sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => {
            StoreError::new(Trouble::Lost, anyhow!("the connection broke in an answer"))
        }
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
            StoreError::new(Trouble::Other, anyhow!("an answer of the database is not understood"))
        }
        _ => StoreError::new(Trouble::Other, anyhow!("the driver gave up")),
    }
}

/// What the database said, by its code alone.
#[derive(Debug)]
struct Said(String);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (SQLSTATE {})", words(&self.0), self.0)
    }
}

impl std::error::Error for Said {}

/// Whether a statement that wrote rows may owe this error to one of them: a trigger raises whatever
/// code it likes, and damage is of one row as well. Those that speak of the transaction, of what the
/// server lacks and of its end are taken at their word.
pub(crate) fn may_be_of_a_row(error: &StoreError) -> bool {
    let said = error.source.downcast_ref::<Said>();
    error.trouble == Trouble::Other
        && said.is_some_and(|Said(code)| {
            let is_of_the_server =
                code == "55006" || ["25", "53", "57P0"].iter().any(|own| code.starts_with(own));
            !is_of_the_server
        })
}

/// Whether this role lacks a privilege.
pub(crate) fn is_not_allowed(error: &StoreError) -> bool {
    error.source.downcast_ref::<Said>().is_some_and(|said| said.0 == "42501")
}

/// Whether it is the statement that the server does not understand, or a value in it.
pub(crate) fn is_of_the_statement(error: &StoreError) -> bool {
    let said = error.source.downcast_ref::<Said>();
    said.is_some_and(|Said(code)| code.starts_with("42") || code.starts_with("22"))
}

/// What TLS says is of certificates, never of a table.
fn printable_tls(error: &(dyn std::error::Error + 'static)) -> String {
    crate::printable::printable(&error.to_string())
}

/// Whether the handshake ended since nobody vouches for the server: trying again does not help.
fn is_of_certificates(error: &std::io::Error) -> bool {
    error.to_string().starts_with("invalid peer certificate")
}

/// The same of a session that this error ended or did not: a trigger that asks another server hears of
/// the end of that one's connections.
fn trouble_of_a_session(code: &str, is_over: bool) -> Trouble {
    match code {
        "08P01" => Trouble::Lost,
        code if code.starts_with("08") && !is_over => Trouble::Retry,
        code => trouble(code),
    }
}

/// By the code, as in the appendix of PostgreSQL's manual.
fn trouble(code: &str) -> Trouble {
    match code {
        "40001" | "40P01" => Trouble::Retry,
        "55P03" => Trouble::LockTimeout,
        "57014" => Trouble::StatementTimeout,
        "53100" => Trouble::DiskFull,
        "25006" => Trouble::ReadOnly,
        // Ended by an administrator, by a crash, at start and at the end; too many connections, a
        // transaction that sat idle for too long, and an end that nobody knows.
        "40003" | "57P01" | "57P02" | "57P03" | "57P05" | "53300" | "25P03" | "25P04" => {
            Trouble::Lost
        }
        _ => match code.get(..2) {
            Some("08") => Trouble::Lost,
            // Data exceptions and violated constraints; P0001 is what a trigger raises.
            Some("22" | "23" | "44" | "P0") => Trouble::Refused,
            _ => Trouble::Other,
        },
    }
}

fn words(code: &str) -> &'static str {
    match code {
        "40001" => "serialization failure",
        "40P01" => "deadlock",
        "55P03" => "a lock was not to be had in time",
        "57014" => "the statement took too long, or was cancelled",
        "53100" => "the disk of the server is full",
        "53300" => "the server has too many connections",
        "0A000" => {
            "not supported: a rule of the table may be in the way, or the server is a replica"
        }
        "25006" => "the database is read-only",
        "25P03" => "the transaction sat idle for too long",
        "57P01" | "57P02" | "57P05" => "the server ended the connection",
        "57P03" => "the server is not ready",
        "3D000" => "there is no such database",
        "42501" => "not allowed: a privilege is missing, or row security hides rows",
        "42P01" => "there is no such table",
        "42703" => "there is no such column",
        "42883" => "there is no such function or operator",
        "428C9" => "the column is generated and can't be written",
        "22001" => "the value is longer than the column",
        "22021" | "22P05" => "text that the encoding of the database does not have",
        "22P02" => "text that the type does not read",
        _ => match code.get(..2) {
            Some("08") => "the connection failed",
            Some("22") => "the database refuses the value",
            Some("23") => "a constraint refuses the value",
            Some("40") => "the database rolled the transaction back",
            Some("XX") => "the database found damage, or an error of its own",
            Some("28") => "user or password is refused",
            Some("42") => "the database does not understand the statement",
            Some("53") => "the server lacks resources",
            Some("P0") => "a trigger or a function raised an error",
            _ => "the database reports an error",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Trouble, may_be_of_a_row, trouble, trouble_of_a_session};
    use crate::store::StoreError;

    #[test]
    fn codes_say_what_to_do() {
        for (code, expected) in [
            ("40001", Trouble::Retry),
            ("40P01", Trouble::Retry),
            ("55P03", Trouble::LockTimeout),
            ("57014", Trouble::StatementTimeout),
            ("53100", Trouble::DiskFull),
            ("25006", Trouble::ReadOnly),
            ("57P01", Trouble::Lost),
            ("08006", Trouble::Lost),
            ("08P01", Trouble::Lost),
            ("22001", Trouble::Refused),
            ("23514", Trouble::Refused),
            ("P0001", Trouble::Refused),
            ("42501", Trouble::Other),
            ("XX000", Trouble::Other),
            ("", Trouble::Other),
        ] {
            assert_eq!(trouble(code), expected, "{code}");
        }
    }

    #[test]
    fn a_connection_that_failed_elsewhere_is_not_this_one() {
        for (code, is_over, expected) in [
            ("08006", true, Trouble::Lost),
            ("08006", false, Trouble::Retry),
            ("08P01", false, Trouble::Lost),
            ("40001", false, Trouble::Retry),
        ] {
            assert_eq!(trouble_of_a_session(code, is_over), expected, "{code}");
        }
    }

    #[test]
    fn what_speaks_of_the_server_is_blamed_on_no_row() {
        let may_be = |code: &str| {
            let error = StoreError::new(trouble(code), Said(code.into()));
            may_be_of_a_row(&error)
        };
        for code in ["55000", "XX000", "XX001", "XX002", "58030", "57000", "40002", "0A000"] {
            assert!(may_be(code), "{code}");
        }
        for code in ["57P01", "57P03", "57P04", "53100", "53200", "25006", "25P02", "55006"] {
            assert!(!may_be(code), "{code}");
        }
    }
}

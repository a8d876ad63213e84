//! A column of stored hashes, and what became of a change to it.

use std::borrow::Cow;
use std::fmt;

use rehash::StoredHash;

/// A stored hash as sqlx reads and writes it: whatever bytes the column has, text or not, so that a
/// broken row is refused like a wrong password and is no error of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::exhaustive_structs,
    reason = "it only brings sqlx's traits to a type of another crate"
)]
pub struct HashColumn(pub StoredHash);

impl From<HashColumn> for StoredHash {
    fn from(column: HashColumn) -> Self {
        column.0
    }
}

impl From<StoredHash> for HashColumn {
    fn from(stored: StoredHash) -> Self {
        Self(stored)
    }
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a password that was changed meanwhile was not changed by this"]
#[expect(clippy::exhaustive_enums, reason = "the old hash stands there or it does not")]
pub enum Swapped {
    /// The new hash stands.
    Done,
    /// The old hash no longer stood there, or the row is gone; nothing was written. For an upgrade at
    /// login that is fine; whoever changes a password asks for the current one again.
    ChangedMeanwhile,
}

impl Swapped {
    pub(crate) const fn of(rows: u64) -> Self {
        if rows == 0 { Self::ChangedMeanwhile } else { Self::Done }
    }
}

/// The database could not write. It tells nothing that the database says about the row, since that
/// may quote it.
#[derive(Debug)]
pub struct SwapError {
    code: Option<String>,
    source: Option<sqlx::Error>,
}

impl SwapError {
    /// The database's code of the error, as SQLSTATE, where it was the database that refused.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

impl From<sqlx::Error> for SwapError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(said) => {
                Self { code: said.code().map(Cow::into_owned), source: None }
            }
            error => Self { code: None, source: Some(error) },
        }
    }
}

impl fmt::Display for SwapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("writing the hash")?;
        match &self.code {
            Some(code) => write!(f, ": the database refused it ({code})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SwapError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source: &(dyn std::error::Error + 'static) = self.source.as_ref()?;
        Some(source)
    }
}

/// An identifier as both engines take it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

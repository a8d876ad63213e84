//! A column of stored hashes, and what became of a change to it.

use std::borrow::Cow;
use std::fmt;

use rehash::StoredHash;

/// A stored hash as sqlx reads and writes it: whatever bytes the column has, text or not, so that a
/// broken row is refused like a wrong password and is no error of the database.
///
/// Read a column that may be NULL as `Option<HashColumn>`, as other types: without the `Option`, NULL is
/// an error in PostgreSQL and an empty hash in SQLite.
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
    pub(crate) const fn of(rows: u64) -> Result<Self, SwapError> {
        match rows {
            0 => Ok(Self::ChangedMeanwhile),
            1 => Ok(Self::Done),
            _ => Err(SwapError(Wrong::Rows)),
        }
    }
}

/// The new hash was not written as it should be. It tells nothing that the database says about the
/// row, since that may quote it.
///
/// Where the database refused, nothing was written. Where more than one row had this key and hash, or
/// the database stored another value than the new hash, as a trigger makes it, that is written: swap in
/// a transaction, and roll it back after any error.
#[derive(Debug)]
pub struct SwapError(Wrong);

#[derive(Debug)]
enum Wrong {
    /// The database refused, with this code if any.
    Refused(Option<String>),
    /// It never came to that.
    Failed(sqlx::Error),
    /// The key is not unique.
    Rows,
    /// What stands there is another value.
    #[cfg(feature = "postgres")]
    Altered,
}

impl SwapError {
    /// The database's code of the error, as SQLSTATE, where it was the database that refused.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match &self.0 {
            Wrong::Refused(code) => code.as_deref(),
            _ => None,
        }
    }

    #[cfg(feature = "postgres")]
    pub(crate) const fn altered() -> Self {
        Self(Wrong::Altered)
    }
}

impl From<sqlx::Error> for SwapError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(said) => Self(Wrong::Refused(said.code().map(Cow::into_owned))),
            error => Self(Wrong::Failed(error)),
        }
    }
}

impl fmt::Display for SwapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("writing the hash")?;
        match &self.0 {
            Wrong::Refused(Some(code)) => write!(f, ": the database refused it ({code})"),
            Wrong::Refused(None) | Wrong::Failed(_) => Ok(()),
            Wrong::Rows => f.write_str(": more than one row has this key and hash"),
            #[cfg(feature = "postgres")]
            Wrong::Altered => f.write_str(": the database stored another value"),
        }
    }
}

impl std::error::Error for SwapError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Wrong::Failed(error) => Some(error),
            _ => None,
        }
    }
}

/// An identifier as both engines take it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

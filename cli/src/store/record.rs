//! Rows as a run reads and changes them. Nothing here prints a value.

use std::fmt;

use super::{RowKey, StoreError, Trouble};

/// One row: its key, its value, and the columns that some schemes need beside it.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) key: RowKey,
    pub(crate) value: Held,
    pub(crate) user: Option<Vec<u8>>,
    pub(crate) salt: Option<Vec<u8>>,
    pub(crate) realm: Option<Vec<u8>>,
}

/// What stands where a hash is expected, in the class in which the database stores it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Held {
    Text(Vec<u8>),
    /// `bytea`, or a BLOB of SQLite.
    Blob(Vec<u8>),
    Null,
    /// A number, to which SQLite converted a text.
    Number,
    /// More bytes than a hash has, not read.
    TooLong,
}

impl Held {
    /// The bytes, where there are some to read.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Text(bytes) | Self::Blob(bytes) => Some(bytes),
            Self::Null | Self::Number | Self::TooLong => None,
        }
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(..)",
            Self::Blob(_) => "Blob(..)",
            Self::Null => "Null",
            Self::Number => "Number",
            Self::TooLong => "TooLong",
        })
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({}, {:?})", self.key, self.value)
    }
}

/// A new value for one row, to be written only where the old one still stands.
#[derive(Clone)]
pub(crate) struct Change {
    pub(crate) key: RowKey,
    /// Text or Blob; the new value is written in the same class.
    pub(crate) old: Held,
    /// ASCII.
    pub(crate) new: String,
    /// The rule, as the plan spells it.
    pub(crate) rule: String,
    /// How the rule is taken back, as `repair:D1` or `-` where it can't be.
    pub(crate) inverse: String,
}

impl Change {
    /// Whether this is the new value, in the class of the old one.
    pub(crate) fn is_in(&self, now: &Held) -> bool {
        match (now, &self.old) {
            (Held::Text(now), Held::Text(_)) | (Held::Blob(now), Held::Blob(_)) => {
                now == self.new.as_bytes()
            }
            _ => false,
        }
    }

    /// Why it was not written, by what stands there now.
    pub(crate) fn missed(&self, now: Option<&Held>) -> Fate {
        match now {
            None => Fate::Deleted,
            Some(now) if *now == self.old => Fate::Blocked,
            Some(_) => Fate::Changed,
        }
    }

    /// The error that its row is not as it has to be after the swap.
    pub(super) fn not_read_back(&self) -> StoreError {
        let why = anyhow::anyhow!("row {} does not hold what was written to it", self.key);
        StoreError::new(Trouble::ReadBack(self.key.clone()), why)
    }

    /// An error unless it was written.
    pub(super) fn swapped(&self, fate: Fate) -> Result<(), StoreError> {
        if fate == Fate::Swapped {
            return Ok(());
        }
        let why = anyhow::anyhow!("row {} can't be written: {fate:?}", self.key);
        Err(StoreError::new(Trouble::Refused, why))
    }
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Change({}, {})", self.key, self.rule)
    }
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// The new value stands.
    Swapped,
    /// Somebody else wrote another value since it was read; it stays.
    Changed,
    /// The row is gone.
    Deleted,
    /// The old value still stands: a trigger or a rule kept the database from writing.
    Blocked,
}

//! One user as a source gives it, borrowed for as long as it is looked at.

use std::ops::ControlFlow;

use rehash::Limits;

use crate::printable::short;

/// Something that gives rows.
pub(crate) trait Source {
    /// What is read.
    fn about(&self) -> &About;

    /// Gives every row in turn until there is none, or until `visit` breaks. May fail where the
    /// caller was asked to stop.
    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> anyhow::Result<()>;
}

/// What a source reads, in words for reports.
#[derive(Debug)]
pub(crate) struct About {
    /// As the caller named it.
    pub(crate) source: String,
    /// The table, where there is one.
    pub(crate) table: Option<String>,
    /// The column of stored hashes.
    pub(crate) column: String,
    /// The column of keys, where there is one.
    pub(crate) key: Option<String>,
    /// How much there is to read.
    pub(crate) total: Total,
    /// The profile that the file itself names.
    pub(crate) profile: Option<&'static str>,
    /// What was chosen without being told.
    pub(crate) notes: Vec<String>,
}

/// How much there is to read; [`Row::position`] counts in the same unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Total {
    /// About so many rows.
    Rows(u64),
    /// So many bytes.
    Bytes(u64),
    /// Nobody knows.
    Unknown,
}

/// One user.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) key: Key<'a>,
    pub(crate) user: Option<&'a [u8]>,
    pub(crate) value: Value<'a>,
    /// A salt from a column of its own.
    pub(crate) salt: Option<&'a [u8]>,
    pub(crate) realm: Option<&'a [u8]>,
    /// How far this is, in the unit of [`Total`].
    pub(crate) position: u64,
}

/// What tells this row from others.
#[derive(Clone, Copy)]
pub(crate) enum Key<'a> {
    /// The source has no key.
    None,
    Integer(i64),
    Text(&'a [u8]),
    /// The number of the record in a file without keys.
    Record(u64),
    /// The number of the line that no user's name could be read in.
    Line(u64),
}

/// What stands where a hash is expected.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Bytes(&'a [u8]),
    /// More bytes than a hash has, not read.
    TooLong,
    Null,
    /// A number: the database converted the text and lost it.
    Number,
    /// The record has no such field.
    Missing,
    /// The record could not be read, with the reason.
    Unreadable(&'static str),
}

/// Bytes of a value, a key or a salt that are kept; more is never a hash.
pub(super) const MAX_BYTES: usize = Limits::OFFLINE.stored_bytes;

impl Key<'_> {
    /// The key for people: short, on one line.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::None => None,
            Self::Integer(key) => Some(key.to_string()),
            Self::Text(key) => Some(short(key)),
            Self::Record(number) => Some(format!("record {number}")),
            Self::Line(number) => Some(format!("line {number}")),
        }
    }
}

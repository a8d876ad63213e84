//! Rows as records: keys exactly as they are stored, values as bytes.

use std::fmt::Write as _;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Row};

use super::database::heard;
use super::{Sqlite, trouble};
use crate::store::{Held, KeyPart, Record, RowKey, StoreError, Trouble};

impl Sqlite {
    pub(super) fn read_page(
        &mut self,
        after: Option<&RowKey>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let records = self.call("page", |connection, shape| {
            let columns = shape.identity.key.len();
            let statements = &shape.statements;
            let mut records = Vec::new();
            let Some(key) = after else {
                let mut statement = connection.prepare_cached(&statements.first_page)?;
                statement.raw_bind_parameter(1, number(limit))?;
                fill(&mut records, &mut statement, columns)?;
                return Ok(records);
            };
            for (sql, shared) in statements.next_pages.iter().zip((1..=columns).rev()) {
                let mut statement = connection.prepare_cached(sql)?;
                bind_key(&mut statement, key.0.get(..shared).unwrap_or_default())?;
                statement.raw_bind_parameter(shared + 1, number(limit - records.len()))?;
                fill(&mut records, &mut statement, columns)?;
                if records.len() >= limit {
                    break;
                }
            }
            Ok(records)
        })?;
        self.still_holds()?;
        records.into_iter().collect()
    }

    /// The rows of these keys as they are now.
    pub(super) fn read_rows<'k>(
        &mut self,
        keys: impl IntoIterator<Item = &'k RowKey>,
    ) -> Result<Vec<Option<Record>>, StoreError> {
        let Self { connection, shape, calls, .. } = self;
        let columns = shape.identity.key.len();
        let mut statement =
            connection.prepare_cached(&shape.statements.row).map_err(trouble::of)?;
        let mut read = |key: &RowKey| {
            bind_key(&mut statement, &key.0)?;
            let mut rows = statement.raw_query();
            rows.next()?.map(|row| record(row, columns)).transpose()
        };
        let one = |key| heard(calls, "row", || read(key).map_err(trouble::of))?.transpose();
        keys.into_iter().map(one).collect()
    }
}

/// Reads what a statement gives.
fn fill(
    records: &mut Vec<Result<Record, StoreError>>,
    statement: &mut CachedStatement<'_>,
    columns: usize,
) -> rusqlite::Result<()> {
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        records.push(record(row, columns)?);
    }
    Ok(())
}

fn number(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Binds the parts of a key to the first parameters.
pub(super) fn bind_key(
    statement: &mut CachedStatement<'_>,
    key: &[KeyPart],
) -> rusqlite::Result<()> {
    for (place, part) in key.iter().enumerate() {
        match part {
            KeyPart::Integer(number) => statement.raw_bind_parameter(place + 1, number)?,
            KeyPart::Text(text) => statement.raw_bind_parameter(place + 1, text)?,
            KeyPart::Hex(hex) => statement.raw_bind_parameter(place + 1, unhex(hex))?,
        }
    }
    Ok(())
}

/// A value in the class in which it is stored, and the name of that class.
pub(super) fn bound(held: &Held) -> (ToSqlOutput<'_>, &'static str) {
    let (value, class) = match held {
        Held::Text(bytes) => (ValueRef::Text(bytes), "text"),
        Held::Blob(bytes) => (ValueRef::Blob(bytes), "blob"),
        Held::Null | Held::Number | Held::TooLong => (ValueRef::Null, "null"),
    };
    (ToSqlOutput::Borrowed(value), class)
}

/// Key, class, value, user, salt, realm; the inner error is of a key that is none.
fn record(row: &Row<'_>, columns: usize) -> rusqlite::Result<Result<Record, StoreError>> {
    let mut key = Vec::with_capacity(columns);
    for place in 0..columns {
        match part(row.get_ref(place)?) {
            Ok(part) => key.push(part),
            Err(what) => {
                let why = anyhow::anyhow!("a key of this table is {what}; name another --key");
                return Ok(Err(StoreError::new(Trouble::Other, why)));
            }
        }
    }
    let class = row.get_ref(columns)?;
    let value = match (class.as_bytes().unwrap_or_default(), row.get_ref(columns + 1)?) {
        (b"text", ValueRef::Text(bytes)) => Held::Text(bytes.into()),
        (b"blob", ValueRef::Blob(bytes)) => Held::Blob(bytes.into()),
        (b"text" | b"blob", _) => Held::TooLong,
        (b"null", _) => Held::Null,
        _ => Held::Number,
    };
    let beside = |place: usize| {
        let value = row.get_ref(columns + place)?;
        Ok::<_, rusqlite::Error>(match value {
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(bytes.to_vec()),
            // A name that is a number is hashed as its digits.
            ValueRef::Integer(number) => Some(number.to_string().into_bytes()),
            ValueRef::Null | ValueRef::Real(_) => None,
        })
    };
    let (user, salt, realm) = (beside(2)?, beside(3)?, beside(4)?);
    Ok(Ok(Record { key: RowKey(key), value, user, salt, realm }))
}

fn part(value: ValueRef<'_>) -> Result<KeyPart, &'static str> {
    Ok(match value {
        ValueRef::Integer(number) => KeyPart::Integer(number),
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => KeyPart::Text(text.to_owned()),
            Err(_) => return Err("text that is not UTF-8"),
        },
        ValueRef::Blob(bytes) => KeyPart::Hex(hex(bytes)),
        ValueRef::Real(_) => return Err("a fraction"),
        ValueRef::Null => return Err("NULL"),
    })
}

/// Lower-case hex.
fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String does not fail.
        write!(out, "{byte:02x}").unwrap_or_default();
    }
    out
}

fn unhex(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    pairs.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// The highest row number, where it says about how many rows there are.
pub(super) fn estimate(store: &mut Sqlite) -> Result<Option<u64>, StoreError> {
    if !store.shape.has_rowid {
        return Ok(None);
    }
    store.call("estimate", |connection, shape| {
        let table = crate::sqlite_file::quoted(&shape.identity.table);
        let sql = format!("SELECT max(_rowid_) FROM {table}");
        let highest: Option<i64> = connection.query_row(&sql, [], |row| row.get(0))?;
        let size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        let bytes: i64 = connection.query_row(size, [], |row| row.get(0))?;
        // No row of a table with passwords has fewer than eight bytes.
        let likely = highest.filter(|rows| *rows <= bytes / 8).unwrap_or(0);
        Ok(u64::try_from(likely).ok().filter(|rows| *rows > 0))
    })
}

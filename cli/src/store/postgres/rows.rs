//! Rows as records: keys as the text of their types, values as bytes.

use super::Postgres;
use super::transaction::READ;
use crate::postgres::{Arg, OWN_NAMES, Row, UNHURRIED};
use crate::store::{Held, KeyPart, Record, RowKey, StoreError, Trouble};

impl Postgres {
    pub(super) fn read_page(
        &mut self,
        after: Option<&RowKey>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let limit = Arg::Int(i64::try_from(limit).unwrap_or(i64::MAX));
        let (sql, mut args) = match after {
            None => (self.shape.statements.first_page.clone(), Vec::new()),
            Some(key) => {
                let mut args = Vec::new();
                for part in texts(key, self.shape.key)? {
                    args.push(Arg::from(part));
                }
                (self.shape.statements.next_page.clone(), args)
            }
        };
        args.push(limit);
        let settings: &[&str] = if self.shape.has_condition {
            &[READ, UNHURRIED]
        } else {
            &[READ, UNHURRIED, OWN_NAMES]
        };
        let rows = self.looking(settings, |store| {
            store.around("page", |client| client.rows_until_stopped(&sql, &args))
        });
        if !self.client.is_connected()
            && rows.as_ref().is_err_and(|it| it.trouble == Trouble::Stopped)
        {
            // Whoever asked to stop still wants to let go of the lease.
            self.client.reconnect().ok();
        }
        let (key, is_bytes) = (self.shape.key, self.shape.is_bytes);
        rows?.iter().map(|row| record(row, key, is_bytes)).collect()
    }

    /// The rows of these keys, each with its place among them, from 0.
    pub(super) fn read_rows(
        &mut self,
        keys: &[&RowKey],
    ) -> Result<Vec<(usize, Record)>, StoreError> {
        let sql = self.shape.statements.rows.clone();
        let args = columns(keys, self.shape.key)?;
        let rows = self.call("rows", &sql, &args)?;
        let (key, is_bytes) = (self.shape.key, self.shape.is_bytes);
        rows.iter().map(|row| Ok((place(row, key + 5)?, record(row, key, is_bytes)?))).collect()
    }
}

/// A place among the arguments, from 0.
pub(super) fn place(row: &Row, column: usize) -> Result<usize, StoreError> {
    let place = row.int(column)?.and_then(|place| usize::try_from(place - 1).ok());
    place.ok_or_else(|| other("a row without a place among those that were asked for"))
}

/// One array for each column of the key.
pub(super) fn columns(keys: &[&RowKey], count: usize) -> Result<Vec<Arg>, StoreError> {
    let mut columns: Vec<Vec<Option<String>>> = vec![Vec::with_capacity(keys.len()); count];
    for key in keys {
        for (column, part) in columns.iter_mut().zip(texts(key, count)?) {
            column.push(Some(part.to_owned()));
        }
    }
    Ok(columns.into_iter().map(Arg::Texts).collect())
}

fn texts(key: &RowKey, count: usize) -> Result<Vec<&str>, StoreError> {
    let texts = key.0.iter().map(|part| match part {
        KeyPart::Text(text) => Some(text.as_str()),
        KeyPart::Integer(_) | KeyPart::Hex(_) => None,
    });
    let texts: Option<Vec<&str>> = texts.collect();
    texts
        .filter(|texts| texts.len() == count)
        .ok_or_else(|| other("a key that is not of this table"))
}

/// Key, whether the value is too long, value, user, salt, realm.
fn record(row: &Row, key: usize, is_bytes: bool) -> Result<Record, StoreError> {
    let mut parts = Vec::with_capacity(key);
    for column in 0..key {
        let bytes = row.bytes(column)?.ok_or_else(|| other("a key of this table is NULL"))?;
        let text = String::from_utf8(bytes).map_err(|_| {
            other("a key of this table is text that is not UTF-8; name another --key")
        })?;
        parts.push(KeyPart::Text(text));
    }
    let value = match (row.flag(key)?, row.bytes(key + 1)?) {
        (true, _) => Held::TooLong,
        (false, None) => Held::Null,
        (false, Some(bytes)) if is_bytes => Held::Blob(bytes),
        (false, Some(bytes)) => Held::Text(bytes),
    };
    Ok(Record {
        key: RowKey(parts),
        value,
        user: row.bytes(key + 2)?,
        salt: row.bytes(key + 3)?,
        realm: row.bytes(key + 4)?,
    })
}

pub(super) fn other(why: &'static str) -> StoreError {
    StoreError::new(Trouble::Other, anyhow::anyhow!(why))
}

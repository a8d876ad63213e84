//! Users in a SQLite database, which is opened so that nothing can be written to it.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};

use super::catalogue::{self, Choice, Table};
use super::open::Selection;
use super::row::{About, Key, MAX_BYTES, Row, Source, Total, Value};
use crate::exit::Usage;
use crate::signals;
use crate::sqlite_file::{self, Still, bounded, quoted};

/// A table of a database.
pub(super) struct Sqlite {
    connection: Connection,
    sql: String,
    about: About,
    /// What the file was like, where reading it relies on nobody writing.
    still: Option<Still>,
}

impl Sqlite {
    pub(super) fn open(path: &Path, selection: &Selection) -> Result<Self> {
        let (connection, still) = sqlite_file::read_only(path)?;
        signals::interrupts(connection.get_interrupt_handle());
        let reading = || format!("reading {}", path.display());
        let tables = catalogue::tables(&connection).with_context(reading)?;
        let mut notes = Vec::new();
        let choice = catalogue::choose(&tables, selection, &mut notes)?;
        let key = match &selection.key {
            Some(key) => Some(choice.table.column(key)?),
            None => choice.table.primary_key().or_else(|| choice.table.rowid()),
        };
        let sql = query(&choice, key, selection)?;
        if let Err(error) = connection.prepare(&sql) {
            return Err(match &selection.condition {
                Some(condition) => Usage::error(wrong_condition(&error, condition, &sql)),
                None => plain(error).context(reading()),
            });
        }
        let total = match &selection.condition {
            None if choice.table.has_rowid => estimate(&connection, choice.table),
            _ => Total::Unknown,
        };
        let about = About {
            source: format!("sqlite:{}", path.display()),
            table: Some(choice.table.name.clone()),
            column: choice.column.into(),
            key: key.map(Into::into),
            total,
            profile: None,
            notes,
        };
        Ok(Self { connection, sql, about, still })
    }
}

impl Source for Sqlite {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        let reading = || format!("reading {}", self.about.source);
        let mut statement =
            self.connection.prepare(&self.sql).map_err(plain).with_context(reading)?;
        walk(&mut statement, visit).map_err(plain).with_context(reading)?;
        match &self.still {
            Some(still) if !still.holds()? => bail!(
                "{} was written while it was read; what was counted may be wrong, scan it again",
                still.path().display()
            ),
            _ => Ok(()),
        }
    }
}

/// An error without its message, which may quote a literal of the condition or a value.
fn plain(error: rusqlite::Error) -> anyhow::Error {
    match error {
        rusqlite::Error::SqliteFailure(error, _) | rusqlite::Error::SqlInputError { error, .. } => {
            anyhow::Error::new(error)
        }
        other => anyhow::Error::new(other),
    }
}

/// What is wrong with a condition, without the text of it: it may compare with a hash.
pub(crate) fn wrong_condition(error: &rusqlite::Error, condition: &str, sql: &str) -> String {
    let rusqlite::Error::SqlInputError { msg, offset, .. } = error else {
        return "--where: the database can't run this condition".into();
    };
    let start = sql.len().saturating_sub(condition.len() + BEHIND_CONDITION.len());
    let at = usize::try_from(*offset).ok().and_then(|at| at.checked_sub(start));
    let at = at.filter(|at| *at <= condition.len());
    for what in ["no such column", "no such function"] {
        let Some(name) = msg.strip_prefix(what) else { continue };
        let name = name.trim_start_matches(": ");
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        // A name in quotes may be meant as a text.
        let is_named = at.and_then(|at| condition.get(at..)).is_some_and(|it| it.starts_with(name));
        return if is_named && name.len() <= 64 && name.bytes().all(is_word) {
            format!("--where: {what} {name}")
        } else {
            format!("--where: {what}, by a name that is not shown")
        };
    }
    match at {
        Some(at) => format!("--where: no SQL condition, from byte {at} of it"),
        None => "--where: no SQL condition".into(),
    }
}

/// What the query has behind the condition.
const BEHIND_CONDITION: &str = "\n)";

fn walk(
    statement: &mut Statement<'_>,
    visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let mut rows = statement.query([])?;
    let mut position = 0;
    while let Some(row) = rows.next()? {
        position += 1;
        let value = match (row.get_ref(2)?, row.get_ref(1)?) {
            (_, ValueRef::Integer(1)) => Value::TooLong,
            (ValueRef::Text(bytes) | ValueRef::Blob(bytes), _) => Value::Bytes(bytes),
            (ValueRef::Null, _) => Value::Null,
            (ValueRef::Integer(_) | ValueRef::Real(_), _) => Value::Number,
        };
        let row = Row {
            key: match row.get_ref(0)? {
                ValueRef::Null => Key::None,
                ValueRef::Integer(key) => Key::Integer(key),
                ValueRef::Real(_) => Key::Text(b"a fraction"),
                ValueRef::Text(key) | ValueRef::Blob(key) => Key::Text(key),
            },
            user: bytes(row.get_ref(3)?),
            value,
            salt: bytes(row.get_ref(4)?),
            realm: bytes(row.get_ref(5)?),
            position,
        };
        if visit(&row).is_break() {
            break;
        }
    }
    Ok(())
}

const fn bytes(value: ValueRef<'_>) -> Option<&[u8]> {
    match value {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(bytes),
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => None,
    }
}

/// About as many rows as the highest row number, where so many can be in the file: numbers may
/// begin anywhere.
fn estimate(connection: &Connection, table: &Table) -> Total {
    let sql = format!("SELECT max(_rowid_) FROM {}", quoted(&table.name));
    let highest: Option<i64> = connection.query_row(&sql, [], |row| row.get(0)).unwrap_or(None);
    let size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    let bytes: i64 = connection.query_row(size, [], |row| row.get(0)).unwrap_or(0);
    let highest = highest.filter(|rows| *rows <= bytes / LEAST_ROW_BYTES);
    highest.and_then(|rows| u64::try_from(rows).ok()).map_or(Total::Unknown, Total::Rows)
}

/// No row of a table with passwords is smaller.
const LEAST_ROW_BYTES: i64 = 8;

/// Key, whether the value is too long, value, user, salt, realm. Long values stay in the database.
fn query(choice: &Choice<'_>, key: Option<&str>, selection: &Selection) -> Result<String> {
    let Choice { table, column } = choice;
    let optional = |name: &Option<String>| {
        let name = name.as_ref().map(|name| table.column(name)).transpose()?;
        anyhow::Ok(name.map_or("NULL".into(), bounded))
    };
    let value = quoted(column);
    let length = format!("octet_length({value})");
    let mut sql = format!(
        "SELECT {key}, {length} > {MAX_BYTES}, {bounded}, {user}, {salt}, {realm} \
         FROM {table}",
        key = key.map_or("NULL".into(), bounded),
        bounded = bounded(column),
        user = optional(&selection.user_column)?,
        salt = optional(&selection.salt_column)?,
        realm = optional(&selection.realm_column)?,
        table = quoted(&table.name),
    );
    match &selection.condition {
        // On a line of its own, so that a comment in it ends there.
        Some(condition) => write!(sql, " WHERE (\n{condition}{BEHIND_CONDITION}")?,
        // In the order of the table, whatever indexes there are.
        None if !table.is_view => sql.push_str(" NOT INDEXED"),
        None => {}
    }
    Ok(sql)
}

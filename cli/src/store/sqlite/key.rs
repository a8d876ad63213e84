//! The columns of the key: unique by an index of their own, in its collations.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use crate::exit::Usage;
use crate::source::catalogue::Table;
use crate::sqlite_file::quoted;

/// A column of the key, compared as its unique index compares it.
pub(super) struct KeyColumn {
    pub(super) name: String,
    kind: String,
    /// None of a row's number.
    collation: Option<String>,
}

impl KeyColumn {
    /// The column under the collation of its index.
    pub(super) fn compared(&self) -> String {
        match &self.collation {
            Some(collation) => format!("{} COLLATE {}", quoted(&self.name), quoted(collation)),
            None => quoted(&self.name),
        }
    }

    pub(super) fn spelled(&self) -> String {
        match self.collation.as_deref() {
            None | Some("BINARY") => self.kind.clone(),
            Some(collation) => format!("{} COLLATE {collation}", self.kind),
        }
    }
}

/// The columns of the key in the order of the unique index that proves it one.
pub(super) fn key(
    connection: &Connection,
    table: &Table,
    named: Option<&str>,
) -> Result<Vec<KeyColumn>> {
    let wanted: Vec<String> = if let Some(columns) = named {
        let spelled = |name: &str| table.column(name.trim()).map(Into::into);
        columns.split(',').map(spelled).collect::<Result<_>>()?
    } else {
        let mut primary: Vec<_> = table.columns.iter().filter(|it| it.primary > 0).collect();
        primary.sort_by_key(|column| column.primary);
        primary.into_iter().map(|column| column.name.clone()).collect()
    };
    let refused =
        |why: String, remedy: String| Usage::unfit(format!("table {}: {why}", table.name), remedy);
    if wanted.is_empty() {
        return Err(refused(
            "it has no primary key, and row numbers change with VACUUM".to_owned(),
            format!(
                "--key names columns that are NOT NULL and have a unique index; without one: {}",
                unique_index(connection, table, "…")?
            ),
        ));
    }
    if let [only] = wanted.as_slice()
        && is_row_number(connection, table, only)?
    {
        let kind = kind(connection, table, only)?;
        return Ok(vec![KeyColumn { name: only.clone(), kind, collation: None }]);
    }
    // Before an index is asked for, which would not help.
    for name in &wanted {
        if !is_never_null(connection, table, name)? {
            return Err(refused(
                format!("{name} may be NULL, and NULLs are not unique"),
                format!(
                    "name other columns with --key, or make the table anew, with {} NOT NULL",
                    quoted(name)
                ),
            ));
        }
    }
    for index in unique_indexes(connection, table)? {
        let same = index.len() == wanted.len()
            && wanted.iter().all(|name| index.iter().any(|(column, _)| column == name));
        if !same {
            continue;
        }
        return index
            .into_iter()
            .map(|(name, collation)| {
                let kind = kind(connection, table, &name)?;
                Ok(KeyColumn { name, kind, collation: Some(collation) })
            })
            .collect();
    }
    let columns: Vec<String> = wanted.iter().map(|name| quoted(name)).collect();
    Err(refused(
        format!("{} is not unique by an index of its own", wanted.join(", ")),
        unique_index(connection, table, &columns.join(", "))?,
    ))
}

/// The statement that makes an index of these columns, under a name that nothing has.
fn unique_index(connection: &Connection, table: &Table, columns: &str) -> Result<String> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?1 COLLATE NOCASE)";
    let mut name = format!("{}_key", table.name);
    while connection
        .query_row(sql, [&name], |row| row.get(0))
        .with_context(|| format!("reading the indexes of {}", table.name))?
    {
        name.push('_');
    }
    Ok(format!("CREATE UNIQUE INDEX {} ON {} ({columns})", quoted(&name), quoted(&table.name)))
}

/// Columns of an index, each with its collation.
type Compared = Vec<(String, String)>;

/// The columns and collations of each unique index without a condition or an expression.
fn unique_indexes(connection: &Connection, table: &Table) -> Result<Vec<Compared>> {
    let reading = || format!("reading the indexes of {}", table.name);
    let mut statement = connection
        .prepare(
            "SELECT list.name, info.name, info.coll FROM pragma_index_list(?1) AS list, \
             pragma_index_xinfo(list.name) AS info \
             WHERE list.\"unique\" AND NOT list.partial AND info.key \
             ORDER BY list.origin <> 'pk', list.seq, info.seqno",
        )
        .with_context(reading)?;
    let found = statement
        .query_map([&table.name], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?, row.get(2)?))
        })
        .with_context(reading)?;
    // By name; without columns where one of them is an expression.
    let mut indexes: Vec<(String, Option<Compared>)> = Vec::new();
    for column in found {
        let (index, name, collation) = column.with_context(reading)?;
        if indexes.last().is_none_or(|(last, _)| *last != index) {
            indexes.push((index, Some(Vec::new())));
        }
        let Some((_, columns)) = indexes.last_mut() else { continue };
        *columns = columns.take().zip(name).map(|(mut columns, name)| {
            columns.push((name, collation));
            columns
        });
    }
    Ok(indexes.into_iter().filter_map(|(_, columns)| columns).collect())
}

/// Whether this column is the row's number under a name of its own, which VACUUM keeps.
fn is_row_number(connection: &Connection, table: &Table, column: &str) -> Result<bool> {
    // Only an INTEGER PRIMARY KEY has no index of origin 'pk'.
    let sql = "SELECT upper(type) = 'INTEGER' AND pk = 1 \
         AND (SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0) = 1 \
         AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?1) WHERE origin = 'pk') \
         FROM pragma_table_info(?1) WHERE name = ?2";
    let is = connection.query_row(sql, [&table.name, column], |row| row.get(0));
    Ok(table.has_rowid && is.with_context(|| format!("reading the key of {}", table.name))?)
}

fn is_never_null(connection: &Connection, table: &Table, column: &str) -> Result<bool> {
    let sql = "SELECT \"notnull\", pk > 0 FROM pragma_table_xinfo(?1) WHERE name = ?2";
    let (declared, primary): (bool, bool) = connection
        .query_row(sql, [&table.name, column], |row| Ok((row.get(0)?, row.get(1)?)))
        .with_context(|| format!("reading the columns of {}", table.name))?;
    // A primary key is not NULL in a table without row numbers only.
    Ok(declared || (primary && !table.has_rowid))
}

/// The type of a column as it was declared.
pub(super) fn kind(connection: &Connection, table: &Table, column: &str) -> Result<String> {
    let sql = "SELECT type FROM pragma_table_xinfo(?1) WHERE name = ?2";
    connection
        .query_row(sql, [&table.name, column], |row| row.get(0))
        .with_context(|| format!("reading the columns of {}", table.name))
}

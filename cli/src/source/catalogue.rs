//! The tables and columns of a SQLite database, and which of them holds the passwords.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use super::known;
use super::open::Selection;
use crate::exit::Usage;

/// A table or a view.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) is_view: bool,
    /// Whether its rows have numbers of their own.
    pub(crate) has_rowid: bool,
    pub(crate) columns: Vec<Column>,
}

/// A column.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// Its place in the primary key, from 1; 0 outside of it.
    pub(crate) primary: i64,
}

/// The table and the column to read.
#[derive(Debug)]
pub(crate) struct Choice<'t> {
    pub(crate) table: &'t Table,
    pub(crate) column: &'t str,
}

impl Table {
    /// The column of this name, as the table spells it.
    pub(crate) fn column(&self, name: &str) -> Result<&str> {
        let exact = self.columns.iter().find(|column| column.name == name);
        let alike = || self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name));
        exact.or_else(alike).map(|column| column.name.as_str()).ok_or_else(|| {
            Usage::error(format!(
                "table {} has no column {name}; it has: {}",
                self.name,
                self.columns
                    .iter()
                    .map(|column| column.name.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
            ))
        })
    }

    /// The primary key, where it is one column.
    pub(crate) fn primary_key(&self) -> Option<&str> {
        let mut primary = self.columns.iter().filter(|column| column.primary > 0);
        let first = primary.next()?;
        primary.next().is_none().then_some(first.name.as_str())
    }

    /// A name of the row's number that no column took.
    pub(crate) fn rowid(&self) -> Option<&'static str> {
        let free =
            |name: &&str| !self.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
        ["rowid", "_rowid_", "oid"].into_iter().find(free).filter(|_| self.has_rowid)
    }
}

/// Every table and view but SQLite's own.
pub(crate) fn tables(connection: &Connection) -> Result<Vec<Table>> {
    let reading = "reading the names of tables";
    let mut names = connection
        .prepare(
            "SELECT name, type = 'view', type <> 'table' OR wr FROM pragma_table_list \
             WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') \
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
        )
        .context(reading)?;
    let tables = names
        .query_map([], |row| {
            let without_rowid: bool = row.get(2)?;
            let is_view: bool = row.get(1)?;
            let has_rowid = !without_rowid;
            Ok(Table { name: row.get(0)?, is_view, has_rowid, columns: Vec::new() })
        })
        .context(reading)?;
    let mut tables = tables.collect::<Result<Vec<_>, _>>().context(reading)?;
    let mut columns = connection
        .prepare("SELECT name, pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1")
        .context(reading)?;
    for table in &mut tables {
        // A view over a table that is gone has no columns, and is no reason to fail.
        let found = columns
            .query_map([&table.name], |row| Ok(Column { name: row.get(0)?, primary: row.get(1)? }));
        table.columns = found.and_then(Iterator::collect).unwrap_or_default();
    }
    Ok(tables)
}

/// What the caller named, or the one table that is known to hold passwords.
pub(crate) fn choose<'t>(
    tables: &'t [Table],
    selection: &Selection,
    notes: &mut Vec<String>,
) -> Result<Choice<'t>> {
    if let Some(name) = &selection.table {
        let table = named(tables, name)?;
        let column = match &selection.column {
            Some(column) => table.column(column)?,
            None => known_column(table, notes)?,
        };
        return Ok(Choice { table, column });
    }
    let candidates = candidates(tables, selection.column.as_deref());
    let best = candidates.iter().map(|(rank, _)| *rank).min();
    let mut best: Vec<_> =
        candidates.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, it)| it).collect();
    match best.len() {
        1 => {
            let choice = best.remove(0);
            notes.push(format!(
                "reading {}.{}; --table and --column say otherwise",
                choice.table.name, choice.column
            ));
            Ok(choice)
        }
        0 => Err(Usage::error(format!(
            "no table here is known to hold passwords; say --table and --column. {}",
            listed(tables)
        ))),
        _ => {
            let names: Vec<String> = best
                .iter()
                .map(|choice| format!("--table {} --column {}", choice.table.name, choice.column))
                .collect();
            Err(Usage::error(format!(
                "several may hold the passwords; say {}",
                names.join(", or ")
            )))
        }
    }
}

fn named<'t>(tables: &'t [Table], name: &str) -> Result<&'t Table> {
    let exact = tables.iter().find(|table| table.name == name);
    exact
        .or_else(|| tables.iter().find(|table| table.name.eq_ignore_ascii_case(name)))
        .ok_or_else(|| Usage::error(format!("there is no table {name}. {}", listed(tables))))
}

fn listed(tables: &[Table]) -> String {
    if tables.is_empty() {
        return "The database has no tables".into();
    }
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    format!("The database has: {}", names.join(", "))
}

fn known_column<'t>(table: &'t Table, notes: &mut Vec<String>) -> Result<&'t str> {
    let known: Vec<&str> = known_columns(table).collect();
    match known.as_slice() {
        [column] => {
            notes.push(format!("reading {}.{column}; --column says otherwise", table.name));
            Ok(column)
        }
        found => {
            let all = || table.columns.iter().map(|column| column.name.as_str()).collect();
            let names: Vec<&str> = if found.is_empty() { all() } else { found.to_vec() };
            Err(Usage::error(format!(
                "which column of {} holds the hashes? --column with one of: {}",
                table.name,
                names.join(", ")
            )))
        }
    }
}

fn known_columns(table: &Table) -> impl Iterator<Item = &str> {
    let names = table.columns.iter().map(|column| column.name.as_str());
    names.filter(|name| known::is_one_of(name, known::COLUMNS))
}

/// Tables that may hold passwords; a lower rank is a better guess.
fn candidates<'t>(tables: &'t [Table], column: Option<&str>) -> Vec<(u8, Choice<'t>)> {
    let mut found = Vec::new();
    for table in tables {
        let has = |name: &str| table.columns.iter().find(|own| own.name.eq_ignore_ascii_case(name));
        let application =
            known::APPLICATIONS.iter().find(|(known, _)| table.name.eq_ignore_ascii_case(known));
        if let Some((_, usual)) = application {
            let column = has(column.unwrap_or(usual));
            found.extend(column.map(|column| (0, Choice { table, column: &column.name })));
        } else if known::is_one_of(&table.name, known::TABLES) {
            let wanted =
                |name: &&str| column.is_none_or(|wanted| name.eq_ignore_ascii_case(wanted));
            let named = column.and_then(has).map(|column| column.name.as_str());
            let columns: Vec<&str> = match named {
                Some(named) => vec![named],
                None => known_columns(table).filter(wanted).collect(),
            };
            found.extend(columns.into_iter().map(|column| (1, Choice { table, column })));
        }
    }
    found
}

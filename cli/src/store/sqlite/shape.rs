//! What the table is like, and the statements that follow from it.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use super::key::{KeyColumn, key, kind};
use crate::exit::Usage;
use crate::source::Selection;
use crate::source::catalogue::{self, Table};
use crate::sqlite_file::{bounded, quoted};
use crate::store::{Column, TableIdentity};

/// A table whose rows a run can tell apart.
pub(super) struct Shape {
    pub(super) identity: TableIdentity,
    pub(super) statements: Statements,
    /// Whether the highest row number says about how many rows there are.
    pub(super) has_rowid: bool,
}

/// Statements over the columns of this table. Values of the key come first.
pub(super) struct Statements {
    pub(super) first_page: String,
    /// A page behind a key: what shares all columns with it but the last, then all but the last two,
    /// and so on. SQLite searches no index for several columns at once under a collation.
    pub(super) next_pages: Vec<String>,
    pub(super) row: String,
    pub(super) swap: String,
    #[cfg(test)]
    pub(super) blind_swap: String,
}

impl Shape {
    pub(super) fn of(connection: &Connection, selection: &Selection) -> Result<Self> {
        let tables = catalogue::tables(connection)?;
        let choice = catalogue::choose(&tables, selection, &mut Vec::new())?;
        let (table, column) = (choice.table, choice.column);
        if table.is_view {
            let remedy = "name the table that it shows with --table";
            return Err(Usage::unfit(format!("{} is a view", table.name), remedy));
        }
        let key = key(connection, table, selection.key.as_deref())?;
        let described = |name: &str, kind: String| Column { name: name.into(), kind };
        let identity = TableIdentity {
            engine: "sqlite".into(),
            system: None,
            database: None,
            schema: None,
            table: table.name.clone(),
            key: key.iter().map(|key| described(&key.name, key.spelled())).collect(),
            column: described(column, kind(connection, table, column)?),
        };
        let update = if may_collide(connection, table, column)? { CAREFUL } else { "UPDATE" };
        let statements = Statements::over(table, column, &key, selection, update)?;
        Ok(Self { identity, statements, has_rowid: table.has_rowid })
    }
}

impl Statements {
    fn over(
        table: &Table,
        column: &str,
        key: &[KeyColumn],
        selection: &Selection,
        update: &str,
    ) -> Result<Self> {
        let optional = |name: &Option<String>| {
            let name = name.as_ref().map(|name| table.column(name)).transpose()?;
            anyhow::Ok(name.map_or("NULL".into(), bounded))
        };
        let list =
            |of: &dyn Fn(&KeyColumn) -> String| key.iter().map(of).collect::<Vec<_>>().join(", ");
        let value = quoted(column);
        let from = quoted(&table.name);
        let select = format!(
            "SELECT {keys}, typeof({value}), {bounded}, {user}, {salt}, {realm} FROM {from}",
            keys = list(&|key| quoted(&key.name)),
            bounded = bounded(column),
            user = optional(&selection.user_column)?,
            salt = optional(&selection.salt_column)?,
            realm = optional(&selection.realm_column)?,
        );
        let count = key.len();
        let columns: Vec<String> =
            (1..).zip(key).map(|(place, key)| format!("{} = ?{place}", key.compared())).collect();
        let order =
            |place: usize| format!("ORDER BY {} LIMIT ?{place}", list(&KeyColumn::compared));
        // On lines of its own, so that a comment in it ends there.
        let condition = selection.condition.as_ref().map(|own| format!("(\n{own}\n)"));
        let only = |rest: Option<&str>| {
            let all: Vec<&str> = condition.as_deref().into_iter().chain(rest).collect();
            if all.is_empty() { String::new() } else { format!(" WHERE {}", all.join(" AND ")) }
        };
        let equal = columns.join(" AND ");
        let (old, class, new) = (count + 1, count + 2, count + 3);
        // Bytes are compared whatever the collation and the encoding of the database.
        let swap = format!(
            "{update} {from} SET {value} = ?{new} WHERE {equal} \
             AND CAST({value} AS BLOB) = CAST(?{old} AS BLOB) AND typeof({value}) = ?{class}"
        );
        Ok(Self {
            first_page: format!("{select}{} {}", only(None), order(1)),
            next_pages: key
                .iter()
                .enumerate()
                .rev()
                .map(|(shared_columns, column)| {
                    let place = shared_columns + 1;
                    let mut shared: Vec<String> =
                        columns.iter().take(shared_columns).cloned().collect();
                    shared.push(format!("{} > ?{place}", column.compared()));
                    let shared = shared.join(" AND ");
                    format!("{select}{} {}", only(Some(&shared)), order(place + 1))
                })
                .collect(),
            row: format!("{select} WHERE {equal}"),
            #[cfg(test)]
            blind_swap: format!(
                "UPDATE {from} SET {value} = ?{new} WHERE {equal} \
                 AND (1 OR ?{old} = ?{class})"
            ),
            swap,
        })
    }
}

/// Says so where the new value is another row's: a schema may have the last writer of a value that
/// has to be unique delete the rows that hold it. Triggers are told the same, so that nobody gets this
/// who does not need it.
const CAREFUL: &str = "UPDATE OR ABORT";

/// Whether a constraint of the table asks for this column to be unique, or for one that follows from
/// others.
fn may_collide(connection: &Connection, table: &Table, column: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pragma_index_list(?1) AS list, \
         pragma_index_xinfo(list.name) AS info \
         JOIN pragma_table_xinfo(?1) AS about ON about.cid = info.cid \
         WHERE list.\"unique\" AND list.origin <> 'c' AND info.key \
         AND (about.name = ?2 OR about.hidden IN (2, 3)))";
    connection
        .query_row(sql, [&table.name, column], |row| row.get(0))
        .with_context(|| format!("reading the indexes of {}", table.name))
}

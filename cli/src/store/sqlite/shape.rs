//! What the table is like, and the statements that follow from it.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

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

/// A column of the key, compared as its unique index compares it.
struct KeyColumn {
    name: String,
    kind: String,
    /// None of a row's number.
    collation: Option<String>,
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

impl KeyColumn {
    /// The column under the collation of its index.
    fn compared(&self) -> String {
        match &self.collation {
            Some(collation) => format!("{} COLLATE {}", quoted(&self.name), quoted(collation)),
            None => quoted(&self.name),
        }
    }

    fn spelled(&self) -> String {
        match self.collation.as_deref() {
            None | Some("BINARY") => self.kind.clone(),
            Some(collation) => format!("{} COLLATE {collation}", self.kind),
        }
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

/// The columns of the key in the order of the unique index that proves it one.
fn key(connection: &Connection, table: &Table, named: Option<&str>) -> Result<Vec<KeyColumn>> {
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

fn is_never_null(connection: &Connection, table: &Table, column: &str) -> Result<bool> {
    let sql = "SELECT \"notnull\", pk > 0 FROM pragma_table_xinfo(?1) WHERE name = ?2";
    let (declared, primary): (bool, bool) = connection
        .query_row(sql, [&table.name, column], |row| Ok((row.get(0)?, row.get(1)?)))
        .with_context(|| format!("reading the columns of {}", table.name))?;
    // A primary key is not NULL in a table without row numbers only.
    Ok(declared || (primary && !table.has_rowid))
}

/// The type of a column as it was declared.
fn kind(connection: &Connection, table: &Table, column: &str) -> Result<String> {
    let sql = "SELECT type FROM pragma_table_xinfo(?1) WHERE name = ?2";
    connection
        .query_row(sql, [&table.name, column], |row| row.get(0))
        .with_context(|| format!("reading the columns of {}", table.name))
}

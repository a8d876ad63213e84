//! Which table and column of a PostgreSQL database are meant, and the SQL that reads a column.

use anyhow::{Context as _, Result};

use super::catalogue;
use super::open::Selection;
use super::row::MAX_BYTES;
use crate::postgres::{Base, Database, Relation, quoted};

/// The table and the column that the caller named, or the one table that is known to hold passwords.
pub(crate) fn choose<'d>(
    database: &'d Database,
    selection: &Selection,
    notes: &mut Vec<String>,
) -> Result<(&'d Relation, String)> {
    let tables: Vec<_> = database.relations.iter().map(Relation::table).collect();
    let mut selection = selection.clone();
    if let Some(name) = &selection.table
        && let Some(relation) = qualified(database, name).or_else(|| out_of_reach(database, name))
    {
        // A table that its name alone finds is listed by it.
        selection.table = Some(relation.shown());
    }
    let choice = catalogue::choose(&tables, &selection, notes)?;
    let place = tables.iter().position(|table| std::ptr::eq(table, choice.table));
    let relation = place.and_then(|place| database.relations.get(place));
    let relation = relation.context("the table that was chosen is none of the database's")?;
    Ok((relation, choice.column.to_owned()))
}

/// The table that is called so with its schema.
fn qualified<'d>(database: &'d Database, name: &str) -> Option<&'d Relation> {
    let own = |it: &&Relation| name.strip_prefix(it.schema.as_str())?.strip_prefix('.');
    database.relations.iter().find(|it| own(it) == Some(it.name.as_str()))
}

/// The one table of this name in a schema that this role may not use, where the name finds no other:
/// whoever lacks that privilege is to hear of it, and not that there is no such table.
fn out_of_reach<'d>(database: &'d Database, name: &str) -> Option<&'d Relation> {
    let all = || database.relations.iter();
    if all().any(|it| it.is_visible && it.name.eq_ignore_ascii_case(name)) {
        return None;
    }
    let mut found = all().filter(|it| !it.is_in_reach && it.name == name);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// Whether the value has more bytes than a hash, which is told without reading it.
pub(crate) fn too_long(column: &str) -> String {
    format!("pg_catalog.octet_length(t.{}) OPERATOR(pg_catalog.>) {MAX_BYTES}", quoted(column))
}

/// The bytes of a column as `bytea`, of text in this encoding, where they are not too many.
pub(crate) fn bounded(relation: &Relation, column: &str, encoding: &str) -> String {
    let base = relation.attribute(column).map(|attribute| &attribute.base);
    let name = format!("t.{}", quoted(column));
    let (length, bytes) = match base {
        Some(Base::Bytes) => (name.clone(), format!("{name}::pg_catalog.bytea")),
        Some(base) if base.is_text() => {
            let text = format!("{name}::pg_catalog.text");
            (name.clone(), format!("pg_catalog.convert_to({text}, '{encoding}')"))
        }
        // A number or a date, whose text is short.
        _ => {
            let text = format!("{name}::pg_catalog.text");
            (text.clone(), format!("pg_catalog.convert_to({text}, '{encoding}')"))
        }
    };
    format!(
        "CASE WHEN pg_catalog.octet_length({length}) OPERATOR(pg_catalog.<=) {MAX_BYTES} \
         THEN {bytes} END"
    )
}

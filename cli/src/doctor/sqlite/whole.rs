//! Whether every page of the table can be read.

use std::time::Instant;

use anyhow::{Context as _, Result};
use rusqlite::{Connection, ErrorCode};

use crate::doctor::finding::Finding;
use crate::sqlite_file::quoted;
use crate::store::TableIdentity;

/// What the database says of it.
pub(super) enum Whole {
    Is(Finding),
    /// Nothing else can be said of the table.
    Damaged(Finding),
}

/// As long as a scan, in which whoever writes a database without a write-ahead log has to wait. A run asks
/// once, before it begins.
pub(super) fn whole(connection: &Connection, table: &TableIdentity) -> Result<Whole> {
    let begun = Instant::now();
    if is_damaged(connection, table)? {
        return Ok(Whole::Damaged(Finding::refused(
            "file",
            "the table is damaged",
            "restore it, or .recover it with sqlite3, before anything is written",
        )));
    }
    let took = begun.elapsed().as_secs_f64();
    let what = format!("the table is whole; reading all of it took {took:.1} s");
    Ok(Whole::Is(Finding::fine("file", what)))
}

fn is_damaged(connection: &Connection, table: &TableIdentity) -> Result<bool> {
    let found = problems(connection, table);
    if let Err(error) = &found
        && error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt)
    {
        return Ok(true);
    }
    let found = found.with_context(|| format!("reading {}", table.table))?;
    // Values of another class than the column's are odd, and no damage.
    let is_odd =
        |it: &String| it.contains(" value in ") || it.starts_with("CHECK constraint") || it == "ok";
    Ok(!found.iter().all(is_odd))
}

fn problems(connection: &Connection, table: &TableIdentity) -> rusqlite::Result<Vec<String>> {
    let sql = format!("PRAGMA quick_check({})", quoted(&table.table));
    connection.prepare(&sql)?.query_map([], |row| row.get(0))?.collect()
}

//! Looks at a table the way a run would.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::finding::Finding;
use super::{postgres, sqlite};
use crate::exit::Usage;
use crate::plan::{named, width};
use crate::settings::Place;
use crate::source::Selection;
use crate::sqlite_file;
use crate::store::{self, Access, TableIdentity};

/// What was looked at and found.
#[derive(Debug)]
pub(crate) struct Examination {
    /// As the caller named it, without a password.
    pub(crate) source: String,
    /// Missing where a run could not even open it.
    pub(crate) table: Option<TableIdentity>,
    /// In the order in which they were made.
    pub(crate) findings: Vec<Finding>,
    /// The least that a role needs; of PostgreSQL only.
    pub(crate) grants: Vec<String>,
}

/// Looks at this table without writing anything. `longest` is how long the longest new value is,
/// where a plan says it.
///
/// # Errors
///
/// [`Usage`] where there is no such source, table or column; others where the database can't be read.
/// What a run would refuse is a finding.
pub(crate) fn examine(
    place: &Place,
    selection: &Selection,
    longest: Option<usize>,
) -> Result<Examination> {
    let mut examination =
        Examination { source: named(place), table: None, findings: Vec::new(), grants: Vec::new() };
    let mut store = match store::open_place(place, selection, Access::Read) {
        Ok(store) => store,
        // A source or a name that is not there is a wrong call, and no finding.
        Err(error) => match error.downcast_ref().and_then(Usage::of_the_table) {
            None => return Err(error),
            Some((what, remedy)) => {
                examination.findings.push(Finding::refused("table", what, remedy));
                return Ok(examination);
            }
        },
    };
    let table = store.identity().context("reading the table")?;
    drop(store);
    examination.findings.push(Finding::fine("key", key(&table)));
    examination.findings.push(fits(&table, longest));
    match place {
        Place::Postgres(target) => {
            let found = postgres::examine(target, selection, &table)?;
            examination.findings.extend(found.findings);
            examination.grants = found.grants;
        }
        Place::Other(source) => {
            let path = sqlite_file::path_of(source).unwrap_or_else(|| Path::new(source));
            examination.findings.extend(sqlite::examine(path, &table)?);
        }
    }
    examination.table = Some(table);
    Ok(examination)
}

fn key(table: &TableIdentity) -> String {
    let columns: Vec<String> =
        table.key.iter().map(|column| format!("{} {}", column.name, column.kind)).collect();
    format!("rows are told apart by {}, which is unique and never NULL", columns.join(", "))
}

fn fits(table: &TableIdentity, longest: Option<usize>) -> Finding {
    let (name, kind) = (&table.column.name, &table.column.kind);
    match (width(table), longest) {
        (Some(width), Some(longest)) if longest > width => Finding::refused(
            "width",
            format!("{name} is {kind} and a new value has {longest} characters"),
            format!("ALTER TABLE … ALTER COLUMN … TYPE varchar({})", longest.max(255)),
        ),
        (Some(width), _) if width < 128 => Finding::warning(
            "width",
            format!(
                "{name} is {kind}; Argon2id hashes have about 100 characters and wraps up to 124"
            ),
            "widen it to varchar(255) or text; `rehash plan` refuses what does not fit",
        ),
        (Some(_), _) => Finding::fine("width", format!("{name} is {kind}")),
        (None, _) if table.engine == "sqlite" => {
            Finding::fine("width", format!("{name} is {kind}; SQLite keeps to no width"))
        }
        (None, _) => Finding::fine("width", format!("{name} is {kind}, without a width")),
    }
}

//! Opens the table that a plan or a run is about.

use anyhow::Result;

use super::Store;
use super::postgres::Postgres;
use super::sqlite::Sqlite;
use crate::exit::Usage;
use crate::settings::Place;
use crate::source::Selection;
use crate::sqlite_file;

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Nothing but read: the database itself refuses to write.
    Read,
    Write,
}

/// The table of this source.
///
/// # Errors
///
/// [`Usage`] where the table, its key or its column can't be what a run needs.
pub(crate) fn open_place(
    place: &Place,
    selection: &Selection,
    access: Access,
) -> Result<Box<dyn Store>> {
    let selection = &selection.completed();
    let source = match place {
        Place::Postgres(target) => return Ok(Box::new(Postgres::open(target, selection, access)?)),
        Place::Other(source) => source,
    };
    if let Some(path) = sqlite_file::path_of(source) {
        return Ok(Box::new(Sqlite::open(path, selection, access)?));
    }
    Err(Usage::error("plans and runs are for databases: SOURCE is sqlite:PATH or postgres://…"))
}

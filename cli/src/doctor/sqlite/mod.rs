//! A table in a SQLite file.

mod column;
mod file;
mod table;

use std::path::Path;

use anyhow::Result;

use super::finding::Finding;
use crate::sqlite_file::read_only;
use crate::store::TableIdentity;

/// What there is to say of this table and its file.
pub(super) fn examine(path: &Path, table: &TableIdentity) -> Result<Vec<Finding>> {
    let (connection, _) = read_only(path)?;
    let mut findings = column::examine(&connection, table)?;
    findings.extend(table::examine(&connection, table)?);
    findings.extend(file::examine(&connection, path)?);
    Ok(findings)
}

//! Looks at a table and its file over one connection that can't write.

use std::path::Path;

use anyhow::Result;

use super::whole::{Whole, whole};
use super::{access, column, file, table};
use crate::doctor::finding::Finding;
use crate::signals;
use crate::sqlite_file::read_only;
use crate::store::TableIdentity;

/// What there is to say of this table and its file.
pub(in crate::doctor) fn examine(path: &Path, table: &TableIdentity) -> Result<Vec<Finding>> {
    let (connection, _) = read_only(path)?;
    signals::interrupts(connection.get_interrupt_handle());
    // Before anything that needs every row.
    let whole = match whole(&connection, table)? {
        Whole::Is(found) => found,
        Whole::Damaged(found) => return Ok(vec![found, access::examine(path)]),
    };
    let mut findings = column::examine(&connection, table)?;
    findings.extend(table::examine(&connection, table)?);
    findings.push(whole);
    findings.extend(file::examine(&connection, path)?);
    Ok(findings)
}

//! `[hash]`: what `rehash hash` writes unless told.

use super::fault::Fault;
use super::table::Table;

/// What the table says; nothing where there is none.
#[derive(Clone, Debug, Default)]
pub(crate) struct HashTable {
    pub(crate) scheme: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) cost: Option<String>,
}

const KEYS: &[&str] = &["scheme", "variant", "cost"];

/// Reads the table. Whether there is such a target, `rehash hash` says.
pub(super) fn read(file: &Table<'_>) -> Result<HashTable, Fault> {
    let Some(values) = file.table("hash")? else { return Ok(HashTable::default()) };
    let table = Table::new("hash".to_owned(), values, KEYS)?;
    let text = |key| Ok(table.text(key)?.map(str::to_owned));
    Ok(HashTable {
        scheme: Some(table.required("scheme")?.to_owned()),
        variant: text("variant")?,
        cost: text("cost")?,
    })
}

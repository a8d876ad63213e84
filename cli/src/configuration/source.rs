//! `[source]`: where the database is.

use super::fault::Fault;
use super::table::Table;
use crate::settings::SourceTable;

/// What the table says; nothing where there is none.
pub(super) fn read(file: &Table<'_>) -> Result<SourceTable, Fault> {
    let Some(values) = file.table("source")? else { return Ok(SourceTable::default()) };
    let table = Table::new("source".to_owned(), values, SourceTable::KEYS)?;
    let text = |key| Ok(table.text(key)?.map(str::to_owned));
    Ok(SourceTable {
        url: text("url")?,
        url_file: text("url_file")?,
        root_cert: text("sslrootcert")?,
        client_cert: text("sslcert")?,
        client_key: text("sslkey")?,
        insecure_tls: table.flag("insecure_tls")?,
    })
}

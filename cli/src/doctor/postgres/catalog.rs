//! The table as the catalog has it.

use anyhow::{Context as _, Result};

use crate::postgres::{Arg, Client, quoted};
use crate::store::{StoreError, TableIdentity};

/// The table and the column of hashes.
pub(super) struct Relation {
    pub(super) oid: i64,
    pub(super) schema: String,
    pub(super) name: String,
    pub(super) column: String,
    pub(super) kind: String,
    /// Bytes on the disk.
    pub(super) bytes: i64,
    /// Whether policies hide rows from this role.
    pub(super) hides_rows: bool,
    pub(super) has_policies: bool,
}

impl Relation {
    pub(super) fn read(client: &mut Client, table: &TableIdentity) -> Result<Self> {
        let sql = "SELECT c.oid::int8, c.relkind::text, pg_relation_size(c.oid)::int8, \
             row_security_active(c.oid), c.relrowsecurity \
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE n.nspname = $1 AND c.relname = $2";
        let schema = table.schema.clone().unwrap_or_default();
        let rows = client.rows(sql, &[Arg::from(&*schema), Arg::from(&*table.table)])?;
        let row = rows.first().context("the table is gone")?;
        Ok(Self {
            oid: row.int(0)?.unwrap_or_default(),
            schema,
            name: table.table.clone(),
            column: table.column.name.clone(),
            kind: row.name(1)?,
            bytes: row.int(2)?.unwrap_or_default(),
            hides_rows: row.flag(3)?,
            has_policies: row.flag(4)?,
        })
    }

    /// The name as SQL has it.
    pub(super) fn quoted(&self) -> String {
        format!("{}.{}", quoted(&self.schema), quoted(&self.name))
    }

    /// The rows of this query over `$1`, the table, and `$2`, the column.
    pub(super) fn ask(
        &self,
        client: &mut Client,
        sql: &str,
    ) -> Result<Vec<crate::postgres::Row>, StoreError> {
        client.rows(sql, &[Arg::Int(self.oid), Arg::from(&*self.column)])
    }
}

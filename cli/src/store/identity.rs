//! What a plan was made for, so that it is not carried out on something else.

use serde::{Deserialize, Serialize};

/// A table as a plan names it: neither path, inode nor rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableIdentity {
    /// `sqlite` or `postgres`.
    pub(crate) engine: String,
    /// PostgreSQL's system identifier, which a restored dump does not share and a physical clone
    /// does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) system: Option<String>,
    /// The database, where the engine has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) database: Option<String>,
    /// The schema, where the engine has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) schema: Option<String>,
    pub(crate) table: String,
    /// The columns of the key, in the order of their unique index.
    pub(crate) key: Vec<Column>,
    /// The column of hashes.
    pub(crate) column: Column,
}

/// A column and its type as the database spells it, width and collation included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Column {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
}

//! Which rows and columns a plan is about, as its file has them.

use serde::{Deserialize, Serialize};

use super::open::Selection;
use crate::store::TableIdentity;

/// A selection without what belongs to files, every preset spelt out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mapping {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) table: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) user_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) salt_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) realm_column: Option<String>,
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub(crate) condition: Option<String>,
}

impl Mapping {
    /// What this selection says of a database.
    pub(crate) fn of(selection: &Selection) -> Self {
        let all = selection.completed();
        Self {
            table: all.table,
            key: all.key,
            column: all.column,
            user_column: all.user_column,
            salt_column: all.salt_column,
            realm_column: all.realm_column,
            condition: all.condition,
        }
    }

    /// The same, with what was chosen without being told.
    pub(crate) fn on(self, table: &TableIdentity) -> Self {
        let key: Vec<&str> = table.key.iter().map(|column| column.name.as_str()).collect();
        Self {
            table: Some(table.table.clone()),
            key: Some(key.join(",")),
            column: Some(table.column.name.clone()),
            ..self
        }
    }

    /// The selection that says this.
    pub(crate) fn selection(&self) -> Selection {
        let all = self.clone();
        let mut selection = Selection::default();
        selection.table = all.table;
        selection.key = all.key;
        selection.column = all.column;
        selection.user_column = all.user_column;
        selection.salt_column = all.salt_column;
        selection.realm_column = all.realm_column;
        selection.condition = all.condition;
        selection
    }
}

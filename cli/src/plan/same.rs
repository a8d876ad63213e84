//! Whether a table is the one that was planned for.

use super::Plan;
use super::error::{Difference, Elsewhere, PlanError};
use super::name::address;
use crate::rules::Rules;
use crate::settings::Place;
use crate::store::TableIdentity;

impl Plan {
    /// Whether this is the table that was planned for; `same_table` where somebody says so of a
    /// restored copy. A file has nothing that tells it from another one but its path.
    ///
    /// # Errors
    ///
    /// [`PlanError::Table`] with all that differs, [`PlanError::Copy`] where only the server or the
    /// file does and nobody said so.
    pub(crate) fn check(
        &self,
        found: &TableIdentity,
        place: &Place,
        rules: &Rules,
        same_table: bool,
    ) -> Result<(), PlanError> {
        let differences = differences(&self.table, found);
        if !differences.is_empty() {
            return Err(PlanError::Table(differences));
        }
        match self.elsewhere(found, place) {
            Some(elsewhere) if !same_table => {
                let in_doubt = rules.rewrites().iter().filter(|it| it.doubt().is_some());
                let proven = in_doubt.map(|it| it.rule().to_owned()).collect();
                Err(PlanError::Copy { elsewhere, proven })
            }
            _ => Ok(()),
        }
    }

    fn elsewhere(&self, found: &TableIdentity, place: &Place) -> Option<Elsewhere> {
        if self.table.system != found.system {
            return Some(Elsewhere::Server);
        }
        let is_there = match place {
            Place::Postgres(_) => true,
            Place::Other(_) => address(place).is_ok_and(|address| address == self.source),
        };
        (!is_there).then(|| Elsewhere::File(self.source.clone()))
    }
}

fn differences(planned: &TableIdentity, found: &TableIdentity) -> Vec<Difference> {
    let text = |of: &Option<String>| of.clone().unwrap_or_default();
    let key = |of: &TableIdentity| {
        let columns = of.key.iter().map(|it| format!("{} {}", it.name, it.kind));
        columns.collect::<Vec<_>>().join(", ")
    };
    let column = |of: &TableIdentity| format!("{} {}", of.column.name, of.column.kind);
    let all = [
        ("the engine", planned.engine.clone(), found.engine.clone()),
        ("the database", text(&planned.database), text(&found.database)),
        ("the schema", text(&planned.schema), text(&found.schema)),
        ("the table", planned.table.clone(), found.table.clone()),
        ("the key", key(planned), key(found)),
        ("the column", column(planned), column(found)),
    ];
    let differs = all.into_iter().filter(|(_, planned, found)| planned != found);
    differs.map(|(what, planned, found)| Difference { what, planned, found }).collect()
}

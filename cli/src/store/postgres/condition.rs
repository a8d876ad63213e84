//! A condition of the caller's own, which the server is asked about before a row is read.

use anyhow::Result;

use super::Postgres;
use super::transaction::READ;
use crate::exit::Usage;
use crate::postgres::{is_not_allowed, is_of_the_statement, quoted};

impl Postgres {
    /// Refuses a condition that the server does not understand, by the path of the session, as rows are
    /// read. What this role may not read is found by whoever reads it.
    pub(super) fn check_condition(&mut self, condition: &str) -> Result<()> {
        let (schema, table) = (quoted(&self.shape.schema), quoted(&self.shape.target));
        // On lines of its own, so that a comment in it ends there. Without the brackets as well: what
        // ends them and begins others is no condition, and would be more than one in the question for
        // a page.
        for (open, close) in [("(", ")"), ("", "")] {
            let sql = format!(
                "EXPLAIN (COSTS OFF) SELECT 1 FROM {schema}.{table} AS t \
                 WHERE {open}\n{condition}\n{close}"
            );
            match self.looking(&[READ], |store| store.call("condition", &sql, &[])) {
                Err(error) if is_not_allowed(&error) => {}
                Err(error) if is_of_the_statement(&error) => {
                    return Err(Usage::error(format!("--where: {error}")));
                }
                asked => asked.map(drop)?,
            }
        }
        Ok(())
    }
}

//! How the server would find a page of the table.

use anyhow::Result;

use super::catalog::Relation;
use crate::doctor::finding::Finding;
use crate::postgres::{Client, quoted};
use crate::store::TableIdentity;

/// Bytes of a table that is read whole in no time.
const SMALL: i64 = 8 << 20;

pub(super) fn examine(
    client: &mut Client,
    relation: &Relation,
    table: &TableIdentity,
) -> Result<Finding> {
    let keys: Vec<String> = table
        .key
        .iter()
        .map(|key| match key.kind.split_once(" INDEX COLLATE ") {
            Some((_, collation)) => format!("{} COLLATE {collation}", quoted(&key.name)),
            None => quoted(&key.name),
        })
        .collect();
    let sql = format!(
        "EXPLAIN (COSTS OFF) SELECT {} FROM {} ORDER BY {} LIMIT 500",
        quoted(&relation.column),
        relation.quoted(),
        keys.join(", ")
    );
    let mut scans = false;
    let mut sorts = false;
    for row in client.rows(&sql, &[])? {
        let step = row.name(0)?;
        scans |= step.contains("Seq Scan");
        sorts |= step.trim_start_matches([' ', '-', '>']).starts_with("Sort")
            && !step.contains("Sort Key");
    }
    Ok(match (scans, sorts) {
        (false, false) => {
            Finding::fine("index", "pages are found by an index, in the order of the key")
        }
        _ if relation.bytes < SMALL => {
            Finding::note("index", "the table is small, and read whole for every page")
        }
        _ => Finding::refused(
            "index",
            "every page would read and sort the whole table",
            "ANALYZE the table; see that its unique index is valid and has the collation of the key",
        ),
    })
}

//! The column of hashes: what SQLite makes of a text that is stored in it.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use crate::doctor::finding::Finding;
use crate::sqlite_file::quoted;
use crate::store::TableIdentity;
use crate::words;

pub(super) fn examine(connection: &Connection, table: &TableIdentity) -> Result<Vec<Finding>> {
    let reading = || format!("reading the columns of {}", table.table);
    let column = &table.column;
    let mut findings = Vec::new();
    let sql = "SELECT hidden FROM pragma_table_xinfo(?1) WHERE name = ?2";
    let hidden: i64 = connection
        .query_row(sql, [&table.table, &column.name], |row| row.get(0))
        .with_context(reading)?;
    if hidden != 0 {
        findings.push(Finding::refused(
            "generated",
            format!("{} is computed from other columns", column.name),
            "name the column that holds the hashes with --column",
        ));
    }
    let affinity = affinity(&column.kind);
    let numeric = matches!(affinity, "NUMERIC" | "INTEGER" | "REAL");
    let classes = classes(connection, table)?;
    let shown: Vec<String> =
        classes.iter().map(|(class, rows)| format!("{class} {}", words::number(*rows))).collect();
    let shown =
        format!("the affinity of {} is {affinity}; it holds {}", column.name, shown.join(", "));
    findings.push(if numeric {
        Finding::refused(
            "affinity",
            format!("{shown}: a hash that looks like a number becomes one"),
            "make a column of type TEXT, copy the values, and rename it",
        )
    } else {
        Finding::fine("affinity", shown)
    });
    let lost: u64 = classes
        .iter()
        .filter(|(class, _)| ["integer", "real"].contains(&class.as_str()))
        .map(|(_, rows)| rows)
        .sum();
    if lost > 0 {
        findings.push(Finding::warning(
            "numbers",
            format!("{} hold a number: a hash that the database converted", words::rows(lost)),
            "these passwords are lost: reset them",
        ));
    }
    let metadata =
        connection.column_metadata(Some("main"), table.table.as_str(), column.name.as_str());
    let collation = metadata.ok().and_then(|it| it.1.map(|it| it.to_string_lossy().into_owned()));
    if let Some(collation) = collation.filter(|it| it != "BINARY") {
        findings.push(Finding::note(
            "collation",
            format!("{} compares by {collation}; a run compares bytes all the same", column.name),
        ));
    }
    Ok(findings)
}

/// How many values there are of each storage class.
fn classes(connection: &Connection, table: &TableIdentity) -> Result<Vec<(String, u64)>> {
    let reading = || format!("reading {}", table.table);
    let (name, column) = (quoted(&table.table), quoted(&table.column.name));
    let sql = format!("SELECT typeof({column}), count(*) FROM {name} GROUP BY 1 ORDER BY 2 DESC");
    let mut statement = connection.prepare(&sql).with_context(reading)?;
    let rows = statement.query_map([], |row| {
        let count: i64 = row.get(1)?;
        Ok((row.get(0)?, u64::try_from(count).unwrap_or(0)))
    });
    rows.and_then(Iterator::collect).with_context(reading)
}

/// What SQLite makes of a declared type: <https://sqlite.org/datatype3.html> §3.1.
fn affinity(declared: &str) -> &'static str {
    let declared = declared.to_ascii_uppercase();
    let has = |words: &[&str]| words.iter().any(|word| declared.contains(word));
    if has(&["INT"]) {
        "INTEGER"
    } else if has(&["CHAR", "CLOB", "TEXT"]) {
        "TEXT"
    } else if declared.is_empty() || has(&["BLOB"]) {
        "BLOB"
    } else if has(&["REAL", "FLOA", "DOUB"]) {
        "REAL"
    } else {
        "NUMERIC"
    }
}

#[cfg(test)]
mod tests {
    use super::affinity;

    #[test]
    fn affinities_are_those_of_the_manual() {
        for (declared, expected) in [
            ("varchar(128)", "TEXT"),
            ("CHARINT", "INTEGER"),
            ("text", "TEXT"),
            ("", "BLOB"),
            ("blob", "BLOB"),
            ("double precision", "REAL"),
            ("string", "NUMERIC"),
            ("decimal(10)", "NUMERIC"),
            ("FLOATING POINT", "INTEGER"),
        ] {
            assert_eq!(affinity(declared), expected, "{declared}");
        }
    }
}

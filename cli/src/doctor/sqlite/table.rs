//! What else happens where a row of the table is written, and how its pages are found.

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use crate::doctor::finding::Finding;
use crate::sqlite_file::quoted;
use crate::store::TableIdentity;
use crate::words;

/// A table of fewer rows is read whole in no time.
const SMALL: i64 = 10_000;

pub(super) fn examine(connection: &Connection, table: &TableIdentity) -> Result<Vec<Finding>> {
    let mut findings = triggers(connection, table)?;
    findings.extend(constraints(connection, table)?);
    findings.push(page(connection, table)?);
    findings.extend(dependents(connection, table)?);
    Ok(findings)
}

fn triggers(connection: &Connection, table: &TableIdentity) -> Result<Vec<Finding>> {
    let reading = || format!("reading the triggers of {}", table.table);
    let sql = "SELECT name, sql FROM sqlite_schema \
               WHERE type = 'trigger' AND lower(tbl_name) = lower(?1) ORDER BY name";
    let mut statement = connection.prepare(sql).with_context(reading)?;
    let found = statement.query_map([&table.table], |row| Ok((row.get(0)?, row.get(1)?)));
    let found: Vec<(String, String)> = found.and_then(Iterator::collect).with_context(reading)?;
    let mut findings = Vec::new();
    for (name, sql) in found {
        let words: Vec<String> = sql
            .split(|it: char| !(it.is_alphanumeric() || it == '_'))
            .map(str::to_ascii_lowercase)
            .collect();
        let column = table.column.name.to_ascii_lowercase();
        let body = words.iter().position(|it| it == "begin").unwrap_or(words.len());
        let (head, body) = words.split_at_checked(body).unwrap_or((&words, &[]));
        let fires = head.iter().any(|it| it == "update");
        let listed = head.iter().any(|it| it == "of");
        if !fires || (listed && !head.contains(&column)) {
            continue;
        }
        let keeps_old = body.windows(2).any(|it| it == ["old".to_owned(), column.clone()]);
        findings.push(if keeps_old {
            Finding::warning(
                "trigger",
                format!("{name} reads the old value of {}: an old hash may stay elsewhere", table.column.name),
                "look at what it does with OLD; a wrapped hash is worth nothing where the old one is kept",
            )
        } else {
            Finding::warning(
                "trigger",
                format!("{name} fires for every row that a run writes"),
                "look at what it does; a run reads every row back and stops where its value is another",
            )
        });
    }
    if findings.is_empty() {
        findings.push(Finding::fine("trigger", "no trigger fires for a row that is written"));
    }
    Ok(findings)
}

fn constraints(connection: &Connection, table: &TableIdentity) -> Result<Vec<Finding>> {
    let sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower(?1)";
    let sql: String = connection
        .query_row(sql, [&table.table], |row| row.get(0))
        .with_context(|| format!("reading {}", table.table))?;
    let mut words = sql.split(|it: char| !it.is_alphanumeric());
    let checked = words.any(|word| word.eq_ignore_ascii_case("check"));
    Ok(if checked {
        vec![Finding::warning(
            "check",
            "the table has a CHECK constraint",
            "see that it admits the new values, as one on length() may not",
        )]
    } else {
        Vec::new()
    })
}

/// Whether a page is found by an index, in its order.
fn page(connection: &Connection, table: &TableIdentity) -> Result<Finding> {
    let reading = || format!("reading the plan of a page of {}", table.table);
    let name = quoted(&table.table);
    let collated = |kind: &str| {
        let collation = kind.split_once(" COLLATE ").map(|(_, it)| it);
        collation.map(|it| format!(" COLLATE {}", quoted(it))).unwrap_or_default()
    };
    let keys: Vec<String> = table
        .key
        .iter()
        .map(|key| format!("{}{}", quoted(&key.name), collated(&key.kind)))
        .collect();
    let (keys, places) = (keys.join(", "), vec!["?"; table.key.len()].join(", "));
    let sql = format!(
        "EXPLAIN QUERY PLAN SELECT 1 FROM {name} WHERE ({keys}) > ({places}) ORDER BY {keys} LIMIT 100"
    );
    let mut statement = connection.prepare(&sql).with_context(reading)?;
    let values = vec![1; table.key.len()];
    let steps = statement.query_map(rusqlite::params_from_iter(values), |row| row.get(3));
    let steps: Vec<String> = steps.and_then(Iterator::collect).with_context(reading)?;
    let searched = steps.iter().any(|it| it.starts_with("SEARCH"));
    let sorted = steps.iter().any(|it| it.contains("TEMP B-TREE"));
    if searched && !sorted {
        return Ok(Finding::fine("index", "pages are found by an index, in the order of the key"));
    }
    let what =
        if sorted { "sorts the table for every page" } else { "reads the table for every page" };
    let count = format!("SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT {SMALL})");
    let rows: i64 = connection.query_row(&count, [], |row| row.get(0)).with_context(reading)?;
    Ok(if rows < SMALL {
        let rows = words::rows(u64::try_from(rows).unwrap_or(0));
        Finding::note("index", format!("a run {what}, which has {rows} only"))
    } else {
        Finding::refused(
            "index",
            format!("a run {what}"),
            "make a unique index of the columns of --key, in their own collation",
        )
    })
}

/// What else holds or shows the column.
fn dependents(connection: &Connection, table: &TableIdentity) -> Result<Vec<Finding>> {
    let reading = || format!("reading what uses {}", table.table);
    let sql = "SELECT list.name FROM pragma_index_list(?1) AS list, \
               pragma_index_info(list.name) AS info WHERE info.name = ?2";
    let mut statement = connection.prepare(sql).with_context(reading)?;
    let indexes = statement.query_map([&table.table, &table.column.name], |row| row.get(0));
    let indexes: Vec<String> = indexes.and_then(Iterator::collect).with_context(reading)?;
    let mut findings: Vec<Finding> = indexes
        .iter()
        .map(|name| {
            Finding::note(
                "indexed",
                format!("index {name} holds the hashes as well; it is kept up"),
            )
        })
        .collect();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'view' \
               AND instr(lower(sql), lower(replace(?1, char(34), char(34, 34)))) > 0 AND instr(lower(sql), lower(?2)) > 0";
    let mut statement = connection.prepare(sql).with_context(reading)?;
    let views = statement.query_map([&table.table, &table.column.name], |row| row.get(0));
    let views: Vec<String> = views.and_then(Iterator::collect).with_context(reading)?;
    findings.extend(views.iter().map(|name| {
        Finding::note("view", format!("view {name} shows the column, and will show the new values"))
    }));
    Ok(findings)
}

//! What else happens where a row of the table is written, and who sees the column.

use anyhow::Result;

use super::catalog::Relation;
use crate::doctor::finding::Finding;
use crate::postgres::Client;
use crate::store::postgres::look_at_tables_of_runs;

pub(super) fn examine(client: &mut Client, relation: &Relation) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    if relation.hides_rows {
        findings.push(Finding::refused(
            "row_security",
            "row security hides rows of this table from this role",
            "run as a role with BYPASSRLS, or as the owner of a table without FORCE ROW LEVEL SECURITY",
        ));
    } else if relation.has_policies {
        findings.push(Finding::note(
            "row_security",
            "row security is on and hides nothing from this role",
        ));
    } else {
        findings.push(Finding::fine("row_security", "no row security"));
    }
    if relation.kind == "p" {
        findings.push(Finding::note(
            "partitions",
            "the table is partitioned; rows stay where they are",
        ));
    }
    let (_, trap) = look_at_tables_of_runs(client, &relation.schema, relation.oid, true)?;
    if let Some(trap) = trap {
        findings.push(Finding::refused("run_tables", trap.what, trap.remedy));
    }
    triggers(client, relation, &mut findings)?;
    column(client, relation, &mut findings)?;
    dependents(client, relation, &mut findings)?;
    Ok(findings)
}

/// Triggers that fire where the column is updated. One of a partitioned table stands at each of its
/// partitions again, and one of a partition fires for rows only.
const TRIGGERS: &str = "SELECT t.tgname::text || CASE WHEN t.tgrelid = $1::int8::oid THEN '' \
    ELSE ' of partition ' || (SELECT c.relname FROM pg_class c WHERE c.oid = t.tgrelid) END, (t.tgtype & 2) <> 0 AND (t.tgtype & 1) <> 0, \
    position('old.' || lower($2) IN lower(coalesce(p.prosrc, ''))) > 0 \
    FROM pg_trigger t LEFT JOIN pg_proc p ON p.oid = t.tgfoid \
    WHERE t.tgrelid IN (SELECT $1::int8::oid UNION SELECT relid \
    FROM pg_partition_tree($1::int8::oid)) AND (t.tgrelid = $1::int8::oid OR (t.tgtype & 1) <> 0 \
    AND NOT EXISTS (SELECT FROM pg_trigger o WHERE o.tgname = t.tgname AND o.tgfoid = t.tgfoid \
    AND o.tgenabled = t.tgenabled AND o.tgrelid <> t.tgrelid \
    AND o.tgrelid IN (SELECT relid FROM pg_partition_ancestors(t.tgrelid)))) \
    AND NOT t.tgisinternal AND t.tgenabled NOT IN ('D', 'R') \
    AND (t.tgtype & 16) <> 0 AND (cardinality(t.tgattr::int2[]) = 0 OR \
    (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = t.tgrelid AND a.attname = $2) \
    = ANY (t.tgattr::int2[])) ORDER BY 1";

fn triggers(client: &mut Client, relation: &Relation, findings: &mut Vec<Finding>) -> Result<()> {
    let rows = relation.ask(client, TRIGGERS)?;
    for row in &rows {
        let (name, before, keeps) = (row.name(0)?, row.flag(1)?, row.flag(2)?);
        findings.push(if keeps {
            Finding::warning(
                "trigger",
                format!("{name} reads the old value of {}: an old hash may stay elsewhere", relation.column),
                "look at what it does with OLD; a wrapped hash is worth nothing where the old one is kept",
            )
        } else if before {
            Finding::warning(
                "trigger",
                format!("{name} fires before every row that a run writes, and may change or drop the value"),
                "see that it lets the new values pass; a run reads every row back and stops where one differs",
            )
        } else {
            Finding::warning(
                "trigger",
                format!("{name} fires for every row that a run writes"),
                "look at what it does, as mails and columns such as updated_at",
            )
        });
    }
    if rows.is_empty() {
        findings.push(Finding::fine("trigger", "no trigger fires for a row that is written"));
    }
    Ok(())
}

fn column(client: &mut Client, relation: &Relation, findings: &mut Vec<Finding>) -> Result<()> {
    let sql = "SELECT a.attgenerated <> '', coalesce(NOT l.collisdeterministic, false), \
         coalesce(l.collname::text, '') FROM pg_attribute a \
         LEFT JOIN pg_collation l ON l.oid = a.attcollation \
         WHERE a.attrelid = $1::int8::oid AND a.attname = $2";
    for row in relation.ask(client, sql)? {
        if row.flag(0)? {
            findings.push(Finding::refused(
                "generated",
                format!("{} is generated from other columns", relation.column),
                "name the column that holds the hashes with --column",
            ));
        }
        if row.flag(1)? {
            let (column, collation) = (&relation.column, row.name(2)?);
            findings.push(Finding::note(
                "collation",
                format!("{column} compares by {collation}, to which different texts are equal; a run compares bytes"),
            ));
        }
    }
    for row in relation.ask(client, CHECKS)? {
        findings.push(Finding::warning(
            "check",
            format!("constraint {} checks the column", row.name(0)?),
            "see that it admits the new values, as one on length() may not",
        ));
    }
    for row in relation.ask(client, DOMAINS)? {
        let (name, domain) = (row.name(0)?, row.name(1)?);
        findings.push(Finding::warning(
            "check",
            format!("constraint {name} of domain {domain} checks the column"),
            "see that it admits the new values, as one on length() may not",
        ));
    }
    Ok(())
}

/// Constraints on the column: those of the table, and those that only a partition has.
const CHECKS: &str = "SELECT n.conname::text || CASE WHEN n.conrelid = $1::int8::oid THEN '' \
    ELSE ' of partition ' || (SELECT c.relname FROM pg_class c WHERE c.oid = n.conrelid) END \
    FROM pg_constraint n WHERE n.conrelid IN (SELECT $1::int8::oid UNION \
    SELECT relid FROM pg_partition_tree($1::int8::oid)) AND n.contype = 'c' \
    AND (n.conrelid = $1::int8::oid OR n.coninhcount = 0) AND (SELECT a.attnum \
    FROM pg_attribute a WHERE a.attrelid = n.conrelid AND a.attname = $2) = ANY (n.conkey) \
    ORDER BY 1";

/// Constraints of the domain of the column, and of those that it is made of.
const DOMAINS: &str = "WITH RECURSIVE domain AS (SELECT t.oid, t.typname, t.typbasetype \
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid AND t.typtype = 'd' \
    WHERE a.attrelid = $1::int8::oid AND a.attname = $2 \
    UNION ALL SELECT t.oid, t.typname, t.typbasetype FROM domain d \
    JOIN pg_type t ON t.oid = d.typbasetype AND t.typtype = 'd') \
    SELECT n.conname::text, d.typname::text FROM domain d \
    JOIN pg_constraint n ON n.contypid = d.oid AND n.contype = 'c' ORDER BY 1, 2";

fn dependents(client: &mut Client, relation: &Relation, findings: &mut Vec<Finding>) -> Result<()> {
    const ATTRIBUTE: &str =
        "(SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = $1::int8::oid AND a.attname = $2)";
    let views = format!(
        "SELECT DISTINCT v.relname::text FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid \
         JOIN pg_class v ON v.oid = r.ev_class WHERE d.classid = 'pg_rewrite'::regclass \
         AND d.refobjid = $1::int8::oid AND d.refobjsubid = {ATTRIBUTE} \
         AND v.oid <> $1::int8::oid ORDER BY 1"
    );
    for row in relation.ask(client, &views)? {
        let name = row.name(0)?;
        findings.push(Finding::note(
            "view",
            format!("view {name} shows the column, and will show the new values"),
        ));
    }
    let indexes = format!(
        "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
         WHERE i.indrelid = $1::int8::oid AND {ATTRIBUTE} = ANY (i.indkey::int2[]) ORDER BY 1"
    );
    for row in relation.ask(client, &indexes)? {
        let name = row.name(0)?;
        findings.push(Finding::note(
            "indexed",
            format!("index {name} holds the hashes as well; it is kept up"),
        ));
    }
    let published = "SELECT DISTINCT p.pubname::text FROM pg_publication p \
         LEFT JOIN pg_publication_rel r ON r.prpubid = p.oid AND r.prrelid = $1::int8::oid \
         WHERE (p.puballtables OR r.oid IS NOT NULL) AND $2 IS NOT NULL ORDER BY 1";
    for row in relation.ask(client, published)? {
        let name = row.name(0)?;
        findings.push(Finding::note(
            "published",
            format!("publication {name} sends every written row on"),
        ));
    }
    Ok(())
}

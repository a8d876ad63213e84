//! What this role may do, and the least that it has to.

use anyhow::Result;

use super::catalog::Relation;
use crate::doctor::finding::Finding;
use crate::postgres::{Client, quoted};
use crate::source::Selection;
use crate::store::TableIdentity;

pub(super) fn examine(client: &mut Client, relation: &Relation) -> Result<Vec<Finding>> {
    let sql = "SELECT has_column_privilege($1::int8::oid, $2, 'UPDATE'), \
         has_schema_privilege(c.relnamespace, 'CREATE') OR EXISTS (SELECT FROM pg_class r \
         WHERE r.relnamespace = c.relnamespace AND r.relname = 'rehash_run'), rolsuper \
         FROM pg_class c, pg_roles WHERE c.oid = $1::int8::oid AND rolname = current_user";
    let remedy = "rehash doctor --grants prints the least that it needs; a dry run needs no more than SELECT";
    let mut findings = Vec::new();
    for row in relation.ask(client, sql)? {
        let (updates, creates, all) = (row.flag(0)?, row.flag(1)?, row.flag(2)?);
        if !updates {
            let what = format!("this role may not update {}", relation.column);
            findings.push(Finding::warning("privileges", what, remedy));
        }
        if !creates {
            let what = format!("this role may not make the tables of runs in {}", relation.schema);
            findings.push(Finding::warning("privileges", what, remedy));
        }
        if all {
            let remedy = "make a role for it: rehash doctor --grants prints what it needs";
            findings.push(Finding::warning("privileges", "this role is a superuser", remedy));
        } else if updates && creates {
            findings.push(Finding::fine("privileges", "this role may do what a run does"));
        }
    }
    Ok(findings)
}

/// The statements that give a role `rehash` what it needs.
pub(super) fn least(
    client: &mut Client,
    relation: &Relation,
    table: &TableIdentity,
    selection: &Selection,
) -> Result<Vec<String>> {
    let rows = client.rows("SELECT current_database()::text", &[])?;
    let database = rows.first().map(|row| row.name(0)).transpose()?.unwrap_or_default();
    let all = selection.completed();
    let beside = [all.user_column, all.salt_column, all.realm_column];
    let mut columns: Vec<String> = table.key.iter().map(|key| quoted(&key.name)).collect();
    for name in beside.iter().flatten().chain([&relation.column]) {
        if !columns.contains(&quoted(name)) {
            columns.push(quoted(name));
        }
    }
    let (name, schema) = (relation.quoted(), quoted(&relation.schema));
    let mut grants = vec![
        "-- CREATE ROLE rehash LOGIN;".to_owned(),
        format!("GRANT CONNECT ON DATABASE {} TO rehash;", quoted(&database)),
        format!(
            "GRANT USAGE, CREATE ON SCHEMA {schema} TO rehash; -- CREATE until its three tables are there"
        ),
        format!("GRANT SELECT ({}) ON {name} TO rehash;", columns.join(", ")),
        format!("GRANT UPDATE ({}) ON {name} TO rehash;", quoted(&relation.column)),
    ];
    if all.condition.is_some() {
        grants.push("-- and SELECT on the columns that --where reads".to_owned());
    }
    Ok(grants)
}

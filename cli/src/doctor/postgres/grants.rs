//! What this role may do, and the least that it has to.

use anyhow::{Context as _, Result};

use super::catalog::Relation;
use crate::doctor::finding::Finding;
use crate::postgres::{Arg, Client, is_not_allowed, quoted};
use crate::source::Selection;
use crate::store::TableIdentity;

/// What there is to say of the privileges.
pub(super) struct Privileges {
    pub(super) findings: Vec<Finding>,
    /// Whether a page of the table can be asked for.
    pub(super) can_read: bool,
}

/// By the catalog alone, which everybody may read.
pub(super) fn examine(
    client: &mut Client,
    relation: &Relation,
    table: &TableIdentity,
    selection: &Selection,
) -> Result<Privileges> {
    let (name, schema) = (relation.quoted(), quoted(&relation.schema));
    let mut all = Privileges { findings: Vec::new(), can_read: true };
    let read = columns(client, relation, table, selection)?;
    let unreadable = unreadable(client, relation, &read)?;
    for row in relation.ask(client, PRIVILEGES)? {
        let (uses, creates, updates) = (row.flag(0)?, row.flag(1)?, row.flag(2)?);
        let (all_powerful, role) = (row.flag(3)?, quoted(&row.name(4)?));
        let mut missing = |what: String, grant: String| {
            let remedy = format!(
                "GRANT {grant} TO {role}; rehash doctor --grants prints all that a role needs"
            );
            all.findings.push(Finding::refused("privileges", what, remedy));
        };
        if !uses {
            let what = format!("this role may not use the schema {schema}");
            missing(what, format!("USAGE ON SCHEMA {schema}"));
        }
        if !unreadable.is_empty() {
            let columns = unreadable.join(", ");
            let what = format!("this role may not read {columns} of {name}");
            missing(what, format!("SELECT ({columns}) ON {name}"));
        }
        if !updates {
            let column = quoted(&relation.column);
            let what = format!("this role may not update {column} of {name}");
            missing(what, format!("UPDATE ({column}) ON {name}"));
        }
        if !creates {
            let what = format!("this role may not make the tables of runs in {schema}");
            missing(what, format!("CREATE ON SCHEMA {schema}"));
        }
        all.can_read = uses && unreadable.is_empty();
        let condition = selection.completed().condition.filter(|_| all.can_read);
        if let Some(condition) = condition
            && !may_ask(client, relation, &condition)?
        {
            let what = format!("this role may not read what --where reads of {name}");
            let remedy = format!("GRANT SELECT (…) ON {name} TO {role}, for these columns");
            all.findings.push(Finding::refused("privileges", what, remedy));
            all.can_read = false;
        }
        if all_powerful {
            let remedy = "make a role for it: rehash doctor --grants prints what it needs";
            all.findings.push(Finding::warning("privileges", "this role is a superuser", remedy));
        } else if all.findings.is_empty() {
            let what = "this role may do what a run does";
            all.findings.push(Finding::fine("privileges", what));
        }
    }
    Ok(all)
}

/// Whether this role may use the schema, make the tables of runs or need not, update the column; whether
/// it may do anything; its name.
const PRIVILEGES: &str = "\
SELECT has_schema_privilege(c.relnamespace, 'USAGE'),
  has_schema_privilege(c.relnamespace, 'CREATE') OR (SELECT count(*) = 3 FROM pg_class r
    WHERE r.relnamespace = c.relnamespace
    AND r.relname IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')),
  has_column_privilege(c.oid, $2, 'UPDATE'), rolsuper, rolname::text
FROM pg_class c, pg_roles WHERE c.oid = $1::int8::oid AND rolname = current_user";

/// Whether this role may read what the caller's own condition reads, by the path of the session, as a run
/// asks it.
fn may_ask(client: &mut Client, relation: &Relation, condition: &str) -> Result<bool> {
    client.run("SAVEPOINT condition; RESET search_path")?;
    // On lines of its own, so that a comment in it ends there.
    let sql = format!(
        "EXPLAIN (COSTS OFF) SELECT 1 FROM {} AS t WHERE (\n{condition}\n)",
        relation.quoted()
    );
    let asked = client.rows(&sql, &[]);
    client.run("ROLLBACK TO SAVEPOINT condition")?;
    match asked {
        Err(error) if is_not_allowed(&error) => Ok(false),
        asked => asked.map(|_| true).context("--where"),
    }
}

/// Those of these columns that this role may not read, as SQL has them.
fn unreadable(client: &mut Client, relation: &Relation, columns: &[String]) -> Result<Vec<String>> {
    let sql = "SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = $1::int8::oid \
         AND a.attname = ANY ($2::text[]) AND a.attnum > 0 AND NOT a.attisdropped \
         AND NOT has_column_privilege(a.attrelid, a.attnum, 'SELECT') ORDER BY a.attnum";
    let columns = Arg::Texts(columns.iter().map(|name| Some(name.clone())).collect());
    let rows = client.rows(sql, &[Arg::Int(relation.oid), columns])?;
    rows.iter().map(|row| Ok(quoted(&row.name(0)?))).collect()
}

/// The columns that a run reads, as the table spells them: the key, what is hashed beside the password,
/// the hashes.
fn columns(
    client: &mut Client,
    relation: &Relation,
    table: &TableIdentity,
    selection: &Selection,
) -> Result<Vec<String>> {
    let sql = "SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = $1::int8::oid \
         AND a.attnum > 0 AND NOT a.attisdropped";
    let mut there = Vec::new();
    for row in client.rows(sql, &[Arg::Int(relation.oid)])? {
        there.push(row.name(0)?);
    }
    let spelled = |name: &String| {
        let alike = || there.iter().find(|it| it.eq_ignore_ascii_case(name));
        there.iter().find(|it| *it == name).or_else(alike).unwrap_or(name).clone()
    };
    let all = selection.completed();
    let beside = [all.user_column, all.salt_column, all.realm_column];
    let mut columns: Vec<String> = table.key.iter().map(|key| key.name.clone()).collect();
    for name in beside.iter().flatten().chain([&relation.column]).map(spelled) {
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    Ok(columns)
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
    let columns = columns(client, relation, table, selection)?;
    let columns: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
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
    if selection.completed().condition.is_some() {
        grants.push("-- and SELECT on the columns that --where reads".to_owned());
    }
    Ok(grants)
}

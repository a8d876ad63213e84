//! Looks at a table and its server in one transaction that can't write.

use anyhow::{Context as _, Result};

use super::catalog::Relation;
use super::{grants, page, server, table};
use crate::doctor::finding::Finding;
use crate::postgres::{Access, Client, OWN_NAMES, Target};
use crate::source::Selection;
use crate::store::TableIdentity;

/// What there is to say of a table and its server.
pub(in crate::doctor) struct Found {
    pub(in crate::doctor) findings: Vec<Finding>,
    pub(in crate::doctor) grants: Vec<String>,
}

pub(in crate::doctor) fn examine(
    target: &Target,
    selection: &Selection,
    table: &TableIdentity,
) -> Result<Found> {
    let defaults = server::defaults(target).context("reading the settings of the server")?;
    let mut client = Client::open(target, Access::ReadOnly)?;
    let client = &mut client;
    // A pooler may give every statement another server, and a transaction only one.
    client.run("BEGIN TRANSACTION READ ONLY")?;
    client.run("SET LOCAL statement_timeout = '60s'")?;
    client.run(OWN_NAMES)?;
    let relation = Relation::read(client, table).context("reading the catalog")?;
    let mut findings = server::examine(client).context("reading the settings of the server")?;
    findings.extend(defaults);
    findings.extend(table::examine(client, &relation).context("reading the catalog")?);
    let privileges = grants::examine(client, &relation, table, selection);
    let privileges = privileges.context("reading the privileges")?;
    findings.extend(privileges.findings);
    if privileges.can_read {
        let page = page::examine(client, &relation, table);
        findings.push(page.context("reading the plan of a page")?);
    }
    let grants = grants::least(client, &relation, table, selection)?;
    client.run("ROLLBACK")?;
    Ok(Found { findings, grants })
}

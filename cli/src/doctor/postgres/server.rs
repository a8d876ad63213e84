//! The server: whether it takes writes, keeps them, and writes hashes into its log.

use anyhow::Result;

use crate::doctor::finding::Finding;
use crate::postgres::{Access, Client, OWN_NAMES, Target, quoted};

pub(super) fn examine(client: &mut Client) -> Result<Vec<Finding>> {
    let sql = "SELECT pg_is_in_recovery(), current_setting('synchronous_commit'), \
         current_setting('server_version')";
    let rows = client.rows(sql, &[])?;
    let mut findings = Vec::new();
    for row in &rows {
        findings.push(if row.flag(0)? {
            Finding::refused(
                "primary",
                "this is a replica, which takes no writes",
                "connect to the primary",
            )
        } else {
            Finding::fine("primary", format!("PostgreSQL {}, a primary", row.name(2)?))
        });
        findings.push(match row.name(1)?.as_str() {
            "off" => Finding::warning(
                "synchronous_commit",
                "synchronous_commit is off: a crash of the server may lose the last batches",
                "nothing is half done then, and the next run does them again; or set it on for this role",
            ),
            on => Finding::fine("synchronous_commit", format!("synchronous_commit is {on}")),
        });
    }
    findings.extend(logging(client)?);
    Ok(findings)
}

/// What the server, the database or the role has set for whoever connects without a word on it, as the
/// connections do that write. A run would write all the same, where somebody asked that nothing does.
pub(super) fn defaults(target: &Target) -> Result<Option<Finding>> {
    let mut client = Client::open(target, Access::ReadWrite)?;
    client.run("BEGIN TRANSACTION READ ONLY")?;
    client.run(OWN_NAMES)?;
    let sql = "SELECT setting = 'on', source = 'client', current_user::text, \
         current_database()::text FROM pg_settings WHERE name = 'default_transaction_read_only'";
    let rows = client.rows(sql, &[])?;
    client.run("ROLLBACK")?;
    let Some(row) = rows.first() else { return Ok(None) };
    let (is_on, is_ours) = (row.flag(0)?, row.flag(1)?);
    let (role, database) = (quoted(&row.name(2)?), quoted(&row.name(3)?));
    let remedy = if is_ours {
        "take it out of PGOPTIONS, or out of the options of the URL".to_owned()
    } else {
        format!(
            "connect where it is off, or, where this role is to write all the same: \
             BEGIN READ WRITE; ALTER ROLE {role} IN DATABASE {database} \
             SET default_transaction_read_only = off; COMMIT"
        )
    };
    let what = "default_transaction_read_only is on: somebody set that nothing is to be written";
    Ok(is_on.then(|| Finding::refused("read_only", what, remedy)))
}

/// Settings, and what they have to be for values to reach the log. A parameter is cut to so many
/// bytes by `log_parameter_max_length`, where 0 is none at all.
fn logging(client: &mut Client) -> Result<Vec<Finding>> {
    let setting = |client: &mut Client, name: &str| -> Result<Option<String>> {
        let rows = client.rows("SELECT current_setting($1, true)", &[name.into()])?;
        Ok(rows.first().map(|row| row.text(0)).transpose()?.flatten())
    };
    let mut findings = Vec::new();
    let mut logs = |what: String, set: &str| {
        findings.push(Finding::warning(
            "logging",
            format!("{what}: the server's log would hold hashes, old and new"),
            format!("as a superuser: ALTER ROLE … SET {set}, for the role that migrates"),
        ));
    };
    let kept = |length: Option<String>| length.as_deref() != Some("0");
    let values = kept(setting(client, "log_parameter_max_length")?);
    let statements = setting(client, "log_statement")?.unwrap_or_default();
    if values && ["mod", "all"].contains(&statements.as_str()) {
        logs(format!("log_statement is {statements}"), "log_parameter_max_length = 0");
    }
    for name in ["log_min_duration_statement", "log_min_duration_sample"] {
        let after = setting(client, name)?.filter(|it| it != "-1");
        if let Some(after) = after.filter(|_| values) {
            logs(format!("{name} is {after}"), "log_parameter_max_length = 0");
        }
    }
    let sampled = setting(client, "log_transaction_sample_rate")?;
    let rate = sampled.filter(|it| it.parse().is_ok_and(|rate: f64| rate > 0.0));
    if let Some(rate) = rate.filter(|_| values) {
        logs(format!("log_transaction_sample_rate is {rate}"), "log_parameter_max_length = 0");
    }
    if kept(setting(client, "log_parameter_max_length_on_error")?.or(Some("0".to_owned()))) {
        logs(
            "log_parameter_max_length_on_error is not 0".to_owned(),
            "log_parameter_max_length_on_error = 0",
        );
    }
    let explains = setting(client, "auto_explain.log_min_duration")?.filter(|it| it != "-1");
    if explains.is_some() && kept(setting(client, "auto_explain.log_parameter_max_length")?) {
        logs(
            "auto_explain logs slow statements".to_owned(),
            "auto_explain.log_parameter_max_length = 0",
        );
    }
    if setting(client, "pgaudit.log_parameter")?.as_deref() == Some("on") {
        logs("pgaudit.log_parameter is on".to_owned(), "pgaudit.log_parameter = off");
    }
    if findings.is_empty() {
        findings
            .push(Finding::fine("logging", "no setting writes values of statements to the log"));
    }
    if setting(client, "pg_stat_statements.track")?.is_some_and(|it| it != "none") {
        findings.push(Finding::note(
            "logging",
            "pg_stat_statements keeps statements without their values, which travel beside them",
        ));
    }
    Ok(findings)
}

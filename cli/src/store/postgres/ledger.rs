//! What a run leaves in the database: the statements over its three tables.

use std::collections::{HashMap, HashSet};

use super::Postgres;
use crate::hex;
use crate::postgres::{Arg, Row, quoted};
use crate::store::{
    Change, Counts, Fate, Lease, LedgerRow, Quarantined, RowKey, RunId, RunRow, State, StoreError,
    Trouble,
};

impl Postgres {
    /// A table of ours, in the schema of the table that a run is about.
    pub(super) fn own(&self, name: &str) -> String {
        format!("{}.{}", quoted(&self.shape.schema), quoted(name))
    }

    /// With `lock`, as they are when nobody is about to commit another state of them.
    pub(super) fn all_runs(&mut self, lock: &str) -> Result<Vec<RunRow>, StoreError> {
        let table = self.own("rehash_run");
        let sql = format!(
            "SELECT {RUN} FROM {table} WHERE target OPERATOR(pg_catalog.=) $1 \
             ORDER BY id DESC {lock}"
        );
        let target = Arg::from(self.shape.target.as_str());
        self.call("SELECT rehash_run", &sql, &[target])?.iter().map(run).collect()
    }

    pub(super) fn one_run(&mut self, id: &RunId) -> Result<RunRow, StoreError> {
        let table = self.own("rehash_run");
        let sql = format!("SELECT {RUN} FROM {table} WHERE id OPERATOR(pg_catalog.=) $1");
        let rows = self.call("SELECT rehash_run", &sql, &[Arg::from(id.0.as_str())])?;
        rows.first().map_or_else(|| Err(lost()), run)
    }

    /// In a transaction. A row that an application wrote back is changed again, and has one line.
    pub(super) fn write_ledger(
        &mut self,
        lease: &Lease,
        changes: &[Change],
        fates: &[Fate],
    ) -> Result<(), StoreError> {
        let all = changes.iter().zip(fates);
        let swapped: Vec<&Change> =
            all.filter(|(_, fate)| **fate == Fate::Swapped).map(|(change, _)| change).collect();
        if swapped.is_empty() {
            return Ok(());
        }
        let column = |of: &dyn Fn(&Change) -> String| {
            Arg::Texts(swapped.iter().map(|change| Some(of(change))).collect())
        };
        let args = [
            Arg::from(lease.run.0.as_str()),
            column(&|change| change.key.encoded()),
            column(&|change| change.rule.clone()),
            column(&|change| change.inverse.clone()),
            column(&|change| hex::sha256(change.new.as_bytes())),
        ];
        let sql = format!(
            "INSERT INTO {} (run, key, rule, inverse, digest) SELECT $1, u.key, u.rule, u.inverse, \
             u.digest FROM ROWS FROM (pg_catalog.unnest($2::pg_catalog.text[]), \
             pg_catalog.unnest($3::pg_catalog.text[]), pg_catalog.unnest($4::pg_catalog.text[]), \
             pg_catalog.unnest($5::pg_catalog.text[])) \
             AS u (key, rule, inverse, digest) ON CONFLICT (run, key) DO UPDATE SET \
             rule = excluded.rule, inverse = excluded.inverse, digest = excluded.digest",
            self.own("rehash_ledger")
        );
        self.call("INSERT rehash_ledger", &sql, &args).map(drop)
    }

    /// The digests of these keys' lines, by key.
    pub(super) fn digests(
        &mut self,
        run: &RunId,
        keys: Vec<String>,
    ) -> Result<HashMap<String, String>, StoreError> {
        let sql = format!(
            "SELECT l.key, l.digest FROM {} AS l WHERE l.run OPERATOR(pg_catalog.=) $1 \
             AND l.key OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])",
            self.own("rehash_ledger")
        );
        let keys = Arg::Texts(keys.into_iter().map(Some).collect());
        let rows = self.call("SELECT rehash_ledger", &sql, &[Arg::from(run.0.as_str()), keys])?;
        rows.iter().map(|row| Ok((row.name(0)?, row.name(1)?))).collect()
    }

    pub(super) fn read_ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError> {
        let sql = format!(
            "SELECT key, rule, inverse, digest FROM {} WHERE run OPERATOR(pg_catalog.=) $1 \
             AND key OPERATOR(pg_catalog.>) $2 ORDER BY key LIMIT $3",
            self.own("rehash_ledger")
        );
        let rows = self.call("SELECT rehash_ledger", &sql, &page(run, after, limit))?;
        let line = |row: &Row| {
            Ok(LedgerRow {
                key: row.name(0)?,
                rule: row.name(1)?,
                inverse: row.name(2)?,
                digest: row.name(3)?,
            })
        };
        rows.iter().map(line).collect()
    }

    /// In a transaction. Says which of them are new.
    pub(super) fn write_quarantine(
        &mut self,
        lease: &Lease,
        rows: &[Quarantined],
    ) -> Result<Vec<bool>, StoreError> {
        let table = self.own("rehash_quarantine");
        let run = || Arg::from(lease.run.0.as_str());
        let column = |of: &dyn Fn(&Quarantined) -> String| {
            Arg::Texts(rows.iter().map(|row| Some(of(row))).collect())
        };
        let keys = column(&|row| row.key.encoded());
        let sql = format!(
            "SELECT key FROM {table} WHERE run OPERATOR(pg_catalog.=) $1 \
             AND key OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])"
        );
        let known = self.call("SELECT rehash_quarantine", &sql, &[run(), keys.clone()])?;
        let known: Result<HashSet<String>, StoreError> =
            known.iter().map(|row| row.name(0)).collect();
        let known = known?;
        let sql = format!(
            "INSERT INTO {table} (run, key, rule, why) SELECT $1, u.key, u.rule, u.why \
             FROM ROWS FROM (pg_catalog.unnest($2::pg_catalog.text[]), \
             pg_catalog.unnest($3::pg_catalog.text[]), pg_catalog.unnest($4::pg_catalog.text[])) \
             AS u (key, rule, why) \
             ON CONFLICT (run, key) DO UPDATE SET rule = excluded.rule, why = excluded.why"
        );
        let (rules, whys) = (column(&|row| row.rule.clone()), column(&|row| row.why.clone()));
        self.call("INSERT rehash_quarantine", &sql, &[run(), keys, rules, whys])?;
        Ok(rows.iter().map(|row| !known.contains(&row.key.encoded())).collect())
    }

    pub(super) fn read_quarantine(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Quarantined>, StoreError> {
        let sql = format!(
            "SELECT key, rule, why FROM {} WHERE run OPERATOR(pg_catalog.=) $1 \
             AND key OPERATOR(pg_catalog.>) $2 ORDER BY key LIMIT $3",
            self.own("rehash_quarantine")
        );
        let rows = self.call("SELECT rehash_quarantine", &sql, &page(run, after, limit))?;
        let line = |row: &Row| {
            let key = RowKey::parse(&row.name(0)?);
            let (rule, why) = (row.name(1)?, row.name(2)?);
            Ok(key.map(|key| Quarantined { key, rule, why }))
        };
        rows.iter().filter_map(|row| line(row).transpose()).collect()
    }
}

/// A run, the key's text that its page begins behind, and the rows of the page.
fn page(run: &RunId, after: Option<&str>, limit: usize) -> [Arg; 3] {
    // Every key begins with a bracket, so that nothing is before the empty text.
    let after = Arg::from(after.unwrap_or(""));
    [Arg::from(run.0.as_str()), after, Arg::Int(i64::try_from(limit).unwrap_or(i64::MAX))]
}

pub(super) fn lost() -> StoreError {
    StoreError::new(Trouble::LeaseLost, anyhow::anyhow!("another run took this table over"))
}

fn run(row: &Row) -> Result<RunRow, StoreError> {
    let count = |column| {
        row.int(column).map(|count| count.and_then(|it| u64::try_from(it).ok()).unwrap_or(0))
    };
    Ok(RunRow {
        id: RunId(row.name(0)?),
        plan: row.name(1)?,
        holder: row.name(2)?,
        state: match row.name(3)?.as_str() {
            "done" => State::Done,
            "stopped" => State::Stopped,
            _ => State::Running,
        },
        epoch: row.int(4)?.unwrap_or_default(),
        // A cursor that can't be read is none: a run that begins anew finds what is done as done.
        cursor: row.text(5)?.as_deref().and_then(RowKey::parse),
        counts: Counts {
            read: count(6)?,
            swapped: count(7)?,
            changed: count(8)?,
            deleted: count(9)?,
            blocked: count(10)?,
            quarantined: count(11)?,
        },
    })
}

pub(super) const fn word(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::Stopped => "stopped",
        State::Done => "done",
    }
}

const RUN: &str = "id, plan, holder, state, epoch, cursor, rows_read, swapped, changed, deleted, \
     blocked, quarantined";

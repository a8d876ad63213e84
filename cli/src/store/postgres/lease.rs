//! Who may write: one row for each run, one epoch for each table, by the server's clock.

use super::Postgres;
use super::ledger::lost;
use crate::postgres::Arg;
use crate::store::{Counts, Lease, RowKey, RunRow, RunStart, State, StoreError, Trouble};

/// Seconds since 1970, of the server and not of the transaction's start.
const NOW: &str =
    "pg_catalog.floor(EXTRACT(epoch FROM pg_catalog.clock_timestamp()))::pg_catalog.int8";

impl Postgres {
    /// In a transaction: takes the table over, where nobody holds it. All of its runs get the new
    /// epoch, so that whoever held it finds another one than their own.
    pub(super) fn begin_run(
        &mut self,
        start: &RunStart,
        seconds: u64,
    ) -> Result<(Lease, RunRow), StoreError> {
        let target = self.shape.target.clone();
        let table = self.own("rehash_run");
        // Two that begin at once: there may be no row yet to lock.
        let name = format!("rehash {table} {target}");
        self.lock(&name)?;
        let sql = format!(
            "SELECT r.epoch, CASE WHEN r.state OPERATOR(pg_catalog.=) 'running' \
             AND r.holder OPERATOR(pg_catalog.<>) $2 \
             THEN r.lease_until - {NOW} END FROM {table} AS r \
             WHERE r.target OPERATOR(pg_catalog.=) $1 FOR UPDATE"
        );
        let mut epoch = 0;
        // Whoever asks again, because nobody heard the answer, is no other.
        let who = [Arg::from(target.as_str()), Arg::from(start.holder.as_str())];
        for row in self.call("SELECT rehash_run", &sql, &who)? {
            epoch = epoch.max(row.int(0)?.unwrap_or_default());
            if let Some(left) =
                row.int(1)?.and_then(|left| u64::try_from(left).ok()).filter(|left| *left > 0)
            {
                let why = anyhow::anyhow!("another run is at work on this table");
                return Err(StoreError::new(Trouble::Held(left), why));
            }
        }
        epoch += 1;
        let sql = format!("UPDATE {table} SET epoch = $2 WHERE target OPERATOR(pg_catalog.=) $1");
        self.call("UPDATE epochs", &sql, &[Arg::from(target.as_str()), Arg::Int(epoch)])?;
        let sql = format!(
            "INSERT INTO {table} AS r (id, target, plan, holder, state, epoch, lease_until, started) \
             VALUES ($1, $2, $3, $4, 'running', $5, {NOW} + $6, {NOW}) \
             ON CONFLICT (id) DO UPDATE SET state = 'running', holder = excluded.holder, \
             epoch = excluded.epoch, lease_until = excluded.lease_until"
        );
        let args = [
            Arg::from(start.id.0.as_str()),
            Arg::from(target.as_str()),
            Arg::from(start.plan.as_str()),
            Arg::from(start.holder.as_str()),
            Arg::Int(epoch),
            Arg::Int(i64::try_from(seconds).unwrap_or(i64::MAX)),
        ];
        self.call("INSERT rehash_run", &sql, &args)?;
        let row = self.one_run(&start.id)?;
        Ok((Lease { run: row.id.clone(), epoch: row.epoch, seconds }, row))
    }

    /// In a transaction: keeps others out who ask for the same name, until it ends.
    pub(super) fn lock(&mut self, name: &str) -> Result<(), StoreError> {
        let sql =
            "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended($1, 0))::text";
        self.call("lock", sql, &[Arg::from(name)]).map(drop)
    }

    /// In a transaction: whether nobody took over, and that nobody does before it ends.
    pub(super) fn check_lease(&mut self, lease: &Lease) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT epoch FROM {} WHERE id OPERATOR(pg_catalog.=) $1 \
             AND epoch OPERATOR(pg_catalog.=) $2 FOR UPDATE",
            self.own("rehash_run")
        );
        let args = [Arg::from(lease.run.0.as_str()), Arg::Int(lease.epoch)];
        let rows = self.call("SELECT epoch", &sql, &args)?;
        if rows.len() == 1 { Ok(()) } else { Err(lost()) }
    }

    pub(super) fn write_lease(&mut self, lease: &Lease) -> Result<(), StoreError> {
        let until = format!("lease_until = {NOW} + $3");
        self.update_run(lease, &until, vec![Arg::Int(seconds(lease))])
    }

    pub(super) fn end_run(&mut self, lease: &Lease, state: State) -> Result<(), StoreError> {
        let state = Arg::from(super::ledger::word(state));
        self.update_run(lease, "state = $3, lease_until = 0", vec![state])
    }

    pub(super) fn write_progress(
        &mut self,
        lease: &Lease,
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<(), StoreError> {
        let number = |count: u64| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
        let set = format!(
            "cursor = $3, rows_read = $4, swapped = $5, changed = $6, deleted = $7, blocked = $8, \
             quarantined = $9, lease_until = {NOW} + $10"
        );
        let args = vec![
            Arg::Text(cursor.map(RowKey::encoded)),
            number(counts.read),
            number(counts.swapped),
            number(counts.changed),
            number(counts.deleted),
            number(counts.blocked),
            number(counts.quarantined),
            Arg::Int(seconds(lease)),
        ];
        self.update_run(lease, &set, args)
    }

    fn update_run(&mut self, lease: &Lease, set: &str, more: Vec<Arg>) -> Result<(), StoreError> {
        let sql = format!(
            "UPDATE {} SET {set} WHERE id OPERATOR(pg_catalog.=) $1 \
             AND epoch OPERATOR(pg_catalog.=) $2 RETURNING epoch",
            self.own("rehash_run")
        );
        let mut args = vec![Arg::from(lease.run.0.as_str()), Arg::Int(lease.epoch)];
        args.extend(more);
        let rows = self.call("UPDATE rehash_run", &sql, &args)?;
        if rows.len() == 1 { Ok(()) } else { Err(lost()) }
    }
}

fn seconds(lease: &Lease) -> i64 {
    i64::try_from(lease.seconds).unwrap_or(i64::MAX)
}

//! What a run leaves in the database: the statements over its three tables.

use rusqlite::{Row, params};

use super::database::heard;
use super::{Sqlite, trouble};
use crate::hex;
use crate::store::{
    Change, Counts, Lease, LedgerRow, Quarantined, RowKey, RunId, RunRow, RunStart, State,
    StoreError, Trouble,
};

impl Sqlite {
    pub(super) fn make_tables(&mut self) -> Result<(), StoreError> {
        self.writing(|store| {
            store.call("CREATE TABLE", |connection, _| connection.execute_batch(TABLES))
        })
    }

    pub(super) fn has_runs(&mut self) -> Result<bool, StoreError> {
        self.call("sqlite_schema", |connection, _| {
            let sql = "SELECT count(*) = 3 FROM sqlite_schema WHERE type = 'table' \
                 AND name IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')";
            connection.query_row(sql, [], |row| row.get(0))
        })
    }

    pub(super) fn all_runs(&mut self) -> Result<Vec<RunRow>, StoreError> {
        self.call("SELECT rehash_run", |connection, shape| {
            let sql = format!("{RUN} WHERE target = ?1 ORDER BY id DESC");
            let mut statement = connection.prepare_cached(&sql)?;
            let rows = statement.query_map([&shape.identity.table], run)?;
            rows.collect()
        })
    }

    /// In a transaction: the run with a new epoch, above that of every other run of the table.
    pub(super) fn begin_run(
        &mut self,
        start: &RunStart,
        seconds: u64,
    ) -> Result<(Lease, RunRow), StoreError> {
        let until = i64::try_from(seconds).unwrap_or(i64::MAX);
        self.call("INSERT rehash_run", |connection, shape| {
            let sql = "INSERT INTO rehash_run (id, target, plan, holder, state, epoch, \
                 lease_until, started) VALUES (?1, ?2, ?3, ?4, 'running', \
                 1 + (SELECT coalesce(max(epoch), 0) FROM rehash_run WHERE target = ?2), \
                 unixepoch() + ?5, unixepoch()) \
                 ON CONFLICT (id) DO UPDATE SET state = 'running', holder = excluded.holder, \
                 epoch = excluded.epoch, lease_until = excluded.lease_until";
            let (id, table) = (&start.id.0, &shape.identity.table);
            connection.prepare_cached(sql)?.execute(params![
                id,
                table,
                start.plan,
                start.holder,
                until
            ])
        })?;
        let row = self.call("SELECT rehash_run", |connection, _| {
            let sql = format!("{RUN} WHERE id = ?1");
            connection.prepare_cached(&sql)?.query_row([&start.id.0], run)
        })?;
        Ok((Lease { run: row.id.clone(), epoch: row.epoch, seconds }, row))
    }

    /// In a transaction: whether nobody took over.
    pub(super) fn check_lease(&mut self, lease: &Lease) -> Result<(), StoreError> {
        let epoch: Option<i64> = self.call("SELECT epoch", |connection, shape| {
            let sql = "SELECT max(epoch) FROM rehash_run WHERE target = ?1";
            connection.prepare_cached(sql)?.query_row([&shape.identity.table], |row| row.get(0))
        })?;
        if epoch == Some(lease.epoch) { Ok(()) } else { Err(lost()) }
    }

    pub(super) fn write_progress(
        &mut self,
        lease: &Lease,
        cursor: Option<&RowKey>,
        counts: &Counts,
    ) -> Result<(), StoreError> {
        let cursor = cursor.map(RowKey::encoded);
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let until = number(lease.seconds);
        let rows = self.call("UPDATE rehash_run", |connection, _| {
            let sql = "UPDATE rehash_run SET cursor = ?3, rows_read = ?4, swapped = ?5, \
                 changed = ?6, deleted = ?7, blocked = ?8, quarantined = ?9, \
                 lease_until = unixepoch() + ?10 WHERE id = ?1 AND epoch = ?2";
            connection.prepare_cached(sql)?.execute(params![
                lease.run.0,
                lease.epoch,
                cursor,
                number(counts.read),
                number(counts.swapped),
                number(counts.changed),
                number(counts.deleted),
                number(counts.blocked),
                number(counts.quarantined),
                until,
            ])
        })?;
        if rows == 1 { Ok(()) } else { Err(lost()) }
    }

    pub(super) fn write_lease(&mut self, lease: &Lease) -> Result<(), StoreError> {
        let until = i64::try_from(lease.seconds).unwrap_or(i64::MAX);
        let rows = self.call("UPDATE rehash_run", |connection, _| {
            let sql = "UPDATE rehash_run SET lease_until = unixepoch() + ?3 \
                 WHERE id = ?1 AND epoch = ?2";
            connection.prepare_cached(sql)?.execute(params![lease.run.0, lease.epoch, until])
        })?;
        if rows == 1 { Ok(()) } else { Err(lost()) }
    }

    pub(super) fn end_run(&mut self, lease: &Lease, state: State) -> Result<(), StoreError> {
        let rows = self.call("UPDATE rehash_run", |connection, _| {
            let sql = "UPDATE rehash_run SET state = ?3, lease_until = 0 \
                 WHERE id = ?1 AND epoch = ?2";
            let state = word(state);
            connection.prepare_cached(sql)?.execute(params![lease.run.0, lease.epoch, state])
        })?;
        if rows == 1 { Ok(()) } else { Err(lost()) }
    }

    /// In a transaction. A row that an application wrote back is changed again, and has one line.
    pub(super) fn write_ledger(
        &mut self,
        lease: &Lease,
        changes: &[&Change],
    ) -> Result<(), StoreError> {
        let Self { connection, calls, .. } = self;
        let sql = "INSERT OR REPLACE INTO rehash_ledger (run, key, rule, inverse, digest) \
             VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = connection.prepare_cached(sql).map_err(trouble::of)?;
        let mut write = |change: &Change| {
            let digest = hex::sha256(change.new.as_bytes());
            let key = change.key.encoded();
            statement.execute(params![lease.run.0, key, change.rule, change.inverse, digest])
        };
        for change in changes {
            heard(calls, "INSERT rehash_ledger", || write(change).map_err(trouble::of))?;
        }
        Ok(())
    }

    pub(super) fn read_ledger(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerRow>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.call("SELECT rehash_ledger", |connection, _| {
            let sql = "SELECT key, rule, inverse, digest FROM rehash_ledger \
                 WHERE run = ?1 AND key > ?2 ORDER BY key LIMIT ?3";
            let mut statement = connection.prepare_cached(sql)?;
            // Every key begins with a bracket, so that nothing is before the empty text.
            let rows = statement.query_map(params![run.0, after.unwrap_or(""), limit], |row| {
                Ok(LedgerRow {
                    key: row.get(0)?,
                    rule: row.get(1)?,
                    inverse: row.get(2)?,
                    digest: row.get(3)?,
                })
            })?;
            rows.collect()
        })
    }

    /// In a transaction. Says which of them are new.
    pub(super) fn write_quarantine(
        &mut self,
        lease: &Lease,
        rows: &[Quarantined],
    ) -> Result<Vec<bool>, StoreError> {
        let Self { connection, calls, .. } = self;
        let known = "SELECT 1 FROM rehash_quarantine WHERE run = ?1 AND key = ?2";
        let mut known = connection.prepare_cached(known).map_err(trouble::of)?;
        let insert = "INSERT OR REPLACE INTO rehash_quarantine (run, key, rule, why) \
             VALUES (?1, ?2, ?3, ?4)";
        let mut insert = connection.prepare_cached(insert).map_err(trouble::of)?;
        let mut write = |row: &Quarantined| {
            let key = row.key.encoded();
            let is_new = !known.exists(params![lease.run.0, key])?;
            insert.execute(params![lease.run.0, key, row.rule, row.why])?;
            Ok(is_new)
        };
        let mut one =
            |row| heard(calls, "INSERT rehash_quarantine", || write(row).map_err(trouble::of));
        rows.iter().map(&mut one).collect()
    }

    pub(super) fn read_quarantine(
        &mut self,
        run: &RunId,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Quarantined>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.call("SELECT rehash_quarantine", |connection, _| {
            let sql = "SELECT key, rule, why FROM rehash_quarantine \
                 WHERE run = ?1 AND key > ?2 ORDER BY key LIMIT ?3";
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_map(params![run.0, after.unwrap_or(""), limit], |row| {
                let key: String = row.get(0)?;
                let key = RowKey::parse(&key);
                let (rule, why) = (row.get(1)?, row.get(2)?);
                Ok(key.map(|key| Quarantined { key, rule, why }))
            })?;
            rows.filter_map(Result::transpose).collect()
        })
    }
}

fn lost() -> StoreError {
    StoreError::new(Trouble::LeaseLost, anyhow::anyhow!("another run took this table over"))
}

fn run(row: &Row<'_>) -> rusqlite::Result<RunRow> {
    let state: String = row.get(3)?;
    let cursor = row.get_ref(5)?.as_str().ok();
    let count = |place: usize| {
        let count: i64 = row.get(place)?;
        Ok::<_, rusqlite::Error>(u64::try_from(count).unwrap_or(0))
    };
    Ok(RunRow {
        id: RunId(row.get(0)?),
        plan: row.get(1)?,
        holder: row.get(2)?,
        state: match state.as_str() {
            "done" => State::Done,
            "stopped" => State::Stopped,
            _ => State::Running,
        },
        epoch: row.get(4)?,
        // A cursor that can't be read is none: a run that begins anew finds what is done as done.
        cursor: cursor.and_then(RowKey::parse),
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

const fn word(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::Stopped => "stopped",
        State::Done => "done",
    }
}

const RUN: &str = "SELECT id, plan, holder, state, epoch, cursor, rows_read, swapped, changed, \
     deleted, blocked, quarantined FROM rehash_run";

const TABLES: &str = "\
CREATE TABLE IF NOT EXISTS rehash_run (
  id TEXT PRIMARY KEY NOT NULL, target TEXT NOT NULL, plan TEXT NOT NULL, holder TEXT NOT NULL,
  state TEXT NOT NULL, epoch INTEGER NOT NULL, lease_until INTEGER NOT NULL,
  started INTEGER NOT NULL, cursor TEXT, rows_read INTEGER NOT NULL DEFAULT 0,
  swapped INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0,
  quarantined INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS rehash_ledger (
  run TEXT NOT NULL, key TEXT NOT NULL, rule TEXT NOT NULL, inverse TEXT NOT NULL,
  digest TEXT NOT NULL, PRIMARY KEY (run, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rehash_quarantine (
  run TEXT NOT NULL, key TEXT NOT NULL, rule TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (run, key)
) WITHOUT ROWID;";

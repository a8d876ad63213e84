//! The tables of runs: made where they are missing, for their owner alone, and locked where they are used.

use super::Postgres;
use super::sound::{NAMES, look};
use crate::postgres::{Arg, literal, quoted};
use crate::store::{StoreError, Trouble};

impl Postgres {
    /// Two that make them at once: one waits, and finds them made.
    pub(super) fn make_tables(&mut self) -> Result<(), StoreError> {
        let schema = self.shape.schema.clone();
        let tables = TABLES.replace("{schema}", &quoted(&schema));
        let name = format!("rehash tables {schema}");
        self.writing(|store| {
            let lock =
                "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended($1, 0))::text";
            store.call("lock", lock, &[Arg::from(name.as_str())])?;
            if store.may_write_runs()? {
                return Ok(());
            }
            store.send("CREATE TABLE", &tables)?;
            store.keep_to_owner()
        })
    }

    /// Takes back what default privileges gave to others, before anybody sees the tables. In the
    /// transaction that makes them.
    fn keep_to_owner(&mut self) -> Result<(), StoreError> {
        let sql = GRANTED.replace("{schema}", &literal(&self.shape.schema));
        let mut revoke = Vec::new();
        for row in self.call("acl", &sql, &[])? {
            let (table, others) = (self.own(&row.name(0)?), row.name(1)?);
            revoke.push(format!("REVOKE ALL ON {table} FROM {others} CASCADE"));
        }
        if revoke.is_empty() { Ok(()) } else { self.send("REVOKE", &revoke.join("; ")) }
    }

    /// Whether they are all there. In a transaction that reads them, and in which they stay.
    pub(super) fn has_runs(&mut self) -> Result<bool, StoreError> {
        if !self.all_sound(false)? {
            return Ok(false);
        }
        self.lock_in_mode("ACCESS SHARE")?;
        self.all_sound(false)
    }

    /// The same, where they belong to somebody who may be trusted with what a write sets off, and
    /// nobody else may change them.
    pub(super) fn may_write_runs(&mut self) -> Result<bool, StoreError> {
        self.all_sound(true)
    }

    /// Looks again under the lock that a write takes: from now to the end of this transaction nobody
    /// gives them a trigger, and from then on only who owns them, or owns their schema, or is a
    /// superuser: nobody else was given the right to.
    pub(super) fn lock_tables(&mut self) -> Result<(), StoreError> {
        self.lock_in_mode("ROW EXCLUSIVE")?;
        if self.all_sound(true)? {
            return Ok(());
        }
        let why = anyhow::anyhow!("the tables of runs are gone");
        Err(StoreError::new(Trouble::Other, why))
    }

    fn lock_in_mode(&mut self, mode: &str) -> Result<(), StoreError> {
        let names = NAMES.map(|name| self.own(name)).join(", ");
        self.send("LOCK", &format!("LOCK TABLE {names} IN {mode} MODE"))
    }

    /// Whether all three are there; an error where one is not as it was made.
    fn all_sound(&mut self, to_write: bool) -> Result<bool, StoreError> {
        let (schema, oid) = (self.shape.schema.clone(), self.shape.oid);
        let (found, why) =
            self.around("pg_class", |client| look(client, &schema, oid, to_write))?;
        match why {
            Some(why) => Err(StoreError::new(Trouble::Other, anyhow::anyhow!("{why}"))),
            None => Ok(found == NAMES.len()),
        }
    }
}

/// Text is compared by its bytes, whatever the collation of the database.
const TABLES: &str = "\
CREATE TABLE IF NOT EXISTS {schema}.rehash_run (
  id text COLLATE \"C\" PRIMARY KEY NOT NULL, target text COLLATE \"C\" NOT NULL,
  plan text NOT NULL, holder text NOT NULL, state text NOT NULL, epoch bigint NOT NULL,
  lease_until bigint NOT NULL, started bigint NOT NULL, cursor text,
  rows_read bigint NOT NULL DEFAULT 0, swapped bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0, deleted bigint NOT NULL DEFAULT 0,
  blocked bigint NOT NULL DEFAULT 0, quarantined bigint NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS {schema}.rehash_ledger (
  run text COLLATE \"C\" NOT NULL, key text COLLATE \"C\" NOT NULL, rule text NOT NULL,
  inverse text NOT NULL, digest text NOT NULL, PRIMARY KEY (run, key)
);
CREATE TABLE IF NOT EXISTS {schema}.rehash_quarantine (
  run text COLLATE \"C\" NOT NULL, key text COLLATE \"C\" NOT NULL, rule text NOT NULL,
  why text NOT NULL, PRIMARY KEY (run, key)
);";

/// Who was given what of the tables that this role owns.
const GRANTED: &str = "\
SELECT c.relname::text, string_agg(DISTINCT CASE WHEN a.grantee = 0 THEN 'PUBLIC'
    ELSE quote_ident(pg_get_userbyid(a.grantee)) END, ', ')
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) AS a
WHERE n.nspname = {schema}::name
  AND c.relname IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')
  AND pg_get_userbyid(c.relowner) = current_user AND a.grantee <> c.relowner
GROUP BY c.relname";

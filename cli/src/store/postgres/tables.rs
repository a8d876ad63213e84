//! The tables of runs: made where they are missing, and used only where nobody laid them as a trap.

use super::Postgres;
use crate::postgres::{Arg, Client, Row, literal, quoted};
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
            if store.may_write_runs()? { Ok(()) } else { store.send("CREATE TABLE", &tables) }
        })
    }

    /// Whether they are all there. In a transaction that reads them, and in which they stay.
    pub(super) fn has_runs(&mut self) -> Result<bool, StoreError> {
        if !self.all_sound(false)? {
            return Ok(false);
        }
        self.lock_in_mode("ACCESS SHARE")?;
        self.all_sound(false)
    }

    /// The same, where they belong to somebody who may be trusted with what a write sets off.
    pub(super) fn may_write_runs(&mut self) -> Result<bool, StoreError> {
        self.all_sound(true)
    }

    /// Looks again under the lock that a write takes: from now to the end of this transaction nobody
    /// gives them a trigger, and from then on only their owner can.
    pub(super) fn lock_tables(&mut self) -> Result<(), StoreError> {
        self.lock_in_mode("ROW EXCLUSIVE")?;
        if self.all_sound(true)? {
            return Ok(());
        }
        let why = anyhow::anyhow!("the tables of runs are gone");
        Err(StoreError::new(Trouble::Other, why))
    }

    fn lock_in_mode(&mut self, mode: &str) -> Result<(), StoreError> {
        let names = EXPECTED.map(|(name, _)| self.own(name)).join(", ");
        self.send("LOCK", &format!("LOCK TABLE {names} IN {mode} MODE"))
    }

    /// Whether all three are there; an error where one is not as it was made. Whoever may make tables
    /// in this schema could have made them first, with a trigger that runs as whoever writes.
    fn all_sound(&mut self, with_owner: bool) -> Result<bool, StoreError> {
        let (schema, oid) = (self.shape.schema.clone(), self.shape.oid);
        let (found, why) =
            self.around("pg_class", |client| look(client, &schema, oid, with_owner))?;
        match why {
            Some(why) => Err(StoreError::new(Trouble::Other, anyhow::anyhow!(why))),
            None => Ok(found == EXPECTED.len()),
        }
    }
}

/// How many tables there are under our names in this schema, and what is wrong with one of them. In a
/// transaction that finds nothing but `pg_catalog`.
pub(crate) fn look(
    client: &mut Client,
    schema: &str,
    oid: i64,
    with_owner: bool,
) -> Result<(usize, Option<String>), StoreError> {
    let sql = SOUND.replace("{schema}", &literal(schema));
    let rows = client.rows(&sql, &[Arg::Int(oid)])?;
    for row in &rows {
        if let Some(fault) = fault(row, with_owner)? {
            let name = format!("{}.{}", quoted(schema), quoted(&row.name(0)?));
            let why = format!(
                "{name} is not a table that rehash made: {fault}; see who made it, and drop it"
            );
            return Ok((rows.len(), Some(why)));
        }
    }
    Ok((rows.len(), None))
}

/// What is wrong with a table of ours.
fn fault(row: &Row, with_owner: bool) -> Result<Option<&'static str>, StoreError> {
    let name = row.name(0)?;
    let columns = row.name(7)?;
    let is_as_made = EXPECTED.iter().any(|(own, made)| *own == name && *made == columns);
    Ok(if !row.flag(1)? {
        Some("it is no plain table")
    } else if with_owner && !row.flag(2)? {
        Some("its owner is neither this role, nor the owner of the table of users, nor a superuser")
    } else if row.flag(3)? {
        Some("it has a trigger or a rule")
    } else if row.flag(4)? {
        Some("it has row security")
    } else if row.flag(5)? {
        Some("it inherits, or is inherited from")
    } else if row.flag(6)? {
        Some("it has a constraint or an index of somebody else")
    } else if !is_as_made {
        Some("its columns are others")
    } else {
        None
    })
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

/// The columns of each: type (25 text, 20 bigint), collation (950 is "C", 100 the database's),
/// `!` where NULL is not allowed, default.
const EXPECTED: [(&str, &str); 3] = [
    (
        "rehash_run",
        "id 25 950 !, target 25 950 !, plan 25 100 !, holder 25 100 !, state 25 100 !, \
         epoch 20 0 !, lease_until 20 0 !, started 20 0 !, cursor 25 100 , rows_read 20 0 !0, \
         swapped 20 0 !0, changed 20 0 !0, deleted 20 0 !0, blocked 20 0 !0, quarantined 20 0 !0",
    ),
    (
        "rehash_ledger",
        "run 25 950 !, key 25 950 !, rule 25 100 !, inverse 25 100 !, digest 25 100 !",
    ),
    ("rehash_quarantine", "run 25 950 !, key 25 950 !, rule 25 100 !, why 25 100 !"),
];

/// What there is under our names in this schema, whoever made it. Whatever could run somebody else's
/// code: triggers, also those of foreign keys; rules, policies, checks, expressions of indexes,
/// generated columns and defaults. In a transaction that finds nothing but `pg_catalog`.
const SOUND: &str = "\
SELECT c.relname::text, c.relkind = 'r' AND c.relpersistence = 'p' AND NOT c.relispartition,
  o.rolsuper OR o.rolname = current_user
    OR c.relowner = (SELECT u.relowner FROM pg_class AS u WHERE u.oid = $1::int8::oid),
  EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = c.oid)
    OR EXISTS (SELECT FROM pg_rewrite AS w WHERE w.ev_class = c.oid),
  c.relrowsecurity OR c.relforcerowsecurity
    OR EXISTS (SELECT FROM pg_policy AS p WHERE p.polrelid = c.oid),
  EXISTS (SELECT FROM pg_inherits AS i WHERE c.oid IN (i.inhrelid, i.inhparent)),
  EXISTS (SELECT FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype NOT IN ('p', 'n'))
    OR EXISTS (SELECT FROM pg_index AS x WHERE x.indrelid = c.oid AND NOT x.indisprimary),
  coalesce((SELECT string_agg(a.attname || ' ' || a.atttypid::text || ' ' || a.attcollation::text
      || ' ' || CASE WHEN a.attnotnull THEN '!' ELSE '' END
      || CASE WHEN a.attgenerated = '' AND a.attidentity = '' THEN '' ELSE '?' END
      || coalesce(btrim(pg_get_expr(d.adbin, d.adrelid)), ''), ', ' ORDER BY a.attnum)
    FROM pg_attribute AS a
    LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '')
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_roles AS o ON o.oid = c.relowner
WHERE n.nspname = {schema}::name
  AND c.relname IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')";

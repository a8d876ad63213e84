//! Whether the tables of runs are as they were made, and nobody else's to change: what stands under their
//! names may be somebody's trap.

use std::fmt;

use crate::postgres::{Arg, Client, Row, literal, quoted};
use crate::store::StoreError;

/// What is wrong with a table of ours, and what helps.
#[derive(Debug)]
pub(crate) struct Unsound {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.remedy)
    }
}

/// How many tables there are under our names in this schema, and what is wrong with them; with
/// `to_write`, also whose they are. In a transaction that finds nothing but `pg_catalog`.
pub(crate) fn look(
    client: &mut Client,
    schema: &str,
    oid: i64,
    to_write: bool,
) -> Result<(usize, Option<Unsound>), StoreError> {
    let sql = SOUND.replace("{schema}", &literal(schema));
    let mut found = Vec::new();
    for row in client.rows(&sql, &[Arg::Int(oid)])? {
        found.push(Found::of(&row, schema)?);
    }
    let wrong = trap(&found).or_else(|| {
        // Nobody who reads sets off what others may do.
        if to_write { not_ours(&found).or_else(|| others(&found)) } else { hidden(&found) }
    });
    Ok((found.len(), wrong))
}

/// A table of ours.
struct Found {
    /// As SQL has it.
    name: String,
    /// What of it rehash did not make.
    trap: Option<&'static str>,
    owner: String,
    /// Who looks.
    role: String,
    is_trusted: bool,
    may_read: bool,
    writes: Writes,
    /// Who but its owner may write it, or more.
    others: Option<String>,
    /// The same without who looks.
    strangers: Option<String>,
}

/// How who looks may write a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writes {
    Never,
    /// As its owner, or as somebody who may do what that one does.
    AsOwner,
    /// As one of others, who were given it.
    AsGiven,
}

impl Found {
    fn of(row: &Row, schema: &str) -> Result<Self, StoreError> {
        Ok(Self {
            name: format!("{}.{}", quoted(schema), quoted(&row.name(0)?)),
            trap: fault(row)?,
            is_trusted: row.flag(2)?,
            owner: quoted(&row.name(8)?),
            role: quoted(&row.name(9)?),
            may_read: row.flag(10)?,
            writes: match (row.flag(11)?, row.flag(14)?) {
                (false, _) => Writes::Never,
                (true, true) => Writes::AsOwner,
                (true, false) => Writes::AsGiven,
            },
            others: row.text(12)?,
            strangers: row.text(13)?,
        })
    }

    /// What makes it this role's, and nobody else's.
    fn given(&self) -> String {
        let Self { name, role, .. } = self;
        let owned = format!("ALTER TABLE {name} OWNER TO {role}");
        match &self.strangers {
            Some(others) => format!("{owned}; REVOKE ALL ON {name} FROM {others} CASCADE"),
            None => owned,
        }
    }
}

/// Whoever may make tables in this schema could have made them first, with a trigger that runs as
/// whoever writes.
fn trap(found: &[Found]) -> Option<Unsound> {
    found.iter().find_map(|table| {
        let (name, fault) = (&table.name, table.trap?);
        Some(Unsound {
            what: format!("{name} is not a table that rehash made: {fault}"),
            remedy: "see who did that, and take it back; drop the table only if no run made it"
                .to_owned(),
        })
    })
}

/// Those that this role may not read.
fn hidden(found: &[Found]) -> Option<Unsound> {
    let hidden = || found.iter().filter(|table| !table.may_read);
    let Found { name, owner, role, .. } = hidden().next()?;
    let all: Vec<&str> = hidden().map(|table| table.name.as_str()).collect();
    Some(Unsound {
        what: format!("{name} belongs to {owner}, and this role may not read it"),
        remedy: format!("GRANT SELECT ON {} TO {role}", all.join(", ")),
    })
}

fn not_ours(found: &[Found]) -> Option<Unsound> {
    let is_ours =
        |table: &Found| table.is_trusted && table.may_read && table.writes != Writes::Never;
    let table = found.iter().find(|table| !is_ours(table))?;
    let why = if table.is_trusted {
        "and this role may not write it"
    } else {
        "who is neither this role, nor the owner of the table of users, nor a superuser"
    };
    Some(handed_over(table, why, found.iter().filter(|table| !is_ours(table))))
}

/// Tables of somebody else, which become this role's.
fn handed_over<'f>(table: &Found, why: &str, all: impl Iterator<Item = &'f Found>) -> Unsound {
    let Found { name, owner, .. } = table;
    let all: Vec<String> = all.map(Found::given).collect();
    Unsound {
        what: format!("{name} belongs to {owner}, {why}"),
        remedy: format!(
            "run as {owner}; drop it only if no run made it; or, as a superuser: {}",
            all.join("; ")
        ),
    }
}

fn others(found: &[Found]) -> Option<Unsound> {
    // Taking back what others were given would leave this role nothing.
    let given = || found.iter().filter(|it| it.others.is_some() && it.writes == Writes::AsGiven);
    if let Some(table) = given().next() {
        let why = "and this role may write it only as others may";
        return Some(handed_over(table, why, given()));
    }
    let open = || found.iter().filter_map(|table| Some((&table.name, table.others.as_ref()?)));
    let (name, others) = open().next()?;
    let all = open().map(|(name, others)| format!("REVOKE ALL ON {name} FROM {others} CASCADE"));
    Some(Unsound {
        what: format!("{name} is not its owner's alone: {others} may change it, or what it does"),
        remedy: all.collect::<Vec<_>>().join("; "),
    })
}

/// What of a table rehash did not make.
fn fault(row: &Row) -> Result<Option<&'static str>, StoreError> {
    let name = row.name(0)?;
    let columns = row.name(7)?;
    let is_as_made = EXPECTED.iter().any(|(own, made)| *own == name && *made == columns);
    Ok(if !row.flag(1)? {
        Some("it is no plain table")
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

/// The tables of runs.
pub(super) const NAMES: [&str; 3] = ["rehash_run", "rehash_ledger", "rehash_quarantine"];

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
/// generated columns and defaults; and who else was given more than to read, since whoever may give a
/// table a trigger may do so at any time. In a transaction that finds nothing but `pg_catalog`.
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
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), ''),
  pg_get_userbyid(c.relowner)::text, current_user::text,
  has_table_privilege(c.oid, 'SELECT'),
  has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE'),
  given.others, given.strangers, pg_has_role(c.relowner, 'USAGE')
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_roles AS o ON o.oid = c.relowner
CROSS JOIN LATERAL (SELECT string_agg(DISTINCT w.name, ', ') AS others,
    string_agg(DISTINCT w.name, ', ') FILTER (WHERE NOT w.is_role) AS strangers
  FROM (SELECT CASE WHEN g.grantee = 0 THEN 'PUBLIC'
        ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS name,
      g.grantee <> 0 AND pg_get_userbyid(g.grantee) = current_user AS is_role
    FROM (SELECT * FROM aclexplode(c.relacl)
      UNION ALL SELECT g.* FROM pg_attribute AS a CROSS JOIN LATERAL aclexplode(a.attacl) AS g
      WHERE a.attrelid = c.oid AND NOT a.attisdropped) AS g
    WHERE g.grantee <> c.relowner AND g.privilege_type NOT IN ('SELECT', 'MAINTAIN')) AS w
) AS given
WHERE n.nspname = {schema}::name
  AND c.relname IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')
ORDER BY c.relname";

//! The tables of a database, their columns and what these are made of.

use std::collections::HashSet;

use anyhow::{Context as _, Result};

use super::client::{Client, OWN_NAMES};
use super::query::{Arg, quoted};
use crate::source::catalogue::{Column, Table};
use crate::store::StoreError;

/// What is the same for every table of a database.
#[derive(Clone, Debug)]
pub(crate) struct Database {
    pub(crate) name: String,
    /// In which it keeps text, as the server calls it.
    encoding: String,
    pub(crate) relations: Vec<Relation>,
}

/// A table, a view, or what else has rows.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    pub(crate) oid: i64,
    pub(crate) schema: String,
    pub(crate) name: String,
    /// As `pg_class.relkind` has it: `r` table, `p` partitioned, `v` view, `m` materialized view, `f`
    /// foreign.
    pub(crate) kind: String,
    /// Whether its name alone finds it.
    pub(crate) is_visible: bool,
    /// Whether this role may use its schema; where it may not, no name alone finds what is there.
    pub(crate) is_in_reach: bool,
    /// About how many rows it has, where it was ever analyzed.
    pub(crate) rows: Option<u64>,
    /// Whether other tables inherit from it, partitions not counted.
    pub(crate) has_heirs: bool,
    /// A rule that rewrites its updates.
    pub(crate) update_rule: Option<String>,
    pub(crate) attributes: Vec<Attribute>,
}

/// A column.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    /// Its type as SQL has it, with its width, behind a domain what that is made of, and, where it is
    /// not the database's, its collation.
    pub(crate) spelled: String,
    pub(crate) base: Base,
    /// The type under all domains, quoted, with its schema and without its width.
    pub(crate) cast: String,
    /// The schema of that type.
    pub(crate) type_schema: String,
    /// Its place in the primary key, from 1; 0 outside of it.
    pub(crate) primary: i64,
    pub(crate) is_never_null: bool,
    pub(crate) is_generated: bool,
}

/// What a column is under all domains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// `text`, `varchar` and `name`.
    Text,
    /// `char(n)`: compared without the blanks at its end.
    Padded,
    /// The extension's text, whose operators are in the extension's schema.
    CaseInsensitive,
    Bytes,
    /// Whatever has a text form that is exact: integers, numeric, uuid, dates and times.
    Exact,
    Other,
}

impl Relation {
    /// The name as SQL has it.
    pub(crate) fn quoted(&self) -> String {
        format!("{}.{}", quoted(&self.schema), quoted(&self.name))
    }

    /// The name that people use.
    pub(crate) fn shown(&self) -> String {
        if self.is_visible { self.name.clone() } else { format!("{}.{}", self.schema, self.name) }
    }

    /// The column of this name, which is there.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The same for those who choose among tables of any engine.
    pub(crate) fn table(&self) -> Table {
        let column = |it: &Attribute| Column { name: it.name.clone(), primary: it.primary };
        Table {
            name: self.shown(),
            is_view: !matches!(self.kind.as_str(), "r" | "p"),
            has_rowid: false,
            columns: self.attributes.iter().map(column).collect(),
        }
    }
}

impl Base {
    fn of(schema: &str, name: &str) -> Self {
        match (schema, name) {
            ("pg_catalog", "text" | "varchar" | "name") => Self::Text,
            ("pg_catalog", "bpchar") => Self::Padded,
            ("pg_catalog", "bytea") => Self::Bytes,
            (_, "citext") => Self::CaseInsensitive,
            (
                "pg_catalog",
                "int2" | "int4" | "int8" | "numeric" | "uuid" | "date" | "timestamp"
                | "timestamptz",
            ) => Self::Exact,
            _ => Self::Other,
        }
    }

    /// Whether its values are text.
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self, Self::Text | Self::Padded | Self::CaseInsensitive)
    }
}

impl Database {
    /// What this connection may know of its database. In a transaction, which from then on finds
    /// names of the server only.
    pub(crate) fn read(client: &mut Client) -> Result<Self> {
        Self::read_all(client).context("reading the names of tables")
    }

    fn read_all(client: &mut Client) -> Result<Self, StoreError> {
        // By the path of the session, and without an operator that somebody else could have made.
        let mut visible = HashSet::new();
        for row in client.rows(VISIBLE, &[])? {
            visible.insert(row.int(0)?);
        }
        client.run(OWN_NAMES)?;
        let about = client.rows(
            "SELECT pg_catalog.current_database()::text, \
             pg_catalog.current_setting('server_encoding')",
            &[],
        )?;
        let (mut name, mut encoding) = (String::new(), String::new());
        for row in about {
            (name, encoding) = (row.name(0)?, row.name(1)?);
        }
        let mut relations = Vec::new();
        for row in client.rows(RELATIONS, &[])? {
            let oid = row.int(0)?;
            relations.push(Relation {
                oid: oid.unwrap_or_default(),
                schema: row.name(1)?,
                name: row.name(2)?,
                kind: row.name(3)?,
                is_visible: visible.contains(&oid),
                rows: row.int(4)?.and_then(|rows| u64::try_from(rows).ok()),
                has_heirs: row.flag(5)?,
                update_rule: row.text(6)?,
                is_in_reach: row.flag(7)?,
                attributes: Vec::new(),
            });
        }
        for row in
            client.rows(ATTRIBUTES, &[Arg::Ints(relations.iter().map(|it| it.oid).collect())])?
        {
            let of = row.int(0)?;
            let (schema, kind) = (row.name(5)?, row.name(4)?);
            let mut spelled = row.name(2)?;
            if let Some(collation) = row.text(3)? {
                spelled.push_str(" COLLATE ");
                spelled.push_str(&collation);
            }
            let attribute = Attribute {
                name: row.name(1)?,
                spelled,
                base: Base::of(&schema, &kind),
                cast: format!("{}.{}", quoted(&schema), quoted(&kind)),
                type_schema: schema,
                primary: row.int(6)?.unwrap_or_default(),
                is_never_null: row.flag(7)?,
                is_generated: row.flag(8)?,
            };
            let relation = relations.iter_mut().find(|relation| Some(relation.oid) == of);
            if let Some(relation) = relation {
                relation.attributes.push(attribute);
            }
        }
        Ok(Self { name, encoding, relations })
    }

    /// The encoding in which the bytes of keys, users and salts are asked for. Every encoding but one
    /// that takes any bytes goes into UTF-8.
    pub(crate) fn encoding(&self) -> &str {
        if self.encoding == "SQL_ASCII" { &self.encoding } else { "UTF8" }
    }

    /// The encoding in which the bytes of hashes are asked for: their own, where it has bytes that no
    /// character of UTF-8 stands for. One such value would end a scan. ASCII is the same in all.
    pub(crate) fn hash_encoding(&self) -> &str {
        if self.encoding == "LATIN1" { "UTF8" } else { &self.encoding }
    }
}

const VISIBLE: &str = "SELECT c.oid::pg_catalog.int8 FROM pg_catalog.pg_class AS c \
     WHERE pg_catalog.pg_table_is_visible(c.oid)";

const RELATIONS: &str = "\
SELECT c.oid::pg_catalog.int8, n.nspname::text, c.relname::text, c.relkind::text,
  CASE WHEN c.reltuples >= 0 AND c.relkind IN ('r', 'm') THEN c.reltuples::pg_catalog.int8
    WHEN c.relkind = 'p' THEN (SELECT pg_catalog.sum(p.reltuples)::pg_catalog.int8
      FROM pg_catalog.pg_partition_tree(c.oid) AS tree
      JOIN pg_catalog.pg_class AS p ON p.oid = tree.relid WHERE tree.isleaf AND p.reltuples >= 0)
    END,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = c.oid),
  (SELECT pg_catalog.min(w.rulename::text) FROM pg_catalog.pg_rewrite AS w
    WHERE w.ev_class = c.oid AND w.ev_type = '2'),
  pg_catalog.has_schema_privilege(n.oid, 'USAGE')
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  AND n.nspname !~ '^pg_(toast_)?temp_'
  AND c.relname NOT IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine')
ORDER BY n.nspname, c.relname";

const ATTRIBUTES: &str = "\
WITH RECURSIVE base AS (
  SELECT a.attrelid, a.attnum, a.atttypid AS type, a.atttypmod AS modifier FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = ANY ($1::pg_catalog.int8[]::pg_catalog.oid[])
      AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT b.attrelid, b.attnum, t.typbasetype, t.typtypmod FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.oid = b.type WHERE t.typtype = 'd'
)
SELECT a.attrelid::pg_catalog.int8, a.attname::text,
  pg_catalog.format_type(a.atttypid, a.atttypmod) || CASE WHEN b.type <> a.atttypid
    THEN ' AS ' || pg_catalog.format_type(b.type, b.modifier) ELSE '' END,
  CASE WHEN a.attcollation <> own.typcollation OR a.attcollation NOT IN (100, 950, 0)
    THEN (SELECT pg_catalog.quote_ident(l.collname) FROM pg_catalog.pg_collation AS l
      WHERE l.oid = a.attcollation) END,
  t.typname::text, s.nspname::text,
  coalesce(pg_catalog.array_position(k.indkey::pg_catalog.int2[], a.attnum) + 1, 0)::pg_catalog.int8,
  a.attnotnull, a.attgenerated <> ''
FROM base AS b
JOIN pg_catalog.pg_type AS t ON t.oid = b.type AND t.typtype <> 'd'
JOIN pg_catalog.pg_namespace AS s ON s.oid = t.typnamespace
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = b.attrelid AND a.attnum = b.attnum
JOIN pg_catalog.pg_type AS own ON own.oid = a.atttypid
LEFT JOIN pg_catalog.pg_index AS k ON k.indrelid = a.attrelid AND k.indisprimary
ORDER BY a.attrelid, a.attnum";

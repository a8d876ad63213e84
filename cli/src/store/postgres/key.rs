//! The columns of the key: unique by an index of their own, in its types and collations.

use anyhow::{Context as _, Result};

use crate::exit::Usage;
use crate::postgres::{Arg, Attribute, Base, Client, Relation, quoted};
use crate::source::Selection;

/// A column of the key, compared as its unique index compares it.
#[derive(Clone, Debug)]
pub(super) struct KeyColumn {
    pub(super) name: String,
    pub(super) spelled: String,
    /// The type that a key's text is cast back to: without a width, which would cut it.
    pub(super) cast: String,
    /// The schema of its operators.
    operators: String,
    /// The collation of the index, where it is not the column's.
    collation: Option<String>,
}

impl KeyColumn {
    /// The column of `t`, under the collation of its index.
    pub(super) fn compared(&self) -> String {
        let name = quoted(&self.name);
        let collation = self.collation.as_ref().map(|collation| format!(" COLLATE {collation}"));
        format!("t.{name}{}", collation.unwrap_or_default())
    }

    /// This operator on the column's type, whatever the search path has before it.
    pub(super) fn operator(&self, sign: &str) -> String {
        format!("OPERATOR({}.{sign})", quoted(&self.operators))
    }

    fn new(attribute: &Attribute, collation: Option<String>) -> Self {
        let is_extension = attribute.base == Base::CaseInsensitive;
        Self {
            name: attribute.name.clone(),
            spelled: attribute.spelled.clone(),
            // Between varchar and text there are no operators of their own.
            cast: match attribute.base {
                Base::Text => "pg_catalog.text".into(),
                _ => attribute.cast.clone(),
            },
            operators: if is_extension {
                attribute.type_schema.clone()
            } else {
                "pg_catalog".into()
            },
            collation,
        }
    }
}

/// The columns of the key in the order of the unique index that proves it one. In a transaction.
pub(super) fn key(
    client: &mut Client,
    relation: &Relation,
    selection: &Selection,
) -> Result<Vec<KeyColumn>> {
    let table = relation.table();
    let refused =
        |why: String, remedy: String| Usage::unfit(format!("table {}: {why}", table.name), remedy);
    let from = relation.quoted();
    let wanted: Vec<String> = match selection.key.as_deref() {
        // A name may have a comma.
        Some(name) if relation.attribute(name).is_some() => vec![name.to_owned()],
        Some(names) => names
            .split(',')
            .map(|name| table.column(name.trim()).map(Into::into))
            .collect::<Result<_>>()?,
        None => {
            let mut primary: Vec<_> = table.columns.iter().filter(|it| it.primary > 0).collect();
            primary.sort_by_key(|column| column.primary);
            primary.into_iter().map(|column| column.name.clone()).collect()
        }
    };
    if wanted.is_empty() {
        return Err(refused(
            "it has no primary key, and the place of a row changes with every update".to_owned(),
            format!(
                "--key names columns with a unique index; without one: ALTER TABLE {from} ADD PRIMARY KEY (…)"
            ),
        ));
    }
    for index in unique_indexes(client, relation)? {
        let same = index.len() == wanted.len()
            && wanted.iter().all(|name| index.iter().any(|(column, _)| column == name));
        if !same {
            continue;
        }
        let mut key = Vec::new();
        for (name, collation) in index {
            let attribute = relation.attribute(&name).context("a column of the index is gone")?;
            if !attribute.is_never_null {
                return Err(refused(
                    format!("{name} may be NULL, and NULLs are not unique"),
                    format!("ALTER TABLE {from} ALTER COLUMN {} SET NOT NULL", quoted(&name)),
                ));
            }
            if matches!(attribute.base, Base::Other) {
                let kind = &attribute.spelled;
                return Err(refused(
                    format!(
                        "{name} is of type {kind}, whose text is not exact enough to find a row by"
                    ),
                    "name other columns with --key".to_owned(),
                ));
            }
            key.push(KeyColumn::new(attribute, collation));
        }
        return Ok(key);
    }
    let names = wanted.join(", ");
    let columns: Vec<String> = wanted.iter().map(|name| quoted(name)).collect();
    Err(refused(
        format!(
            "{names} is not unique by a plain index of its own (valid, at once, without a condition)"
        ),
        match beyond(client, relation, &wanted)? {
            Some(apart) => format!("{apart}: name them in --key as well"),
            // Of a partitioned table no index is made while others write.
            None if relation.kind == "p" => {
                format!("CREATE UNIQUE INDEX ON {from} ({})", columns.join(", "))
            }
            None => format!("CREATE UNIQUE INDEX CONCURRENTLY ON {from} ({})", columns.join(", ")),
        },
    ))
}

/// What the table is partitioned by, where that is not all in the key: no index is unique beyond one
/// partition without it.
fn beyond(client: &mut Client, relation: &Relation, key: &[String]) -> Result<Option<String>> {
    let rows = client
        .rows(PARTITIONED_BY, &[Arg::Int(relation.oid)])
        .with_context(|| format!("reading how {} is partitioned", relation.name))?;
    let mut columns = Vec::new();
    for row in rows {
        columns.push(row.name(0)?);
    }
    let is_all_there = columns.iter().all(|column| key.contains(column));
    Ok((!is_all_there).then(|| format!("it is partitioned by {}", columns.join(", "))))
}

const PARTITIONED_BY: &str = "\
SELECT a.attname::text
FROM pg_catalog.pg_partitioned_table AS p
CROSS JOIN LATERAL pg_catalog.unnest(p.partattrs::pg_catalog.int2[]) AS part (attnum)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = p.partrelid AND a.attnum = part.attnum
WHERE p.partrelid = $1::pg_catalog.oid ORDER BY a.attnum";

/// A column of an index, with the collation where it is not the column's.
type Part = (String, Option<String>);

/// The columns of each unique index that proves a key; the primary key first.
fn unique_indexes(client: &mut Client, relation: &Relation) -> Result<Vec<Vec<Part>>> {
    let rows = client
        .rows(UNIQUE_INDEXES, &[Arg::Int(relation.oid)])
        .with_context(|| format!("reading the indexes of {}", relation.name))?;
    let mut indexes: Vec<(i64, Vec<Part>)> = Vec::new();
    for row in rows {
        let index = row.int(0)?.unwrap_or_default();
        let column = (row.name(1)?, row.text(2)?);
        match indexes.last_mut() {
            Some((last, columns)) if *last == index => columns.push(column),
            _ => indexes.push((index, vec![column])),
        }
    }
    Ok(indexes.into_iter().map(|(_, columns)| columns).collect())
}

/// Not those with a condition, an expression or an order of their own, nor those that are checked
/// later or not yet.
const UNIQUE_INDEXES: &str = "\
SELECT i.indexrelid::pg_catalog.int8, a.attname::text,
  CASE WHEN part.coll <> a.attcollation THEN
    (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(l.collname)
     FROM pg_catalog.pg_collation AS l JOIN pg_catalog.pg_namespace AS n ON n.oid = l.collnamespace
     WHERE l.oid = part.coll) END
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL ROWS FROM (pg_catalog.unnest(i.indkey::pg_catalog.int2[]),
  pg_catalog.unnest(i.indcollation::pg_catalog.oid[])) WITH ORDINALITY AS part (attnum, coll, place)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = part.attnum
WHERE i.indrelid = $1::pg_catalog.oid AND i.indisunique AND i.indisvalid AND i.indislive
  AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
  AND part.place <= i.indnkeyatts
  AND NOT EXISTS (SELECT FROM pg_catalog.unnest(i.indclass::pg_catalog.oid[]) AS own (class)
    JOIN pg_catalog.pg_opclass AS o ON o.oid = own.class WHERE NOT o.opcdefault)
ORDER BY i.indisprimary DESC, i.indexrelid, part.place";

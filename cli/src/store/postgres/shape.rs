//! What the table is like, and the statements that follow from it.

use anyhow::Result;

use super::key::{self, KeyColumn};
use crate::exit::Usage;
use crate::postgres::{Base, Client, Database, Relation, quoted};
use crate::source::{Selection, postgres_tables as choosing};
use crate::store::{Column, StoreError, TableIdentity};

/// A table whose rows a run can tell apart.
pub(super) struct Shape {
    pub(super) identity: TableIdentity,
    pub(super) statements: Statements,
    pub(super) key: usize,
    pub(super) is_bytes: bool,
    pub(super) oid: i64,
    /// Whether there is a condition, which is read by the path of the session.
    pub(super) has_condition: bool,
    /// The schema in which a run leaves its own tables.
    pub(super) schema: String,
    /// How the table is called in the rows of runs.
    pub(super) target: String,
}

/// Statements over the columns of this table.
pub(super) struct Statements {
    pub(super) first_page: String,
    pub(super) next_page: String,
    /// The rows of these keys, with the place of each in the list.
    pub(super) rows: String,
    pub(super) swap: String,
    #[cfg(test)]
    pub(super) blind_swap: String,
}

impl Shape {
    /// In a transaction.
    pub(super) fn of(client: &mut Client, selection: &Selection) -> Result<Self> {
        let database = Database::read(client)?;
        let (relation, column) = choosing::choose(&database, selection, &mut Vec::new())?;
        let shown = relation.shown();
        match relation.kind.as_str() {
            "r" | "p" => {}
            "f" => {
                let remedy = "name the server that holds the table as SOURCE";
                return Err(Usage::unfit(format!("{shown} is a foreign table"), remedy));
            }
            _ => {
                let remedy = "name the table that it shows with --table";
                return Err(Usage::unfit(format!("{shown} is a view"), remedy));
            }
        }
        if relation.has_heirs {
            return Err(Usage::unfit(
                format!("other tables inherit from {shown}, and a key is not unique among them"),
                "a run needs one table with one key: no statement mends that without changing what \
                 the application reads",
            ));
        }
        if let Some(rule) = &relation.update_rule {
            return Err(Usage::unfit(
                format!("{shown} has a rule on UPDATE, and no update of it says what it did"),
                format!("DROP RULE {} ON {}", quoted(rule), relation.quoted()),
            ));
        }
        let hash =
            relation.attribute(&column).filter(|it| it.base.is_text() || it.base == Base::Bytes);
        let hash = hash.ok_or_else(|| {
            Usage::unfit(
                format!("column {column} of {shown} is neither text nor bytea"),
                "name the column that holds the hashes with --column",
            )
        })?;
        if hash.is_generated {
            return Err(Usage::unfit(
                format!("column {column} of {shown} is generated from others"),
                "name the column that it is generated from with --column",
            ));
        }
        let key = key::key(client, relation, selection)?;
        let described = |key: &KeyColumn| Column {
            name: key.name.clone(),
            kind: match key.compared().split_once(" COLLATE ") {
                Some((_, collation)) => format!("{} INDEX COLLATE {collation}", key.spelled),
                None => key.spelled.clone(),
            },
        };
        let identity = TableIdentity {
            engine: "postgres".into(),
            system: None,
            database: Some(database.name.clone()),
            schema: Some(relation.schema.clone()),
            table: relation.name.clone(),
            key: key.iter().map(described).collect(),
            column: Column { name: hash.name.clone(), kind: hash.spelled.clone() },
        };
        let is_bytes = hash.base == Base::Bytes;
        let statements = Statements::over(&database, relation, &column, &key, selection)?;
        Ok(Self {
            target: identity.table.clone(),
            schema: relation.schema.clone(),
            oid: relation.oid,
            has_condition: selection.condition.is_some(),
            key: key.len(),
            identity,
            statements,
            is_bytes,
        })
    }

    /// The name of the cluster; none where this role may not ask. In a transaction that ends then.
    pub(super) fn system(client: &mut Client) -> Result<Option<String>, StoreError> {
        let sql = "SELECT system_identifier::text FROM pg_catalog.pg_control_system()";
        let rows = client.rows(sql, &[])?;
        rows.first().map_or(Ok(None), |row| row.text(0))
    }
}

impl Statements {
    fn over(
        database: &Database,
        relation: &Relation,
        column: &str,
        key: &[KeyColumn],
        selection: &Selection,
    ) -> Result<Self> {
        let (encoding, hash_encoding) = (database.encoding(), database.hash_encoding());
        let list = |of: &dyn Fn(usize, &KeyColumn) -> String, between: &str| {
            let all: Vec<String> = (1..).zip(key).map(|(place, key)| of(place, key)).collect();
            all.join(between)
        };
        let table = relation.table();
        let beside = |name: &Option<String>| -> Result<String> {
            let Some(name) = name else { return Ok("NULL::pg_catalog.bytea".into()) };
            Ok(choosing::bounded(relation, table.column(name)?, encoding))
        };
        let from = relation.quoted();
        let keys = list(
            &|_, key| {
                let text = format!("t.{}::pg_catalog.text", quoted(&key.name));
                format!("pg_catalog.convert_to({text}, '{encoding}')")
            },
            ", ",
        );
        let columns = format!(
            "{keys}, {too_long}, {value}, {user}, {salt}, {realm}",
            too_long = choosing::too_long(column),
            value = choosing::bounded(relation, column, hash_encoding),
            user = beside(&selection.user_column)?,
            salt = beside(&selection.salt_column)?,
            realm = beside(&selection.realm_column)?,
        );
        let condition = selection.condition.as_ref();
        // On lines of its own, so that a comment in it ends there.
        let condition = condition.map(|it| format!("(\n{it}\n)"));
        let only = |more: Option<String>| {
            let all: Vec<String> = [more, condition.clone()].into_iter().flatten().collect();
            if all.is_empty() { String::new() } else { format!(" WHERE {}", all.join(" AND ")) }
        };
        let order = list(&|_, key| key.compared(), ", ");
        let limit = |place: usize| format!(" ORDER BY {order} LIMIT ${place}");
        let given =
            |place: usize, key: &KeyColumn| format!("${place}::pg_catalog.text::{}", key.cast);
        #[expect(clippy::single_match_else, reason = "one column, or several")]
        let behind = match key {
            [only] => format!("{} {} {}", only.compared(), only.operator(">"), given(1, only)),
            _ => {
                let operators: Vec<String> = key.iter().map(|key| key.operator(">")).collect();
                let first =
                    operators.first().filter(|first| operators.iter().all(|it| it == *first));
                match first {
                    Some(operator) => format!("({order}) {operator} ({})", list(&given, ", ")),
                    None => behind_one_by_one(key, &given),
                }
            }
        };
        let names = list(&|place, _| format!("k{place}"), ", ");
        let texts =
            list(&|place, _| format!("pg_catalog.unnest(${place}::pg_catalog.text[])"), ", ");
        let equal = list(
            &|place, key| {
                format!("{} {} u.k{place}::{}", key.compared(), key.operator("="), key.cast)
            },
            " AND ",
        );
        let (old, new) = (key.len() + 1, key.len() + 2);
        let hash = relation.attribute(column);
        let is_bytes = hash.is_some_and(|hash| hash.base == Base::Bytes);
        let value = quoted(column);
        let (bytes, write) = if is_bytes {
            let write = "pg_catalog.convert_to(u.new, 'UTF8')";
            (format!("t.{value}::pg_catalog.bytea"), write)
        } else {
            // The new value goes in by assignment: a cast to the column's width would cut it.
            let text = format!("t.{value}::pg_catalog.text");
            (format!("pg_catalog.convert_to({text}, '{hash_encoding}')"), "u.new")
        };
        let swap = format!(
            "UPDATE {from} AS t SET {value} = {write} FROM ROWS FROM ({texts}, \
             pg_catalog.unnest(${old}::pg_catalog.bytea[]), \
             pg_catalog.unnest(${new}::pg_catalog.text[])) \
             WITH ORDINALITY AS u ({names}, old, new, place) WHERE {equal}"
        );
        Ok(Self {
            first_page: format!("SELECT {columns} FROM {from} AS t{}{}", only(None), limit(1)),
            next_page: format!(
                "SELECT {columns} FROM {from} AS t{}{}",
                only(Some(behind)),
                limit(key.len() + 1)
            ),
            rows: format!(
                "SELECT {columns}, u.place FROM {from} AS t JOIN ROWS FROM \
                 ({texts}) WITH ORDINALITY AS u ({names}, place) ON {equal}"
            ),
            #[cfg(test)]
            blind_swap: format!("{swap} RETURNING u.place"),
            swap: format!("{swap} AND {bytes} OPERATOR(pg_catalog.=) u.old RETURNING u.place"),
        })
    }
}

/// The same as a comparison of whole keys, of columns whose operators are in several schemas. The
/// first column is compared once more for its index.
fn behind_one_by_one(key: &[KeyColumn], given: &dyn Fn(usize, &KeyColumn) -> String) -> String {
    let mut behind = String::new();
    for (place, key) in (1..).zip(key).collect::<Vec<(usize, _)>>().into_iter().rev() {
        let compared =
            |sign| format!("{} {} {}", key.compared(), key.operator(sign), given(place, key));
        behind = match behind.as_str() {
            "" => compared(">"),
            rest => format!("({} OR ({} AND {rest}))", compared(">"), compared("=")),
        };
        if place == 1 {
            behind = format!("({} AND {behind})", compared(">="));
        }
    }
    behind
}

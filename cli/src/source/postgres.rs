//! Users in a PostgreSQL database, read by one binary COPY in a transaction that can't write.

use std::ops::ControlFlow;

use anyhow::{Context as _, Result};

use super::open::Selection;
use super::postgres_tables::choose;
use super::row::{About, Key, MAX_BYTES, Row, Source, Total, Value};
use crate::exit::Usage;
use crate::postgres::{
    Access, Attribute, Base, Client, Database, Fields, Target, UNHURRIED, quoted,
};
use crate::signals;
use crate::store::StoreError;

/// A table of a database.
pub(super) struct Postgres {
    client: Client,
    select: String,
    has_integer_key: bool,
    about: About,
}

impl Postgres {
    pub(super) fn open(target: &Target, selection: &Selection) -> Result<Self> {
        let mut client = Client::open(target, Access::ReadOnly)?;
        let mut chosen = None;
        client.reading(|client| {
            chosen = Some(Chosen::of(client, selection));
            Ok(())
        })?;
        let chosen = chosen.context("nothing was chosen")?;
        let Chosen { select, about, has_integer_key } =
            chosen.with_context(|| format!("reading {target}"))?;
        // Prepared, and therefore one statement and no more. By the path of the session, as its rows
        // are read: a condition and the functions of a view are somebody's own.
        let explain = format!("EXPLAIN {select}");
        client
            .reading(|client| client.rows(&explain, &[]))
            .map_err(|error| wrong(error, selection))
            .with_context(|| format!("reading {target}"))?;
        let about = About { source: target.to_string(), ..about };
        Ok(Self { client, select, has_integer_key, about })
    }
}

impl Source for Postgres {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        let copy = format!("COPY ({}) TO STDOUT (FORMAT binary)", self.select);
        let has_integer_key = self.has_integer_key;
        let mut position = 0;
        let read = self.client.reading(|client| {
            client.run(UNHURRIED)?;
            client.copy(&copy, &mut |fields| {
                position += 1;
                visit(&row(fields, has_integer_key, position))
            })
        });
        match read {
            // Whoever asked to stop has closed the connection, or heard of a server that did.
            Err(_) if signals::stopped() => Ok(()),
            read => Ok(read.with_context(|| format!("reading {}", self.about.source))?),
        }
    }
}

fn row(fields: Fields<'_, 5>, has_integer_key: bool, position: u64) -> Row<'_> {
    let [key, value, user, salt, realm] = fields;
    let number = |bytes: &[u8]| bytes.try_into().ok().map(i64::from_be_bytes);
    Row {
        key: match key {
            None => Key::None,
            Some(bytes) if has_integer_key => number(bytes).map_or(Key::None, Key::Integer),
            Some(bytes) => Key::Text(bytes),
        },
        user,
        value: match value {
            None => Value::Null,
            Some(bytes) if bytes.len() > MAX_BYTES => Value::TooLong,
            Some(bytes) => Value::Bytes(bytes),
        },
        salt,
        realm,
        position,
    }
}

/// What is read.
struct Chosen {
    select: String,
    about: About,
    has_integer_key: bool,
}

impl Chosen {
    /// In a transaction.
    fn of(client: &mut Client, selection: &Selection) -> Result<Self> {
        let database = Database::read(client)?;
        let mut notes = Vec::new();
        let (relation, column) = choose(&database, selection, &mut notes)?;
        let table = relation.table();
        let key = match &selection.key {
            Some(key) => Some(table.column(key)?),
            None => table.primary_key(),
        };
        let attribute = |name: &str| relation.attribute(name).context("a column is gone");
        let key_column = key.map(attribute).transpose()?;
        let has_integer_key = key_column.is_some_and(is_integer);
        let key_sql = match key_column {
            Some(key) if has_integer_key => format!("t.{}::pg_catalog.int8", quoted(&key.name)),
            Some(key) => bytes(key, database.encoding(), "NULL"),
            None => NONE.into(),
        };
        let beside = |name: &Option<String>| -> Result<String> {
            let Some(name) = name else { return Ok(NONE.into()) };
            Ok(bytes(attribute(table.column(name)?)?, database.encoding(), "NULL"))
        };
        let (hash, encoding) = (attribute(&column)?, database.hash_encoding());
        let mut select = format!(
            "SELECT {key_sql}, {value}, {user}, {salt}, {realm} FROM {from} AS t",
            value = bytes(hash, encoding, &marker(hash, encoding)),
            user = beside(&selection.user_column)?,
            salt = beside(&selection.salt_column)?,
            realm = beside(&selection.realm_column)?,
            from = relation.quoted(),
        );
        let total = match &selection.condition {
            Some(condition) => {
                // On lines of its own, so that a comment in it ends there.
                select = format!("{select} WHERE (\n{condition}\n)");
                Total::Unknown
            }
            None => relation.rows.filter(|rows| *rows > 0).map_or(Total::Unknown, Total::Rows),
        };
        let about = About {
            source: String::new(),
            table: Some(table.name.clone()),
            column,
            key: key.map(Into::into),
            total,
            profile: None,
            notes,
        };
        Ok(Self { select, about, has_integer_key })
    }
}

const NONE: &str = "NULL::pg_catalog.text";

/// The bytes of a column as they are sent, of text in this encoding, and this where there are more
/// than a hash has: those stay in the database.
fn bytes(attribute: &Attribute, encoding: &str, too_long: &str) -> String {
    let name = format!("t.{}", quoted(&attribute.name));
    let (length, sent) = match &attribute.base {
        Base::Bytes => (name.clone(), format!("{name}::pg_catalog.bytea")),
        base => {
            let text = format!("{name}::pg_catalog.text");
            let length = if base.is_text() { name } else { text.clone() };
            (length, in_encoding(text, encoding))
        }
    };
    format!(
        "CASE WHEN pg_catalog.octet_length({length}) OPERATOR(pg_catalog.>) {MAX_BYTES} \
         THEN {too_long} ELSE {sent} END"
    )
}

/// A text in this encoding. In UTF-8 it is sent as it is; what has no form there is sent as bytes.
fn in_encoding(text: String, encoding: &str) -> String {
    match encoding {
        "UTF8" => text,
        _ => format!("pg_catalog.convert_to({text}, '{encoding}')"),
    }
}

/// What stands for a value that is too long: one byte more than a hash has, of the same type.
fn marker(attribute: &Attribute, encoding: &str) -> String {
    let long = format!("pg_catalog.repeat('x', {})", MAX_BYTES + 1);
    let encoding = if attribute.base == Base::Bytes { "SQL_ASCII" } else { encoding };
    in_encoding(long, encoding)
}

fn is_integer(attribute: &Attribute) -> bool {
    ["int2", "int4", "int8"]
        .iter()
        .any(|name| attribute.cast == format!("\"pg_catalog\".\"{name}\""))
}

/// What is wrong with a condition, without the text of it: it may compare with a hash.
fn wrong(error: StoreError, selection: &Selection) -> anyhow::Error {
    if selection.condition.is_some() {
        return Usage::error(format!("--where: {error}"));
    }
    error.into()
}

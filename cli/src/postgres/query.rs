//! Statements and their answers: the one place where text becomes SQL.

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{AssertSqlSafe, Postgres, Row as _};

use super::error::plain;
use crate::store::StoreError;

/// A value that goes beside a statement, never into it.
#[derive(Clone)]
pub(crate) enum Arg {
    Text(Option<String>),
    Int(i64),
    Texts(Vec<Option<String>>),
    Blobs(Vec<Vec<u8>>),
    Ints(Vec<i64>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

/// A row of an answer, whose columns are of type `text`, `bytea`, `int8` or `boolean`.
pub(crate) struct Row(pub(super) PgRow);

impl Row {
    pub(crate) fn text(&self, column: usize) -> Result<Option<String>, StoreError> {
        self.0.try_get(column).map_err(|error| plain(&error))
    }

    /// A text that can't be NULL.
    pub(crate) fn name(&self, column: usize) -> Result<String, StoreError> {
        self.0.try_get(column).map_err(|error| plain(&error))
    }

    pub(crate) fn bytes(&self, column: usize) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.try_get(column).map_err(|error| plain(&error))
    }

    pub(crate) fn int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        self.0.try_get(column).map_err(|error| plain(&error))
    }

    pub(crate) fn flag(&self, column: usize) -> Result<bool, StoreError> {
        let flag: Option<bool> = self.0.try_get(column).map_err(|error| plain(&error))?;
        Ok(flag.unwrap_or_default())
    }
}

/// A statement that is put together of our own words, of names through [`quoted`], of texts through
/// [`literal`] and, behind `--where`, of the caller's own condition. Values are [`Arg`]s.
pub(super) fn reviewed(sql: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(sql.to_owned())
}

/// A statement with its values, prepared under no name: a pooler gives the next transaction another
/// server.
pub(super) fn bound<'q>(sql: &str, args: &[Arg]) -> Query<'q, Postgres, PgArguments> {
    let query = sqlx::query(reviewed(sql)).persistent(false);
    args.iter().cloned().fold(query, |query, arg| match arg {
        Arg::Text(text) => query.bind(text),
        Arg::Int(number) => query.bind(number),
        Arg::Texts(texts) => query.bind(texts),
        Arg::Blobs(blobs) => query.bind(blobs),
        Arg::Ints(numbers) => query.bind(numbers),
    })
}

/// A name as SQL has it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text as SQL has it, whatever `standard_conforming_strings` says.
pub(crate) fn literal(text: &str) -> String {
    format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::{literal, quoted};

    #[test]
    fn names_and_texts_stay_within_their_quotes() {
        assert_eq!(quoted("us\"er; DROP"), "\"us\"\"er; DROP\"");
        assert_eq!(literal("it's \\' OR 1"), "E'it\\'s \\\\\\' OR 1'");
    }
}

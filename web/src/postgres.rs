//! The compare-and-swap of a hash in PostgreSQL, and stored hashes as columns.

use std::sync::Arc;

use rehash::StoredHash;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueFormat, PgValueRef};
use sqlx::{AssertSqlSafe, Decode, Encode, Executor, Postgres, Type, TypeInfo as _};

use crate::column::{HashColumn, SwapError, Swapped, quoted};
use crate::replacement::Replacement;

/// The column that holds the hashes, and the key that names a row. The column is of text of any type
/// and collation, or `bytea`.
///
/// A trigger before the update that makes another value of the new hash is an error of the swap. What a
/// trigger after it writes to the column is seen by nobody and locks the account: have none.
#[derive(Clone, Debug)]
pub struct PasswordColumn {
    swap: Arc<str>,
}

impl PasswordColumn {
    /// The names of a table that the search path finds, of a column that is unique in it, and of the
    /// column of hashes. A swap in which more than one row has the key is an error, and has written
    /// them unless a transaction is rolled back.
    #[must_use]
    pub fn new(table: &str, key: &str, column: &str) -> Self {
        Self::of(&quoted(table), &quoted(key), &quoted(column))
    }

    /// The same of a table in this schema.
    #[must_use]
    pub fn in_schema(schema: &str, table: &str, key: &str, column: &str) -> Self {
        let table = format!("{}.{}", quoted(schema), quoted(table));
        Self::of(&table, &quoted(key), &quoted(column))
    }

    fn of(table: &str, key: &str, column: &str) -> Self {
        // Bytes are compared, so that no collation, citext or padding makes two hashes one. Something
        // appended makes text of every text, and bytes of domains over bytes. The new value goes in by
        // assignment: a cast to the column's width would cut it.
        let bytes = format!(
            "CASE pg_catalog.pg_typeof(t.{column} OPERATOR(pg_catalog.||) '') \
             WHEN 'pg_catalog.bytea'::pg_catalog.regtype THEN t.{column}::pg_catalog.bytea \
             ELSE pg_catalog.convert_to(t.{column}::pg_catalog.text, 'UTF8') END"
        );
        let swap = format!(
            "UPDATE {table} AS t SET {column} = $3 WHERE t.{key} = $1 AND \
             {bytes} OPERATOR(pg_catalog.=) $2::pg_catalog.bytea RETURNING {bytes}"
        );
        Self { swap: swap.into() }
    }

    /// Stores the new hash of a login, unless somebody changed the password meanwhile.
    ///
    /// # Errors
    ///
    /// [`SwapError`] where the database can't write or writes another value, or the key is not unique;
    /// the login is good all the same.
    pub async fn replace<'c, K>(
        &self,
        database: impl Executor<'c, Database = Postgres>,
        key: K,
        replacement: &Replacement,
    ) -> Result<Swapped, SwapError>
    where
        K: for<'q> Encode<'q, Postgres> + Type<Postgres>,
    {
        self.swap(database, key, replacement.old(), replacement.new()).await
    }

    /// Stores a new hash where this old one still stands, byte for byte: what changes a password
    /// whose current one was just verified.
    ///
    /// # Errors
    ///
    /// [`SwapError`] where the database can't write or writes another value, or the key is not unique.
    pub async fn swap<'c, K>(
        &self,
        database: impl Executor<'c, Database = Postgres>,
        key: K,
        old: &StoredHash,
        new: &StoredHash,
    ) -> Result<Swapped, SwapError>
    where
        K: for<'q> Encode<'q, Postgres> + Type<Postgres>,
    {
        let update = sqlx::query_scalar(AssertSqlSafe(self.swap.clone()))
            .bind(key)
            .bind(old.as_bytes())
            .bind(HashColumn(new.clone()));
        let written: Vec<Option<Vec<u8>>> = update.fetch_all(database).await?;
        let swapped = Swapped::of(u64::try_from(written.len()).unwrap_or(u64::MAX))?;
        if written.iter().any(|stands| stands.as_deref() != Some(new.as_bytes())) {
            return Err(SwapError::altered());
        }
        Ok(swapped)
    }
}

impl Type<Postgres> for HashColumn {
    /// `unknown`: the server takes it for what the column is, and text and `bytea` are sent alike.
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(Oid(705))
    }

    fn compatible(info: &PgTypeInfo) -> bool {
        <str as Type<Postgres>>::compatible(info) || is_bytes(info)
    }
}

impl Decode<'_, Postgres> for HashColumn {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
        use sqlx::ValueRef as _;

        let info = value.type_info().into_owned();
        if is_bytes(&info) && value.format() == PgValueFormat::Text {
            return Ok(Self(<Vec<u8> as Decode<Postgres>>::decode(value)?.into()));
        }
        let mut bytes = value.as_bytes()?;
        if info.name() == "CHAR" {
            // `char(n)` fills up with blanks, which are no part of the value.
            while let [value @ .., b' '] = bytes {
                bytes = value;
            }
        }
        Ok(Self(bytes.to_vec().into()))
    }
}

impl Encode<'_, Postgres> for HashColumn {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <&[u8] as Encode<Postgres>>::encode(self.0.as_bytes(), buffer)
    }
}

fn is_bytes(info: &PgTypeInfo) -> bool {
    <[u8] as Type<Postgres>>::compatible(info)
}

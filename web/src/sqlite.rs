//! The compare-and-swap of a hash in SQLite, and stored hashes as columns.

use std::sync::Arc;

use rehash::StoredHash;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{AssertSqlSafe, Decode, Encode, Executor, Sqlite, Type};

use crate::column::{HashColumn, SwapError, Swapped, quoted};
use crate::replacement::Replacement;

/// The column that holds the hashes, and the key that names a row.
///
/// SQLite does not say what a trigger makes of the new hash after it was written. A trigger that rewrites
/// the column locks the account: have none.
#[derive(Clone, Debug)]
pub struct PasswordColumn {
    swap: Arc<str>,
}

impl PasswordColumn {
    /// The names of a table, of a column that is unique in it, and of the column of hashes. A swap in
    /// which more than one row has the key is an error, and has written them.
    #[must_use]
    pub fn new(table: &str, key: &str, column: &str) -> Self {
        let (table, key, column) = (quoted(table), quoted(key), quoted(column));
        // Blobs are compared byte by byte, whatever the collation. A text becomes one in the encoding
        // of the database, on both sides. What was a blob stays one, of the same bytes in any encoding.
        // A quoted name of no column would be a text, without the name of the table before it.
        let swap = format!(
            "UPDATE {table} AS t SET {column} = \
             CASE typeof(t.{column}) WHEN 'blob' THEN ?5 ELSE ?3 END \
             WHERE t.{key} = ?1 AND CAST(t.{column} AS BLOB) = \
             CASE typeof(t.{column}) WHEN 'blob' THEN ?4 ELSE CAST(?2 AS BLOB) END"
        );
        Self { swap: swap.into() }
    }

    /// Stores the new hash of a login, unless somebody changed the password meanwhile.
    ///
    /// # Errors
    ///
    /// [`SwapError`] where the database can't write, or the key is not unique; the login is good all the
    /// same.
    pub async fn replace<'c, K>(
        &self,
        database: impl Executor<'c, Database = Sqlite>,
        key: K,
        replacement: &Replacement,
    ) -> Result<Swapped, SwapError>
    where
        K: for<'q> Encode<'q, Sqlite> + Type<Sqlite>,
    {
        self.swap(database, key, replacement.old(), replacement.new()).await
    }

    /// Stores a new hash where this old one still stands, byte for byte: what changes a password
    /// whose current one was just verified.
    ///
    /// # Errors
    ///
    /// [`SwapError`] where the database can't write, or the key is not unique.
    pub async fn swap<'c, K>(
        &self,
        database: impl Executor<'c, Database = Sqlite>,
        key: K,
        old: &StoredHash,
        new: &StoredHash,
    ) -> Result<Swapped, SwapError>
    where
        K: for<'q> Encode<'q, Sqlite> + Type<Sqlite>,
    {
        let update = sqlx::query(AssertSqlSafe(self.swap.clone()))
            .bind(key)
            .bind(HashColumn(old.clone()))
            .bind(HashColumn(new.clone()))
            .bind(old.as_bytes())
            .bind(new.as_bytes());
        let written = update.execute(database).await?;
        Swapped::of(written.rows_affected())
    }
}

impl Type<Sqlite> for HashColumn {
    fn type_info() -> SqliteTypeInfo {
        <str as Type<Sqlite>>::type_info()
    }

    /// Whatever stands there: a number in a column of hashes is a broken row.
    fn compatible(_: &SqliteTypeInfo) -> bool {
        true
    }
}

impl Decode<'_, Sqlite> for HashColumn {
    fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
        Ok(Self(<Vec<u8> as Decode<Sqlite>>::decode(value)?.into()))
    }
}

impl Encode<'_, Sqlite> for HashColumn {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        match self.0.as_str() {
            Some(text) => <&str as Encode<Sqlite>>::encode(text, buffer),
            None => <&[u8] as Encode<Sqlite>>::encode(self.0.as_bytes(), buffer),
        }
    }
}

//! The table of accounts, and what is computed for it.

use rehash::{Registry, StoredHash, profile, schemes};
use rehash_web::sqlite::PasswordColumn;
use rehash_web::{Budget, HashColumn, Logins, Replacement};
use sqlx::SqlitePool;

#[derive(Clone)]
pub(crate) struct Accounts {
    pub(crate) logins: Logins,
    pub(crate) database: SqlitePool,
    column: PasswordColumn,
}

pub(crate) struct Account {
    pub(crate) id: i64,
    pub(crate) password: Option<StoredHash>,
}

/// New hashes are Argon2id; what a Django application left in the table is verified, and replaced at
/// the next login.
pub(crate) fn passwords() -> anyhow::Result<Logins> {
    let target = schemes::phc::Argon2id::OWASP;
    let registry = Registry::builder(target).profile(profile::django()).build()?;
    Ok(Logins::new(registry, Budget::default())?)
}

impl Accounts {
    /// Makes the table where it is missing.
    pub(crate) async fn open(database: SqlitePool, logins: Logins) -> anyhow::Result<Self> {
        let table = "CREATE TABLE IF NOT EXISTS account \
                     (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, password TEXT)";
        sqlx::query(table).execute(&database).await?;
        let column = PasswordColumn::new("account", "id", "password");
        Ok(Self { logins, database, column })
    }

    pub(crate) async fn find(&self, name: &str) -> Result<Option<Account>, sqlx::Error> {
        let row: Option<(i64, Option<HashColumn>)> =
            sqlx::query_as("SELECT id, password FROM account WHERE name = ?")
                .bind(name)
                .fetch_optional(&self.database)
                .await?;
        Ok(row.map(|(id, password)| Account { id, password: password.map(StoredHash::from) }))
    }

    /// Whether the name was free.
    pub(crate) async fn add(&self, name: &str, password: StoredHash) -> Result<bool, sqlx::Error> {
        let added = sqlx::query(
            "INSERT INTO account (name, password) VALUES (?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(name)
        .bind(HashColumn(password))
        .execute(&self.database)
        .await?;
        Ok(added.rows_affected() == 1)
    }

    /// Stores the better hash, where the old one still stands. A login is good without it.
    pub(crate) async fn upgrade(&self, id: i64, replacement: &Replacement) {
        if let Err(error) = self.column.replace(&self.database, id, replacement).await {
            eprintln!("account {id} keeps its old hash: {error}");
        }
    }
}

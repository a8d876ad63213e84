//! From a URL to an open database.

use std::str::FromStr as _;
use std::time::Duration;

use anyhow::{Result, anyhow};
use rehash_web::{postgres, sqlite};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};

use super::{Database, Engine, on_either};
use crate::options::Usage;

impl Database {
    /// Opens the database of this URL, and makes the tables that are missing.
    ///
    /// # Errors
    ///
    /// What is wrong with the URL or the database, without a password.
    pub async fn open(url: &str) -> Result<Self> {
        let engine = match url.split_once(':') {
            Some(("sqlite", _)) => sqlite(url).await?,
            Some(("postgres" | "postgresql", _)) => postgres(url).await?,
            _ => {
                let takes = "--database takes sqlite:FILE or postgres://USER@HOST/DATABASE";
                return Err(Usage::error(takes));
            }
        };
        let database = Self(engine);
        database.prepare().await?;
        Ok(database)
    }

    /// Waits until every connection is returned, and closes them.
    pub async fn close(&self) {
        on_either!(self, (pool, _) => pool.close().await);
    }
}

async fn sqlite(url: &str) -> Result<Engine> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|error| Usage::error(format!("the URL of the SQLite file: {error}")))?;
    let file = options.get_filename().to_owned();
    // Each connection would have one of its own, and all of them end with the program.
    if url.contains(":memory:") || url.contains("mode=memory") || file.as_os_str().is_empty() {
        return Err(Usage::error("--database takes a SQLite file: sqlite:app.db"));
    }
    let mut options = options.create_if_missing(true).busy_timeout(PATIENCE);
    if !file.exists() {
        // A file of Django's keeps the journal that it has.
        options = options.journal_mode(SqliteJournalMode::Wal);
    }
    let pool = SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE);
    let pool = pool.connect_with(options).await;
    let pool = pool.map_err(|error| anyhow!("opening {}: {error}", file.display()))?;
    Ok(Engine::Sqlite(pool, sqlite::PasswordColumn::new("auth_user", "id", "password")))
}

async fn postgres(url: &str) -> Result<Engine> {
    // What is wrong with a URL is not repeated: any part of it may be a password.
    let Ok(options) = PgConnectOptions::from_str(url) else {
        let is_none = "--database is no URL of PostgreSQL: postgres://USER@HOST/DATABASE";
        return Err(Usage::error(is_none));
    };
    let pool = PgPoolOptions::new().max_connections(10).acquire_timeout(PATIENCE);
    let pool = pool.connect_with(options).await;
    let pool = pool.map_err(|error| anyhow!("connecting to PostgreSQL: {error}"))?;
    Ok(Engine::Postgres(pool, postgres::PasswordColumn::new("auth_user", "id", "password")))
}

const PATIENCE: Duration = Duration::from_secs(10);

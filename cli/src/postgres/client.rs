//! One connection, blocked on.

use std::pin::pin;
use std::time::Duration;

use anyhow::anyhow;
use sqlx::postgres::PgConnection;
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};
use tokio::runtime::{Builder, Runtime};

use super::error::plain;
use super::query::{Arg, Row, bound, reviewed};
use super::target::Target;
use crate::signals;
use crate::store::{StoreError, Trouble};

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// The server itself refuses to write: `default_transaction_read_only` at the start of the
    /// session, where no pooler keeps it from arriving, and READ ONLY in every transaction.
    ReadOnly,
    ReadWrite,
}

/// A connection to PostgreSQL. It keeps no session: whatever a transaction needs it sets itself.
pub(crate) struct Client {
    runtime: Runtime,
    target: Target,
    access: Access,
    pub(super) connection: Option<PgConnection>,
}

/// What every transaction sets for itself: values in one spelling, and an error where row security
/// would hide rows.
pub(crate) const SETTINGS: &str = "SET LOCAL row_security = off; SET LOCAL bytea_output = 'hex'; \
     SET LOCAL DateStyle = 'ISO, MDY'; SET LOCAL IntervalStyle = 'postgres'; \
     SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 3";

/// Questions about tables take no time; what takes long says so itself.
const CATALOGUE: &str = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '10s'";

/// How often somebody who waits looks whether to stop.
pub(super) const LOOK: Duration = Duration::from_millis(100);

/// No answer to a connection is as bad as a refusal.
const CONNECT: Duration = Duration::from_secs(15);

impl Client {
    /// Connects.
    pub(crate) fn open(target: &Target, access: Access) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| StoreError::new(Trouble::Other, error))?;
        let mut client = Self { runtime, target: target.clone(), access, connection: None };
        client.reconnect()?;
        Ok(client)
    }

    /// Connects anew; what the old connection had open is rolled back by the server.
    pub(crate) fn reconnect(&mut self) -> Result<(), StoreError> {
        self.hang_up();
        let read_only = match self.access {
            Access::ReadOnly => "-c default_transaction_read_only=on",
            Access::ReadWrite => "",
        };
        let connection = match self.connect(read_only) {
            // A pooler knows no options, nor any other parameter that it does not track.
            Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("08P01") => {
                self.connect("").map_err(|error| plain(&error))
            }
            connected => connected.map_err(|error| plain(&error)),
        };
        self.connection = Some(connection?);
        Ok(())
    }

    fn connect(&self, more: &str) -> Result<PgConnection, sqlx::Error> {
        let options = self.target.driver(more);
        let options = options.map_err(|error| sqlx::Error::Configuration(error.into()))?;
        self.runtime.block_on(async {
            let connected = tokio::time::timeout(CONNECT, options.connect()).await;
            connected
                .unwrap_or_else(|_| Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into()))
        })
    }

    /// Whether there is one; it may be broken all the same.
    pub(crate) const fn is_connected(&self) -> bool {
        self.connection.is_some()
    }

    /// Closes the connection without a word.
    pub(crate) fn hang_up(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        // Within the runtime, which its socket is registered with.
        let _inside = self.runtime.enter();
        drop(connection);
    }

    /// Runs one or several statements without values, whose answer nobody wants.
    pub(crate) fn run(&mut self, sql: &str) -> Result<(), StoreError> {
        let connection = self.connection.as_mut().ok_or_else(gone)?;
        let done = self.runtime.block_on(connection.execute(sqlx::raw_sql(reviewed(sql))));
        done.map(drop).map_err(|error| plain(&error))
    }

    /// Runs one statement with these values.
    pub(crate) fn rows(&mut self, sql: &str, args: &[Arg]) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection.as_mut().ok_or_else(gone)?;
        let rows = self.runtime.block_on(connection.fetch_all(bound(sql, args)));
        let rows = rows.map_err(|error| plain(&error))?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// The same; whoever asks to stop while it runs has it cut off, with the connection.
    pub(crate) fn rows_until_stopped(
        &mut self,
        sql: &str,
        args: &[Arg],
    ) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection.as_mut().ok_or_else(gone)?;
        let rows = self.runtime.block_on(async {
            let mut asked = pin!(connection.fetch_all(bound(sql, args)));
            loop {
                if let Ok(rows) = tokio::time::timeout(LOOK, asked.as_mut()).await {
                    return Some(rows);
                }
                if signals::stopped() {
                    return None;
                }
            }
        });
        let Some(rows) = rows else {
            self.hang_up();
            return Err(StoreError::new(Trouble::Stopped, anyhow!("stopped")));
        };
        let rows = rows.map_err(|error| plain(&error))?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// Does this in one transaction that sees one state of the database and can't write.
    pub(crate) fn reading<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.run(&format!(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {SETTINGS}; {CATALOGUE}"
        ))?;
        let answer = work(self);
        if self.connection.is_some() && self.run("ROLLBACK").is_err() {
            self.hang_up();
        }
        answer
    }

    /// The runtime and the connection, for what takes long.
    pub(super) fn parts(&mut self) -> Result<(&Runtime, &mut PgConnection), StoreError> {
        Ok((&self.runtime, self.connection.as_mut().ok_or_else(gone)?))
    }
}

impl Drop for Client {
    /// Says goodbye, so that the server's log has no broken connections.
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.runtime.block_on(async {
                tokio::time::timeout(Duration::from_millis(200), connection.close()).await.ok()
            });
        }
    }
}

fn gone() -> StoreError {
    StoreError::new(Trouble::Lost, anyhow!("there is no connection"))
}

//! One connection, blocked on.

use std::pin::pin;
use std::time::{Duration, Instant};

use anyhow::anyhow;
use sqlx::postgres::PgConnection;
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};
use tokio::runtime::{Builder, Runtime};

use super::error::plain;
use super::query::{Arg, Row, bound, reviewed};
use super::target::Target;
use super::unconnected::unconnected;
use crate::printable::printable;
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

/// Names and operators are the server's own, whoever may make others in `public`: an operator for
/// exactly two types goes before one that needs a cast. For whatever runs no trigger and no condition
/// of the caller.
pub(crate) const OWN_NAMES: &str = "SET LOCAL search_path = pg_catalog, pg_temp";

/// As long as it takes, but no longer than somebody listens (which servers know from 14 on).
pub(crate) const UNHURRIED: &str = "SET LOCAL statement_timeout = 0; \
     SELECT pg_catalog.set_config('client_connection_check_interval', '2s', true) \
     WHERE pg_catalog.current_setting('server_version_num')::pg_catalog.int4 \
     OPERATOR(pg_catalog.>=) 140000";

/// Questions about tables take no time; what takes long says so itself.
const CATALOGUE: &str = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '10s'";

/// How often somebody who waits looks whether to stop.
pub(super) const LOOK: Duration = Duration::from_millis(100);

/// Longer than any limit that a server is given here: whoever does not answer then is gone, whatever
/// became of its packets.
const SILENCE: Duration = Duration::from_mins(2);

/// What a call has left once somebody asked to stop.
const LAST: Duration = Duration::from_secs(4);

/// No answer to a connection is as bad as a refusal.
const CONNECT: Duration = Duration::from_secs(15);

impl Client {
    /// Connects.
    pub(crate) fn open(target: &Target, access: Access) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| StoreError::new(Trouble::Other, error))?;
        let mut client = Self { runtime, target: target.clone(), access, connection: None };
        let place = || format!("connecting to {}", printable(&target.to_string()));
        client.reconnect().map_err(|error| error.while_doing(place()))?;
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
                self.connect("")
            }
            connected => connected,
        };
        self.connection = Some(connection.map_err(|error| unconnected(&error, &self.target))?);
        Ok(())
    }

    fn connect(&self, more: &str) -> Result<PgConnection, sqlx::Error> {
        let options = self.target.driver(more);
        let options = options.map_err(|error| sqlx::Error::Configuration(error.into()))?;
        let connected = self.runtime.block_on(answered(options.connect(), Some(CONNECT), LAST));
        let late = || Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into());
        connected.unwrap_or_else(late)
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
        let asked = connection.execute(sqlx::raw_sql(reviewed(sql)));
        let done = self.runtime.block_on(answered(asked, Some(SILENCE), LAST));
        self.heard(done).map(drop)
    }

    /// Runs one statement with these values.
    pub(crate) fn rows(&mut self, sql: &str, args: &[Arg]) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection.as_mut().ok_or_else(gone)?;
        let asked = connection.fetch_all(bound(sql, args));
        let rows = self.runtime.block_on(answered(asked, Some(SILENCE), LAST));
        Ok(self.heard(rows)?.into_iter().map(Row).collect())
    }

    /// The same, as long as it takes; whoever asks to stop while it runs has it cut off at once.
    pub(crate) fn rows_until_stopped(
        &mut self,
        sql: &str,
        args: &[Arg],
    ) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection.as_mut().ok_or_else(gone)?;
        let asked = connection.fetch_all(bound(sql, args));
        let rows = self.runtime.block_on(answered(asked, None, Duration::ZERO));
        if rows.is_none() {
            self.hang_up();
            return Err(StoreError::new(Trouble::Stopped, anyhow!("stopped")));
        }
        Ok(self.heard(rows)?.into_iter().map(Row).collect())
    }

    /// A call without an answer takes its connection with it: nobody knows what became of it.
    fn heard<T>(&mut self, answer: Option<Result<T, sqlx::Error>>) -> Result<T, StoreError> {
        let Some(answer) = answer else {
            self.hang_up();
            return Err(StoreError::new(Trouble::Lost, anyhow!("the server does not answer")));
        };
        answer.map_err(|error| plain(&error))
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

/// The answer; none where it took longer than this, or than `last` since somebody asked to stop.
async fn answered<T>(
    asked: impl Future<Output = T>,
    longest: Option<Duration>,
    last: Duration,
) -> Option<T> {
    let mut asked = pin!(asked);
    let begun = Instant::now();
    let mut stopped = None;
    loop {
        if let Ok(answer) = tokio::time::timeout(LOOK, asked.as_mut()).await {
            return Some(answer);
        }
        if signals::stopped() && stopped.get_or_insert_with(Instant::now).elapsed() >= last {
            return None;
        }
        if longest.is_some_and(|longest| begun.elapsed() >= longest) {
            return None;
        }
    }
}

fn gone() -> StoreError {
    StoreError::new(Trouble::Lost, anyhow!("there is no connection"))
}

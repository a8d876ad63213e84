//! One connection to a PostgreSQL table, and the one way by which statements go over it.

use anyhow::Result;

use super::shape::Shape;
use crate::postgres::{Access as Open, Arg, Client, OWN_NAMES, Row, SETTINGS, Target};
use crate::source::Selection;
use crate::store::{Access, Calls, Moment, StoreError, Trouble};

/// A table in a PostgreSQL database.
pub(crate) struct Postgres {
    pub(super) client: Client,
    pub(super) shape: Shape,
    pub(super) calls: Option<Box<dyn Calls>>,
    #[cfg(test)]
    pub(crate) bug: crate::store::Bug,
}

impl Postgres {
    pub(crate) fn open(target: &Target, selection: &Selection, access: Access) -> Result<Self> {
        let access = match access {
            Access::Read => Open::ReadOnly,
            Access::Write => Open::ReadWrite,
        };
        let mut client = Client::open(target, access)?;
        let mut shape = Err(anyhow::anyhow!("nothing was read"));
        client.reading(|client| {
            shape = Shape::of(client, selection);
            Ok(())
        })?;
        let mut shape = shape?;
        // In a transaction of its own, which an error ends.
        shape.identity.system = match client.reading(Shape::system) {
            Err(error) if matches!(error.trouble, Trouble::Other) => None,
            system => system?,
        };
        let mut store = Self {
            client,
            shape,
            calls: None,
            #[cfg(test)]
            bug: crate::store::Bug::None,
        };
        if let Some(condition) = &selection.condition {
            store.check_condition(condition)?;
        }
        Ok(store)
    }

    /// Sends one statement with these values.
    pub(super) fn call(
        &mut self,
        statement: &'static str,
        sql: &str,
        args: &[Arg],
    ) -> Result<Vec<Row>, StoreError> {
        self.around(statement, |client| client.rows(sql, args))
    }

    /// Sends statements without values.
    pub(super) fn send(&mut self, statement: &'static str, sql: &str) -> Result<(), StoreError> {
        self.around(statement, |client| client.run(sql))
    }

    /// Lets whoever listens know of a call, before and after it.
    pub(super) fn around<T>(
        &mut self,
        statement: &'static str,
        send: impl FnOnce(&mut Client) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if let Some(calls) = &mut self.calls {
            calls.called(statement, Moment::Before)?;
        }
        let answer = send(&mut self.client)?;
        if let Some(calls) = &mut self.calls {
            calls.called(statement, Moment::After)?;
        }
        Ok(answer)
    }

    /// Does this in one transaction that writes tables of ours: committed where it succeeds, rolled
    /// back elsewhere.
    pub(super) fn writing<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.within(&[WRITE, OWN_NAMES], work)
    }

    /// The same, which sets off the triggers of the table: they rely on the path of the session.
    pub(super) fn swapping<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.within(&[WRITE], work)
    }

    fn within<T>(
        &mut self,
        settings: &[&str],
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.begin(settings)?;
        match work(self) {
            Ok(answer) => self.commit().map(|()| answer),
            Err(error) => {
                self.roll_back();
                Err(error)
            }
        }
    }

    /// Does this in one transaction that can't write.
    pub(super) fn reading<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.looking(&[READ, OWN_NAMES], work)
    }

    /// The same, with these settings.
    pub(super) fn looking<T>(
        &mut self,
        settings: &[&str],
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.begin(settings)?;
        let answer = work(self);
        self.roll_back();
        answer
    }

    pub(super) fn begin(&mut self, settings: &[&str]) -> Result<(), StoreError> {
        let (kind, rest) = settings.split_first().unwrap_or((&READ, &[]));
        let statements = format!("BEGIN {kind}; {SETTINGS}; {PATIENCE}; {}", rest.join("; "));
        let begun = self.send("BEGIN", &statements);
        if begun.is_err() {
            self.roll_back();
        }
        begun
    }

    pub(super) fn commit(&mut self) -> Result<(), StoreError> {
        if let Some(calls) = &mut self.calls
            && let Err(error) = calls.called("COMMIT", Moment::Before)
        {
            self.roll_back();
            return Err(error);
        }
        if let Err(error) = self.client.run("COMMIT") {
            // An answer that says no is one: whatever it says, the transaction is gone.
            return Err(if error.trouble == Trouble::Lost { error.in_doubt() } else { error });
        }
        match &mut self.calls {
            Some(calls) => calls.called("COMMIT", Moment::After).map_err(StoreError::in_doubt),
            None => Ok(()),
        }
    }

    /// Ends a transaction. What can't be rolled back goes with its connection.
    pub(super) fn roll_back(&mut self) {
        if self.client.is_connected() && self.send("ROLLBACK", "ROLLBACK").is_err() {
            self.client.hang_up();
        }
    }
}

/// Every swap asks for itself whether the old value still stands, so that a row that somebody else
/// changed is no error.
pub(super) const WRITE: &str = "ISOLATION LEVEL READ COMMITTED READ WRITE";
pub(super) const READ: &str = "ISOLATION LEVEL READ COMMITTED READ ONLY";

/// Under the five seconds in which a run that was asked to stop has stopped. What was committed is on
/// disk, whatever the server's own setting. Where triggers may run, the search path stays, and every
/// name and operator of ours has its schema. A batch finds its rows by the index one after another, in the order of
/// its keys: otherwise a batch of a table that is not large reads all of it.
const PATIENCE: &str = "SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = '4s'; \
     SET LOCAL idle_in_transaction_session_timeout = '30s'; SET LOCAL synchronous_commit = on; \
     SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";

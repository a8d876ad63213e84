//! One connection to a SQLite file, and the one way by which statements go over it.

use std::path::{Path, PathBuf};

use anyhow::Result;
use rusqlite::{Connection, Error as Fault, ErrorCode};

use super::lock::Lock;
use super::shape::Shape;
use super::trouble;
use crate::exit::Usage;
use crate::signals;
use crate::source::{Selection, wrong_condition};
use crate::sqlite_file::{self, Still};
use crate::store::{Access, Calls, Moment, StoreError, Trouble};

/// A table in a SQLite file.
pub(crate) struct Sqlite {
    pub(super) path: PathBuf,
    access: Access,
    pub(super) connection: Connection,
    pub(super) shape: Shape,
    /// What the file was like, where reading it relies on nobody writing.
    still: Option<Still>,
    /// Held from the lease on.
    pub(super) lock: Option<Lock>,
    pub(super) calls: Option<Box<dyn Calls>>,
    /// Which file stood there when it was opened.
    place: Option<(u64, u64)>,
    #[cfg(test)]
    pub(crate) bug: crate::store::Bug,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, selection: &Selection, access: Access) -> Result<Self> {
        let (connection, still) = connect(path, access)?;
        let shape = Shape::of(&connection, selection)?;
        if let Some(condition) = &selection.condition {
            check_condition(&connection, &shape, condition)?;
        }
        Ok(Self {
            path: path.into(),
            access,
            connection,
            shape,
            still,
            lock: None,
            calls: None,
            place: place(path),
            #[cfg(test)]
            bug: crate::store::Bug::None,
        })
    }

    /// Connects anew. The lock stays where it was: it belongs to the process.
    pub(super) fn connect_anew(&mut self) -> Result<(), StoreError> {
        self.around("connect", |store| {
            let lost = |error| StoreError::new(Trouble::Lost, error);
            let (connection, still) = connect(&store.path, store.access).map_err(lost)?;
            (store.connection, store.still) = (connection, still);
            store.place = place(&store.path);
            Ok(())
        })
    }

    /// Sends one statement.
    pub(super) fn call<T>(
        &mut self,
        statement: &'static str,
        send: impl FnOnce(&Connection, &Shape) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.around(statement, |store| send(&store.connection, &store.shape).map_err(trouble::of))
    }

    /// Lets whoever listens know of a call, before and after it.
    fn around<T>(
        &mut self,
        statement: &'static str,
        send: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut calls = self.calls.take();
        let answer = heard(&mut calls, statement, || send(self));
        self.calls = calls;
        answer
    }

    /// Does this in one transaction that writes: committed where it succeeds, rolled back elsewhere.
    pub(super) fn writing<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.begin()?;
        match work(self) {
            Ok(answer) => self.commit().map(|()| answer),
            Err(error) => {
                self.roll_back();
                Err(error)
            }
        }
    }

    /// At once for writing: a transaction that begins by reading can't be raised while others write.
    pub(super) fn begin(&mut self) -> Result<(), StoreError> {
        if self.place != place(&self.path) {
            let why = anyhow::anyhow!("another file took the place of the database");
            return Err(StoreError::new(Trouble::Other, why));
        }
        let begun = self.call("BEGIN", |connection, _| {
            connection.prepare_cached("BEGIN IMMEDIATE")?.execute([]).map(drop)
        });
        if begun.is_err() {
            self.roll_back();
        }
        begun
    }

    pub(super) fn commit(&mut self) -> Result<(), StoreError> {
        let committed = self.call("COMMIT", |connection, _| {
            connection.prepare_cached("COMMIT")?.execute([]).map(drop)
        });
        committed.map_err(|error| {
            // As long as the transaction is there, nothing of it was written.
            if self.connection.is_autocommit() {
                return if is_whole(&error.trouble) { error } else { error.in_doubt() };
            }
            self.roll_back();
            error
        })
    }

    /// Ends a transaction that is still open. What can't be rolled back goes with its connection.
    pub(super) fn roll_back(&mut self) {
        if self.connection.is_autocommit() {
            return;
        }
        let sent = self.call("ROLLBACK", |connection, _| connection.execute_batch("ROLLBACK"));
        if sent.is_err() && !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK").ok();
        }
    }

    /// Whether the file is as it was, where reading relies on that.
    pub(super) fn still_holds(&self) -> Result<(), StoreError> {
        let holds = self.still.as_ref().map_or(Ok(true), Still::holds);
        if holds.map_err(|error| StoreError::new(Trouble::Lost, error))? {
            return Ok(());
        }
        let why = anyhow::anyhow!("somebody began to write the database");
        Err(StoreError::new(Trouble::Lost, why))
    }
}

/// Sends one statement, and lets whoever listens know of it, before and after.
pub(super) fn heard<T>(
    calls: &mut Option<Box<dyn Calls>>,
    statement: &'static str,
    send: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if let Some(calls) = calls {
        calls.called(statement, Moment::Before)?;
    }
    let answer = send()?;
    if let Some(calls) = calls {
        calls.called(statement, Moment::After)?;
    }
    Ok(answer)
}

/// Errors after which SQLite has certainly rolled back.
const fn is_whole(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::DiskFull | Trouble::Refused | Trouble::ReadOnly | Trouble::Stopped)
}

/// Refuses a condition that the database does not understand, before a row is read.
fn check_condition(connection: &Connection, shape: &Shape, condition: &str) -> Result<()> {
    let table = sqlite_file::quoted(&shape.identity.table);
    // The plain error code is that of SQL; another is found by whoever reads a row.
    let is_of_sql = |error: &Fault| {
        let code = error.sqlite_error_code();
        matches!(error, Fault::SqlInputError { .. } | Fault::MultipleStatement)
            || code == Some(ErrorCode::Unknown)
    };
    // On lines of its own, so that a comment in it ends there. Without the brackets as well: what ends
    // them and begins others is no condition, and would be more than one in the question for a page.
    for (open, close) in [("(", ")"), ("", "")] {
        let sql = format!("SELECT 1 FROM {table} WHERE {open}\n{condition}\n{close}");
        match connection.prepare(&sql) {
            Err(error) if is_of_sql(&error) => {
                return Err(Usage::error(wrong_condition(&error, condition, &sql)));
            }
            _ => {}
        }
    }
    Ok(())
}

fn connect(path: &Path, access: Access) -> Result<(Connection, Option<Still>)> {
    let (connection, still) = match access {
        Access::Read => sqlite_file::read_only(path)?,
        Access::Write => (sqlite_file::writable(path)?, None),
    };
    connection.set_prepared_statement_cache_capacity(32);
    signals::interrupts(connection.get_interrupt_handle());
    Ok((connection, still))
}

/// What tells a file from another that takes its name.
#[cfg(unix)]
fn place(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;

    std::fs::metadata(path).ok().map(|about| (about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn place(_: &Path) -> Option<(u64, u64)> {
    None
}

//! The demo's database: Django's `auth_user`, but for NULL in the password column.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context as _, Result, bail};
use rusqlite::{Connection, OpenFlags, params};

use super::plan::Plan;

/// The database's file, in the current folder.
pub(crate) const FILE: &str = "rehash-demo.sqlite";

/// The plan of its migration, beside it.
pub(crate) const PLAN: &str = "rehash-demo-plan.toml";

/// Users of it whose passwords prove that a wrap is right, beside it.
pub(crate) const KNOWN: &str = "rehash-demo-known.csv";

/// "reha": marks a file that this program made and may replace.
const APPLICATION_ID: i64 = 0x7265_6861;

const SCHEMA: &str = "
    CREATE TABLE auth_user (
        id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
        password varchar(128),
        last_login datetime,
        is_superuser bool NOT NULL,
        username varchar(150) NOT NULL UNIQUE,
        first_name varchar(150) NOT NULL,
        last_name varchar(150) NOT NULL,
        email varchar(254) NOT NULL,
        is_staff bool NOT NULL,
        is_active bool NOT NULL,
        date_joined datetime NOT NULL
    );";

const INSERT: &str = "
    INSERT INTO auth_user VALUES (?1, ?2, NULL, 0, ?3, '', '', ?3 || '@example.com', 0, 1, ?4)";

/// Makes the database, in batches so that memory stays small.
pub(crate) fn fill(path: &Path, plan: &Plan, is_forced: bool) -> Result<()> {
    const BATCH: usize = 4096;
    replace(path, is_forced)?;
    let making = || format!("making {}", path.display());
    let mut connection = Connection::open(path).with_context(making)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID).with_context(making)?;
    // A demo that is interrupted is made anew.
    connection
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        .with_context(making)?;
    connection.execute_batch(SCHEMA).with_context(making)?;
    let mut from = 1;
    while from <= plan.rows() {
        let until = plan.rows().min(from + BATCH - 1);
        let texts = texts(plan, from, until)?;
        let transaction = connection.transaction().with_context(making)?;
        let mut insert = transaction.prepare(INSERT).with_context(making)?;
        for (user, text) in texts {
            let joined =
                format!("20{:02}-{:02}-{:02} 12:00:00", user % 26, user % 12 + 1, user % 28 + 1);
            insert
                .execute(params![i64::try_from(user)?, text, name(user), joined])
                .with_context(making)?;
        }
        drop(insert);
        transaction.commit().with_context(making)?;
        from = until + 1;
    }
    Ok(())
}

/// The stored texts of these users, by number.
pub(super) fn stored(path: &Path, users: &[usize]) -> Result<Vec<Option<Vec<u8>>>> {
    let reading = || format!("reading {}", path.display());
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .with_context(reading)?;
    let mut statement = connection
        .prepare("SELECT CAST(password AS BLOB) FROM auth_user WHERE id = ?1")
        .with_context(reading)?;
    let mut texts = Vec::new();
    for user in users {
        let user = i64::try_from(*user)?;
        texts.push(statement.query_row([user], |row| row.get(0)).with_context(reading)?);
    }
    Ok(texts)
}

fn name(user: usize) -> String {
    format!("user{user:05}")
}

/// Every core makes the next text that nobody has begun.
fn texts(plan: &Plan, from: usize, until: usize) -> Result<Vec<(usize, Option<String>)>> {
    let next = AtomicUsize::new(from);
    let work = || -> Result<Vec<(usize, Option<String>)>> {
        let mut made = Vec::new();
        loop {
            let user = next.fetch_add(1, Ordering::Relaxed);
            if user > until {
                return Ok(made);
            }
            made.push((user, plan.text(user)?));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut all = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::new();
        for worker in workers {
            match worker.join() {
                Ok(made) => all.extend(made?),
                Err(_) => bail!("a thread that makes hashes panicked"),
            }
        }
        Ok(all)
    })?;
    all.sort_unstable_by_key(|(user, _)| *user);
    Ok(all)
}

/// Removes an older demo; files of somebody else's only if forced.
fn replace(path: &Path, is_forced: bool) -> Result<()> {
    let files = [path, &path.with_file_name(PLAN), &path.with_file_name(KNOWN)];
    let mut there = files.into_iter().filter(|path| fs::symlink_metadata(path).is_ok()).peekable();
    if let Some(first) = there.peek().filter(|_| !is_forced && !is_ours(path)) {
        bail!("{} is there and not from this demo; --force replaces it", first.display());
    }
    there.try_for_each(|path| {
        fs::remove_file(path).with_context(|| format!("replacing {}", path.display()))
    })
}

fn is_ours(path: &Path) -> bool {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let id = connection.and_then(|connection| {
        connection.pragma_query_value(None, "application_id", |row| row.get(0))
    });
    matches!(id, Ok(APPLICATION_ID))
}

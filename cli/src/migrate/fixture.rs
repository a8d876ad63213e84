//! Tables of known passwords in a real database, and what applications do to them meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use clap::Parser as _;
use rusqlite::Connection;

use super::{Decision, LeftAlone, Options, Work};
use crate::source::Selection;
use crate::store::sqlite::Sqlite;
use crate::store::{Access, Bug, Change, Record, Store};

/// Says what a test has shown, also where it passes: the macros that print are caught then.
pub(super) fn tell(line: &str) {
    writeln!(std::io::stderr(), "{line}").expect("somebody listens");
}

/// A user as the table has it: the hash, and every other column in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct User {
    pub(super) value: String,
    pub(super) others: String,
}

/// A table `users (id, username, password, logins)` of one database, which goes with it.
pub(super) trait Table: Send + Sync {
    fn open(&self, access: Access) -> Box<dyn Store>;

    /// A store for writing with a mistake in it.
    fn open_with(&self, bug: Bug) -> Box<dyn Store>;

    /// What stands there, read over a connection of its own.
    fn users(&self) -> BTreeMap<i64, User>;

    /// Runs SQL that every engine understands, as an application does.
    fn run(&self, sql: &str);

    /// From now on the database writes another value into this row than it is told.
    fn spoil(&self, id: i64);

    /// From now on the database refuses to write this row.
    fn refuse(&self, id: i64);

    /// From now on the database does nothing when it is told to write this row.
    fn ignore(&self, id: i64);

    /// No more of that.
    fn mend(&self);

    /// As if the leases of runners that are gone had run out.
    fn expire_leases(&self);
}

/// An engine.
pub(super) trait Factory {
    fn engine(&self) -> &'static str;

    /// A new table of these users.
    fn table(&self, users: &[(i64, String)]) -> Box<dyn Table>;
}

/// SQLite files.
pub(super) struct SqliteFiles;

struct SqliteFile {
    folder: PathBuf,
}

impl Factory for SqliteFiles {
    fn engine(&self) -> &'static str {
        "SQLite"
    }

    fn table(&self, users: &[(i64, String)]) -> Box<dyn Table> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = format!("rehash-run-{}-{number}", std::process::id());
        let table = SqliteFile { folder: std::env::temp_dir().join(folder) };
        fs::create_dir_all(&table.folder).expect("a folder for the test");
        table.run(
            "PRAGMA synchronous = OFF; CREATE TABLE users (id INTEGER PRIMARY KEY, \
             username TEXT NOT NULL, password VARCHAR(128), logins INTEGER NOT NULL);",
        );
        let mut connection = table.connection();
        let inserts = connection.transaction().expect("nobody else is there");
        for (id, value) in users {
            let row = (id, format!("user{id}"), value, id * 3);
            inserts.execute("INSERT INTO users VALUES (?1, ?2, ?3, ?4)", row).expect("a row");
        }
        inserts.commit().expect("the rows are there");
        Box::new(table)
    }
}

impl SqliteFile {
    fn path(&self) -> PathBuf {
        self.folder.join("users.db")
    }

    fn connection(&self) -> Connection {
        let connection = Connection::open(self.path()).expect("a database for the test");
        connection.busy_timeout(Duration::from_mins(1)).expect("it can wait");
        connection
    }

    fn opened(&self, access: Access) -> Sqlite {
        Sqlite::open(&self.path(), &selection(), access).expect("a table for a run")
    }

    fn trigger(&self, when: &str, id: i64, what: &str) {
        self.run(&format!(
            "CREATE TRIGGER stands_in_the_way {when} UPDATE OF password ON users \
             WHEN new.id = {id} BEGIN {what}; END"
        ));
    }
}

impl Table for SqliteFile {
    fn open(&self, access: Access) -> Box<dyn Store> {
        Box::new(self.opened(access))
    }

    fn open_with(&self, bug: Bug) -> Box<dyn Store> {
        let mut store = self.opened(Access::Write);
        store.bug = bug;
        Box::new(store)
    }

    fn users(&self) -> BTreeMap<i64, User> {
        let connection = self.connection();
        let sql = "SELECT id, coalesce(password, ''), username || '|' || logins FROM users";
        let mut statement = connection.prepare(sql).expect("the table is there");
        let rows = statement.query_map([], |row| {
            Ok((row.get(0)?, User { value: row.get(1)?, others: row.get(2)? }))
        });
        rows.expect("rows").collect::<Result<_, _>>().expect("rows")
    }

    fn run(&self, sql: &str) {
        self.connection().execute_batch(sql).expect("SQL of a test");
    }

    fn spoil(&self, id: i64) {
        let spoils = "UPDATE users SET password = lower(password) || 'x' WHERE id = new.id";
        self.trigger("AFTER", id, spoils);
    }

    fn refuse(&self, id: i64) {
        self.trigger("BEFORE", id, "SELECT RAISE(ABORT, 'no, and by the way: $2b$secret')");
    }

    fn ignore(&self, id: i64) {
        self.trigger("BEFORE", id, "SELECT RAISE(IGNORE)");
    }

    fn mend(&self) {
        self.run("DROP TRIGGER stands_in_the_way");
    }

    /// The operating system did that.
    fn expire_leases(&self) {}
}

impl Drop for SqliteFile {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// The table and columns of the tests.
pub(super) fn selection() -> Selection {
    #[derive(clap::Parser)]
    struct Line {
        #[command(flatten)]
        selection: Selection,
    }
    let line = ["test", "--table", "users", "--key", "id", "--column", "password"];
    Line::parse_from(line).selection
}

/// What a run does without waiting, in batches of so many rows.
pub(super) fn options(rows: usize) -> Options {
    Options {
        workers: 1,
        most_rows: rows,
        batch_time: None,
        lease: Duration::from_mins(1),
        tries: 5,
        wait: Duration::ZERO,
        stopped: || false,
    }
}

/// Renames `bc$` to `bcrypt$`, and lets an application do something just before a row is written.
pub(super) struct Rename<'t> {
    pub(super) meanwhile: &'t (dyn Fn(i64) + Sync),
}

impl Work for Rename<'_> {
    fn decide(&self, record: &Record) -> Decision {
        match record.value.bytes() {
            Some(bytes) if bytes.starts_with(b"bc$") => Decision::Compute { rule: RULE.into() },
            _ => Decision::Nothing,
        }
    }

    fn change(&self, record: &Record, _: usize) -> Result<Change, LeftAlone> {
        let text = record.value.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let text = text.expect("what was decided on is text");
        (self.meanwhile)(record.key.to_string().parse().expect("keys are numbers"));
        Ok(Change {
            key: record.key.clone(),
            old: record.value.clone(),
            new: renamed(text),
            rule: RULE.into(),
            inverse: "-".into(),
        })
    }

    fn memory_kib(&self) -> u64 {
        0
    }
}

/// The rule of [`Rename`].
pub(super) const RULE: &str = "reprefix:bc$=bcrypt$";

/// What the rule makes of a value.
pub(super) fn renamed(value: &str) -> String {
    value.strip_prefix("bc$").map_or_else(|| value.into(), |rest| format!("bcrypt${rest}"))
}

/// A password of this number under its first name, as django-bcrypt wrote it; made once.
pub(super) fn golden(number: usize) -> String {
    static MADE: OnceLock<Vec<String>> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let hash = |number| bcrypt::hash(password(number), 4).expect("a cost that bcrypt has");
        (0..32).map(hash).collect()
    });
    format!("bc${}", made[number % 32])
}

/// The password of this number.
pub(super) fn password(number: usize) -> String {
    format!("correct horse {}", number % 32)
}

/// So many users from 1 on, each with the password of its number.
pub(super) fn golden_users(count: usize) -> Vec<(i64, String)> {
    (1..=count).map(|id| (i64::try_from(id).expect("few users"), golden(id))).collect()
}

/// Whether a password is the one that was hashed, as the library says.
pub(super) fn is_right(value: &str, password: &str) -> bool {
    use rehash::schemes::django;

    static REGISTRY: OnceLock<rehash::Registry> = OnceLock::new();
    let registry = REGISTRY.get_or_init(|| {
        rehash::Registry::builder(django::Pbkdf2Target::DJANGO)
            .accept(django::BCRYPT)
            .accept(django::BCRYPT_DWAITER)
            .unequal_work()
            .build()
            .expect("two formats with names of their own")
    });
    matches!(registry.verify(password, Some(value)), Ok(rehash::Verdict::Accept { .. }))
}

//! A table `users (id, username, password)` in a database, made and read without the program.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use rehash_test_servers::Postgres;
use rusqlite::Connection;

use crate::seed::User;

/// The engines that are tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        match name {
            "sqlite" => Ok(Self::Sqlite),
            "postgres" => Ok(Self::Postgres),
            _ => Err(format!("{name}: sqlite or postgres")),
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// A table of its own database; gone when it is dropped.
#[derive(Debug)]
pub(crate) enum Table {
    Sqlite(PathBuf),
    Postgres { server: Postgres, url: String },
}

const CREATE: &str =
    "CREATE TABLE users (id integer PRIMARY KEY, username text NOT NULL, password varchar(128))";

impl Table {
    /// A new table of these users, in a folder of the caller's where it is a file.
    pub(crate) fn create(
        engine: Engine,
        folder: &std::path::Path,
        users: impl Iterator<Item = User>,
    ) -> Self {
        match engine {
            Engine::Sqlite => {
                let path = folder.join("users.sqlite");
                fs::remove_file(&path).ok();
                let mut connection = Connection::open(&path).expect("a new database");
                connection.execute_batch(CREATE).expect("a new table");
                let batch = connection.transaction().expect("alone with it");
                let mut insert = batch
                    .prepare("INSERT INTO users VALUES (?1, 'user' || ?1, ?2)")
                    .expect("a table of three columns");
                for User { id, password } in users {
                    let id = i64::try_from(id).expect("a small number");
                    insert.execute((id, password)).expect("a new row");
                }
                drop(insert);
                batch.commit().expect("alone with it");
                Self::Sqlite(path)
            }
            // As an administrator leaves it: what is committed is on the disk.
            Engine::Postgres => {
                let server = Postgres::with(&[]);
                let url = server.database(CREATE);
                let copy = "COPY users FROM STDIN WITH (FORMAT csv)";
                let mut psql = server.psql(Postgres::name(&url));
                psql.args(["-v", "ON_ERROR_STOP=1", "-c", copy]).stdin(Stdio::piped());
                let mut child = psql.spawn().expect("psql runs");
                let mut to =
                    std::io::BufWriter::new(child.stdin.take().expect("its input is a pipe"));
                for User { id, password } in users {
                    writeln!(to, "{id},user{id},{password}").expect("psql listens");
                }
                drop(to);
                assert!(child.wait().expect("psql ends").success(), "the rows are copied");
                server.run(&url, "ANALYZE users");
                Self::Postgres { server, url }
            }
        }
    }

    /// What the program is told.
    pub(crate) fn source(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("sqlite:{}", path.display()),
            Self::Postgres { url, .. } => url.clone(),
        }
    }

    /// How many rows fulfil this condition.
    pub(crate) fn count(&self, condition: &str) -> u64 {
        self.number(&format!("SELECT count(*) FROM users WHERE {condition}"))
    }

    /// The answer to a query of one number.
    pub(crate) fn number(&self, sql: &str) -> u64 {
        match self {
            Self::Sqlite(path) => {
                let connection = Connection::open(path).expect("the database");
                connection.busy_timeout(std::time::Duration::from_mins(1)).expect("a timeout");
                let answer: i64 = connection.query_row(sql, [], |row| row.get(0)).expect(sql);
                u64::try_from(answer).expect("not below zero")
            }
            Self::Postgres { server, url } => server.run(url, sql).parse().expect(sql),
        }
    }

    /// Every row, by its key; the user name is checked on the way.
    pub(crate) fn users(&self) -> Vec<User> {
        match self {
            Self::Sqlite(path) => {
                let connection = Connection::open(path).expect("the database");
                let sql = "SELECT id, username, password FROM users ORDER BY id";
                let mut rows = connection.prepare(sql).expect("the table");
                let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
                let user = |row: rusqlite::Result<(i64, String, String)>| {
                    let (id, username, password) = row.expect("a whole row");
                    checked(u64::try_from(id).expect("not below zero"), &username, password)
                };
                rows.expect("the table").map(user).collect()
            }
            Self::Postgres { server, url } => {
                let sql = "SELECT id, username, password FROM users ORDER BY id";
                let answer = server.run(url, sql);
                let user = |line: &str| {
                    let mut fields = line.splitn(3, '|');
                    let mut field = || fields.next().expect("three fields");
                    let (id, username, password) = (field(), field(), field());
                    checked(id.parse().expect("a number"), username, password.to_owned())
                };
                answer.lines().map(user).collect()
            }
        }
    }

    /// Runs SQL in one transaction.
    pub(crate) fn run(&self, sql: &str) {
        match self {
            Self::Sqlite(path) => {
                let connection = Connection::open(path).expect("the database");
                connection.execute_batch(&format!("BEGIN IMMEDIATE;{sql};COMMIT")).expect(sql);
            }
            Self::Postgres { server, url } => {
                server.run(url, sql);
            }
        }
    }
}

fn checked(id: u64, username: &str, password: String) -> User {
    assert_eq!(username, format!("user{id}"), "another column was written");
    User { id, password }
}

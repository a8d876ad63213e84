//! Tables of known passwords for runs, and what is in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha1::{Digest as _, Sha1};

use super::{Folder, rehash};

/// Makes a table of so many users with what `value` says of each.
pub(crate) fn make(path: &Path, count: u32, value: impl Fn(u32) -> String) {
    let mut connection = Connection::open(path).expect("a database for the test");
    connection
        .execute_batch(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, password VARCHAR(128));",
        )
        .expect("a table");
    let inserts = connection.transaction().expect("nobody else is there");
    for id in 1..=count {
        let row = (id, format!("user{id}"), value(id));
        inserts
            .prepare_cached("INSERT INTO users VALUES (?1, ?2, ?3)")
            .and_then(|mut statement| statement.execute(row))
            .expect("a row");
    }
    inserts.commit().expect("the rows are there");
}

/// A file of so many users under an old name of their scheme, and the plan that renames it: the paths
/// of both, in a folder of their own.
pub(crate) fn planned(name: &str, count: u32) -> (Folder, PathBuf, String) {
    let folder = Folder::new(name);
    let (database, plan) = (folder.path("users.db"), folder.path("plan.toml"));
    make(&database, count, renamed_from);
    let (source, plan) = (format!("sqlite:{}", database.display()), plan.display().to_string());
    let args = ["plan", &source, "--no-config", "--table", "users", "-o", &plan];
    let run = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    (folder, database, plan)
}

/// Every value by its key.
pub(crate) fn values(path: &Path) -> BTreeMap<u32, String> {
    let connection = Connection::open(path).expect("the database");
    let mut statement =
        connection.prepare("SELECT id, password FROM users").expect("the table is there");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.expect("rows").collect::<Result<_, _>>().expect("rows")
}

/// One number of the database.
pub(crate) fn number(path: &Path, sql: &str) -> u32 {
    let connection = Connection::open(path).expect("the database");
    connection.query_row(sql, [], |row| row.get(0)).expect("a number")
}

/// A hash under the name that django-bcrypt gave it; as long and as different as real ones.
pub(crate) fn renamed_from(id: u32) -> String {
    const ALPHABET: &str = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let bytes = (0..7).flat_map(|round| Sha1::digest(format!("{id} {round}")));
    let mut characters = bytes.filter_map(|byte| ALPHABET.chars().nth(usize::from(byte & 63)));
    let mut some = |count: usize| -> String { characters.by_ref().take(count).collect() };
    // Bits behind the last byte of salt and digest are zero.
    format!("bc$$2b$12${}O{}.", some(21), some(30))
}

/// The same under Django's name.
pub(crate) fn renamed_to(id: u32) -> String {
    renamed_from(id).replacen("bc$", "bcrypt$", 1)
}

/// The password of a user.
pub(crate) fn password(id: u32) -> String {
    format!("correct horse {id}")
}

/// An unsalted SHA-1 as old Django wrote it.
pub(crate) fn unsalted(id: u32) -> String {
    let digest = Sha1::digest(password(id));
    let hex = digest.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    format!("sha1$${hex}")
}

//! Rows a second of `rehash migrate --apply` on SQLite, beside a bare loop over the same rows: one
//! transaction, one prepared UPDATE with the old bytes in its condition.
//!
//! cargo bench -p rehash-cli --bench migrate -- 500000
#![expect(clippy::print_stdout, reason = "it is what a benchmark is for")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;

const ROUNDS: usize = 3;

fn main() {
    let rows = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(100_000);
    for mode in ["DELETE", "WAL"] {
        for round in 1..=ROUNDS {
            let (bare, run) = (bare(rows, mode), run(rows, mode));
            let speed = |time: Duration| u128::from(rows) * 1_000_000 / time.as_micros().max(1);
            let share = bare.as_micros() * 100 / run.as_micros().max(1);
            println!(
                "{mode} round {round}: {rows} rows, bare {} rows/s, rehash {} rows/s, {share} %",
                speed(bare),
                speed(run)
            );
        }
    }
}

/// A table of so many rows under an old name.
fn table(path: &Path, rows: u32, mode: &str) -> Connection {
    for ending in ["", "-wal", "-shm", "-journal"] {
        fs::remove_file(format!("{}{ending}", path.display())).ok();
    }
    let mut connection = Connection::open(path).expect("a database");
    connection
        .pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))
        .expect("a journal mode");
    connection
        .execute_batch("CREATE TABLE users (id INTEGER PRIMARY KEY, password VARCHAR(128))")
        .expect("a table");
    let inserts = connection.transaction().expect("nobody else is there");
    for id in 1..=rows {
        inserts
            .prepare_cached("INSERT INTO users VALUES (?1, ?2)")
            .and_then(|mut insert| insert.execute((id, format!("bc$$2b$12${id:.>21}O{id:.>30}."))))
            .expect("a row");
    }
    inserts.commit().expect("the rows are there");
    connection
}

fn bare(rows: u32, mode: &str) -> Duration {
    let path = folder().join("bare.db");
    let mut connection = table(&path, rows, mode);
    let all: Vec<(i64, String)> = {
        let mut statement = connection.prepare("SELECT id, password FROM users").expect("a table");
        let all = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        all.collect::<Result<_, _>>().expect("rows")
    };
    let began = Instant::now();
    let updates = connection.transaction().expect("nobody else is there");
    {
        let mut update = updates
            .prepare("UPDATE users SET password = ?3 WHERE id = ?1 AND password = ?2")
            .expect("a table");
        for (id, old) in &all {
            update.execute((id, old, old.replacen("bc$", "bcrypt$", 1))).expect("a row");
        }
    }
    updates.commit().expect("the rows are written");
    began.elapsed()
}

fn run(rows: u32, mode: &str) -> Duration {
    let path = folder().join("run.db");
    drop(table(&path, rows, mode));
    let plan = folder().join("plan.toml");
    fs::remove_file(&plan).ok();
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rehash"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let source = format!("sqlite:{}", path.display());
    let mut planning = program();
    planning.args(["plan", &source, "--rule", "reprefix:bc$$2b$=bcrypt$$2b$", "-o"]).arg(&plan);
    assert!(planning.status().expect("the program runs").success());
    let mut migrating = program();
    migrating.arg("migrate").arg(&plan).arg("--apply");
    let began = Instant::now();
    assert!(migrating.status().expect("the program runs").success());
    began.elapsed()
}

fn folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

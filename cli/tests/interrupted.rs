//! Ctrl-C while a table is only read: nothing is written, and the exit code says that it was stopped.

mod common;

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use common::{DWAITER, Folder, Run, program};
use rusqlite::Connection;
use rustix::process::{Pid, Signal, kill_process};

/// A condition over which the database computes for seconds before it gives the first row.
const LONG: &str = "(WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n \
                    LIMIT 20000000) SELECT count(*) FROM n) > 0";

/// Whether this process has its own answer to Ctrl-C by now.
fn listens(id: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    let caught = caught.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    caught.is_some_and(|mask| mask >> 1 & 1 == 1)
}

#[test]
fn a_reading_command_that_is_stopped_says_so() {
    let folder = Folder::new("interrupted");
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    let sql = format!(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
         INSERT INTO users (password) VALUES ('{DWAITER}')"
    );
    connection.execute_batch(&sql).expect("a table");
    drop(connection);
    let before = fs::read(&path).expect("a file");
    let source = format!("sqlite:{}", path.display());
    let output = folder.path("plan.toml").display().to_string();
    let rules = ["--rule", "reprefix:bc$=bcrypt$", "--where", LONG, "--no-config"];
    for (args, signal) in
        [(&["plan", &source, "-o", &output][..], Signal::INT), (&["check", &source], Signal::TERM)]
    {
        let mut command = program();
        command.args(args).args(rules).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().expect("the program runs");
        let mut patience = 0..6000;
        while !listens(child.id()) && patience.next().is_some() {
            thread::sleep(Duration::from_millis(5));
        }
        // Whether or not the statement is under way by then, the answer is the same.
        thread::sleep(Duration::from_millis(200));
        kill_process(Pid::from_child(&child), signal).expect("it is there");
        let run = Run::of(&child.wait_with_output().expect("it ends"));
        assert_eq!(run.code, 75, "{}", run.err);
        assert_eq!(run.err, "rehash: stopped before the last row; nothing was written\n");
    }
    assert!(!folder.path("plan.toml").exists());
    assert!(fs::read(&path).expect("a file") == before);
}

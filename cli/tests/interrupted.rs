//! Ctrl-C while a table is only read: nothing is written, and the exit code says that it was stopped.

mod common;

use std::fs;
use std::io::Write as _;
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

/// Waits for that.
fn until_it_listens(id: u32) {
    let mut patience = 0..6000;
    while !listens(id) && patience.next().is_some() {
        thread::sleep(Duration::from_millis(5));
    }
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
        until_it_listens(child.id());
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

#[test]
fn an_import_that_waits_for_more_is_stopped_with_what_came() {
    let mut command = program();
    command.args(["import", "--from", "auth0"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    // Not closed before it ends: more could come.
    let mut input = child.stdin.take().expect("it was piped");
    let user = format!("{{\"user_id\":\"7\",\"password_hash\":\"{}\"}}\n", &DWAITER[3..]);
    input.write_all(user.as_bytes()).expect("it reads");
    input.write_all(b"{\"user_id\":\"8\",").expect("it reads");
    until_it_listens(child.id());
    thread::sleep(Duration::from_millis(500));
    kill_process(Pid::from_child(&child), Signal::INT).expect("it is there");
    let mut patience = 0..3000;
    while child.try_wait().expect("it can be asked").is_none() {
        if patience.next().is_none() {
            child.kill().expect("it is there");
            panic!("it waits for more, whoever asks it to stop");
        }
        thread::sleep(Duration::from_millis(10));
    }
    let run = Run::of(&child.wait_with_output().expect("it ended"));
    drop(input);
    assert_eq!(run.code, 75, "{}", run.err);
    assert!(run.out.contains("\"id\":\"7\"") && run.out.ends_with("}\n"), "{}", run.out);
    assert!(run.err.contains("what was read until then is written"), "{}", run.err);
}

#[test]
fn an_import_whose_input_ends_once_it_is_stopped_is_not_whole() {
    let mut command = program();
    // By this name, nobody hears Ctrl-C before something comes.
    command.args(["import", "--from", "auth0", "/dev/stdin"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut input = child.stdin.take().expect("it was piped");
    let user = format!("{{\"user_id\":\"7\",\"password_hash\":\"{}\"}}\n", &DWAITER[3..]);
    input.write_all(user.as_bytes()).expect("it reads");
    until_it_listens(child.id());
    thread::sleep(Duration::from_millis(500));
    kill_process(Pid::from_child(&child), Signal::INT).expect("it is there");
    thread::sleep(Duration::from_millis(500));
    // Whoever writes hears the same Ctrl-C.
    drop(input);
    let run = Run::of(&child.wait_with_output().expect("it ended"));
    assert_eq!(run.code, 75, "{}", run.err);
    assert!(run.out.contains("\"id\":\"7\"") && run.out.ends_with("}\n"), "{}", run.out);
    assert!(run.err.contains("what was read until then is written"), "{}", run.err);
}

//! Runs of `rehash migrate` as people and systems start, stop and watch them.

mod common;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use common::{Folder, program, rehash, users};
use rustix::process::{Pid, Signal, kill_process};

/// A table of so many users under an old name, and its plan.
fn planned(name: &str, count: u32) -> (Folder, String) {
    let folder = Folder::new(name);
    users::make(&folder.path("users.db"), count, users::renamed_from);
    let plan = plan(&folder);
    (folder, plan)
}

fn plan(folder: &Folder) -> String {
    let source = format!("sqlite:{}", folder.path("users.db").display());
    let plan = folder.path("plan.toml").display().to_string();
    let rule = "reprefix:bc$$2b$=bcrypt$$2b$";
    let run = rehash(&["plan", &source, "--table", "users", "--rule", rule, "-o", &plan]);
    assert_eq!(run.code, 0, "{}", run.err);
    plan
}

/// A run that waits between the swaps and the commit of each batch.
fn slow(plan: &str) -> Child {
    waiting(plan, "300")
}

/// The same, so many milliseconds before each commit.
fn waiting(plan: &str, before_commit: &str) -> Child {
    let mut command = program();
    command.args(["migrate", plan, "--apply", "--progress", "json", "--batch", "10"]);
    command.args(["--batch-time", "0", "--wait-before-commit", before_commit]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the program runs")
}

/// Reads events until one of this name comes.
fn wait_for(child: &mut Child, event: &str) {
    let errors = child.stderr.as_mut().expect("it is a pipe");
    // Byte by byte, so that what comes later stays in the pipe.
    for line in BufReader::with_capacity(1, errors).lines() {
        let line = line.expect("events are text");
        if line.contains(&format!("\"ev\":\"{event}\"")) {
            return;
        }
    }
    panic!("the run ended without {event}");
}

#[test]
fn a_dry_run_leaves_every_byte_as_it_was() {
    let (folder, plan) = planned("migrate-dry", 50);
    for mode in ["DELETE", "WAL"] {
        let database = folder.path("users.db");
        let connection = rusqlite::Connection::open(&database).expect("the database");
        connection
            .pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))
            .expect("a journal mode");
        drop(connection);
        let before = (fs::read(&database).expect("a file"), folder.names());
        let run = rehash(&["migrate", &plan]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("50 rows to change"), "{}", run.out);
        for said in ["application has to verify django-bcrypt (", "sessions    of 50 rows end"] {
            assert!(run.out.contains(said), "{said}: {}", run.out);
        }
        assert!((fs::read(&database).expect("a file"), folder.names()) == before, "{mode}");
    }
}

#[test]
fn a_dry_run_that_finds_nothing_to_do_says_so() {
    let (_folder, plan) = planned("migrate-nothing", 5);
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
    let run = rehash(&["migrate", &plan]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("nothing to do: a run would change no row"), "{}", run.out);
    assert!(!run.out.contains("to write") && !run.out.contains("sessions"), "{}", run.out);
}

#[test]
fn a_run_in_wal_mode_leaves_the_mode_and_no_file_behind() {
    let (folder, plan) = planned("migrate-wal", 50);
    let database = folder.path("users.db");
    let mode = |set: &str| -> String {
        let connection = rusqlite::Connection::open(&database).expect("the database");
        connection
            .query_row(&format!("PRAGMA journal_mode{set}"), [], |row| row.get(0))
            .expect("it")
    };
    mode(" = WAL");
    let names = folder.names();
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
    assert_eq!(folder.names(), names);
    assert_eq!(mode(""), "wal");
}

#[test]
fn running_again_changes_nothing() {
    let (folder, plan) = planned("migrate-twice", 500);
    let first = rehash(&["migrate", &plan, "--apply"]);
    assert_eq!(first.code, 0, "{}", first.err);
    let values = users::values(&folder.path("users.db"));
    assert!(values.iter().all(|(id, value)| *value == users::renamed_to(*id)));
    let again = rehash(&["migrate", &plan, "--apply"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(users::values(&folder.path("users.db")), values);
    assert!(again.out.contains("swapped 500, changed by others 0"), "{}", again.out);
    assert!(!format!("{}{}{}", first.out, first.err, again.out).contains("$2b$12$"));
}

#[test]
fn a_plan_of_a_table_that_was_altered_is_refused() {
    let (folder, plan) = planned("migrate-altered", 5);
    let connection = rusqlite::Connection::open(folder.path("users.db")).expect("the database");
    connection
        .execute_batch(
            "CREATE TABLE other (id INTEGER PRIMARY KEY, username TEXT, password TEXT); \
             DROP TABLE users; ALTER TABLE other RENAME TO users;",
        )
        .expect("SQL of the test");
    drop(connection);
    for more in [&[][..], &["--apply"]] {
        let run = rehash(&[&["migrate", plan.as_str()], more].concat());
        assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    }
}

#[test]
fn every_commit_is_told_before_it_with_its_rows() {
    let (_folder, plan) = planned("migrate-swapping", 25);
    let json = ["--progress", "json", "--batch", "10", "--batch-time", "0"];
    let args = ["migrate", plan.as_str(), "--apply", "--wait-before-commit", "0"];
    let run = rehash(&[&args[..], &json].concat());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let rows = |line: &str| {
        let event: serde_json::Value = serde_json::from_str(line).ok()?;
        if event["ev"] == "swapping" { event["rows"].as_u64() } else { None }
    };
    let told: Vec<u64> = run.err.lines().filter_map(rows).collect();
    assert_eq!((told.first(), told.last()), (Some(&0), Some(&0)), "the lease: {told:?}");
    let batches: Vec<u64> = told.iter().copied().filter(|rows| *rows > 0).collect();
    assert_eq!(batches, [10, 10, 5], "{told:?}");
}

#[test]
fn the_first_signal_ends_a_run_that_goes_on_later() {
    let (folder, plan) = planned("migrate-signal", 100);
    // The last as `timeout` does it, which signals its child and then the group of that.
    for signals in [&[Signal::TERM][..], &[Signal::INT], &[Signal::TERM, Signal::INT]] {
        let mut child = slow(&plan);
        wait_for(&mut child, "batch");
        wait_for(&mut child, "swapping");
        for signal in signals {
            kill_process(Pid::from_child(&child), *signal).expect("it is there");
        }
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(75));
        let out = String::from_utf8(output.stdout).expect("text");
        assert!(out.contains("stopped; goes on with: rehash migrate"), "{out}");
    }
    let database = folder.path("users.db");
    let done = users::number(&database, "SELECT count(*) FROM users WHERE password LIKE 'bcrypt%'");
    assert!((20..100).contains(&done), "two batches at least, and not all: {done}");
    assert_eq!(users::number(&database, "SELECT swapped FROM rehash_run"), done);
    assert_eq!(users::number(&database, "SELECT state = 'stopped' FROM rehash_run"), 1);
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
    assert_eq!(users::number(&database, "SELECT swapped FROM rehash_run"), 100);
}

#[test]
fn the_second_signal_ends_it_at_once() {
    let (_folder, plan) = planned("migrate-signals", 100);
    let mut child = waiting(&plan, "60000");
    wait_for(&mut child, "swapping");
    kill_process(Pid::from_child(&child), Signal::INT).expect("it is there");
    std::thread::sleep(std::time::Duration::from_millis(300));
    kill_process(Pid::from_child(&child), Signal::INT).expect("it is there");
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
}

#[test]
fn a_second_run_says_that_another_is_at_work() {
    let (_folder, plan) = planned("migrate-two", 100);
    let mut child = slow(&plan);
    wait_for(&mut child, "swapping");
    let second = rehash(&["migrate", &plan, "--apply"]);
    assert_eq!(second.code, 6, "{}{}", second.out, second.err);
    assert_eq!(second.out, "another run is at work on this database\n");
    child.kill().expect("it is there");
    child.wait().expect("it ends");
    // The lock is gone with its process.
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
}

#[test]
fn a_dry_run_whose_report_nobody_gets_says_so() {
    let (_folder, plan) = planned("migrate-unread-dry", 3);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
    let mut child = program().args(["migrate", &plan]).stdout(full).spawn().expect("it runs");
    assert_eq!(child.wait().expect("it ends").code(), Some(3));
}

#[test]
fn the_counts_of_a_run_fit_the_width() {
    let (_folder, plan) = planned("migrate-narrow", 3);
    let run = program().args(["migrate", &plan, "--apply"]).env("COLUMNS", "40").output();
    let out = String::from_utf8(run.expect("it runs").stdout).expect("text");
    let counts = out.split("swapped 3, ").nth(1).expect("the counts");
    assert!(counts.lines().take(3).all(|line| line.chars().count() <= 40), "{out}");
    assert!(out.contains("\n  "), "{out}");
}

#[test]
fn a_plan_that_is_not_there_is_a_wrong_call() {
    let run = rehash(&["migrate", "/nowhere/plan.toml"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("reading /nowhere/plan.toml"), "{}", run.err);
}

#[test]
fn nobody_who_reads_along_is_needed() {
    for (name, progress) in [("bar", "bar"), ("line", "line"), ("json", "json")] {
        let (folder, plan) = planned(&format!("migrate-unread-{name}"), 300);
        let mut command = program();
        command.args(["migrate", &plan, "--apply", "--batch", "10", "--batch-time", "0"]);
        command.args(["--progress", progress, "--progress-every", "0"]);
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
        let mut child =
            command.stdout(Stdio::piped()).stderr(full).spawn().expect("the program runs");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        let left = "SELECT count(*) FROM users WHERE password NOT LIKE 'bcrypt$%'";
        assert_eq!(users::number(&folder.path("users.db"), left), 0);
    }
}

//! Runs of the program on files that others hold, that are full, and whose notes are wrong.

mod common;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use common::postgres::Running;
use common::{Folder, Run, program, rehash, users};
use rustix::process::{Pid, Signal, kill_process};

/// A file of users under an old name of their scheme, and the plan that renames it.
struct File {
    folder: Folder,
    database: PathBuf,
    plan: String,
    count: u32,
}

impl File {
    fn new(name: &str, count: u32) -> Self {
        let (folder, database, plan) = users::planned(name, count);
        Self { folder, database, plan, count }
    }

    fn command(&self, more: &[&str]) -> Command {
        let mut command = program();
        command.args(["migrate", &self.plan, "--no-config", "--apply", "--progress", "json"]);
        command.args(["--batch-time", "0"]).args(more);
        command
    }

    fn run(&self, more: &[&str]) -> Run {
        Run::of(&self.command(more).output().expect("the program runs"))
    }

    fn start(&self, batch: u32, wait: u32) -> Running {
        let (batch, wait) = (batch.to_string(), wait.to_string());
        Running::of(self.command(&["--batch", &batch, "--wait-before-commit", &wait]))
    }

    fn sql(&self, sql: &str) {
        let connection = rusqlite::Connection::open(&self.database).expect("the database");
        connection.busy_timeout(Duration::from_mins(1)).expect("patience");
        connection.execute_batch(sql).expect("SQL of the test");
    }

    fn number(&self, sql: &str) -> u32 {
        users::number(&self.database, sql)
    }

    fn done(&self) -> u32 {
        self.number("SELECT count(*) FROM users WHERE password LIKE 'bcrypt$%'")
    }

    /// Every row is old or new, and what is counted is what is changed.
    fn hold(&self) {
        for (id, value) in users::values(&self.database) {
            assert!([users::renamed_from(id), users::renamed_to(id)].contains(&value), "row {id}");
        }
        if self.number("SELECT count(*) FROM sqlite_schema WHERE name = 'rehash_run'") == 1 {
            let done = self.done();
            assert_eq!(self.number("SELECT coalesce(sum(swapped), 0) FROM rehash_run"), done);
            assert_eq!(self.number("SELECT count(*) FROM rehash_ledger"), done);
        }
    }

    /// It is all done, and running again changes nothing.
    fn finished(&self) {
        self.hold();
        assert_eq!(self.done(), self.count);
        let values = users::values(&self.database);
        let again = self.run(&[]);
        assert_eq!(again.code, 0, "{}{}", again.out, again.err);
        assert_eq!(users::values(&self.database), values);
        assert_eq!(self.folder.names(), ["plan.toml", "users.db"], "something was left behind");
    }
}

#[test]
fn signals_at_any_moment_leave_whole_batches() {
    let file = File::new("fault-signals", 2000);
    let mut seed: u64 = 43;
    let mut stopped = 0;
    for round in 0..25 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let run = file.start(20, 5);
        thread::sleep(Duration::from_millis((seed >> 33) % 200));
        let signal = if round % 2 == 0 { Signal::INT } else { Signal::TERM };
        // It may be done already, and is a zombie then.
        kill_process(Pid::from_child(&run.child), signal).expect("it is there");
        // Before it listens, a signal ends it as it ends any program.
        let code = run.code();
        assert!([Some(0), Some(75), None].contains(&code), "{code:?}");
        stopped += u32::from(code == Some(75));
        file.hold();
    }
    assert!(stopped > 0, "no signal came while a run was at work");
    assert_eq!(file.run(&[]).code, 0);
    file.finished();
}

#[test]
fn a_database_that_somebody_holds_is_waited_for_in_every_mode() {
    for mode in ["DELETE", "WAL"] {
        let file = File::new(&format!("fault-busy-{mode}"), 1000);
        let mut holder = rusqlite::Connection::open(&file.database).expect("the database");
        holder.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(())).expect("a mode");
        let mut run = file.start(10, 20);
        for round in 0..2 {
            run.wait_for("batch");
            // Between two batches there is little time: who sleeps in between may miss all of it.
            holder.busy_timeout(Duration::ZERO).expect("no patience");
            while holder.execute_batch("BEGIN IMMEDIATE").is_err() {
                std::hint::spin_loop();
            }
            let write = "UPDATE users SET username = 'held' WHERE id = 1; COMMIT";
            if round == 0 {
                run.wait_for("wait");
            }
            holder.busy_timeout(Duration::from_mins(1)).expect("patience");
            holder.execute_batch(write).expect("a write");
        }
        // Somebody who reads for long: the run does not end in SQLITE_BUSY_SNAPSHOT.
        let snapshot = holder.transaction().expect("a transaction");
        let count =
            |sql: &str| -> u32 { snapshot.query_row(sql, [], |row| row.get(0)).expect("a") };
        let before = count("SELECT count(*) FROM users WHERE password LIKE 'bcrypt$%'");
        if mode == "WAL" {
            run.wait_for("batch");
            let now = count("SELECT count(*) FROM users WHERE password LIKE 'bcrypt$%'");
            assert_eq!(now, before, "a snapshot is one state");
        }
        drop(snapshot);
        let run = run.end();
        assert_eq!(run.code, 0, "{mode}: {}{}", run.out, run.err);
        drop(holder);
        file.finished();
    }
}

#[test]
fn notes_of_a_run_that_are_wrong_skip_no_row() {
    let file = File::new("fault-notes", 100);
    let mut run = file.start(10, 20);
    run.wait_for("batch");
    run.wait_for("swapping");
    run.child.kill().expect("it is there");
    run.child.wait().expect("it ends");
    let left = file.done();
    assert!((10..100).contains(&left), "{left}");
    let half = fs::read(&file.database).expect("a file");
    let cursor: String = rusqlite::Connection::open(&file.database)
        .and_then(|it| it.query_row("SELECT cursor FROM rehash_run", [], |row| row.get(0)))
        .expect("a cursor");
    let last = cursor.replace("10", "100");
    assert_ne!(last, cursor, "{cursor}");
    // Older, newer, of another key, and every one that is cut or has another character.
    let mut wrong = vec!["NULL".to_owned(), format!("'{last}'"), "''".into(), "x'00ff'".into()];
    wrong.extend((1..cursor.len()).map(|at| format!("'{}'", &cursor[..at])));
    wrong.extend((0..cursor.len()).map(|at| format!("'{}~{}'", &cursor[..at], &cursor[at + 1..])));
    wrong.extend(
        ["'[\"t\",\"zzz\"]'", "'[[1,2]]'", "17", "'[99999999999999999999]'"].map(String::from),
    );
    for cursor in wrong {
        fs::write(&file.database, &half).expect("the file as it was");
        file.sql(&format!("UPDATE rehash_run SET cursor = {cursor}"));
        let run = file.run(&[]);
        assert_eq!(run.code, 0, "{cursor}: {}{}", run.out, run.err);
        assert_eq!(file.done(), 100, "{cursor}");
        file.hold();
    }
    // Notes that are gone with their tables.
    fs::write(&file.database, &half).expect("the file as it was");
    file.sql("DROP TABLE rehash_run; DROP TABLE rehash_ledger; DROP TABLE rehash_quarantine");
    let run = file.run(&[]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert_eq!((file.done(), file.number("SELECT swapped FROM rehash_run")), (100, 100 - left));
}

#[test]
fn a_plan_that_was_changed_since_the_start_is_refused_and_the_old_one_goes_on() {
    let file = File::new("fault-config", 100);
    let mut run = file.start(10, 20);
    run.wait_for("batch");
    kill_process(Pid::from_child(&run.child), Signal::TERM).expect("it is there");
    assert_eq!(run.end().code, 75);
    let (done, plan) = (file.done(), fs::read_to_string(&file.plan).expect("the plan"));
    let changed = plan.replacen("bc$", "bcrypt$", 1);
    assert_ne!(changed, plan);
    fs::write(&file.plan, changed).expect("a file");
    assert_eq!(file.run(&[]).code, 2);
    assert_eq!(file.done(), done);
    fs::write(&file.plan, plan).expect("a file");
    assert_eq!(file.run(&[]).code, 0);
    file.finished();
    assert_eq!(file.number("SELECT count(*) FROM rehash_run"), 1, "it is the same run");
}

#[test]
fn keys_that_change_in_a_run_are_neither_skipped_nor_done_twice() {
    let file = File::new("fault-keys", 100);
    let connection = rusqlite::Connection::open(&file.database).expect("the database");
    connection.busy_timeout(Duration::from_mins(1)).expect("patience");
    let mut run = file.start(10, 20);
    run.wait_for("batch");
    // Behind the way that is done, and before it.
    connection
        .execute_batch("UPDATE users SET id = id + 1000 WHERE id <= 5; UPDATE users SET id = -id WHERE id BETWEEN 90 AND 100")
        .expect("what an application does");
    drop(connection);
    let run = run.end();
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(run.out.contains("swapped 100, changed by others 0, deleted "), "{}", run.out);
    let mut now: Vec<String> = users_of(&file);
    let mut should: Vec<String> = (1..=100).map(users::renamed_to).collect();
    now.sort();
    should.sort();
    assert_eq!(now, should);
}

fn users_of(file: &File) -> Vec<String> {
    let connection = rusqlite::Connection::open(&file.database).expect("the database");
    let mut all = connection.prepare("SELECT password FROM users").expect("the table");
    let rows = all.query_map([], |row| row.get(0)).expect("rows");
    rows.collect::<Result<_, _>>().expect("texts")
}

#[test]
fn of_eight_processes_at_once_one_works() {
    let file = File::new("fault-eight", 200);
    let runs: Vec<Running> = (0..8).map(|_| file.start(10, 20)).collect();
    let codes: Vec<i32> = runs.into_iter().map(|run| run.end().code).collect();
    assert!(codes.iter().all(|code| [0, 6].contains(code)), "{codes:?}");
    assert!(codes.contains(&0), "{codes:?}");
    file.finished();
}

#[test]
fn a_disk_without_space_stops_a_run_that_goes_on_later() {
    let file = File::new("fault-full", 3000);
    let folder = file.folder.path("small");
    fs::create_dir(&folder).expect("a folder");
    // A disk of its own, in a name space that ends with the run.
    let script = "mount -t tmpfs -o size=\"$3\" tmpfs \"$1\" && cp \"$2\" \"$1/users.db\" && shift 3 \
         && (\"$@\"; echo \"code $?\") && cp small/users.db users.db";
    let size = fs::metadata(&file.database).expect("a file").len() + (160 << 10);
    let full = |size: u64| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--map-root-user", "sh", "-c", script, "sh"]);
        command.arg(&folder).arg(&file.database).arg(size.to_string());
        command.arg(env!("CARGO_BIN_EXE_rehash"));
        command.args(["migrate", &file.plan, "--no-config", "--apply", "--progress", "json"]);
        command.args(["--batch", "100", "--batch-time", "0", "--source", "sqlite:small/users.db"]);
        command.arg("--same-table");
        command.current_dir(file.folder.path("")).output().expect("unshare is there")
    };
    let said = full(size);
    let out = String::from_utf8_lossy(&said.stdout).into_owned();
    if !out.contains("code ") {
        // Where no disk can be made, only the store's own test has a full one.
        eprintln!("no disk of its own: {}", String::from_utf8_lossy(&said.stderr));
        return;
    }
    assert!(out.contains("code 75"), "{out}{}", String::from_utf8_lossy(&said.stderr));
    assert!(out.contains("goes on with"), "{out}");
    file.hold();
    assert!((1..3000).contains(&file.done()), "{}", file.done());
    let out = full(64 << 20);
    assert!(String::from_utf8_lossy(&out.stdout).contains("code 0"));
    fs::remove_dir(&folder).expect("an empty folder");
    file.finished();
}

#[test]
fn workers_that_do_not_fit_are_refused_before_anything_is_written() {
    let folder = Folder::new("fault-memory");
    let database = folder.path("users.db");
    users::make(&database, 20, users::unsalted);
    let source = format!("sqlite:{}", database.display());
    let plan = folder.path("plan.toml").display().to_string();
    let known = folder.write("known.csv", format!("key,password\n1,{}\n", users::password(1)));
    let rule = "wrap:django-unsalted-sha1=argon2id:m=65536,t=1,p=1";
    let rule = ["--rule", rule, "--prove", &known, "-o", &plan];
    let made = rehash(&[&["plan", &source, "--no-config", "--table", "users"], &rule[..]].concat());
    assert_eq!(made.code, 0, "{}", made.err);
    let before = fs::read(&database).expect("a file");
    for more in [&["--memory", "63"][..], &["--memory", "127", "--workers", "2"]] {
        let args = [&["migrate", &plan, "--no-config", "--apply"], more].concat();
        let run = rehash(&args);
        assert_eq!(run.code, 2, "{}{}", run.out, run.err);
        assert!(run.err.contains("--memory"), "{}", run.err);
        assert!(fs::read(&database).expect("a file") == before);
    }
    let run = rehash(&["migrate", &plan, "--no-config", "--apply", "--memory", "64"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        users::number(&database, "SELECT count(*) FROM users WHERE password LIKE 'argon2id_%'"),
        20
    );
}

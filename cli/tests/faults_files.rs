//! Files that somebody holds, crashed on, damaged, or keeps from being written.

mod common;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::postgres::Running;
use common::{Folder, Run, program, rehash, users};
use rusqlite::Connection;

/// A file of users under an old name of their scheme, and the plan that renames it.
struct File {
    folder: Folder,
    database: PathBuf,
    plan: String,
}

impl File {
    fn new(name: &str, count: u32) -> Self {
        let (folder, database, plan) = users::planned(name, count);
        Self { folder, database, plan }
    }

    fn source(&self) -> String {
        format!("sqlite:{}", self.database.display())
    }

    fn apply(&self) -> [&str; 4] {
        ["migrate", &self.plan, "--no-config", "--apply"]
    }

    fn has_tables_of_runs(&self) -> bool {
        users::number(&self.database, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'reh%'")
            > 0
    }
}

/// As somebody who is not root, who may write whatever its permissions say; none where nobody else can
/// reach the program.
fn as_nobody(args: &[&str]) -> Option<Run> {
    let mut command = program();
    if rustix::process::geteuid().is_root() {
        command = Command::new("setpriv");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "--"]);
        command.arg(env!("CARGO_BIN_EXE_rehash"));
    }
    let said = command.args(args).output().expect("setpriv is there");
    let reached = said.status.code().is_some_and(|code| ![126, 127].contains(&code));
    reached.then(|| Run::of(&said))
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("permissions");
}

#[test]
fn what_this_user_may_not_write_is_refused_before_anything_is_tried() {
    for (name, mode, folder_mode, why) in [
        ("fault-file", 0o444, 0o777, "may not write the file"),
        ("fault-folder", 0o666, 0o555, "may not make files in"),
    ] {
        for journal in ["DELETE", "WAL"] {
            let file = File::new(&format!("{name}-{journal}"), 20);
            let connection = Connection::open(&file.database).expect("the database");
            connection
                .pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()))
                .expect("a mode");
            drop(connection);
            permit(&file.database, mode);
            permit(&file.folder.path(""), folder_mode);
            let (source, apply) = (file.source(), file.apply());
            let both = [&["doctor", &source, "--no-config", "--table", "users"][..], &apply];
            for args in both {
                let Some(run) = as_nobody(args) else {
                    eprintln!("nobody else can reach the program");
                    return;
                };
                let said = format!("{}{}", run.out, run.err);
                assert_eq!(run.code, 5, "{args:?} {journal}: {said}");
                assert!(said.contains("privileges: ") && said.contains(why), "{said}");
            }
            let dry = as_nobody(&apply[..3]).expect("it was reached before");
            assert_eq!(dry.code, 0, "a dry run works: {}{}", dry.out, dry.err);
            permit(&file.folder.path(""), 0o777);
            assert!(!file.has_tables_of_runs());
        }
    }
}

#[test]
fn a_plan_that_could_not_be_written_is_refused_before_a_row_is_read() {
    let folder = Folder::new("fault-output");
    permit(&folder.path(""), 0o755);
    if !rustix::process::geteuid().is_root() {
        permit(&folder.path(""), 0o555);
    }
    let output = folder.path("plan.toml").display().to_string();
    let run = as_nobody(&["plan", "sqlite:nowhere.db", "--rule", "repair", "-o", &output]);
    permit(&folder.path(""), 0o755);
    let Some(run) = run else {
        eprintln!("nobody else can reach the program");
        return;
    };
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("-o: this user may not make files in"), "{}", run.err);
    std::os::unix::fs::symlink("nowhere/plan.toml", folder.path("plan.toml")).expect("a link");
    let run = rehash(&["plan", "sqlite:nowhere.db", "--rule", "repair", "-o", &output]);
    assert!(run.code == 2 && run.err.contains("is there already"), "{}", run.err);
}

#[test]
fn a_journal_that_a_crash_left_is_named_and_left_alone() {
    let file = File::new("fault-hot", 3000);
    let live = Connection::open(&file.database).expect("the database");
    let spill = "PRAGMA cache_size = 1; BEGIN; UPDATE users SET username = 'half done'";
    live.execute_batch(spill).expect("a transaction that does not fit into memory");
    let copy = file.folder.path("copy.db");
    fs::copy(&file.database, &copy).expect("a copy");
    fs::copy(file.folder.path("users.db-journal"), file.folder.path("copy.db-journal"))
        .expect("a journal");
    drop(live);
    fs::rename(&copy, &file.database).expect("as a crash leaves it");
    fs::rename(file.folder.path("copy.db-journal"), file.folder.path("users.db-journal"))
        .expect("as a crash leaves it");
    let before = (fs::read(&file.database).expect("a file"), file.folder.names());
    let source = file.source();
    for args in [
        vec!["scan", &source],
        vec!["doctor", &source, "--no-config"],
        vec!["check", &source, "--no-config", "--plan", &file.plan],
        vec!["migrate", &file.plan, "--no-config"],
    ] {
        let run = rehash(&args);
        assert_eq!(run.code, 3, "{args:?}: {}", run.err);
        assert!(run.err.contains("ended in the middle of a transaction"), "{args:?}: {}", run.err);
    }
    let after = (fs::read(&file.database).expect("a file"), file.folder.names());
    assert!(before == after, "something was written");
    // Whoever opens it to write takes the half transaction back.
    let halves = "SELECT count(*) FROM users WHERE username = 'half done'";
    assert_eq!(users::number(&file.database, halves), 0);
    assert_eq!(rehash(&["doctor", &source, "--no-config"]).code, 0);
}

#[test]
fn a_database_that_somebody_holds_when_a_run_comes_is_waited_for() {
    let file = File::new("fault-held", 20);
    for args in [&["migrate", &file.plan, "--no-config"][..], &file.apply()] {
        let holder = Connection::open(&file.database).expect("the database");
        holder.execute_batch("BEGIN EXCLUSIVE").expect("nobody else is there");
        let mut command = program();
        command.args(args);
        let mut run = Running::of(command);
        run.wait_for_words("somebody holds");
        holder.execute_batch("COMMIT").expect("a transaction");
        let run = run.end();
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    }
    assert!(users::values(&file.database).values().all(|it| it.starts_with("bcrypt$")));
}

#[test]
fn a_database_that_stays_held_is_left_with_one_word_and_gone_on_with_later() {
    let file = File::new("fault-stays-held", 20);
    let source = file.source();
    let holder = Connection::open(&file.database).expect("the database");
    holder.execute_batch("BEGIN EXCLUSIVE").expect("nobody else is there");
    let all = [
        file.apply().to_vec(),
        vec!["migrate", &file.plan, "--no-config"],
        vec!["check", &source, "--no-config", "--plan", &file.plan],
        vec!["doctor", &source, "--no-config"],
        vec!["scan", &source, "--no-config", "--table", "users"],
        vec!["plan", &source, "--no-config", "--table", "users", "--rule", "repair"],
    ];
    let start = |args: &Vec<&str>| {
        let mut command = program();
        command.args(args);
        Running::of(command)
    };
    let running: Vec<Running> = all.iter().map(start).collect();
    for (args, running) in all.iter().zip(running) {
        let run = running.end();
        assert_eq!(run.code, 75, "{args:?}: {}{}", run.out, run.err);
        for said in [": waiting", "somebody else holds"] {
            assert_eq!(run.err.matches(said).count(), 1, "{args:?}: {}", run.err);
        }
        assert!(!run.err.contains("locked"), "{args:?}: {}", run.err);
    }
    holder.execute_batch("COMMIT").expect("a transaction");
    let run = rehash(&file.apply());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(users::values(&file.database).values().all(|it| it.starts_with("bcrypt$")));
}

#[test]
fn a_damaged_file_is_refused_before_the_first_write() {
    let file = File::new("fault-damaged", 2000);
    let mut bytes = fs::read(&file.database).expect("a file");
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes.get_mut(middle..middle + 64).expect("a page").fill(0xff);
    fs::write(&file.database, bytes).expect("a damaged file");
    let source = file.source();
    for args in [&["doctor", &source, "--no-config"][..], &file.apply()] {
        let run = rehash(args);
        let said = format!("{}{}", run.out, run.err);
        assert_eq!(run.code, 5, "{args:?}: {said}");
        assert!(said.contains("file: the table is damaged"), "{said}");
    }
    assert!(!file.has_tables_of_runs());
}

#[test]
fn what_is_odd_about_values_is_no_damage() {
    let folder = Folder::new("fault-odd");
    let path = folder.path("users.db");
    Connection::open(&path)
        .and_then(|it| {
            it.execute_batch(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT, logins INTEGER);
                 PRAGMA ignore_check_constraints = 1; INSERT INTO users VALUES (1, x'2a', 'many')",
            )
        })
        .expect("a table");
    let run = rehash(&["doctor", &format!("sqlite:{}", path.display()), "--no-config"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(run.out.contains("file: the table is whole; reading all of it took"), "{}", run.out);
}

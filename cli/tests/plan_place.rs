//! Which file a plan is for: wherever it is started, and whatever lies elsewhere under the same names.

mod common;

use std::fs;
use std::path::Path;

use common::{DWAITER, Folder, MD5, Run, program};
use rusqlite::Connection;

const WRAP: &str = "wrap:md5-hex=argon2id:m=64,t=1,p=1";
/// The MD5 of `MD5`, which nobody tells from the MD5 of a password.
const MD5_MD5: &str = "696d29e0940a4957748fe3fc9efd22a3";

/// A table of three users who all have this hash.
fn users(path: &Path, hash: &str) {
    let connection = Connection::open(path).expect("a database");
    let sql = format!(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
         INSERT INTO users (password) VALUES ('{hash}'), ('{hash}'), ('{hash}')"
    );
    connection.execute_batch(&sql).expect("a table");
}

fn run_in(folder: &Path, args: &[&str]) -> Run {
    let mut command = program();
    command.current_dir(folder).env_remove("REHASH_URL").args(args).arg("--no-config");
    Run::of(&command.output().expect("the program runs"))
}

/// Plans a wrap of `sqlite:users.db` in this folder.
fn planned(folder: &Folder) {
    folder.write("known.csv", "key,password\n1,password\n");
    let rule = ["--rule", WRAP, "--accept", "md5-hex", "--prove", "known.csv", "-o", "plan.toml"];
    let run = run_in(&folder.path(""), &[&["plan", "sqlite:users.db"], &rule[..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn what_was_proven_on_one_file_is_not_done_to_another_unasked() {
    let folder = Folder::new("place-other");
    users(&folder.path("users.db"), MD5);
    users(&folder.path("other.db"), MD5_MD5);
    planned(&folder);
    let before = fs::read(folder.path("other.db")).expect("a file");
    let other = ["--source", "sqlite:other.db"];
    for args in [
        &["migrate", "plan.toml", other[0], other[1], "--apply"][..],
        &["migrate", "plan.toml", other[0], other[1]],
        &["check", "sqlite:other.db", "--plan", "plan.toml"],
    ] {
        let run = run_in(&folder.path(""), args);
        assert_eq!(run.code, 2, "{args:?}: {}{}", run.out, run.err);
        for said in ["another file", "--same-table", "on the other database", "destroys every"] {
            assert!(run.err.contains(said), "{said}: {}", run.err);
        }
    }
    assert!(fs::read(folder.path("other.db")).expect("a file") == before);
    let copy = [&["migrate", "plan.toml", "--same-table", "--batch", "7"], &other[..]].concat();
    let run = run_in(&folder.path(""), &copy);
    assert_eq!(run.code, 0, "{}", run.err);
    // What it leads to is what was asked for, and not the other file.
    let next = "to write: rehash migrate plan.toml --source sqlite:other.db --same-table --batch 7 \
                --no-config --apply";
    assert!(run.out.contains(next), "{}", run.out);
}

#[test]
fn a_plan_finds_its_file_from_every_folder_and_by_every_name() {
    let folder = Folder::new("place-same");
    users(&folder.path("users.db"), MD5);
    planned(&folder);
    let elsewhere = folder.path("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    users(&elsewhere.join("users.db"), MD5_MD5);
    let before = fs::read(elsewhere.join("users.db")).expect("a file");
    let dry = run_in(&elsewhere, &["migrate", "../plan.toml"]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    let named = run_in(&elsewhere, &["migrate", "../plan.toml", "--source", "sqlite:users.db"]);
    assert_eq!(named.code, 2, "{}", named.out);
    std::os::unix::fs::symlink("../users.db", elsewhere.join("link.db")).expect("a link");
    for same in ["sqlite:../users.db", "sqlite:link.db", "sqlite://./../elsewhere/../users.db"] {
        let run = run_in(&elsewhere, &["migrate", "../plan.toml", "--source", same]);
        assert_eq!(run.code, 0, "{same}: {}", run.err);
    }
    let mut command = program();
    command.current_dir(folder.path("")).env("REHASH_URL", "sqlite:users.db");
    let run = command.args(["migrate", "plan.toml", "--no-config"]).output();
    let run = Run::of(&run.expect("the program runs"));
    assert!(run.code == 0 && !run.err.contains("another database"), "{}", run.err);
    let run = run_in(&elsewhere, &["migrate", "../plan.toml", "--apply"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(fs::read(elsewhere.join("users.db")).expect("a file") == before);
    let connection = Connection::open(folder.path("users.db")).expect("the database");
    let sql = "SELECT count(*) FROM users WHERE password LIKE 'argon2id%'";
    let done: i64 = connection.query_row(sql, [], |row| row.get(0)).expect("rows");
    assert_eq!(done, 3);
}

#[test]
fn a_folder_may_be_called_as_a_password_is_elsewhere() {
    for name in ["pwd=1", "a user=b", "a@b:c@d", "a?key=b", "mysql:"] {
        let folder = Folder::new("place-named");
        let inner = folder.path(name);
        fs::create_dir_all(&inner).expect("a folder");
        users(&inner.join("users.db"), DWAITER);
        let rule = ["--rule", "reprefix:bc$=bcrypt$"];
        let plan = ["plan", "sqlite:users.db", rule[0], rule[1], "-o", "plan.toml"];
        for args in [&plan[..], &["migrate", "plan.toml"], &["migrate", "plan.toml", "--apply"]] {
            let run = run_in(&inner, args);
            assert_eq!(run.code, 0, "{name} {args:?}: {}", run.err);
        }
        fs::write(inner.join("users.csv"), format!("id,password\n1,{MD5}\n")).expect("a file");
        let run = run_in(&folder.path(""), &["scan", &format!("./{name}/users.csv")]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
    }
}

//! `rehash demo`: makes its table, migrates it, verifies every user, and leaves other people's files alone.

mod common;

use std::fs;

use common::{Folder, Run, program};
use rusqlite::Connection;

fn demo(folder: &Folder, more: &[&str]) -> Run {
    let mut command = program();
    command.current_dir(folder.path("")).args(["demo", "--rows", "10000"]).args(more);
    Run::of(&command.output().expect("the program runs"))
}

#[test]
fn the_demo_verifies_what_it_made() {
    let folder = Folder::new("demo");
    let run = demo(&folder, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("right accepted 82/82, wrong refused 82/82"), "{}", run.err);
    assert!(run.out.contains("duplicate salts: 3 groups, 41 users (largest 36,"), "{}", run.out);
    assert!(run.out.contains("10 000 rows"), "{}", run.out);
    let everybody = "right accepted 9520/9520, wrong refused 9520/9520";
    assert!(run.err.contains(everybody), "{}", run.err);
    assert!(run.out.contains("no rule is about any row"), "{}", run.out);
    let mut names = folder.names();
    names.sort();
    assert_eq!(names, ["rehash-demo-known.csv", "rehash-demo-plan.toml", "rehash-demo.sqlite"]);
    let connection = Connection::open(folder.path("rehash-demo.sqlite")).expect("the demo");
    let different = "SELECT count(DISTINCT substr(password, 1, 12)) FROM auth_user";
    let count: i64 = connection.query_row(different, [], |row| row.get(0)).expect("a count");
    assert!(count > 12);
}

#[test]
fn a_file_of_somebody_else_is_kept() {
    let folder = Folder::new("demo-kept");
    let path = folder.write("rehash-demo.sqlite", "precious");
    let run = demo(&folder, &[]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("--force"), "{}", run.err);
    assert_eq!(fs::read(path).expect("the file"), b"precious");
}

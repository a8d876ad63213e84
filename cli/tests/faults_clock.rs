//! Runs whose own clock is years off: who may write goes by the server's clock, or by no clock at all.

mod common;

use std::process::Command;

use common::postgres::{Running, Users};
use common::{Folder, rehash, users};

/// A wall clock that is so many seconds off, for whoever it is loaded before.
const SHIM: &str = r#"
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t id, struct timespec *at) {
    int answer = syscall(SYS_clock_gettime, id, at);
    if (answer == 0 && id == CLOCK_REALTIME) at->tv_sec += atol(getenv("CLOCK_OFF"));
    return answer;
}
"#;

const YEAR: i64 = 365 * 24 * 3600;

/// The library with that clock.
fn shim(folder: &Folder) -> String {
    let (source, library) = (folder.write("clock.c", SHIM), folder.path("clock.so"));
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source);
    let made = compiler.output().expect("there is a C compiler, which links Rust too");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    library.display().to_string()
}

fn off(mut command: Command, library: &str, seconds: i64) -> Running {
    command.env("LD_PRELOAD", library).env("CLOCK_OFF", seconds.to_string());
    Running::of(command)
}

#[test]
fn a_clock_that_is_years_off_takes_no_table_over_on_postgresql() {
    let table = Users::new("clock-postgres", 2000, &[]);
    let library = shim(&table.folder);
    for seconds in [YEAR, -YEAR] {
        let mut first = table.start(&table.url, 10, 50);
        first.wait_for("batch");
        let second = off(table.command(&table.url, &[]), &library, seconds).end();
        assert_eq!(second.code, 6, "{seconds}: {}{}", second.out, second.err);
        first.child.kill().expect("it is there");
        first.child.wait().expect("it ends");
        table.server.run(&table.url, "UPDATE rehash_run SET lease_until = 0");
        // One that is off itself keeps others out as any other does, and no longer.
        let more = ["--batch", "10", "--wait-before-commit", "50"];
        let mut first = off(table.command(&table.url, &more), &library, seconds);
        first.wait_for("batch");
        let until = "SELECT count(*) FROM rehash_run WHERE lease_until - extract(epoch FROM now()) \
             BETWEEN 0 AND 10";
        assert_eq!(table.number(until), 1, "{seconds}");
        assert_eq!(table.run(&[]).code, 6);
        first.child.kill().expect("it is there");
        first.child.wait().expect("it ends");
        table.server.run(&table.url, "UPDATE rehash_run SET lease_until = 0");
        table.hold();
    }
    assert_eq!(off(table.command(&table.url, &[]), &library, -YEAR).end().code, 0);
    table.finished();
    assert_eq!(table.number("SELECT count(*) FROM rehash_run"), 1, "it is one run");
}

#[test]
fn a_clock_that_is_years_off_neither_keeps_a_file_nor_takes_it() {
    let folder = Folder::new("clock-sqlite");
    let database = folder.path("users.db");
    users::make(&database, 1000, users::renamed_from);
    let (source, plan) =
        (format!("sqlite:{}", database.display()), folder.path("plan.toml").display().to_string());
    let rule = ["--table", "users", "--rule", "reprefix:bc$=bcrypt$", "-o", &plan];
    assert_eq!(rehash(&[&["plan", &source, "--no-config"], &rule[..]].concat()).code, 0);
    let library = shim(&folder);
    let command = |more: &[&str]| {
        let mut command = common::program();
        command.args(["migrate", &plan, "--no-config", "--apply", "--progress", "json"]);
        command.args(["--batch", "10", "--batch-time", "0"]).args(more);
        command
    };
    for seconds in [YEAR, -YEAR] {
        let mut first = off(command(&["--wait-before-commit", "50"]), &library, seconds);
        first.wait_for("batch");
        assert_eq!(off(command(&[]), &library, -seconds).end().code, 6);
        first.child.kill().expect("it is there");
        first.child.wait().expect("it ends");
    }
    // Its lock is gone with the last one, whatever its notes say.
    assert_eq!(off(command(&[]), &library, 0).end().code, 0);
    let values = users::values(&database);
    assert!(values.iter().all(|(id, value)| *value == users::renamed_to(*id)));
}

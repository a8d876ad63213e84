//! How a scan ends: exit codes, progress, interrupts and closed pipes.

mod common;

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use common::{BCRYPT, DWAITER, Folder, MD5, PBKDF2, Run, program, rehash};

fn exit_of(value: &str, fail_on: &str) -> i32 {
    let folder = Folder::new(&format!("fail-on-{}-{fail_on}", value.len()));
    let path = folder.write("users.csv", format!("password\n\"{value}\"\n"));
    rehash(&["scan", &path, "--fail-on", fail_on]).code
}

#[test]
fn findings_fail_a_scan_only_where_they_are_asked_for() {
    let damaged = format!("b'{BCRYPT}'");
    for (value, finding) in [
        (PBKDF2, "weak"),
        (MD5, "weak"),
        (DWAITER, "legacy"),
        (&damaged, "damaged"),
        ("junk", "unknown"),
    ] {
        for fail_on in ["weak", "legacy", "damaged", "unknown"] {
            assert_eq!(
                exit_of(value, fail_on),
                i32::from(fail_on == finding),
                "{finding} {fail_on}"
            );
        }
        assert_eq!(exit_of(value, "weak,legacy,damaged,unknown"), 1);
    }
    assert_eq!(exit_of(BCRYPT, "weak,legacy,damaged,unknown"), 0);
    assert_eq!(exit_of(BCRYPT, "everything"), 2);
}

#[test]
fn without_a_terminal_progress_is_lines() {
    let mut child = program()
        .args(["scan", "-", "--input", "csv", "--progress-every", "0"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let text = format!("password\n{}", format!("{BCRYPT}\n").repeat(1000));
    stdin.write_all(text.as_bytes()).expect("written");
    drop(stdin);
    let run = Run::of(&child.wait_with_output().expect("the program ends"));
    let line = run.err.lines().find(|line| line.contains("rows/s")).expect("a line of progress");
    assert!(line.starts_with("rehash: ") && line.contains("elapsed"), "{line}");
    assert!(!run.err.contains(['\r', '\u{1b}']), "{}", run.err);
}

/// Sends users until the program ends, and a signal after a while.
#[test]
fn an_interrupt_gives_a_partial_report_and_the_last_record() {
    for signal in ["-INT", "-TERM"] {
        let mut child = program()
            .args(["scan", "-", "--input", "csv", "--format", "json", "--progress", "none"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut stdin = child.stdin.take().expect("a pipe");
        let feeder = thread::spawn(move || {
            stdin.write_all(b"id,password\n").expect("the program reads");
            for id in 1_u64.. {
                if stdin.write_all(format!("{id},{BCRYPT}\n").as_bytes()).is_err() {
                    return id;
                }
            }
            0
        });
        thread::sleep(Duration::from_millis(700));
        let pid = child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().expect("kill runs").success());
        let run = Run::of(&child.wait_with_output().expect("the program ends"));
        assert_eq!(run.code, 75, "{}", run.err);
        let report = run.json();
        let rows = report["rows"].as_u64().expect("rows");
        assert_eq!(report["partial"], true);
        assert!(report["stopped"]["last_key"].is_null());
        assert_eq!(report["stopped"]["last_record"], rows);
        assert!(rows > 0 && feeder.join().expect("the feeder ends") > rows);
    }
}

#[test]
fn an_interrupt_is_heard_while_nothing_comes() {
    let mut child = program()
        .args(["scan", "-", "--input", "csv", "--keys"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(format!("id,password\n1,{BCRYPT}\n2,{BCRYPT}").as_bytes()).expect("written");
    stdin.flush().expect("flushed");
    thread::sleep(Duration::from_millis(500));
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().expect("kill runs").success());
    let run = Run::of(&child.wait_with_output().expect("the program ends"));
    assert_eq!(run.code, 75, "{}", run.err);
    // The second record may go on.
    assert!(run.out.contains("stopped after 1 rows: the last row has id 1"), "{}", run.out);
    drop(stdin);
}

#[test]
fn a_closed_pipe_is_success() {
    let folder = Folder::new("pipe");
    let path = folder.write("users.csv", format!("password\n{BCRYPT}\n"));
    let mut child = program()
        .args(["scan", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
    assert!(child.wait().expect("the program ends").success(), "{err}");
}

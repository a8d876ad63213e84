//! `identify` over more lines than it may hold, and as part of a pipe.

mod rehash;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};

#[test]
fn a_hundred_thousand_lines_stream_through() {
    let line = "pbkdf2_sha256$1000$HZf3Wa8lxMnU$7hkqK2EOfbcRTVm94Qw10CMr65w4yApra3CE2DzVD90=\n";
    let run = rehash::run(&["identify", "-", "--format", "jsonl"], line.repeat(100_000).as_bytes());
    assert_eq!(run.code, Some(0));
    assert_eq!(run.stdout.lines().count(), 100_000);
    assert!(!run.stdout.contains("HZf3Wa8lxMnU"));
    let last = run.stdout.lines().next_back().unwrap_or_default();
    assert!(last.starts_with(r#"{"line":100000,"outcome":"detected""#), "{last}");
}

#[test]
fn answers_come_before_the_input_ends() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rehash"))
        .args(["verify", "--batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rehash runs");
    let mut input = child.stdin.take().expect("it was piped");
    let mut output = BufReader::new(child.stdout.take().expect("it was piped"));
    for id in 1..=3 {
        writeln!(input, r#"{{"id": {id}, "hash": "!", "password": "x"}}"#).expect("rehash reads");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("rehash answers");
        assert!(answer.starts_with(&format!(r#"{{"id":{id},"#)), "{answer}");
    }
    drop(input);
    assert_eq!(child.wait().expect("rehash ends").code(), Some(1));
}

#[test]
fn a_closed_pipe_is_success() {
    for args in [
        &["identify", "-"][..],
        &["identify", "-", "--format", "json"],
        &["verify", "--batch", "-"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rehash"))
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("rehash runs");
        let mut input = child.stdin.take().expect("it was piped");
        drop(child.stdout.take());
        let line = "{\"hash\": \"!\", \"password\": \"x\"}\n".repeat(20_000);
        input.write_all(line.as_bytes()).ok();
        drop(input);
        let mut said = String::new();
        let mut errors = child.stderr.take().expect("it was piped");
        errors.read_to_string(&mut said).expect("standard error is text");
        assert_eq!((child.wait().expect("rehash ends").code(), said.as_str()), (Some(0), ""));
    }
}

#[test]
fn lines_are_bytes_of_any_length() {
    let mut input = b"\xFF\xFE\x00\n".to_vec();
    input.extend(vec![b'x'; 1_000_000]);
    input.extend(b"\r\n$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW \n");
    let run = rehash::run(&["identify", "-", "--format", "jsonl"], &input);
    let outcomes: Vec<_> = run.lines().iter().map(|row| row["outcome"].to_string()).collect();
    assert_eq!(outcomes, [r#""malformed""#, r#""excessive""#, r#""damaged""#]);
    assert!(run.stdout.contains("a stored text of 1000000 bytes"), "{}", run.stdout);
}

#[test]
fn colours_stay_out_of_pipes() {
    let run = rehash::run(&["identify", "-"], b"hunter2\n");
    assert!(!run.stdout.contains('\u{1b}') && !run.stdout.contains("hunter2"), "{}", run.stdout);
}

#[test]
#[cfg(target_os = "linux")]
fn no_core_is_dumped_of_a_process_that_holds_passwords() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rehash"))
        .args(["verify", "--batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rehash runs");
    let mut input = child.stdin.take().expect("it was piped");
    let mut output = BufReader::new(child.stdout.take().expect("it was piped"));
    writeln!(input, r#"{{"hash": "!", "password": "x"}}"#).expect("rehash reads");
    output.read_line(&mut String::new()).expect("rehash answers, so that it is past its start");
    let limits = format!("/proc/{}/limits", child.id());
    let limits = std::fs::read_to_string(limits).expect("everybody may read it");
    let core = limits.lines().find(|line| line.starts_with("Max core file size"));
    let words: Vec<&str> = core.expect("Linux lists it").split_whitespace().collect();
    assert_eq!(words, ["Max", "core", "file", "size", "0", "0", "bytes"]);
    drop(input);
    child.wait().expect("rehash ends");
}

#[test]
fn identify_and_scan_say_the_same_of_the_same_text() {
    let salt = "ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq";
    let digest = "A".repeat(200);
    for text in [
        format!("$2b$12${salt}"),
        format!("bc$$2a$12${salt}"),
        format!("$2x$12${salt}"),
        format!("b'$2b$12${salt}'"),
        format!("!$2b$12${salt}"),
        format!("$2b$99${salt}"),
        "md5$c0dc3$f0789f150028b19830c3959d36a513df".into(),
        "$argon2id$v=19$m=4194304,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$KCoe0JjL/zc/R58BImcQsXcKRNQfL80Zs\
         HUmCRIWIHI"
            .into(),
        "5f4dcc3b5aa765d61d8327deb882cf99".into(),
        format!("$argon2id$v=19$m=102400,t=2,p=8$c2FsdHNhbHRzYWx0c2FsdA${digest}")
            .chars()
            .take(64)
            .collect(),
        "hunter2".into(),
        "!".into(),
    ] {
        let said = rehash::run(&["identify", "-", "--format", "jsonl"], text.as_bytes());
        let said = said.lines().into_iter().next().expect("a line");
        let row = format!("password\n\"{text}\"\n");
        let name = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("same.csv");
        std::fs::write(&name, row).expect("a file for the test");
        let name = name.display().to_string();
        let args = ["scan", &name, "--column", "password", "--format", "json"];
        let report = rehash::run(&args, b"");
        let report: serde_json::Value =
            serde_json::from_str(&report.stdout).unwrap_or_else(|error| {
                panic!("{error}: {}", report.stderr);
            });
        let group = &report["groups"][0];
        assert_eq!(
            (&said["grade"], &said["action"]),
            (&group["grade"], &group["action"]),
            "{text}"
        );
    }
}

#[test]
fn the_list_of_schemes_keeps_a_scheme_on_a_line_in_pipes() {
    let list = rehash::run(&["schemes"], b"");
    let ids = rehash::run(&["schemes", "--format", "jsonl"], b"");
    assert_eq!(list.stdout.lines().count(), ids.lines().len() + 1);
    assert!(list.stdout.lines().all(|line| !line.starts_with(' ')), "{}", list.stdout);
}

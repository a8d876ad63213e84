//! Runs the program, in a folder of the test's own.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub(crate) mod postgres;
pub(crate) mod users;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// A folder that is there while the test runs.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::remove_dir_all(&path).ok();
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), bytes).expect("a file for the test");
        self.path(name).display().to_string()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder of the test");
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let mut names: Vec<_> = entries.map(|entry| name(entry.expect("an entry"))).collect();
        names.sort();
        names
    }
}

/// What a run said and how it ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("the program ended by itself"),
            out: String::from_utf8(output.stdout.clone()).expect("UTF-8"),
            err: String::from_utf8(output.stderr.clone()).expect("UTF-8"),
        }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.err))
    }
}

pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rehash"));
    command.stdin(Stdio::null()).env_remove("NO_COLOR");
    command
}

pub(crate) fn rehash(args: &[&str]) -> Run {
    Run::of(&program().args(args).output().expect("the program runs"))
}

/// The same, with blocks of bytes on standard input that come one after the other.
pub(crate) fn rehash_reading(args: &[&str], blocks: &[&[u8]]) -> Run {
    let mut command = program();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    for (place, block) in blocks.iter().enumerate() {
        if place > 0 {
            thread::sleep(Duration::from_millis(200));
        }
        stdin.write_all(block).expect("written");
    }
    drop(stdin);
    Run::of(&child.wait_with_output().expect("the program ends"))
}

pub(crate) fn scan_json(source: &str, more: &[&str]) -> Value {
    let mut args = vec!["scan", source, "--format", "json"];
    args.extend(more);
    let run = rehash(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    run.json()
}

/// How many users there are of each kind and scheme.
pub(crate) fn counts(report: &Value) -> Vec<(String, String, u64)> {
    let text = |group: &Value, field: &str| group[field].as_str().unwrap_or("-").to_owned();
    let groups = report["groups"].as_array().expect("groups").iter();
    let mut counts: Vec<_> = groups
        .map(|it| (text(it, "kind"), text(it, "scheme"), it["users"].as_u64().expect("users")))
        .collect();
    counts.sort();
    counts
}

pub(crate) const BCRYPT: &str = "$2b$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq";
pub(crate) const DWAITER: &str = "bc$$2a$12$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm";
pub(crate) const PBKDF2: &str =
    "pbkdf2_sha256$260000$Tw5nQ2kXbV8sLr0eYzJh4M$Anu43Ce4JPBS6Ss9+nOz2dP3xNlGY/I6tCDpcE81YvE=";
pub(crate) const MD5: &str = "5f4dcc3b5aa765d61d8327deb882cf99";

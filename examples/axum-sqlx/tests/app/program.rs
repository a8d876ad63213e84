//! The program itself: its socket, its signals, its errors.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStderr, Command, Output, Stdio};

use crate::site::{FORM, Folder};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_axum-sqlx-example"));
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// What it says, and the code that it ends with.
fn said(arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } = program().args(arguments).output().expect("it starts");
    let said = String::from_utf8([stdout, stderr].concat()).expect("text");
    (status.code(), said)
}

/// A running program, ended with the test.
struct Running {
    child: Child,
    told: BufReader<ChildStderr>,
    address: String,
    _folder: Folder,
}

impl Running {
    fn start() -> Self {
        let folder = Folder::new();
        let database = format!("sqlite:{}", folder.path().join("app.db").display());
        let arguments = ["--listen", "127.0.0.1:0", "--deadline-seconds", "3600"];
        let mut child = program();
        let mut child = child.args(["--database", &database]).args(arguments).spawn();
        let told = child.as_mut().ok().and_then(|child| child.stderr.take());
        let told = BufReader::new(told.expect("a program that can be listened to"));
        let child = child.expect("it starts");
        let mut running = Self { child, told, address: String::new(), _folder: folder };
        let line = running.wait_for("listening on ");
        running.address = line.trim_end().replace("listening on http://", "");
        running
    }

    /// Reads what it tells up to the line that begins like this.
    fn wait_for(&mut self, beginning: &str) -> String {
        loop {
            let mut line = String::new();
            let bytes = self.told.read_line(&mut line).expect("standard error");
            assert_ne!(bytes, 0, "it ended before it said: {beginning}");
            if line.starts_with(beginning) {
                return line;
            }
        }
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).expect("somebody listens")
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status().expect("kill is there");
        assert!(sent.success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Begins a login and returns once its handler runs: that is when it asks for the body.
fn begin_login(stream: &mut TcpStream, body: &str) {
    let length = body.len();
    write!(
        stream,
        "POST /login HTTP/1.1\r\nHost: app.example\r\nContent-Type: {FORM}\r\n\
         Content-Length: {length}\r\nExpect: 100-continue\r\n\r\n"
    )
    .expect("the head of a request");
    let mut told = [0; 25];
    stream.read_exact(&mut told).expect("an answer to the head");
    assert_eq!(told, *b"HTTP/1.1 100 Continue\r\n\r\n");
}

fn stops_in_order(signal: &str) {
    let mut running = Running::start();
    let body = "username=nobody&password=correct+horse";
    let mut stream = running.connect();
    begin_login(&mut stream, body);
    running.signal(signal);
    running.wait_for("stopping");
    stream.write_all(body.as_bytes()).expect("the connection is still there");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer, and then the end");
    assert!(answer.starts_with("HTTP/1.1 401 Unauthorized\r\n"), "{answer}");
    assert!(running.child.wait().expect("it ends").success());
    assert!(TcpStream::connect(&running.address).is_err(), "nobody listens any more");
}

#[test]
fn a_login_that_has_begun_is_answered_after_sigterm() {
    stops_in_order("TERM");
}

#[test]
fn a_login_that_has_begun_is_answered_after_sigint() {
    stops_in_order("INT");
}

#[test]
fn a_second_signal_ends_it_whoever_waits() {
    let mut running = Running::start();
    let mut stream = running.connect();
    begin_login(&mut stream, "username=nobody&password=correct+horse");
    running.signal("TERM");
    running.wait_for("stopping: ");
    running.signal("TERM");
    running.wait_for("stopping now");
    assert!(running.child.wait().expect("it ends").success());
}

#[test]
fn a_form_that_announces_more_than_it_may_is_refused() {
    let running = Running::start();
    let mut stream = running.connect();
    let body = "username=ann&password=".to_owned() + &"a".repeat(16 * 1024);
    begin_login(&mut stream, &body);
    stream.write_all(body.as_bytes()).expect("it reads to the limit");
    let mut status = [0; 12];
    stream.read_exact(&mut status).expect("an answer");
    assert_eq!(status, *b"HTTP/1.1 401");
}

#[test]
fn an_address_in_use_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its number").to_string();
    let folder = Folder::new();
    let database = format!("sqlite:{}", folder.path().join("app.db").display());
    let (code, said) = said(&["--database", &database, "--listen", &address]);
    assert_eq!(code, Some(1));
    assert!(said.contains(&format!("error: listening on {address}: Address already in use")));
}

#[test]
fn nothing_that_is_wrong_with_a_url_shows_its_password() {
    for (arguments, expected, word) in [
        (vec!["--database", "mysql://shop:hunter2@localhost/shop"], 2, "--database takes"),
        (vec!["--database", "postgres://shop:hunter2@localhost:x/shop"], 2, "no URL of PostgreSQL"),
        (
            vec!["--database", "postgres://shop:hunter2@127.0.0.1:1/shop"],
            1,
            "connecting to PostgreSQL",
        ),
        (vec!["postgres://shop:hunter2@localhost/shop"], 2, "where none belongs"),
        (vec!["--database", "sqlite:a", "mysql://root:hunter2@db/x"], 2, "where none belongs"),
        (
            vec!["--database", "sqlite:a", "--origin", "https://bob:hunter2@x"],
            2,
            "where none belongs",
        ),
        (
            vec!["--database", "sqlite:a", "--target", "postgres://u:hunter2@h/"],
            2,
            "where none belongs",
        ),
    ] {
        let (code, said) = said(&arguments);
        assert_eq!(code, Some(expected), "{said}");
        assert!(said.contains(word), "{said}");
        assert!(!said.contains("hunter2"), "{said}");
    }
}

#[test]
fn what_cannot_be_is_said_by_the_name_of_its_flag() {
    let folder = Folder::new();
    let file = format!("sqlite:{}", folder.path().join("app.db").display());
    let nowhere = format!("sqlite:{}", folder.path().join("no/app.db").display());
    for (arguments, expected, word) in [
        (vec![], 2, "--database <URL>"),
        (vec!["--database", "sqlite::memory:"], 2, "--database takes a SQLite file"),
        (vec!["--database", "sqlite:a?mode=rq"], 2, "the URL of the SQLite file"),
        (vec!["--database", &nowhere], 1, "no/app.db"),
        (vec!["--database", &file, "--memory-mib", "50"], 2, "102400 KiB"),
        (vec!["--database", &file, "--permits", "0"], 2, "permits"),
        (vec!["--database", &file, "--deadline-seconds", "0"], 2, "--deadline-seconds"),
        (vec!["--database", &file, "--listen", "nowhere"], 1, "listening on nowhere"),
        (vec!["--database", &file, "--target", "md5"], 2, "argon2-django"),
        (vec!["--database", &file, "--origin", "https://users.example/"], 2, "--origin"),
    ] {
        let (code, said) = said(&arguments);
        assert_eq!(code, Some(expected), "{arguments:?}: {said}");
        assert!(said.contains(word), "{arguments:?}: {said}");
    }
}

//! A `psql` that stays open, for those who hold a lock or change a row at the right moment.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// One session of one database.
#[derive(Debug)]
pub struct Session {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u32,
}

impl Session {
    pub(crate) fn start(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("psql runs");
        let to = child.stdin.take().expect("it is piped");
        let from = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, to, from, asked: 0 }
    }

    /// Sends SQL and does not wait.
    ///
    /// # Panics
    ///
    /// Where `psql` is gone.
    pub fn send(&mut self, sql: &str) {
        writeln!(self.to, "{sql};").expect("psql listens");
    }

    /// Sends SQL and gives its answer when it is carried out. Errors are no answer.
    ///
    /// # Panics
    ///
    /// Where `psql` is gone.
    pub fn run(&mut self, sql: &str) -> String {
        self.send(sql);
        self.asked += 1;
        let mark = format!("-- {} --", self.asked);
        writeln!(self.to, "\\echo '{mark}'").expect("psql listens");
        let mut answer = String::new();
        let mut line = String::new();
        while self.from.read_line(&mut line).expect("psql answers") > 0 && line.trim_end() != mark {
            answer.push_str(&line);
            line.clear();
        }
        answer.trim_end().to_owned()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

//! Tables of users in a PostgreSQL of the test's own, their plan, and runs of it that are watched.

use std::io::{BufRead as _, BufReader, Lines, Read as _};
use std::net::Ipv4Addr;
use std::process::{Child, ChildStderr, Stdio};

use rehash_test_servers::{Certificate, Postgres};
use serde_json::Value;

use super::{BCRYPT, Folder, Run, program, rehash};

/// The password of the role `reader`.
pub(crate) const PASSWORD: &str = "s3cret";

/// A server with a table that this password opens.
pub(crate) fn guarded(address: Ipv4Addr, certificate: Option<&Certificate>) -> Postgres {
    let server = Postgres::guarded(address, certificate);
    server.run(
        "postgres",
        &format!(
            "CREATE TABLE users (id int PRIMARY KEY, password text);
             INSERT INTO users VALUES (1, '{BCRYPT}');
             CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'; GRANT SELECT ON users TO reader"
        ),
    );
    server
}

/// A table under an old name of its scheme, what it was, and the plan that renames it.
pub(crate) struct Users {
    pub(crate) server: Postgres,
    pub(crate) url: String,
    pub(crate) plan: String,
    pub(crate) folder: Folder,
}

/// As many different hashes under django-bcrypt's name as there are keys.
const FILL: &str = "\
    INSERT INTO users SELECT id, 'user' || id, 'bc$$2b$12$'
        || translate(substr(encode(sha256(('s' || id)::bytea), 'base64'), 1, 21), '+', '.') || 'O'
        || translate(substr(encode(sha256(('d' || id)::bytea), 'base64'), 1, 30), '+', '.') || '.',
        id * 3 FROM generate_series(1, {count}) AS id;
    CREATE TABLE was AS SELECT * FROM users";

/// Users whose row is neither the old one nor the new one in any column.
const SPOILT: &str = "SELECT count(*) FROM was w FULL JOIN users u USING (username) \
    WHERE w.logins IS DISTINCT FROM u.logins OR u.password IS NULL OR w.password IS NULL \
    OR u.password NOT IN (w.password, 'bcrypt$' || substr(w.password, 4))";

/// Users who have the new name.
const DONE: &str = "SELECT count(*) FROM users WHERE password LIKE 'bcrypt$%'";

impl Users {
    pub(crate) fn new(name: &str, count: u32, settings: &[&str]) -> Self {
        let mut all = vec!["fsync=off", "full_page_writes=off"];
        all.extend(settings);
        let server = Postgres::with(&all);
        let url = server.database(&format!(
            "CREATE TABLE users (id bigint PRIMARY KEY, username text NOT NULL, \
             password varchar(128), logins bigint NOT NULL); {}",
            FILL.replace("{count}", &count.to_string())
        ));
        let folder = Folder::new(name);
        let plan = folder.path("plan.toml").display().to_string();
        let users = Self { server, url, plan, folder };
        users.make_plan();
        users
    }

    pub(crate) fn make_plan(&self) {
        let args = ["plan", &self.url, "--no-config", "--table", "users", "-o", &self.plan];
        let run = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
    }

    pub(crate) fn number(&self, sql: &str) -> u64 {
        self.server.run(&self.url, sql).parse().expect("a number")
    }

    pub(crate) fn done(&self) -> u64 {
        self.number(DONE)
    }

    /// I1 to I3, and I6: every row is old or new, no other column changed, no row came or went, and
    /// what is counted is what is changed.
    pub(crate) fn hold(&self) {
        assert_eq!(self.number(SPOILT), 0, "rows are neither old nor new");
        // In one statement, and so of one moment.
        let counts = self.server.run(
            &self.url,
            &format!(
                "SELECT ({DONE}), (SELECT coalesce(sum(swapped), 0) FROM rehash_run), \
                 (SELECT count(*) FROM rehash_ledger)"
            ),
        );
        let counts: Vec<&str> = counts.split('|').collect();
        assert!(
            counts.windows(2).all(|two| two.first() == two.last()),
            "done, counted, noted: {counts:?}"
        );
    }

    /// I5: it is all done, and a run after that changes nothing.
    pub(crate) fn finished(&self) {
        self.hold();
        assert_eq!(self.number("SELECT count(*) FROM was"), self.done(), "rows are left");
        let state = "SELECT md5(array_agg(u::text || u.xmin ORDER BY id)::text) FROM users u";
        let before = self.server.run(&self.url, state);
        let run = self.run(&[]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        assert_eq!(self.server.run(&self.url, state), before, "a second run wrote");
    }

    /// One run to its end.
    pub(crate) fn run(&self, more: &[&str]) -> Run {
        let run = Run::of(&self.command(&self.url, more).output().expect("the program runs"));
        assert!(!format!("{}{}", run.out, run.err).contains("$2b$"), "a hash is shown");
        run
    }

    pub(crate) fn command(&self, url: &str, more: &[&str]) -> std::process::Command {
        let mut command = program();
        command.args(["migrate", &self.plan, "--no-config", "--source", url, "--apply"]);
        command.args(["--lease", "5", "--progress", "json", "--batch-time", "0"]);
        command.args(more);
        command
    }

    /// A run in batches of so many rows that waits so long before every commit.
    pub(crate) fn start(&self, url: &str, batch: u32, wait: u32) -> Running {
        let (batch, wait) = (batch.to_string(), wait.to_string());
        Running::of(self.command(url, &["--batch", &batch, "--wait-before-commit", &wait]))
    }
}

/// A run that is watched.
pub(crate) struct Running {
    pub(crate) child: Child,
    events: Lines<BufReader<ChildStderr>>,
}

impl Running {
    pub(crate) fn of(mut command: std::process::Command) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let events = BufReader::new(child.stderr.take().expect("it is a pipe")).lines();
        Self { child, events }
    }

    /// Waits for the next event of this name.
    pub(crate) fn wait_for(&mut self, name: &str) -> Value {
        for line in self.events.by_ref() {
            let line = line.expect("events are text");
            let event: Value = serde_json::from_str(&line).unwrap_or_default();
            if event.get("ev").and_then(Value::as_str) == Some(name) {
                return event;
            }
        }
        panic!("the run ended without {name}");
    }

    /// Waits for a line with these words.
    pub(crate) fn wait_for_words(&mut self, words: &str) {
        let found = self.events.by_ref().map_while(Result::ok).any(|line| line.contains(words));
        assert!(found, "the run ended without {words}");
    }

    /// Waits for its end, by itself or by a signal, whatever it says.
    pub(crate) fn code(mut self) -> Option<i32> {
        while self.events.next().is_some() {}
        self.child.wait().expect("it ends").code()
    }

    /// Waits for its end.
    pub(crate) fn end(mut self) -> Run {
        let err: Vec<String> = self.events.by_ref().map_while(Result::ok).collect();
        let mut out = String::new();
        let mut pipe = self.child.stdout.take().expect("it is a pipe");
        pipe.read_to_string(&mut out).expect("text");
        let code = self.child.wait().expect("it ends").code().expect("it ended by itself");
        let err = err.join("\n");
        // A format may be named by what its texts begin with.
        let is_hash = |rest: &str| rest.starts_with(|cost: char| cost.is_ascii_digit());
        let shows = |text: &str| text.split("$2b$").skip(1).any(is_hash);
        assert!(!shows(&out) && !shows(&err), "a hash is shown");
        Run { code, out, err }
    }
}

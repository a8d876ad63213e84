//! A PostgreSQL of the test's own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use crate::account;
use crate::daemon::Daemon;
use crate::folder;
use crate::session::Session;

/// A server and its data.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    settings: Vec<String>,
    daemon: Daemon,
    databases: AtomicU32,
}

impl Postgres {
    /// The superuser.
    pub const USER: &'static str = "rehash";

    /// A server that trusts its disk: nothing survives a crash of the machine, and all does that of
    /// the server.
    #[must_use]
    pub fn start() -> Self {
        Self::with(&["fsync=off", "full_page_writes=off"])
    }

    /// A server with these settings.
    ///
    /// # Panics
    ///
    /// Where PostgreSQL is not installed.
    #[must_use]
    pub fn with(settings: &[&str]) -> Self {
        Self::made(settings.iter().map(|it| (*it).to_owned()).collect(), |_, _| ())
    }

    /// A server whose folder and settings somebody completes before it starts.
    pub(crate) fn made(
        mut settings: Vec<String>,
        complete: impl FnOnce(&Path, &mut Vec<String>),
    ) -> Self {
        let folder = folder::create();
        let data = folder.join("data");
        let made = account::command(&account::program("initdb"))
            .args(["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"])
            .args(["--username", Self::USER, "--pgdata"])
            .arg(&data)
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        complete(&folder, &mut settings);
        let daemon = launch(&folder, &settings);
        Self { folder, settings, daemon, databases: AtomicU32::new(0) }
    }

    /// Where its socket is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The process that all others of the server are children of.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.daemon.id()
    }

    /// A new database, made by this SQL, and its URL.
    #[must_use]
    pub fn database(&self, sql: &str) -> String {
        self.database_like("TEMPLATE template1", sql)
    }

    /// A new database with these options of CREATE DATABASE, made by this SQL, and its URL.
    #[must_use]
    pub fn database_like(&self, options: &str, sql: &str) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run("postgres", &format!("CREATE DATABASE {name} {options}"));
        let url = self.url(&name);
        if !sql.is_empty() {
            self.run(&name, sql);
        }
        url
    }

    /// The URL of this database.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        self.url_of(Self::USER, database)
    }

    /// The URL of this database for somebody else.
    #[must_use]
    pub fn url_of(&self, user: &str, database: &str) -> String {
        format!("postgres://{user}@/{database}?host={}", self.folder.display())
    }

    /// The name of the database at the end of a URL.
    #[must_use]
    pub fn name(url: &str) -> &str {
        let place = url.split_once('?').map_or(url, |(place, _)| place);
        place.rsplit_once('/').map_or(place, |(_, name)| name)
    }

    /// Runs SQL in this database (a name or a URL) and gives its answer: fields between `|`.
    ///
    /// # Panics
    ///
    /// Where the SQL fails.
    pub fn run(&self, database: &str, sql: &str) -> String {
        let database = Self::name(database);
        let said = self
            .psql(database)
            .args(["-v", "ON_ERROR_STOP=1", "-c", sql])
            .stdin(Stdio::null())
            .output()
            .expect("psql runs");
        assert!(said.status.success(), "{sql}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8_lossy(&said.stdout).trim_end().to_owned()
    }

    /// A session that stays open.
    #[must_use]
    pub fn session(&self, database: &str) -> Session {
        Session::start(self.psql(Self::name(database)))
    }

    /// `psql` on this database.
    #[must_use]
    pub fn psql(&self, database: &str) -> Command {
        let mut command = account::client(&account::program("psql"));
        command.args(["-X", "-q", "-A", "-t", "-U", Self::USER, "-h"]).arg(&self.folder);
        command.args(["-d", database]);
        command
    }

    /// No file of the server grows beyond so many bytes from now on, for whoever connects from now on.
    ///
    /// # Panics
    ///
    /// Where prlimit is not installed.
    pub fn limit_files(&self, most: Option<u64>) {
        let most = most.map_or_else(|| "unlimited".into(), |most| most.to_string());
        let said = account::client(&account::program("prlimit"))
            .args(["--pid", &self.process().to_string(), &format!("--fsize={most}:")])
            .output()
            .expect("setpriv runs");
        assert!(said.status.success(), "prlimit: {}", String::from_utf8_lossy(&said.stderr));
    }

    /// Kills the server and all its children at once, as a power cut does.
    pub fn kill(&mut self) {
        self.daemon.end("KILL");
        self.gone();
    }

    /// Ends the server as an administrator does who does not wait for clients.
    pub fn stop(&mut self) {
        self.daemon.end("INT");
        self.gone();
    }

    /// Starts the server again, after [`Postgres::kill`] or [`Postgres::stop`].
    pub fn start_again(&mut self) {
        self.daemon = launch(&self.folder, &self.settings);
    }

    /// Waits for the children, which may outlive their parent and keep its shared memory.
    fn gone(&self) {
        let data = self.folder.join("data");
        let is_of_server =
            |process: &Path| fs::read_link(process.join("cwd")).is_ok_and(|folder| folder == data);
        let any = || {
            let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
            processes.map(|entry| entry.path()).any(|process| is_of_server(&process))
        };
        while any() {
            thread::sleep(Duration::from_millis(10));
        }
        fs::remove_file(data.join("postmaster.pid")).ok();
        fs::remove_file(self.folder.join(".s.PGSQL.5432")).ok();
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Its children, too, before their folder goes.
        let id = self.daemon.id().to_string();
        Command::new("kill").args(["-s", "QUIT", &id]).stderr(Stdio::null()).status().ok();
        self.gone();
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn launch(folder: &Path, settings: &[String]) -> Daemon {
    let mut command = account::command(&account::program("postgres"));
    command.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
    command.args(["-c", "listen_addresses=", "-c", "log_min_messages=fatal"]);
    for setting in settings {
        command.args(["-c", setting]);
    }
    let path = folder.join("log");
    let log = fs::File::create(&path).expect("a log");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    let socket = folder.join(".s.PGSQL.5432");
    let daemon = Daemon::start(command, &socket, &path);
    ready(folder);
    daemon
}

/// Waits until the server has recovered: its socket is there before.
fn ready(folder: &Path) {
    loop {
        let mut command = account::command(&account::program("psql"));
        command.args(["-X", "-q", "-U", Postgres::USER, "-d", "postgres", "-c", "SELECT 1", "-h"]);
        let said = command.arg(folder).output().expect("psql runs");
        if said.status.success() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

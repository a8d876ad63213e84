//! A pgbouncer in transaction mode: every transaction may get another server process.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use crate::account;
use crate::daemon::Daemon;
use crate::folder;
use crate::postgres::Postgres;

/// A pooler before a server.
#[derive(Debug)]
pub struct Pgbouncer {
    folder: PathBuf,
    _daemon: Daemon,
}

impl Pgbouncer {
    /// Starts one that ignores no startup parameter and resets nothing.
    ///
    /// # Panics
    ///
    /// Where pgbouncer is not installed.
    #[must_use]
    pub fn start(server: &Postgres) -> Self {
        let folder = folder::create();
        let write = |name: &str, text: String| {
            let path = folder.join(name);
            fs::write(&path, text).expect("a file of pgbouncer's");
            folder::give(&path);
            path
        };
        write("users", format!("\"{}\" \"\"\n", Postgres::USER));
        let ini = write(
            "ini",
            format!(
                "[databases]\n* = host={server} port=5432\n\
                 [pgbouncer]\nlisten_port = 6432\nunix_socket_dir = {own}\nauth_type = trust\n\
                 auth_file = {own}/users\npool_mode = transaction\nlogfile = {own}/log\n\
                 server_round_robin = 1\ndefault_pool_size = 4\n",
                server = server.folder().display(),
                own = folder.display(),
            ),
        );
        let mut command = account::command(&account::program("pgbouncer"));
        command.arg(&ini).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let socket = folder.join(".s.PGSQL.6432");
        let daemon = Daemon::start(command, &socket, &folder.join("log"));
        Self { folder, _daemon: daemon }
    }

    /// The URL of the server's database of this name or URL, through the pooler.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        let (user, name) = (Postgres::USER, Postgres::name(database));
        format!("postgres://{user}@:6432/{name}?host={}", self.folder.display())
    }
}

impl Drop for Pgbouncer {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

//! Servers refuse to run as root: the account that they run as, and their programs.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A command that runs as somebody who is not root, and is ended when the thread ends that starts it.
pub(crate) fn command(program: &Path) -> Command {
    run(program, &["--pdeathsig", "QUIT"])
}

/// The same of one that outlives the thread: a client ends when nobody writes to it any more.
pub(crate) fn client(program: &Path) -> Command {
    run(program, &[])
}

fn run(program: &Path, options: &[&str]) -> Command {
    let mut command = Command::new("setpriv");
    command.args(options);
    if let Some(user) = substitute() {
        command.args(["--reuid", user, "--regid", user, "--clear-groups"]);
    }
    command.arg("--").arg(program);
    // Nothing of the caller's settings reaches a server or a client of it.
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("PG") {
            command.env_remove(name);
        }
    }
    command.env("LC_ALL", "C.UTF-8").current_dir("/");
    command
}

/// Whom root runs servers as.
pub(crate) fn substitute() -> Option<&'static str> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let uids = status.lines().find_map(|line| line.strip_prefix("Uid:"))?;
    (uids.split_whitespace().nth(1) == Some("0")).then_some("65534")
}

/// A program of PostgreSQL's or of the path.
pub(crate) fn program(name: &str) -> PathBuf {
    let of_path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = env::split_paths(&of_path).collect();
    folders.extend(["/usr/sbin".into(), "/usr/bin".into()]);
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    // The newest, and all programs of one version.
    versions.sort_by_key(|path| {
        path.file_name().and_then(OsStr::to_str).and_then(|v| v.parse::<u32>().ok())
    });
    let versions = versions.into_iter().rev().map(|version| version.join("bin"));
    let found = versions.chain(folders).map(|folder| folder.join(name)).find(|it| it.is_file());
    found.unwrap_or_else(|| panic!("there is no {name} here; `tests/run` installs it"))
}

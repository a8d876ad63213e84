//! A folder for the files and the socket of a server, removed by whoever comes after.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::account;

static COUNT: AtomicU32 = AtomicU32::new(0);
const PREFIX: &str = "rehash-test-";

/// A new folder of the account that servers run as. Its path is short, since a socket's has to be.
pub(crate) fn create() -> PathBuf {
    let temporary = std::env::temp_dir();
    sweep(&temporary);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = temporary.join(format!("{PREFIX}{}-{number}", std::process::id()));
    fs::remove_dir_all(&path).ok();
    fs::create_dir_all(&path).expect("a folder for the server");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("permissions");
    give(&path);
    path
}

/// Makes this the server's own.
pub(crate) fn give(path: &Path) {
    if let Some(user) = account::substitute() {
        let user = user.parse().ok();
        chown(path, user, user).expect("root gives files away");
    }
}

/// Removes what tests left behind that are gone. A process that ends has no moment to do it.
fn sweep(temporary: &Path) {
    for entry in fs::read_dir(temporary).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let process = number.and_then(|rest| rest.split('-').next());
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

//! The lock that one runner holds on a database file: the operating system frees it with the process.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::sqlite_file::beside;

/// Held until it is dropped, or the process ends however it ends.
pub(super) struct Lock {
    path: PathBuf,
    /// Locked as long as it is open.
    file: File,
}

impl Lock {
    /// Takes the lock of this database; `None` where somebody else has it.
    pub(super) fn take(database: &Path) -> io::Result<Option<Self>> {
        // By whatever name somebody calls the database, its lock is the same.
        let path = beside(&fs::canonicalize(database)?, ENDING);
        loop {
            let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Whoever had it may have removed the file after it was opened here.
            if is_at(&file, &path) {
                return Ok(Some(Self { path, file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if is_at(&self.file, &self.path) && cfg!(unix) {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// What the lock's file is called behind the name of the database.
const ENDING: &str = "-rehash-lock";

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let place = |about: fs::Metadata| (about.dev(), about.ino());
    let (own, there) = (file.metadata().map(place), fs::metadata(path).map(place));
    matches!((own, there), (Ok(own), Ok(there)) if own == there)
}

/// Nobody removes it.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::Lock;

    #[test]
    fn a_lock_is_held_once_and_leaves_nothing_behind() {
        let folder = std::env::temp_dir().join(format!("rehash-lock-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        let database = folder.join("users.db");
        std::fs::write(&database, b"").expect("a file for the test");
        let first = Lock::take(&database).expect("the folder can be written");
        assert!(first.is_some());
        assert!(Lock::take(&database).expect("the folder can be written").is_none());
        drop(first);
        assert_eq!(std::fs::read_dir(&folder).expect("the folder is there").count(), 1);
        assert!(Lock::take(&database).expect("the folder can be written").is_some());
        std::fs::remove_dir_all(&folder).ok();
    }
}

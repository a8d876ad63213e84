//! Whether files can be made in a folder, asked before anybody needs one.

use std::path::Path;

/// Whether this user may make files there. Nothing is made.
#[cfg(unix)]
pub(crate) fn may_make_files(folder: &Path) -> bool {
    use rustix::fs::{Access, access};

    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Nobody knows before it is tried.
#[cfg(not(unix))]
pub(crate) const fn may_make_files(_: &Path) -> bool {
    true
}

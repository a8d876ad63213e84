//! Whether a file is its owner's alone.

use std::fs::Metadata;

/// Whether nobody but its owner may read or write a file.
#[cfg(unix)]
pub(crate) fn is_private(about: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    const OTHERS: u32 = 0o77;
    about.is_file() && about.permissions().mode() & OTHERS == 0
}

#[cfg(not(unix))]
pub(crate) const fn is_private(_: &Metadata) -> bool {
    true
}

//! Whether a file is its owner's alone, and who that is.

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

/// Whether a file belongs to somebody who is neither the user of this process nor root.
#[cfg(unix)]
pub(crate) fn is_strangers(about: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    // `/proc/self` would say root: this process lets nobody look into it.
    is_neither(about.uid(), rustix::process::geteuid().as_raw())
}

#[cfg(not(unix))]
pub(crate) const fn is_strangers(_: &Metadata) -> bool {
    false
}

/// Whether an owner is neither this user nor root.
#[cfg(unix)]
const fn is_neither(owner: u32, user: u32) -> bool {
    owner != user && owner != 0
}

#[cfg(all(test, unix))]
mod tests {
    use super::is_neither;

    #[test]
    fn a_file_of_this_user_or_of_root_is_no_strangers() {
        for (owner, user, expected) in
            [(1000, 1000, false), (0, 1000, false), (0, 0, false), (1000, 0, true), (1, 2, true)]
        {
            assert_eq!(is_neither(owner, user), expected, "{owner} {user}");
        }
    }
}

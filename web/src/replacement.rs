//! What to store instead of a hash.

use std::fmt;

use rehash::StoredHash;

/// A new hash and the one that it takes the place of. Write it where the old one still stands, byte
/// for byte: somebody may have changed the password meanwhile, and then that is what counts. The
/// modules `sqlite` and `postgres` have the statement.
#[derive(Clone, PartialEq, Eq)]
pub struct Replacement {
    old: StoredHash,
    new: StoredHash,
}

impl Replacement {
    pub(crate) const fn of(old: StoredHash, new: StoredHash) -> Self {
        Self { old, new }
    }

    /// The hash that was verified.
    #[must_use]
    pub const fn old(&self) -> &StoredHash {
        &self.old
    }

    /// The hash to store.
    #[must_use]
    #[expect(clippy::new_ret_no_self, reason = "what is new is the hash")]
    pub const fn new(&self) -> &StoredHash {
        &self.new
    }
}

impl fmt::Debug for Replacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Replacement(..)")
    }
}

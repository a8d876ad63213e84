//! A key as the configuration lists it, before its file is read.

use std::fmt;
use std::path::PathBuf;

use rehash::Peppers;

/// A key by its id, its file and what it is for. Prints neither the file nor the key: somebody may
/// have written the key where its file belongs.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) file: PathBuf,
    pub(crate) state: State,
}

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// New hashes are made under it.
    Current,
    /// Hashes under it verify.
    Live,
    /// They verify, and are to be replaced.
    Retired,
}

impl Entry {
    /// Whether a key may be called so.
    pub(crate) fn is_id(text: &str) -> bool {
        Peppers::new(text, [0; Peppers::MIN_KEY_BYTES]).is_ok()
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({}, {})", self.id, self.state.id())
    }
}

impl State {
    const ALL: [Self; 3] = [Self::Current, Self::Live, Self::Retired];

    /// The state of this name.
    pub(crate) fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == text)
    }

    /// As the configuration spells it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Live => "live",
            Self::Retired => "retired",
        }
    }
}

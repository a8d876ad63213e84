//! A short list of scheme ids that needs no allocation.

use std::fmt;

/// The ids of the schemes that claim a text, best first; at most sixteen are kept.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Ids {
    ids: [&'static str; Ids::MAX],
    len: usize,
}

impl Ids {
    /// How many are kept.
    pub(crate) const MAX: usize = 16;

    pub(crate) fn push(&mut self, id: &'static str) {
        if let Some(free) = self.ids.get_mut(self.len) {
            *free = id;
            self.len += 1;
        }
    }

    /// The ids, best first.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.ids.iter().take(self.len).copied()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl fmt::Debug for Ids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl fmt::Display for Ids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, id) in self.iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            f.write_str(id)?;
        }
        Ok(())
    }
}

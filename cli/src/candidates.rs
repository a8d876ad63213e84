//! Which formats a text may be of, the likeliest first.

use std::fmt;

use rehash::Ids;

/// At most as many as the library names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidates {
    ids: [Option<&'static str>; Self::MAX],
}

impl Candidates {
    /// How many the library names.
    const MAX: usize = 12;

    /// Those that the library names.
    pub(crate) fn of(ids: &Ids) -> Self {
        let mut candidates = Self { ids: [None; Self::MAX] };
        for (place, id) in candidates.ids.iter_mut().zip(ids.iter()) {
            *place = Some(id);
        }
        candidates
    }

    /// Those of them that `keep` says.
    pub(crate) fn filter(&self, keep: impl Fn(&str) -> bool) -> Self {
        let mut kept = Self { ids: [None; Self::MAX] };
        for (place, id) in kept.ids.iter_mut().zip(self.iter().filter(|id| keep(id))) {
            *place = Some(id);
        }
        kept
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.ids.into_iter().flatten()
    }

    pub(crate) fn len(&self) -> usize {
        self.iter().count()
    }

    pub(crate) fn contains(&self, id: &str) -> bool {
        self.iter().any(|known| known == id)
    }
}

impl fmt::Display for Candidates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, id) in self.iter().enumerate() {
            write!(f, "{}{id}", if place > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

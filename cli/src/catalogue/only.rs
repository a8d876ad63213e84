//! What a text is to be read as, and nothing else.

use rehash::{Profile, Scheme};

/// One scheme, or those of a profile in their order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Only {
    /// The id of the scheme or profile.
    pub(crate) id: &'static str,
    /// The one scheme, or those of the profile.
    pub(crate) schemes: &'static [&'static dyn Scheme],
}

impl Only {
    /// This scheme.
    pub(crate) fn scheme(scheme: &'static &'static dyn Scheme) -> Self {
        Self { id: scheme.info().id, schemes: std::slice::from_ref(scheme) }
    }

    /// The schemes of this profile.
    pub(crate) const fn profile(profile: &'static Profile) -> Self {
        Self { id: profile.id, schemes: profile.schemes }
    }

    /// Whether a scheme of this id is among them.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.schemes.iter().any(|scheme| scheme.info().id == id)
    }
}

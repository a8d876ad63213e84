//! Finds the formats and profiles that a command line or a batch names.

use rehash::{Info, Profile, Scheme, profile, schemes};

use crate::exit::Usage;

/// What a text is to be read as, and nothing else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Only {
    /// The id of the scheme or profile.
    pub(crate) id: &'static str,
    /// The one scheme, or those of the profile.
    pub(crate) schemes: &'static [&'static dyn Scheme],
}

impl Only {
    /// The scheme or profile of this id.
    pub(crate) fn named(id: &str) -> Option<Self> {
        let one = |scheme: &'static &'static dyn Scheme| Self {
            id: scheme.info().id,
            schemes: std::slice::from_ref(scheme),
        };
        let listed = |profile: &Profile| Self { id: profile.id, schemes: profile.schemes };
        profile::named(id)
            .map(listed)
            .or_else(|| slots().find(|scheme| scheme.info().id == id).map(one))
    }

    /// Whether a scheme of this id is among them.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.schemes.iter().any(|scheme| scheme.info().id == id)
    }
}

/// Ids of the formats that `hash` writes.
pub(crate) const TARGETS: [&str; 7] = [
    "argon2-phc",
    "scrypt-phc",
    "bcrypt",
    "django-pbkdf2-sha256",
    "django-argon2",
    "django-scrypt",
    "django-bcrypt-sha256",
];

/// Every format, those that name themselves first.
pub(crate) fn all() -> impl Iterator<Item = &'static Info> {
    slots().map(Scheme::info)
}

fn slots() -> impl Iterator<Item = &'static &'static dyn Scheme> {
    schemes::TAGGED.iter().chain(schemes::BARE.iter())
}

/// The error for an id that is none of these, with those that look most like it.
pub(crate) fn unknown(id: &str, known: &[&'static str]) -> anyhow::Error {
    let mut near: Vec<(usize, &str)> = known
        .iter()
        .map(|known| (if known.contains(id) { 0 } else { distance(id, known) }, *known))
        .filter(|(distance, known)| *distance <= known.len() / 2)
        .collect();
    near.sort_unstable();
    let near: Vec<&str> = near.into_iter().take(3).map(|(_, id)| id).collect();
    match near.as_slice() {
        [] => Usage::error("no scheme has this id; `rehash schemes` lists them all"),
        near => Usage::error(format!("no scheme has this id; is it {}?", near.join(", or "))),
    }
}

/// How many characters to insert, delete or replace to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(b.chars()) {
            let replaced = diagonal + usize::from(left != right);
            diagonal = *cell;
            *cell = replaced.min(before + 1).min(diagonal + 1);
            before = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("bcrypt", "bcrypt"), 0);
        assert_eq!(distance("bcypt", "bcrypt"), 1);
        assert_eq!(distance("md5", "sha1"), 4);
        assert_eq!(distance("", "abc"), 3);
    }
}

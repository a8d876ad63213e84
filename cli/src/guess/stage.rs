//! The stages in which the space is tried, the likely before the unlikely.

use super::counted::ROUNDS;
use super::known::Known;
use super::reading::Group;
use super::search::Search;
use super::space::Space;

/// A part of the space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// One digest of the password and what stands beside it.
    Plain,
    /// HMAC, the password being the key or in the message.
    Mac,
    /// A digest of a digest, of all that stands beside it, and of two of them.
    Nested,
    /// The likely rounds and PBKDF2, up to a number that programs have.
    Usual,
    /// A digest of a digest of a digest.
    Deep,
    /// Rounds, up to a number that programs have.
    Rounds,
    /// PBKDF2, likewise.
    Pbkdf2,
    /// The likely rounds and PBKDF2, up to a great number.
    Many,
}

impl Stage {
    pub(crate) const ALL: [Self; 8] = [
        Self::Plain,
        Self::Mac,
        Self::Nested,
        Self::Usual,
        Self::Deep,
        Self::Rounds,
        Self::Pbkdf2,
        Self::Many,
    ];

    /// Gives the search all of it, of one way to read the row.
    pub(crate) fn give(self, search: &mut Search, known: &Known, group: &Group) {
        let space = Space::new(known, group);
        search.aim(&group.targets());
        match self {
            Self::Plain => space.plain(search),
            Self::Mac if group.is_likely => space.mac(search),
            Self::Nested if group.is_likely => space.nested(search),
            Self::Usual if group.is_likely => space.likely(search, ROUNDS, ROUNDS),
            Self::Rounds if group.is_likely => space.rounds(search),
            Self::Pbkdf2 if group.is_likely => space.pbkdf2(search),
            Self::Deep if group.is_likely => space.deep(search),
            Self::Many if group.is_likely => space.many(search, &group.numbers()),
            // Salts that are none take no long.
            _ => {}
        }
    }
}

//! How many users share a salt: counted by keyed fingerprints, in memory that does not grow.

use std::hash::{BuildHasher as _, RandomState};

use serde::Serialize;

/// How to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mode {
    /// However many salts there are, in 8 to 16 bytes for each.
    Exact,
    /// In 16 MiB: exact up to a million rows and more, then "at least".
    Approx,
    /// Not at all.
    Off,
}

/// A counter of salts.
pub(crate) enum Duplicates {
    Exact(Everything),
    Approx(Table),
    Off,
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Salts that more than one user has.
    pub(crate) groups: u64,
    /// Users who have one of them.
    pub(crate) users: u64,
    /// Users of the salt that most have, and its scheme.
    pub(crate) largest: Option<(u64, &'static str)>,
    /// Whether there may be more.
    pub(crate) at_least: bool,
}

impl Duplicates {
    pub(crate) fn new(mode: Mode) -> Self {
        match mode {
            Mode::Exact => Self::Exact(Everything::default()),
            Mode::Approx => Self::Approx(Table::new()),
            Mode::Off => Self::Off,
        }
    }

    /// Counts a salt of a scheme.
    pub(crate) fn count(&mut self, scheme: &'static str, salt: &[u8]) {
        match self {
            Self::Exact(everything) => everything.count(scheme, salt),
            Self::Approx(table) => table.count(scheme, salt),
            Self::Off => {}
        }
    }

    /// What was counted, where anything was.
    pub(crate) fn shared(self) -> Option<Shared> {
        match self {
            Self::Exact(everything) => Some(everything.shared()),
            Self::Approx(table) => Some(table.shared),
            Self::Off => None,
        }
    }
}

/// 2^21 slots of 8 bytes, with open addressing.
///
/// A slot holds 40 bits of a salt's fingerprint, which another 21 bits led to, and 24 bits of
/// count. Of a million salts, two are taken for one with a probability of about one in a million.
pub(crate) struct Table {
    slots: Vec<u64>,
    taken: usize,
    key: RandomState,
    shared: Shared,
}

impl Table {
    const LOG2_SLOTS: u32 = 21;
    const SLOTS: usize = 1 << Self::LOG2_SLOTS;
    /// Beyond this, looking up would take long; new salts are no longer kept.
    const FULL: usize = Self::SLOTS / 6 * 5;
    const COUNT_BITS: u32 = 24;
    const COUNT: u64 = (1 << Self::COUNT_BITS) - 1;

    fn new() -> Self {
        Self {
            slots: vec![0; Self::SLOTS],
            taken: 0,
            key: RandomState::new(),
            shared: Shared { groups: 0, users: 0, largest: None, at_least: false },
        }
    }

    fn count(&mut self, scheme: &'static str, salt: &[u8]) {
        let hash = self.key.hash_one((scheme, salt));
        let mut place = usize::try_from(hash >> (u64::BITS - Self::LOG2_SLOTS)).unwrap_or(0);
        let fingerprint = hash << Self::COUNT_BITS;
        loop {
            let Some(slot) = self.slots.get_mut(place) else { return };
            if *slot == 0 {
                if self.taken < Self::FULL {
                    *slot = fingerprint | 1;
                    self.taken += 1;
                } else {
                    self.shared.at_least = true;
                }
                return;
            }
            if *slot & !Self::COUNT == fingerprint {
                let count = (*slot & Self::COUNT) + 1;
                if count > Self::COUNT {
                    self.shared.at_least = true;
                    return;
                }
                *slot = fingerprint | count;
                self.shared.add(count, scheme);
                return;
            }
            place = (place + 1) % Self::SLOTS;
        }
    }
}

impl Shared {
    /// One more user of a salt that now has `count`, at least two.
    fn add(&mut self, count: u64, scheme: &'static str) {
        if count == 2 {
            self.groups += 1;
            self.users += 1;
        }
        self.users += 1;
        if self.largest.is_none_or(|(most, _)| count > most) {
            self.largest = Some((count, scheme));
        }
    }
}

/// A fingerprint of 64 bits for each row, under the scheme that it is of.
#[derive(Default)]
pub(crate) struct Everything {
    schemes: Vec<(&'static str, Vec<u64>)>,
    key: RandomState,
}

impl Everything {
    fn count(&mut self, scheme: &'static str, salt: &[u8]) {
        let fingerprint = self.key.hash_one((scheme, salt));
        match self.schemes.iter_mut().find(|(known, _)| *known == scheme) {
            Some((_, fingerprints)) => fingerprints.push(fingerprint),
            None => self.schemes.push((scheme, vec![fingerprint])),
        }
    }

    fn shared(mut self) -> Shared {
        let mut shared = Shared { groups: 0, users: 0, largest: None, at_least: false };
        for (scheme, fingerprints) in &mut self.schemes {
            fingerprints.sort_unstable();
            for run in fingerprints.chunk_by(|a, b| a == b).filter(|run| run.len() > 1) {
                let users = u64::try_from(run.len()).unwrap_or(u64::MAX);
                shared.groups += 1;
                shared.users += users;
                if shared.largest.is_none_or(|(most, _)| users > most) {
                    shared.largest = Some((users, scheme));
                }
            }
        }
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::{Duplicates, Mode, Shared};

    /// A million salts and, among them, 4,900 groups of two and one of 36.
    fn planted(mode: Mode) -> Shared {
        let mut duplicates = Duplicates::new(mode);
        for number in 0_u32..1_000_000 {
            duplicates.count("bcrypt", &number.to_be_bytes());
        }
        for number in 0_u32..4_900 {
            duplicates.count("bcrypt", &(number * 200).to_be_bytes());
        }
        for _ in 0..35 {
            duplicates.count("bcrypt", &7_u32.to_be_bytes());
        }
        duplicates.shared().expect("counted")
    }

    #[test]
    fn a_million_salts_are_counted_exactly() {
        let expected = Shared {
            groups: 4_901,
            users: 4_900 * 2 + 36,
            largest: Some((36, "bcrypt")),
            at_least: false,
        };
        assert_eq!(planted(Mode::Approx), expected);
        assert_eq!(planted(Mode::Exact), expected);
    }

    #[test]
    fn a_full_table_counts_on_and_says_at_least() {
        let mut duplicates = Duplicates::new(Mode::Approx);
        for number in 0_u32..2_200_000 {
            duplicates.count("bcrypt", &number.to_be_bytes());
        }
        duplicates.count("bcrypt", &5_u32.to_be_bytes());
        let shared = duplicates.shared().expect("counted");
        assert!(shared.at_least);
        assert_eq!((shared.groups, shared.users), (1, 2));
    }

    #[test]
    fn one_salt_of_two_schemes_is_no_duplicate() {
        for mode in [Mode::Approx, Mode::Exact] {
            let mut duplicates = Duplicates::new(mode);
            duplicates.count("bcrypt", b"salt");
            duplicates.count("scrypt-phc", b"salt");
            assert_eq!(duplicates.shared().map(|shared| shared.groups), Some(0));
        }
    }
}

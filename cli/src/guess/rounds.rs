//! Digests of digests: every number of rounds up to one is on the way to it.

use rehash::{Encoding, HashFunction};

use super::hashing::{Hash, digest, pbkdf2};
use super::part::{Part, Written, encoded, hex, name, text};
use super::search::{Made, Search};

/// What the first round begins with, and a round.
#[derive(Debug)]
pub(super) struct Rounds {
    first: String,
    /// A call over `$last`.
    round: String,
}

impl Rounds {
    /// So many rounds.
    pub(super) fn expression(&self, count: &str) -> String {
        format!("iterate({count}, {}, {})", self.first, self.round)
    }

    /// One round, and so many more.
    pub(super) fn after_the_first(&self, count: &str) -> String {
        let first = self.round.replace("$last", &self.first);
        format!("iterate({count}, {first}, {})", self.round)
    }
}

/// What stands around the last digest in a round.
pub(super) struct Shape<'a> {
    pub(super) before: Vec<&'a Part>,
    pub(super) written: Written,
    pub(super) behind: Vec<&'a Part>,
}

impl Shape<'_> {
    fn text(&self, function: HashFunction) -> String {
        let last = if self.written == Written::Raw { "raw($last)" } else { "$last" };
        let last = Part::new(last, b"");
        let parts: Vec<&Part> =
            self.before.iter().copied().chain([&last]).chain(self.behind.iter().copied()).collect();
        format!("{}({})", name(function), text(&parts))
    }
}

/// What the first round begins with: a text, or a digest with the call that makes it.
pub(super) enum Start {
    Text(Part),
    Digest { call: String, bytes: Vec<u8> },
}

impl Start {
    /// What stands for the last digest in the first round.
    fn bytes(&self, written: Written) -> Vec<u8> {
        match self {
            Self::Text(part) => part.bytes().to_vec(),
            Self::Digest { bytes, .. } if written == Written::Raw => bytes.clone(),
            Self::Digest { bytes, .. } => encoded(Encoding::Hex, bytes).into_bytes(),
        }
    }

    /// The digest of the first round.
    pub(super) fn first_round(&self, function: HashFunction, shape: &Shape<'_>) -> Hash {
        let last = Part::new("", &self.bytes(shape.written));
        let parts = shape.before.iter().copied().chain([&last]).chain(shape.behind.iter().copied());
        digest(function, parts.map(Part::bytes))
    }

    /// Whether it is this digest.
    pub(super) fn is(&self, digest: &Hash) -> bool {
        matches!(self, Self::Digest { bytes, .. } if bytes.as_slice() == digest.as_slice())
    }
}

impl Search {
    /// Rounds of this shape from this start, up to so many.
    pub(super) fn rounds(
        &mut self,
        function: HashFunction,
        start: &Start,
        shape: &Shape<'_>,
        most: u64,
    ) {
        if !self.may(usize::try_from(most).unwrap_or(usize::MAX).saturating_sub(1)) {
            return;
        }
        let rounds = |search: &mut Self, count: u64, target: usize| {
            let first = match start {
                Start::Text(part) => part.text.clone(),
                Start::Digest { call, .. } => call.clone(),
            };
            let rounds = Rounds { first, round: shape.text(function) };
            search.hit(Made::Rounds(rounds, count), target);
        };
        let is_raw = shape.written == Written::Raw;
        let mut last = start.bytes(shape.written);
        let (before, behind) = (Part::joined(&shape.before), Part::joined(&shape.behind));
        for count in 1..=most {
            let message = [before.bytes(), &last, behind.bytes()];
            let made = digest(function, message.into_iter());
            let made = made.as_slice();
            // One round is an expression without them.
            if count > 1
                && let Some(target) = self.targets().iter().position(|target| target == made)
            {
                rounds(self, count, target);
            }
            last.clear();
            if is_raw {
                last.extend_from_slice(made);
            } else {
                last.extend(made.iter().flat_map(|byte| hex(*byte)));
            }
            if count % 8192 == 0 {
                self.look();
                if self.is_over {
                    return;
                }
            }
        }
    }

    /// PBKDF2 of every number of iterations up to one.
    pub(super) fn pbkdf2(
        &mut self,
        function: HashFunction,
        password: &Part,
        salt: &[&Part],
        most: u64,
    ) {
        if !self.may(usize::try_from(most).unwrap_or(usize::MAX)) {
            return;
        }
        let salt = Part::joined(salt);
        let keyed = (password.bytes(), salt.bytes());
        pbkdf2(function, keyed, most, &mut |rounds, block| {
            let made = |target: &Vec<u8>| {
                let both = target.len().min(block.len());
                both >= 8 && target.get(..both) == block.get(..both)
            };
            if let Some(target) = self.targets().iter().position(made) {
                let bytes = self.targets().get(target).map_or(0, Vec::len);
                let call = format!("pbkdf2_{}({}, {}", name(function), password.text, salt.text);
                self.hit(Made::Pbkdf2 { call, rounds, bytes }, target);
            }
            if rounds % 8192 == 0 {
                self.look();
            }
            !self.is_over
        });
    }
}

//! Digests of digests: every number of rounds up to one is on the way to it.

use rehash::Encoding;
use rehash_digests::{Function, Hash, Round, Wanted};

use super::part::{Part, Written, encoded, slices, text};
use super::search::{Made, Search};

/// What the first round begins with, and a round.
#[derive(Debug)]
pub(super) struct Rounds {
    first: String,
    /// Whether that is no digest.
    is_text: bool,
    /// A call over `$last`.
    round: String,
}

impl Rounds {
    /// So many rounds.
    pub(super) fn expression(&self, count: &str) -> String {
        format!("iterate({count}, {}, {})", self.first, self.round)
    }

    /// Two or three rounds as calls inside one another: what is spelled so is tried as well.
    pub(super) fn written_out(&self, count: u64) -> Option<String> {
        let is_short = (2..=3).contains(&count) && self.first != "''";
        let round = if self.is_text {
            self.round.replace("raw($last)", "$last")
        } else {
            self.round.clone()
        };
        let first = round.replace("$last", &self.first);
        is_short.then(|| (2..=count).fold(first, |last, _| self.round.replace("$last", &last)))
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
    fn text(&self, function: Function) -> String {
        let last = if self.written == Written::Raw { "raw($last)" } else { "$last" };
        let last = Part::new(last, b"");
        let parts: Vec<&Part> =
            self.before.iter().copied().chain([&last]).chain(self.behind.iter().copied()).collect();
        format!("{}({})", function.name(), text(&parts))
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
    pub(super) fn first_round(&self, function: Function, shape: &Shape<'_>) -> Hash {
        let last = Part::new("", &self.bytes(shape.written));
        let parts = shape.before.iter().copied().chain([&last]).chain(shape.behind.iter().copied());
        function.digest(&slices(&parts.collect::<Vec<_>>()))
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
        function: Function,
        start: &Start,
        shape: &Shape<'_>,
        most: u64,
    ) {
        if !self.may(usize::try_from(most).unwrap_or(usize::MAX).saturating_sub(1)) {
            return;
        }
        let targets = self.targets().to_vec();
        let last = start.bytes(shape.written);
        let (before, behind) = (Part::joined(&shape.before), Part::joined(&shape.behind));
        let is_raw = shape.written == Written::Raw;
        let round = Round::new(before.bytes(), is_raw, behind.bytes());
        let mut seen = |found: Option<(u64, usize)>| match found {
            // One round is an expression without them.
            Some((1, _)) => true,
            Some((count, target)) => {
                let (first, is_text) = match start {
                    Start::Text(part) => (part.text.clone(), true),
                    Start::Digest { call, .. } => (call.clone(), false),
                };
                let rounds = Rounds { first, is_text, round: shape.text(function) };
                self.hit(Made::Rounds(rounds, count), target);
                true
            }
            None => self.goes_on(),
        };
        function.rounds(&last, &round, Wanted::new(&targets, most, &mut seen));
    }

    /// PBKDF2 of every number of iterations up to one.
    pub(super) fn pbkdf2(
        &mut self,
        function: Function,
        password: &Part,
        salt: &[&Part],
        most: u64,
    ) {
        if !self.may(usize::try_from(most).unwrap_or(usize::MAX)) {
            return;
        }
        let salt = Part::joined(salt);
        let targets = self.targets().to_vec();
        let mut seen = |found: Option<(u64, usize)>| match found {
            Some((rounds, target)) => {
                let bytes = targets.get(target).map_or(0, Vec::len);
                let call = format!("pbkdf2_{}({}, {}", function.name(), password.text, salt.text);
                self.hit(Made::Pbkdf2 { call, rounds, bytes }, target);
                true
            }
            None => self.goes_on(),
        };
        let wanted = Wanted::new(&targets, most, &mut seen);
        function.pbkdf2(password.bytes(), salt.bytes(), wanted);
    }
}

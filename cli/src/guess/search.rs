//! One expression after the other: hashed, counted, and compared with what the row may hold.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::time::{Duration, Instant};

use rehash_digests::{Function, Hash};

use super::part::{Part, slices, text};
use super::rounds::Rounds;
use crate::signals;
use crate::words;

/// Counts first, or tries.
pub(crate) struct Search {
    is_counting: bool,
    pub(crate) tried: u64,
    pub(crate) total: u64,
    until: Option<Instant>,
    pub(crate) is_over: bool,
    targets: Vec<Vec<u8>>,
    exact: Vec<Function>,
    longer: Vec<Function>,
    pub(super) hits: Vec<Hit>,
    shown: Option<Instant>,
    is_terminal: bool,
}

/// An expression that made one of the targets.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) made: Made,
    pub(super) target: usize,
}

/// The expression, of which the row may say the rounds.
#[derive(Debug)]
pub(super) enum Made {
    Text(String),
    Rounds(Rounds, u64),
    Pbkdf2 { call: String, rounds: u64, bytes: usize },
}

impl Search {
    /// Expressions of one way to read the row that are kept: so many say that it shows nothing.
    const MOST_HITS: usize = 2000;
    const SHOWN_EVERY: Duration = Duration::from_millis(200);

    pub(crate) fn new(until: Option<Instant>) -> Self {
        Self {
            is_counting: true,
            tried: 0,
            total: 0,
            until,
            is_over: false,
            targets: Vec::new(),
            exact: Vec::new(),
            longer: Vec::new(),
            hits: Vec::new(),
            shown: None,
            is_terminal: stderr().is_terminal(),
        }
    }

    /// From now on, what is given is tried.
    pub(crate) const fn begin(&mut self) {
        self.is_counting = false;
    }

    /// What is to be made; functions whose digests are as long, and those whose are longer, follow.
    pub(super) fn aim(&mut self, targets: &[&[u8]]) {
        self.targets = targets.iter().map(|target| target.to_vec()).collect();
        let is = |function: &Function, fits: fn(usize, usize) -> bool| {
            self.targets.iter().any(|target| fits(function.digest_bytes(), target.len()))
        };
        let all = Function::ALL.into_iter();
        self.exact = all.clone().filter(|it| is(it, |digest, target| digest == target)).collect();
        self.longer = all.filter(|it| is(it, |digest, target| digest > target)).collect();
    }

    /// Functions that make exactly as many bytes, those that hardly anybody uses left out.
    pub(super) fn usual(&self) -> Vec<Function> {
        let usual = self.exact.iter().filter(|function| USUAL.contains(function));
        usual.copied().collect()
    }

    pub(super) fn targets(&self) -> &[Vec<u8>] {
        &self.targets
    }

    /// Hashes the parts with every function that makes as many bytes.
    pub(super) fn message(&mut self, parts: &[&Part]) {
        if !self.may(self.exact.len()) {
            return;
        }
        let message = slices(parts);
        for place in 0..self.exact.len() {
            let Some(function) = self.exact.get(place).copied() else { return };
            let made = function.digest(&message);
            self.compare(&made, || Made::Text(format!("{}({})", function.name(), text(parts))));
        }
    }

    /// The same with functions that make more, of which the row holds the beginning, the middle or the
    /// end.
    pub(super) fn message_cut(&mut self, parts: &[&Part]) {
        if !self.may(self.longer.len()) {
            return;
        }
        let message = slices(parts);
        for place in 0..self.longer.len() {
            let Some(function) = self.longer.get(place).copied() else { return };
            let made = function.digest(&message);
            let call = || format!("raw({}({}))", function.name(), text(parts));
            self.compare_cut(&made, call);
        }
    }

    /// HMAC of a message under a key, with every function that makes as many bytes.
    pub(super) fn mac(&mut self, key: &Part, message: &Part) {
        if !self.may(self.exact.len()) {
            return;
        }
        for place in 0..self.exact.len() {
            let Some(function) = self.exact.get(place).copied() else { return };
            let made = function.hmac(key.bytes(), message.bytes());
            self.compare(&made, || {
                let (key, message) = (&key.text, &message.text);
                Made::Text(format!("hmac_{}({key}, {message})", function.name()))
            });
        }
    }

    /// Whether so many expressions more are to be computed: not while they are only counted.
    pub(super) fn may(&mut self, count: usize) -> bool {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        if self.is_counting {
            self.total += count;
            return false;
        }
        if self.is_over {
            return false;
        }
        let before = self.tried;
        self.tried += count;
        if before / Self::LOOK_EVERY != self.tried / Self::LOOK_EVERY {
            self.look();
        }
        true
    }

    /// How many expressions there are between two looks at the clock.
    const LOOK_EVERY: u64 = 4096;

    /// Looks at the clock, and whether somebody asked to stop.
    pub(crate) fn look(&mut self) {
        let now = Instant::now();
        self.is_over |= signals::stopped() || self.until.is_some_and(|until| now >= until);
        let is_due = self.shown.is_none_or(|shown| now >= shown + Self::SHOWN_EVERY);
        if self.is_terminal && is_due {
            self.shown = Some(now);
            let (tried, total) = (words::number(self.tried), words::number(self.total));
            write!(stderr(), "\r\x1b[Ktried {tried} of {total} expressions").ok();
        }
    }

    /// Looks, and says whether to go on.
    pub(crate) fn goes_on(&mut self) -> bool {
        self.look();
        !self.is_over
    }

    /// Takes the line of progress away.
    pub(crate) fn clear(&mut self) {
        if self.shown.take().is_some() {
            write!(stderr(), "\r\x1b[K").ok();
        }
    }

    fn compare(&mut self, made: &Hash, expression: impl Fn() -> Made) {
        if let Some(target) = made.place_in(&self.targets) {
            self.hit(expression(), target);
        }
    }

    fn compare_cut(&mut self, made: &Hash, call: impl Fn() -> String) {
        let made = made.as_slice();
        for place in 0..self.targets.len() {
            let Some(target) = self.targets.get(place) else { return };
            let bytes = target.len();
            let spare = made.len().saturating_sub(bytes);
            let from = [0, spare / 2, spare].into_iter().find(|from| {
                spare > 0 && made.get(*from..).is_some_and(|rest| rest.starts_with(target))
            });
            match from {
                Some(0) => self.hit(Made::Text(format!("cut({}, {bytes})", call())), place),
                Some(from) => {
                    self.hit(Made::Text(format!("substr({}, {from}, {bytes})", call())), place);
                }
                None => {}
            }
        }
    }

    pub(super) fn hit(&mut self, made: Made, target: usize) {
        if self.hits.len() < Self::MOST_HITS {
            self.hits.push(Hit { made, target });
        }
    }
}

impl Made {
    /// The expression; where the row says this number of rounds, one that takes it from there.
    pub(super) fn expression(&self, stored: Option<u64>) -> Option<String> {
        match (self, stored) {
            (Self::Text(text), None) => Some(text.clone()),
            (Self::Rounds(rounds, count), None) => Some(
                rounds.written_out(*count).unwrap_or_else(|| rounds.expression(&count.to_string())),
            ),
            (Self::Rounds(rounds, count), Some(stored)) if *count == stored => {
                Some(rounds.expression("$rounds"))
            }
            (Self::Rounds(rounds, count), Some(stored)) if *count == stored + 1 => {
                Some(rounds.after_the_first("$rounds"))
            }
            (Self::Pbkdf2 { call, rounds, bytes }, None) => {
                Some(format!("{call}, {rounds}, {bytes})"))
            }
            (Self::Pbkdf2 { call, rounds, bytes }, Some(stored)) if *rounds == stored => {
                Some(format!("{call}, $rounds, {bytes})"))
            }
            _ => None,
        }
    }
}

/// Functions that applications use.
pub(super) const USUAL: [Function; 7] = [
    Function::MD5,
    Function::SHA1,
    Function::SHA256,
    Function::SHA512,
    Function::SHA224,
    Function::SHA384,
    Function::MD4,
];

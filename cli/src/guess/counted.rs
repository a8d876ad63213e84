//! What is tried by counting: rounds, and PBKDF2.

use rehash_digests::Function;

use super::around::{self, Separators};
use super::inner;
use super::part::{Part, Written, slices, text};
use super::rounds::{Shape, Start};
use super::search::Search;
use super::space::{Space, two_of};

/// Rounds that are counted from every start; a program's number and one off it are among them.
pub(super) const ROUNDS: u64 = 10_001;
/// Rounds that are counted from the likely starts.
const MANY_ROUNDS: u64 = 100_001;
/// Iterations of PBKDF2 that are counted for the likely salts.
const MANY_ITERATIONS: u64 = 1_000_000;
/// Rounds that a row may ask to be counted.
const MOST_STORED: u64 = 5_000_000;
/// Functions that PBKDF2 is tried with.
const DERIVED: [Function; 4] = [Function::SHA1, Function::SHA256, Function::SHA512, Function::MD5];

impl Space {
    pub(super) fn rounds(&self, search: &mut Search) {
        let variables = self.variables();
        let shapes = Shapes::of(self.password(), &variables);
        for function in search.usual() {
            let starts = self.starts(function, &variables);
            for shape in shapes.all() {
                let first: Vec<_> =
                    starts.iter().map(|start| start.first_round(function, &shape)).collect();
                // A digest that is another start's first round begins the same ones, one later.
                let is_later = |start: &&Start| first.iter().any(|first| start.is(first));
                for start in starts.iter().filter(|start| !is_later(start)) {
                    search.rounds(function, start, &shape, ROUNDS);
                }
            }
        }
    }

    /// Texts and digests that rounds begin with.
    fn starts(&self, function: Function, variables: &[Part]) -> Vec<Start> {
        let mut starts = vec![Start::Text(Part::literal(""))];
        starts.extend(variables.iter().cloned().map(Start::Text));
        let none = Separators::none();
        let mut texts = |parts: &[&Part]| {
            if !matches!(parts, [one, two] if one.text == two.text) {
                starts.push(Start::Text(Part::joined(parts)));
            }
        };
        around::with_one(self.password(), variables, &none, &mut texts);
        let firsts = [Function::MD5, Function::SHA1, Function::SHA256, Function::SHA512];
        let firsts = firsts.into_iter().filter(|first| *first != function);
        for first in firsts.chain([function]) {
            let mut digests = |parts: &[&Part]| {
                let bytes = first.digest(&slices(parts));
                let call = format!("{}({})", first.name(), text(parts));
                starts.push(Start::Digest { call, bytes: bytes.as_slice().to_vec() });
            };
            digests(&[self.password()]);
            for variable in variables {
                digests(&[variable, self.password()]);
                digests(&[self.password(), variable]);
            }
        }
        starts
    }

    pub(super) fn pbkdf2(&self, search: &mut Search) {
        let few = Separators::few();
        let none = Separators::none();
        let mut passwords = self.keys();
        let mut push = |parts: &[&Part]| {
            if parts.len() > 1 {
                passwords.push(Part::joined(parts));
            }
        };
        around::with_one(self.password(), &self.variables(), &few, &mut push);
        let simple = inner::of_password(self.typed(), &[], &none, &Written::ALL);
        passwords.extend(simple.into_iter().filter(|part| !part.text.contains("$password . ")));
        let mut salts = self.others.clone();
        salts.extend(two_of(&self.others));
        salts.push(Part::literal(""));
        salts.extend(inner::of_others(&self.variables(), &Written::USUAL));
        for (place, password) in passwords.iter().enumerate() {
            for salt in &salts {
                // Of a password that was changed first, the numbers that programs have had longest.
                let most = if place == 0 { ROUNDS } else { ROUNDS / 5 };
                for function in DERIVED {
                    search.pbkdf2(function, password, &[salt], most);
                }
            }
        }
    }

    pub(super) fn many(&self, search: &mut Search, stored: &[u64]) {
        let stored = stored.iter().copied().filter(|number| *number <= MOST_STORED).max();
        let stored = stored.map_or(0, |number| number + 1);
        self.likely(search, MANY_ROUNDS.max(stored), MANY_ITERATIONS.max(stored));
    }

    /// Rounds of the likely kinds, and PBKDF2 of what was typed under the salt.
    pub(super) fn likely(&self, search: &mut Search, rounds: u64, iterations: u64) {
        let variables = self.variables();
        let shapes = Shapes::of(self.password(), &variables);
        for function in search.usual() {
            let mut starts = vec![Start::Text(self.password().clone())];
            starts.push(Start::Text(Part::literal("")));
            starts.extend(variables.iter().cloned().map(Start::Text));
            for variable in &variables {
                starts.push(Start::Text(Part::joined(&[variable, self.password()])));
                starts.push(Start::Text(Part::joined(&[self.password(), variable])));
            }
            for start in &starts {
                for shape in shapes.likely() {
                    search.rounds(function, start, &shape, rounds);
                }
            }
        }
        let usual = [Function::SHA1, Function::SHA256, Function::SHA512];
        for salt in self.others.iter().filter(|part| part.text.contains("$salt")) {
            for function in usual {
                search.pbkdf2(function, self.password(), &[salt], iterations);
            }
        }
    }
}

/// What may stand around the last digest in a round.
struct Shapes<'a> {
    password: &'a Part,
    variables: &'a [Part],
    open: Part,
    close: Part,
}

impl<'a> Shapes<'a> {
    fn of(password: &'a Part, variables: &'a [Part]) -> Self {
        let (open, close) = (Part::literal("{"), Part::literal("}"));
        Self { password, variables, open, close }
    }

    fn all(&self) -> Vec<Shape<'_>> {
        let mut shapes = self.likely();
        let password = self.password;
        for written in Written::USUAL {
            for one in self.variables {
                let around = [
                    (vec![], vec![password, one]),
                    (vec![], vec![one, password]),
                    (vec![password], vec![one]),
                    (vec![one], vec![password]),
                    (vec![password, one], vec![]),
                    (vec![one, password], vec![]),
                    (vec![one], vec![one]),
                ];
                let shape = |(before, behind)| Shape { before, written, behind };
                shapes.extend(around.into_iter().map(shape));
            }
        }
        shapes
    }

    fn likely(&self) -> Vec<Shape<'_>> {
        let mut shapes = Vec::new();
        for written in Written::USUAL {
            shapes.push(Shape { before: vec![], written, behind: vec![] });
            for one in self.variables.iter().chain([self.password]) {
                shapes.push(Shape { before: vec![], written, behind: vec![one] });
                shapes.push(Shape { before: vec![one], written, behind: vec![] });
            }
            // As Symfony merges them.
            for one in self.variables {
                let behind = vec![self.password, &self.open, one, &self.close];
                shapes.push(Shape { before: vec![], written, behind });
            }
        }
        shapes
    }
}

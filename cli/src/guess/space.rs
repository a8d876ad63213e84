//! The space: what is tried, in stages, the likely before the unlikely.

use rehash_digests::Function;

use super::apply::{lower, upper, utf16};
use super::around::{self, Separators};
use super::inner;
use super::known::Known;
use super::part::{Part, Written, slices, text};
use super::reading::Group;
use super::rounds::{Shape, Start};
use super::search::Search;

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

/// Rounds that are counted from every start; a program's number and one off it are among them.
const ROUNDS: u64 = 10_001;
/// Rounds that are counted from the likely starts.
const MANY_ROUNDS: u64 = 100_001;
/// Iterations of PBKDF2 that are counted for the likely salts.
const MANY_ITERATIONS: u64 = 1_000_000;
/// Rounds that a row may ask to be counted.
const MOST_STORED: u64 = 5_000_000;

struct Space {
    passwords: Vec<Part>,
    others: Vec<Part>,
}

impl Space {
    fn new(known: &Known, group: &Group) -> Self {
        Self { passwords: known.passwords(), others: known.contexts(group.salt.as_deref()) }
    }

    fn password(&self) -> &Part {
        // The first is what was typed.
        self.passwords.first().expect("there is a password")
    }

    /// The forms that are other keys: NULs behind one make none.
    fn keys(&self) -> Vec<Part> {
        let is_other = |part: &&Part| !part.text.starts_with("pad(");
        self.passwords.iter().filter(is_other).cloned().collect()
    }

    /// The same, alone.
    fn typed(&self) -> &[Part] {
        std::slice::from_ref(self.password())
    }

    /// The variables as they are, none of them changed.
    fn variables(&self) -> Vec<Part> {
        self.others.iter().filter(|part| part.text.starts_with('$')).cloned().collect()
    }

    fn plain(&self, search: &mut Search) {
        let (all, some, none) = (Separators::all(), Separators::some(), Separators::none());
        for password in &self.passwords {
            let each = &mut |parts: &[&Part]| search.message(parts);
            around::with_one(password, &self.others, &all, each);
            around::with_two(password, &self.others, &some, each);
            around::with_three(password, &self.others, &none, each);
        }
        let mut changed = Vec::new();
        let mut change = |parts: &[&Part]| changed.extend(self.changes(parts));
        around::with_one(self.password(), &self.others, &some, &mut change);
        around::with_two(self.password(), &self.others, &Separators::few(), &mut change);
        for part in changed.iter().filter(|_| !self.others.is_empty()) {
            search.message(&[part]);
        }
        let cut = &mut |parts: &[&Part]| search.message_cut(parts);
        around::with_one(self.password(), &self.others, &some, cut);
        around::with_two(self.password(), &self.others, &none, cut);
        let inner = inner::of_password(&self.passwords, &self.others, &none, &Written::USUAL);
        for part in &inner {
            search.message_cut(&[part]);
        }
    }

    /// The whole message changed, as programs of Windows and of games do. In one case it is spelled once: not
    /// over what is in one case already, nor where every part of it is tried in that case.
    fn changes(&self, parts: &[&Part]) -> Vec<Part> {
        let whole = Part::joined(parts);
        let has_case = |case: &str, part: &Part| {
            let changed = format!("{case}({})", part.text);
            part.text.starts_with('\'')
                || self.passwords.iter().chain(&self.others).any(|other| other.text == changed)
        };
        let is_cased =
            |part: &Part| ["upper(", "lower("].iter().any(|it| part.text.starts_with(it));
        let is_new = |case| {
            !parts.iter().any(|it| is_cased(it)) && !parts.iter().all(|it| has_case(case, it))
        };
        let mut changed = Vec::new();
        for (name, made) in [
            ("utf16le", utf16(whole.bytes(), u16::to_le_bytes)),
            ("upper", is_new("upper").then(|| upper(whole.bytes()))),
            ("lower", is_new("lower").then(|| lower(whole.bytes()))),
        ] {
            if let Some(made) = made.filter(|made| made != whole.bytes()) {
                changed.push(Part::new(format!("{name}({})", whole.text), &made));
            }
        }
        changed
    }

    fn mac(&self, search: &mut Search) {
        let mut with_password = self.keys();
        let mut push = |parts: &[&Part]| {
            if parts.len() > 1 {
                with_password.push(Part::joined(parts));
            }
        };
        around::with_one(self.password(), &self.others, &Separators::few(), &mut push);
        around::with_two(self.password(), &self.others, &Separators::few(), &mut push);
        let none = Separators::none();
        let all = &Written::ALL;
        with_password.extend(inner::of_password(&self.passwords, &self.others, &none, all));
        let mut keys = self.others.clone();
        keys.extend(inner::of_others(&self.others, &Written::USUAL));
        keys.push(self.password().clone());
        keys.push(Part::literal(""));
        keys.extend(two_of(&self.others));
        for part in &with_password {
            for key in &keys {
                search.mac(key, part);
                search.mac(part, key);
            }
        }
    }

    fn nested(&self, search: &mut Search) {
        let (some, few, none) = (Separators::some(), Separators::few(), Separators::none());
        let mut inner = inner::of_password(&self.passwords, &self.others, &few, &Written::ALL);
        inner.extend(inner::macs(self.password(), &self.others, &Written::ALL));
        let mut beside = self.others.clone();
        beside.push(self.password().clone());
        let separators = if self.others.len() > 3 { &few } else { &some };
        for part in &inner {
            let each = &mut |parts: &[&Part]| search.message(parts);
            around::with_one(part, &beside, separators, each);
            around::with_two(part, &beside, &none, each);
        }
        // Digests of what stands beside it, as in md5(md5($salt) . md5($password)).
        let mut beside = inner::of_others(&self.others, &Written::USUAL);
        let simple = inner::of_password(self.typed(), &self.variables(), &none, &Written::USUAL);
        let mut inner = simple.clone();
        inner.push(self.password().clone());
        beside.extend(simple);
        for part in &inner {
            for other in &beside {
                search.message(&[other, part]);
                search.message(&[part, other]);
            }
        }
    }

    fn deep(&self, search: &mut Search) {
        let (few, none) = (Separators::few(), Separators::none());
        let variables = self.variables();
        let mut beside = variables.clone();
        beside.push(self.password().clone());
        let first = inner::of_password(self.typed(), &variables, &none, &Written::USUAL);
        let first: Vec<Part> = first.into_iter().filter(|part| is_simple(&part.text)).collect();
        for part in &first {
            for function in DEEP {
                let mut second = Vec::new();
                let push = &mut |parts: &[&Part]| {
                    inner::push(
                        &mut second,
                        function,
                        parts,
                        &[Written::Hex, Written::Raw, Written::UpperHex],
                    );
                };
                around::with_one(part, &beside, &none, push);
                for part in &second {
                    let each = &mut |parts: &[&Part]| search.message(parts);
                    around::with_one(part, &variables, &few, each);
                    around::with_two(part, &variables, &none, each);
                    search.message(&[self.password(), part]);
                    search.message(&[part, self.password()]);
                }
            }
        }
    }

    fn rounds(&self, search: &mut Search) {
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

    fn pbkdf2(&self, search: &mut Search) {
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

    fn many(&self, search: &mut Search, stored: &[u64]) {
        let stored = stored.iter().copied().filter(|number| *number <= MOST_STORED).max();
        let stored = stored.map_or(0, |number| number + 1);
        self.likely(search, MANY_ROUNDS.max(stored), MANY_ITERATIONS.max(stored));
    }

    /// Rounds of the likely kinds, and PBKDF2 of what was typed under the salt.
    fn likely(&self, search: &mut Search, rounds: u64, iterations: u64) {
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

/// Two different ones of these, one after the other.
fn two_of(parts: &[Part]) -> Vec<Part> {
    let mut two = Vec::new();
    for one in parts {
        let others = parts.iter().filter(|other| other.text != one.text);
        two.extend(others.map(|other| Part::joined(&[one, other])));
    }
    two
}

/// A digest of the password alone, or once with one other.
fn is_simple(text: &str) -> bool {
    text.matches('$').count() <= 2
        && !text.contains("'{'")
        && text.matches("$password").count() == 1
}

const DEEP: [Function; 4] = [Function::MD5, Function::SHA1, Function::SHA256, Function::SHA512];
const DERIVED: [Function; 4] = [Function::SHA1, Function::SHA256, Function::SHA512, Function::MD5];

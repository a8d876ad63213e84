//! What is tried by digests of digests: what was typed and what stands beside it, in all orders.

use rehash_digests::Function;

use super::apply::{lower, upper, utf16};
use super::around::{self, Separators};
use super::inner;
use super::known::Known;
use super::part::{Part, Written};
use super::reading::Group;
use super::search::Search;

/// What one way to read a row is tried with.
pub(super) struct Space {
    passwords: Vec<Part>,
    /// What may stand beside the password.
    pub(super) others: Vec<Part>,
}

impl Space {
    pub(super) fn new(known: &Known, group: &Group) -> Self {
        Self { passwords: known.passwords(), others: known.contexts(group.salt.as_deref()) }
    }

    pub(super) fn password(&self) -> &Part {
        // The first is what was typed.
        self.passwords.first().expect("there is a password")
    }

    /// The forms that are other keys: NULs behind one make none.
    pub(super) fn keys(&self) -> Vec<Part> {
        let is_other = |part: &&Part| !part.text.starts_with("pad(");
        self.passwords.iter().filter(is_other).cloned().collect()
    }

    /// The same, alone.
    pub(super) fn typed(&self) -> &[Part] {
        std::slice::from_ref(self.password())
    }

    /// The variables as they are, none of them changed.
    pub(super) fn variables(&self) -> Vec<Part> {
        self.others.iter().filter(|part| part.text.starts_with('$')).cloned().collect()
    }

    pub(super) fn plain(&self, search: &mut Search) {
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

    pub(super) fn mac(&self, search: &mut Search) {
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

    pub(super) fn nested(&self, search: &mut Search) {
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

    pub(super) fn deep(&self, search: &mut Search) {
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
}

/// Two different ones of these, one after the other.
pub(super) fn two_of(parts: &[Part]) -> Vec<Part> {
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

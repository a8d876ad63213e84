//! Which number is which expression, and what its texts hold.

use std::sync::OnceLock;

use crate::encoding::Encoding;
use crate::expression::Expression;
use crate::function::HashFunction;

use super::digests::{self, FAMILIES};
use super::numbers::{NUMBERS, UNREAD};
#[cfg(feature = "rare")]
use crate::schemes::tools::john_dynamic_rare as rare;

/// What is known of a number.
pub(super) enum Found {
    /// This is hashed.
    Read(Dynamic, Line),
    /// The program defines it, with something that this build does not compute.
    Unread,
    /// The program does not define it.
    Unknown,
}

/// What a text of one number holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::schemes::tools) struct Dynamic {
    number: u64,
    expression: &'static str,
    /// Bytes of the digest.
    pub(super) bytes: usize,
    pub(super) encoding: Encoding,
    /// The fewest and the most bytes of the salt, where there is one.
    pub(super) salt: Option<(usize, usize)>,
    pub(super) further: Further,
}

/// What stands behind the salt, or instead of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Further {
    Nothing,
    /// A user name that is hashed, unless it is that of the attempt.
    User,
    /// A user name that is not hashed.
    Note,
    /// A second salt.
    Salt2,
}

impl Dynamic {
    /// A digest of so many bytes and nothing else.
    pub(in crate::schemes::tools) const fn new(
        number: u64,
        bytes: usize,
        expression: &'static str,
    ) -> Self {
        let (encoding, salt, further) = (Encoding::HexAnyCase, None, Further::Nothing);
        Self { number, expression, bytes, encoding, salt, further }
    }

    /// With a salt of any length.
    pub(super) const fn salted(self) -> Self {
        Self { salt: Some((1, usize::MAX)), ..self }
    }

    /// With a salt of so many bytes.
    pub(super) const fn salted_by(self, bytes: usize) -> Self {
        Self { salt: Some((bytes, bytes)), ..self }
    }

    pub(super) const fn further(self, further: Further) -> Self {
        Self { further, ..self }
    }

    /// With a digest in base64, of which the padding may be left out.
    pub(super) const fn base64(self) -> Self {
        Self { encoding: Encoding::Base64, ..self }
    }
}

/// Nine numbers in a row that do the same with one hash function.
#[derive(Debug)]
pub(in crate::schemes::tools) struct Family {
    /// A tenth of its first number.
    tens: u64,
    function: HashFunction,
    compiled: [OnceLock<Expression>; SHAPES.len()],
}

impl Family {
    pub(in crate::schemes::tools) const fn new(tens: u64, function: HashFunction) -> Self {
        Self { tens, function, compiled: [const { OnceLock::new() }; SHAPES.len()] }
    }
}

/// What a family does with its function, which is `f` here, by the last digit of the number; and
/// whether a salt is hashed.
const SHAPES: [(&str, bool); 9] = [
    ("f($p)", false),
    ("f($s . $p)", true),
    ("f($p . $s)", true),
    ("f(f($p))", false),
    ("f(raw(f($p)))", false),
    ("f(f($p) . $s)", true),
    ("f($s . f($p))", true),
    ("f(f($s) . f($p))", true),
    ("f(f($p) . f($p))", false),
];

/// An expression that is read when it is first used; a test reads them all.
#[derive(Clone, Copy)]
pub(super) struct Line {
    text: &'static str,
    /// What `f` is in it.
    function: Option<HashFunction>,
    compiled: &'static OnceLock<Expression>,
}

impl Line {
    pub(super) fn get(&self) -> &'static Expression {
        self.compiled.get_or_init(|| {
            let name = self.function.map(|function| function.id().replace('-', "_"));
            let named = name.map(|name| self.text.replace("f(", &format!("{name}(")));
            let text = named.as_deref().unwrap_or(self.text);
            Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
        })
    }
}

/// What a number is. Allocates nothing.
pub(super) fn find(number: u64) -> Found {
    let listed = || numbers().find(|(dynamic, _)| dynamic.number == number);
    let familiar = || {
        let (tens, last) = (number / 10, usize::try_from(number % 10).ok()?);
        let family = families().find(|family| family.tens == tens)?;
        let ((text, is_salted), compiled) = SHAPES.get(last).zip(family.compiled.get(last))?;
        let dynamic = Dynamic::new(number, family.function.digest_bytes(), text);
        let dynamic = if *is_salted { dynamic.salted() } else { dynamic };
        Some((dynamic, Line { text, function: Some(family.function), compiled }))
    };
    let found = listed().map(|(dynamic, compiled)| {
        (*dynamic, Line { text: dynamic.expression, function: None, compiled })
    });
    match found.or_else(familiar) {
        Some((dynamic, compiled)) => Found::Read(dynamic, compiled),
        None if UNREAD.contains(&number) || digests::is_defined(number) => Found::Unread,
        None => Found::Unknown,
    }
}

/// What stands alone.
fn numbers() -> impl Iterator<Item = &'static (Dynamic, OnceLock<Expression>)> {
    #[cfg(feature = "rare")]
    let rare = rare::NUMBERS.iter();
    #[cfg(not(feature = "rare"))]
    let rare = std::iter::empty();
    NUMBERS.iter().chain(rare)
}

fn families() -> impl Iterator<Item = &'static Family> {
    #[cfg(feature = "rare")]
    let rare = rare::FAMILIES.iter();
    #[cfg(not(feature = "rare"))]
    let rare = std::iter::empty();
    FAMILIES.iter().chain(rare)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rehash_test_support::{Expect, Vector, vectors};

    use super::*;
    use crate::candidates::Candidates;
    use crate::cost::Cost;
    use crate::error::Need;
    use crate::expression::Layout;
    use crate::password::Attempt;
    use crate::scheme::Scheme as _;
    use crate::schemes::tools::JohnDynamic;

    fn read() -> impl Iterator<Item = (Dynamic, Line)> {
        (0..10_000).filter_map(|number| match find(number) {
            Found::Read(dynamic, compiled) => Some((dynamic, compiled)),
            Found::Unread | Found::Unknown => None,
        })
    }

    fn matches() -> Vec<Vector> {
        let own = |vector: &Vector| vector.scheme.as_deref() == Some("john-dynamic");
        let right = |vector: &Vector| vector.expect == Expect::Match;
        vectors().into_iter().filter(|vector| own(vector) && right(vector)).collect()
    }

    /// The number of a text and what stands behind it.
    fn apart(vector: &Vector) -> (u64, &str) {
        let text = vector.text().and_then(|text| text.strip_prefix("$dynamic_"));
        let parts = text.and_then(|text| text.split_once('$'));
        let (number, rest) = parts.expect("a match names its number");
        (number.parse().expect("in decimals"), rest)
    }

    #[test]
    fn every_expression_makes_and_takes_what_its_texts_hold() {
        for (dynamic, compiled) in read() {
            let expression = compiled.get();
            let mut layout = format!("{{digest:hex:{}}}", dynamic.bytes);
            layout += if dynamic.salt.is_some() { ":{salt}" } else { "" };
            let has_name = dynamic.further == Further::User;
            layout += if has_name { ":{user}" } else { "" };
            layout += if dynamic.further == Further::Salt2 { ":{salt2}" } else { "" };
            let fits = Layout::parse(&layout, expression).map(|layout| layout.bytes());
            assert!(fits.is_ok(), "{dynamic:?}: {fits:?}");
            let needs = expression.needs();
            assert_eq!(needs.contains(&Need::User), has_name, "{dynamic:?}");
            assert_eq!(needs.contains(&Need::Salt), dynamic.salt.is_some(), "{dynamic:?}");
            assert_eq!(expression.cost(0), Cost::Fixed, "{dynamic:?}");
        }
    }

    #[test]
    fn every_number_that_is_read_has_a_vector_of_its_own() {
        let shown: BTreeSet<_> = matches().iter().map(|vector| apart(vector).0).collect();
        let numbers: BTreeSet<_> = read().map(|(dynamic, _)| dynamic.number).collect();
        assert_eq!(numbers.len(), read().count());
        assert_eq!(shown, numbers);
    }

    #[test]
    fn a_hash_under_another_number_is_another_hash() {
        let (mut same, mut other) = (0, 0);
        for vector in matches() {
            let (own, rest) = apart(&vector);
            let Found::Read(_, compiled) = find(own) else { panic!("{own} is not read") };
            for (dynamic, another) in read().filter(|(dynamic, _)| dynamic.number != own) {
                let text = format!("$dynamic_{}${rest}", dynamic.number);
                let Ok(parts) = JohnDynamic.parse(&text) else { continue };
                let attempt = Attempt::new(&vector.password);
                let attempt = vector.user.iter().fold(attempt, |it, user| it.with_user(user));
                let mut out = Candidates::new();
                if JohnDynamic.compute(&parts, &attempt, &mut out).is_err() {
                    continue; // it wants a name
                }
                let alike = another.get() == compiled.get();
                // Padding does nothing to a long password, nor case to a name in it; and with a
                // salt that is the password, or none, their order is nothing.
                let folds = ["pad(", "upper($u", "lower($u"];
                let folds = |of: &Line| folds.into_iter().any(|call| of.text.contains(call));
                let plain = !vector.password.is_empty()
                    && parts.salt.decode().as_slice() != vector.password;
                if !alike && (!plain || folds(&compiled) || folds(&another)) {
                    continue;
                }
                assert_eq!(out.contain(&parts.digest.decode()), alike, "{own} as {dynamic:?}");
                if alike { same += 1 } else { other += 1 }
            }
        }
        assert!(same > 0 && other > 1000, "{same} and {other} are few");
    }
}

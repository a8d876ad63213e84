//! Where the password, or a digest of it, stands among what is hashed with it.

use super::part::Part;

/// What stands between two parts; the first is nothing.
#[derive(Debug)]
pub(super) struct Separators(Vec<Part>);

impl Separators {
    pub(super) fn new(texts: &[&str]) -> Self {
        Self(texts.iter().map(|text| Part::literal(text)).collect())
    }

    /// Those that programs join with.
    pub(super) fn all() -> Self {
        Self::new(&[
            "", ":", "-", "$", ".", "_", "|", "#", "@", "/", " ", ";", ",", "+", "*", "&", "!",
            "=", "::", "--", "\n", "\0", "%", "~",
        ])
    }

    pub(super) fn some() -> Self {
        Self::new(&["", ":", "-", "$", ".", "|", "_"])
    }

    pub(super) fn few() -> Self {
        Self::new(&["", ":"])
    }

    pub(super) fn none() -> Self {
        Self::new(&[""])
    }
}

/// The part alone, twice, and with one of the others: before, behind, around, inside braces.
pub(super) fn with_one<'a>(
    part: &'a Part,
    others: &'a [Part],
    separators: &'a Separators,
    visit: &mut dyn FnMut(&[&Part]),
) {
    visit(&[part]);
    let (open, close) = (Part::literal("{"), Part::literal("}"));
    for separator in &separators.0 {
        visit(&joint(separator, &[part, part]));
        for other in others {
            visit(&joint(separator, &[other, part]));
            visit(&joint(separator, &[part, other]));
            visit(&joint(separator, &[other, part, other]));
            visit(&joint(separator, &[part, other, part]));
        }
    }
    for other in others {
        visit(&[part, &open, other, &close]);
    }
}

/// The part with two different ones of the others, in every order.
pub(super) fn with_two<'a>(
    part: &'a Part,
    others: &'a [Part],
    separators: &'a Separators,
    visit: &mut dyn FnMut(&[&Part]),
) {
    for separator in &separators.0 {
        for (place, one) in others.iter().enumerate() {
            for (_, other) in others.iter().enumerate().filter(|(other, _)| *other != place) {
                visit(&joint(separator, &[one, other, part]));
                visit(&joint(separator, &[one, part, other]));
                visit(&joint(separator, &[part, one, other]));
            }
        }
    }
}

/// The part with three different ones of the others.
pub(super) fn with_three<'a>(
    part: &'a Part,
    others: &'a [Part],
    separators: &'a Separators,
    visit: &mut dyn FnMut(&[&Part]),
) {
    for separator in &separators.0 {
        for (a, one) in others.iter().enumerate() {
            for (b, two) in others.iter().enumerate().filter(|(b, _)| *b != a) {
                for (_, three) in others.iter().enumerate().filter(|(c, _)| *c != a && *c != b) {
                    visit(&joint(separator, &[one, two, three, part]));
                    visit(&joint(separator, &[one, two, part, three]));
                    visit(&joint(separator, &[one, part, two, three]));
                    visit(&joint(separator, &[part, one, two, three]));
                }
            }
        }
    }
}

/// The parts with the separator between them.
fn joint<'a>(separator: &'a Part, parts: &[&'a Part]) -> Vec<&'a Part> {
    let mut joint = Vec::with_capacity(8);
    for part in parts {
        if !joint.is_empty() && !separator.bytes().is_empty() {
            joint.push(separator);
        }
        joint.push(*part);
    }
    joint
}

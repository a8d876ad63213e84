//! How many bytes a round handles, as a bound that is known before the password is.

use crate::expression::node::{Call, Change, Node, Variable};
use crate::expression::program::Expression;
use crate::parts::Weight;

impl Weight {
    fn known(bytes: usize) -> Self {
        Self { times: 0, plus: u64::try_from(bytes).unwrap_or(u64::MAX) }
    }

    /// Whatever it is: no value is longer.
    fn most() -> Self {
        Self::known(Expression::MAX_VALUE_BYTES)
    }

    /// As much for each of so many digests.
    pub(super) fn each(self, digests: u64) -> Self {
        let each = digests.max(1);
        Self { times: self.times.div_ceil(each), plus: self.plus.div_ceil(each) }
    }

    pub(super) fn max(self, other: Self) -> Self {
        Self { times: self.times.max(other.times), plus: self.plus.max(other.plus) }
    }

    const fn and(self, other: Self) -> Self {
        Self {
            times: self.times.saturating_add(other.times),
            plus: self.plus.saturating_add(other.plus),
        }
    }

    const fn doubled(self) -> Self {
        self.and(self)
    }
}

/// What all calls of a round are given together.
pub(super) fn of_round(round: &Node) -> Weight {
    // What a round makes is what the next one is given.
    let last = match length(round, Weight::most()) {
        Weight { times: 0, plus } => Weight { times: 0, plus },
        _ => Weight::most(),
    };
    let mut given = Weight::default();
    weigh(round, last, &mut given);
    given
}

fn weigh(node: &Node, last: Weight, given: &mut Weight) {
    let (Node::Join(of) | Node::Call(_, of)) = node else { return };
    if let Node::Call(..) = node {
        for part in of {
            *given = given.and(length(part, last));
        }
    }
    for part in of {
        weigh(part, last, given);
    }
}

/// The longest text that a node makes; of a digest its hexadecimal digits.
fn length(node: &Node, last: Weight) -> Weight {
    let first = |of: &[Node]| of.first().map_or_else(Weight::most, |part| length(part, last));
    match node {
        Node::Variable(Variable::Last) => last,
        Node::Variable(_) => Weight { times: 1, plus: 0 },
        Node::Literal(bytes) => Weight::known(bytes.len()),
        Node::Join(of) => {
            of.iter().fold(Weight::default(), |all, part| all.and(length(part, last)))
        }
        Node::Call(call, of) => match call {
            Call::Digest(function) | Call::Hmac(function) => {
                Weight::known(2 * function.digest_bytes())
            }
            Call::Pbkdf2 { bytes, .. } => Weight::known(2 * bytes),
            Call::Bcrypt => Weight::known(60),
            Call::Iterate(_) => of.last().map_or_else(Weight::most, |round| length(round, last)),
            Call::Cut { bytes, .. } => Weight::known(*bytes),
            Call::Pad { bytes } => first(of).and(Weight::known(*bytes)),
            Call::Change(Change::Encode(_) | Change::Utf16Le | Change::Utf16Be) => {
                first(of).doubled().and(Weight::known(4))
            }
            // A few letters have three where they are of the other case.
            Call::Change(Change::Upper | Change::Lower) => first(of).doubled().and(first(of)),
            Call::Change(_) => first(of),
        },
    }
}

//! What is known of an expression before it is computed: its work, its variables, its length.

use crate::cost::Cost;
use crate::expression::encoding::width;
use crate::expression::node::{Call, Change, Node, Rounds, Variable};
use crate::expression::program::Expression;
use crate::expression::weight;
use crate::function::HashFunction;
use crate::parts::Weight;
use crate::scheme::Strength;

/// What an expression asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    used: [bool; Variable::ALL.len()],
    tally: Tally,
    /// Bytes that it is compared by, where they are always as many.
    pub(super) bytes: Option<usize>,
    /// Whether it is bcrypt that is compared.
    pub(super) is_bcrypt: bool,
}

/// Work, counted while an expression is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Digests outside rounds, or of one round while it is read.
    digests: u64,
    /// Calls outside rounds, or of one round while it is read: digests, and changes of text.
    calls: u64,
    /// Digests in rounds of a fixed number.
    fixed: u64,
    /// Calls in rounds of a fixed number.
    fixed_calls: u64,
    /// Digests in a round of a number that the row says.
    stored: u64,
    pbkdf2: Option<(HashFunction, Rounds)>,
    /// Blocks that it is asked for.
    blocks: u16,
    bcrypts: u8,
    iterations: u8,
    /// Digests and calls of the round that was read last.
    round: (u64, u64),
    /// The most calls for each digest of a round.
    calls_each: u16,
    /// The most bytes that those are given.
    weight: Weight,
}

impl Tally {
    /// Counts a call, or says what was expected instead.
    pub(super) fn count(
        &mut self,
        call: Call,
        of: &[Node],
        in_round: bool,
    ) -> Result<(), &'static str> {
        if !matches!(call, Call::Change(Change::Raw)) {
            self.calls += 1;
        }
        match call {
            Call::Digest(_) | Call::Hmac(_) => self.digests += 1,
            Call::Bcrypt | Call::Pbkdf2 { .. } | Call::Iterate(_) if in_round => {
                return Err("no rounds inside a round");
            }
            Call::Bcrypt => self.bcrypts += 1,
            Call::Pbkdf2 { .. } if self.pbkdf2.is_some() => return Err("no second PBKDF2"),
            Call::Pbkdf2 { function, rounds, bytes } => {
                self.pbkdf2 = Some((function, rounds));
                let blocks = bytes.div_ceil(function.digest_bytes());
                self.blocks = u16::try_from(blocks).unwrap_or(u16::MAX);
            }
            Call::Iterate(rounds) => self.count_rounds(rounds, of),
            Call::Change(_) | Call::Cut { .. } | Call::Pad { .. } => {}
        }
        self.check()
    }

    fn count_rounds(&mut self, rounds: Rounds, of: &[Node]) {
        let short = of.last().is_some_and(|round| round.hashes_last().is_some());
        let (digests, calls) = if short { (1, 1) } else { self.round };
        let each = digests.max(1);
        self.round = (0, 0);
        self.iterations += 1;
        let calls_each = u16::try_from(calls.div_ceil(each)).unwrap_or(u16::MAX);
        self.calls_each = self.calls_each.max(calls_each);
        let weight = of.last().map(weight::of_round).unwrap_or_default();
        self.weight = self.weight.max(weight.each(each));
        match rounds {
            Rounds::Fixed(count) => {
                self.fixed += count * each;
                self.fixed_calls += count * calls.max(each);
            }
            Rounds::Stored => self.stored += each,
        }
    }

    fn check(&self) -> Result<(), &'static str> {
        if self.fixed_calls > Expression::MAX_FIXED_ROUNDS {
            return Err("no more than 16777216 calls in all rounds");
        }
        if self.bcrypts > 2 || (self.bcrypts > 0 && self.pbkdf2.is_some()) {
            return Err("one PBKDF2, or bcrypt once or twice");
        }
        let costly = self.bcrypts > 0 || self.pbkdf2.is_some();
        if costly && (self.stored > 0 || self.fixed_calls > Expression::MAX_INNER_ROUNDS) {
            return Err("no more than 10000 calls in rounds beside PBKDF2 or bcrypt");
        }
        Ok(())
    }

    /// A round has been read since `before`: what is in it is counted by the call that it is of.
    pub(super) fn leave_round(&mut self, before: Self) {
        self.round = (self.digests - before.digests, self.calls - before.calls);
        (self.digests, self.calls) = (before.digests, before.calls);
    }
}

impl Facts {
    pub(super) fn of(root: &Node, tally: Tally) -> Self {
        let mut used = [false; Variable::ALL.len()];
        mark(root, &mut used);
        let is_bcrypt = matches!(root, Node::Call(Call::Bcrypt, _));
        Self { used, tally, bytes: compared_bytes(root), is_bcrypt }
    }

    pub(super) fn uses(&self, variable: Variable) -> bool {
        let place = Variable::ALL.iter().position(|known| *known == variable);
        place.and_then(|place| self.used.get(place)).is_some_and(|used| *used)
    }

    /// Whether the row has to say how many rounds.
    pub(super) fn needs_rounds(&self) -> bool {
        self.tally.stored > 0 || matches!(self.tally.pbkdf2, Some((_, Rounds::Stored)))
    }

    pub(super) const fn has_bcrypt(&self) -> bool {
        self.tally.bcrypts > 0
    }

    /// What it costs where the row says so many rounds; bcrypt's own is in its text.
    pub(super) fn cost(&self, rounds: u64) -> Cost {
        match self.tally.pbkdf2 {
            Some((function, Rounds::Stored)) => Cost::Pbkdf2 { function, rounds },
            Some((function, Rounds::Fixed(rounds))) => Cost::Pbkdf2 { function, rounds },
            None if self.tally.iterations == 0 => Cost::Fixed,
            None => {
                let stored = self.tally.stored.saturating_mul(rounds);
                Cost::Rounds(self.tally.fixed.saturating_add(stored))
            }
        }
    }

    /// How often that is asked for: by bcrypts inside one another, by a PBKDF2 of several blocks, of
    /// which the digest that is compared need not have as many, or by calls beside the digests of a
    /// round, which cost as much over a long text.
    pub(super) fn times(&self) -> u16 {
        let Tally { blocks, bcrypts, calls_each, .. } = self.tally;
        match (bcrypts, blocks) {
            (0, 0) => calls_each.max(1),
            _ => blocks.max(bcrypts.into()),
        }
    }

    /// The bytes that are handled for each digest of a round.
    pub(super) const fn weight(&self) -> Weight {
        self.tally.weight
    }

    /// The rounds that a row of this cost says: [`Facts::cost`] the other way.
    pub(super) fn rounds(&self, cost: Cost) -> u64 {
        match cost {
            Cost::Pbkdf2 { rounds, .. } => rounds,
            Cost::Rounds(digests) => {
                let stored = digests.saturating_sub(self.tally.fixed);
                stored.checked_div(self.tally.stored).unwrap_or(0)
            }
            _ => 0,
        }
    }

    pub(super) const fn strength(&self) -> Strength {
        match self.tally {
            Tally { pbkdf2: Some(_), .. } | Tally { bcrypts: 1.., .. } => Strength::Fair,
            Tally { iterations: 1.., .. } => Strength::Weak,
            _ => Strength::Broken,
        }
    }
}

fn mark(node: &Node, used: &mut [bool; Variable::ALL.len()]) {
    match node {
        Node::Variable(variable) => {
            let places = Variable::ALL.iter().zip(used);
            places.filter(|(known, _)| *known == variable).for_each(|(_, used)| *used = true);
        }
        Node::Literal(_) => {}
        Node::Join(of) | Node::Call(_, of) => of.iter().for_each(|node| mark(node, used)),
    }
}

/// The bytes of a digest, or of a text where the node is one.
fn compared_bytes(node: &Node) -> Option<usize> {
    match node {
        Node::Variable(_) => None,
        Node::Literal(bytes) => Some(bytes.len()),
        Node::Join(parts) => parts.iter().map(text_bytes).sum(),
        Node::Call(Call::Digest(function) | Call::Hmac(function), _) => {
            Some(function.digest_bytes())
        }
        Node::Call(Call::Pbkdf2 { bytes, .. }, _) => Some(*bytes),
        Node::Call(Call::Bcrypt, _) => Some(23),
        Node::Call(Call::Iterate(_), of) => of.last().and_then(compared_bytes),
        Node::Call(Call::Cut { from, bytes }, of) => {
            of.first().and_then(text_bytes).map(|known| known.saturating_sub(*from).min(*bytes))
        }
        Node::Call(Call::Pad { bytes }, of) => {
            of.first().and_then(text_bytes).map(|known| known.max(*bytes))
        }
        Node::Call(Call::Change(change), of) => {
            let of = of.first()?;
            match change {
                Change::Raw => compared_bytes(of),
                Change::Encode(encoding) => Some(width(*encoding, compared_bytes(of)?)),
                Change::Upper | Change::Lower if is_digest(of) => text_bytes(of),
                Change::Unhex if is_digest(of) => compared_bytes(of),
                _ => None,
            }
        }
    }
}

/// The bytes that a node has inside a text, where a digest is written in hexadecimal digits.
fn text_bytes(node: &Node) -> Option<usize> {
    match node {
        Node::Call(Call::Bcrypt, _) => None,
        _ if is_digest(node) => compared_bytes(node).map(|bytes| 2 * bytes),
        _ => compared_bytes(node),
    }
}

fn is_digest(node: &Node) -> bool {
    match node {
        Node::Call(Call::Digest(_) | Call::Hmac(_) | Call::Pbkdf2 { .. }, _) => true,
        Node::Call(Call::Iterate(_), of) => of.last().is_some_and(is_digest),
        _ => false,
    }
}

//! Reads a call: a name, its arguments, and what they cost.

use crate::expression::error::ExpressionError;
use crate::expression::node::{Call, Change, Node, Rounds, Variable};
use crate::expression::parse::{self, Parser, Scope};
use crate::expression::program::Expression;
use crate::function::HashFunction;

const MOST_VALUE: u64 = 16 * 1024;
const ROUNDS: &str = "a number of rounds from 1 to 16777216, or $rounds";

impl Parser<'_> {
    pub(super) fn call(&mut self, scope: Scope) -> Result<Node, ExpressionError> {
        let start = self.at;
        let name = self.word();
        if !self.take('(') {
            return Err(self.error("an opening parenthesis"));
        }
        let node = match name {
            "bcrypt" => Node::Call(Call::Bcrypt, self.one(scope)?),
            "iterate" => self.iterate(scope)?,
            "cut" => {
                let of = self.one(scope)?;
                let bytes = self.bytes(1)?;
                Node::Call(Call::Cut { from: 0, bytes }, of)
            }
            "substr" => {
                let of = self.one(scope)?;
                let (from, bytes) = (self.bytes(0)?, self.bytes(1)?);
                Node::Call(Call::Cut { from, bytes }, of)
            }
            "pad" => {
                let of = self.one(scope)?;
                let bytes = self.bytes(1)?;
                Node::Call(Call::Pad { bytes }, of)
            }
            _ => self.named(start, name, scope)?,
        };
        self.expect(')', "a closing parenthesis, or a comma where more is needed")?;
        if let Node::Call(call, of) = &node {
            let counted = self.tally.count(*call, of, scope.in_round);
            counted.map_err(|expected| parse::error(start, expected))?;
        }
        Ok(node)
    }

    /// A hash function, its HMAC or PBKDF2, or a change of text.
    fn named(&mut self, at: usize, name: &str, scope: Scope) -> Result<Node, ExpressionError> {
        if let Some(function) = function(name) {
            return Ok(Node::Call(Call::Digest(function), self.one(scope)?));
        }
        if let Some(function) = name.strip_prefix("hmac_").and_then(function) {
            return Ok(Node::Call(Call::Hmac(function), self.two(scope)?));
        }
        if let Some(function) = name.strip_prefix("pbkdf2_").and_then(function) {
            let of = self.two(scope)?;
            self.comma()?;
            let rounds = self.rounds()?;
            self.comma()?;
            let bytes = self.number(1, 256, "a number of bytes from 1 to 256")?;
            let bytes = usize::try_from(bytes).unwrap_or(Expression::MAX_PBKDF2_BYTES);
            return Ok(Node::Call(Call::Pbkdf2 { function, rounds, bytes }, of));
        }
        let change = Change::named(name);
        let change = change.ok_or(parse::error(at, "a function of this build"))?;
        Ok(Node::Call(Call::Change(change), self.one(scope)?))
    }

    /// `iterate(rounds, sha1, first)` or `iterate(rounds, first, round)`.
    fn iterate(&mut self, scope: Scope) -> Result<Node, ExpressionError> {
        let rounds = self.rounds()?;
        self.comma()?;
        self.skip_blanks();
        let start = self.at;
        let word = self.word();
        let call = Call::Iterate(rounds);
        if let Some(function) = function(word)
            && self.take(',')
        {
            let first = self.join(scope.below())?;
            let last = vec![Node::Variable(Variable::Last)];
            let last = vec![Node::Call(Call::Change(Change::Raw), last)];
            let round = Node::Call(Call::Digest(function), last);
            return Ok(Node::Call(call, vec![first, round]));
        }
        self.at = start;
        let first = self.join(scope.below())?;
        self.comma()?;
        let before = self.tally;
        let round = self.join(scope.round())?;
        self.tally.leave_round(before);
        Ok(Node::Call(call, vec![first, round]))
    }

    fn one(&mut self, scope: Scope) -> Result<Vec<Node>, ExpressionError> {
        Ok(vec![self.join(scope.below())?])
    }

    fn two(&mut self, scope: Scope) -> Result<Vec<Node>, ExpressionError> {
        let first = self.join(scope.below())?;
        self.comma()?;
        Ok(vec![first, self.join(scope.below())?])
    }

    fn comma(&mut self) -> Result<(), ExpressionError> {
        self.expect(',', "a comma and one more argument")
    }

    /// A comma and a number of bytes.
    fn bytes(&mut self, least: u64) -> Result<usize, ExpressionError> {
        self.comma()?;
        let bytes = self.number(least, MOST_VALUE, "a number of bytes up to 16384")?;
        Ok(usize::try_from(bytes).unwrap_or(Expression::MAX_VALUE_BYTES))
    }

    fn rounds(&mut self) -> Result<Rounds, ExpressionError> {
        self.skip_blanks();
        if self.rest().starts_with("$rounds") {
            self.at += 1;
            let name = self.word();
            let error = parse::error(self.at, ROUNDS);
            return if name == "rounds" { Ok(Rounds::Stored) } else { Err(error) };
        }
        Ok(Rounds::Fixed(self.number(1, Expression::MAX_FIXED_ROUNDS, ROUNDS)?))
    }
}

/// A hash function by its id with underscores for hyphens.
fn function(name: &str) -> Option<HashFunction> {
    HashFunction::ALL.iter().copied().find(|function| function.id().replace('-', "_") == name)
}

//! Reads the text of an expression, within its bounds of length, depth and work.

use crate::expression::error::ExpressionError;
use crate::expression::facts::{Facts, Tally};
use crate::expression::node::{Node, Variable};
use crate::expression::program::Expression;

/// Reads an expression from its first byte to its last.
pub(super) fn expression(text: &str) -> Result<Expression, ExpressionError> {
    if text.len() > Expression::MAX_TEXT_BYTES {
        return Err(error(0, "at most 1024 bytes"));
    }
    let mut parser = Parser { text, at: 0, operations: 0, tally: Tally::default() };
    let root = parser.join(Scope { depth: 0, in_round: false })?;
    parser.skip_blanks();
    if !parser.rest().is_empty() {
        return Err(parser.error("the end, or ` . ` and more"));
    }
    let facts = Facts::of(&root, parser.tally);
    let expression = Expression { root, facts };
    // Its canonical text has more blanks, and has to parse as well.
    if expression.to_string().len() > Expression::MAX_TEXT_BYTES {
        return Err(error(0, "at most 1024 bytes in canonical form"));
    }
    Ok(expression)
}

/// A cursor over the text, and what has been counted so far.
pub(super) struct Parser<'t> {
    text: &'t str,
    pub(super) at: usize,
    operations: usize,
    pub(super) tally: Tally,
}

/// Where in an expression the cursor is.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    depth: usize,
    /// Whether `$last` means something.
    pub(super) in_round: bool,
}

impl Scope {
    pub(super) const fn below(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    pub(super) const fn round(self) -> Self {
        Self { depth: self.depth + 1, in_round: true }
    }
}

impl<'t> Parser<'t> {
    /// Terms with ` . ` between them.
    pub(super) fn join(&mut self, scope: Scope) -> Result<Node, ExpressionError> {
        let first = self.term(scope)?;
        let mut parts = vec![first];
        while self.take('.') {
            parts.push(self.term(scope)?);
        }
        Ok(if parts.len() > 1 { Node::Join(parts) } else { parts.remove(0) })
    }

    fn term(&mut self, scope: Scope) -> Result<Node, ExpressionError> {
        self.skip_blanks();
        if scope.depth > Expression::MAX_DEPTH {
            return Err(self.error("no more than 16 calls inside one another"));
        }
        self.operations += 1;
        if self.operations > Expression::MAX_OPERATIONS {
            return Err(self.error("no more than 64 variables, literals and calls"));
        }
        match self.rest().bytes().next() {
            Some(b'$') => self.variable(scope),
            Some(b'\'') => self.literal(),
            Some(b'a'..=b'z') => self.call(scope),
            _ => Err(self.error("a variable, a literal in single quotes or a call")),
        }
    }

    fn variable(&mut self, scope: Scope) -> Result<Node, ExpressionError> {
        let error = self.error("$password, $salt, $salt2, $user, $realm, $pepper");
        self.at += 1;
        let name = match self.word() {
            "p" | "pass" => "password",
            "s" => "salt",
            "u" => "user",
            name => name,
        };
        let found = Variable::ALL.into_iter().find(|variable| variable.name() == name);
        match found.ok_or(error)? {
            Variable::Last if !scope.in_round => Err(error),
            variable => Ok(Node::Variable(variable)),
        }
    }

    fn literal(&mut self) -> Result<Node, ExpressionError> {
        let mut bytes = Vec::new();
        self.at += 1;
        loop {
            let Some(character) = self.rest().chars().next() else {
                return Err(self.error("a single quote that ends the literal"));
            };
            match character {
                '\'' => break,
                '\\' => bytes.push(self.escape()?),
                _ if character.is_control() => {
                    return Err(self.error("an escape such as \\x0a for a control character"));
                }
                _ => {
                    let mut utf8 = [0; 4];
                    bytes.extend_from_slice(character.encode_utf8(&mut utf8).as_bytes());
                    self.at += character.len_utf8();
                }
            }
        }
        self.at += 1;
        Ok(Node::Literal(bytes))
    }

    fn escape(&mut self) -> Result<u8, ExpressionError> {
        let error = self.error("\\\\, \\', \\n, \\r, \\t, \\0 or \\x and two hex digits");
        let (byte, length) = match self.rest().as_bytes() {
            [_, b'x', high, low, ..] => {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                let pair = digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low);
                (pair.and_then(|byte| u8::try_from(byte).ok()).ok_or(error)?, 4)
            }
            [_, quoted @ (b'\'' | b'\\'), ..] => (*quoted, 2),
            [_, b'n', ..] => (b'\n', 2),
            [_, b'r', ..] => (b'\r', 2),
            [_, b't', ..] => (b'\t', 2),
            [_, b'0', ..] => (0, 2),
            _ => return Err(error),
        };
        self.at += length;
        Ok(byte)
    }

    /// A number in canonical decimals, at least `least` and no more than `most`.
    pub(super) fn number(
        &mut self,
        least: u64,
        most: u64,
        expected: &'static str,
    ) -> Result<u64, ExpressionError> {
        self.skip_blanks();
        let error = self.error(expected);
        let digits = self.word();
        let canonical = digits == "0" || !digits.starts_with('0');
        let decimal = canonical && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number =
            digits.parse().ok().filter(|number| decimal && (least..=most).contains(number));
        number.ok_or(error)
    }

    /// Whether this comes next; takes it then.
    pub(super) fn take(&mut self, wanted: char) -> bool {
        self.skip_blanks();
        let found = self.rest().starts_with(wanted);
        self.at += if found { wanted.len_utf8() } else { 0 };
        found
    }

    pub(super) fn expect(
        &mut self,
        wanted: char,
        expected: &'static str,
    ) -> Result<(), ExpressionError> {
        if self.take(wanted) { Ok(()) } else { Err(self.error(expected)) }
    }

    /// Letters, digits and underscores; may be none.
    pub(super) fn word(&mut self) -> &'t str {
        let rest = self.rest();
        let inside =
            |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'_';
        let length = rest.bytes().take_while(inside).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    pub(super) fn skip_blanks(&mut self) {
        let blanks = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        self.at += self.rest().bytes().take_while(blanks).count();
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) const fn error(&self, expected: &'static str) -> ExpressionError {
        error(self.at, expected)
    }
}

pub(super) const fn error(at: usize, expected: &'static str) -> ExpressionError {
    ExpressionError::Expression { at, expected }
}

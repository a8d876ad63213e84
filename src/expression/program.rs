//! An expression: how the digest of a row is made of a password and what stands beside it.

use std::fmt;
use std::str::FromStr;

use crate::cost::Cost;
use crate::error::Need;
use crate::expression::error::ExpressionError;
use crate::expression::facts::Facts;
use crate::expression::node::{Node, Variable};
use crate::expression::{parse, write};
use crate::parts::Weight;
use crate::scheme::Strength;

/// How a digest is made, parsed from text such as `md5(md5($password) . $salt)`.
///
/// What may be written, and what it means, is in `docs/expressions.md`. It prints as canonical text
/// that parses to the same expression; its debug form holds nothing of it, since a literal may be
/// somebody's secret.
///
/// ```
/// use rehash::Expression;
///
/// let expression = Expression::parse("sha1( $salt.sha1($pass) )")?;
/// assert_eq!(expression.to_string(), "sha1($salt . sha1($password))");
/// # Ok::<(), rehash::ExpressionError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Expression {
    pub(super) root: Node,
    pub(super) facts: Facts,
}

impl Expression {
    /// The longest text of an expression or of a layout, in bytes.
    pub const MAX_TEXT_BYTES: usize = 1024;
    /// How deep calls may stand inside one another.
    pub const MAX_DEPTH: usize = 16;
    /// How many variables, literals and calls there may be.
    pub const MAX_OPERATIONS: usize = 64;
    /// How long a value may become on its way, in bytes; a longer one is refused.
    pub const MAX_VALUE_BYTES: usize = 16 * 1024;
    /// How many calls there may be in rounds that stand in the text: as many as
    /// [`Limits::OFFLINE`](crate::Limits) has rounds.
    pub const MAX_FIXED_ROUNDS: u64 = 1 << 24;
    /// How many of them may stand beside or under a PBKDF2 or bcrypt, whose cost is all that
    /// [`Limits`](crate::Limits) see.
    pub const MAX_INNER_ROUNDS: u64 = 10_000;
    /// How many bytes a PBKDF2 may be asked for.
    pub const MAX_PBKDF2_BYTES: usize = 256;

    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// [`ExpressionError::Expression`] where the text is none, or goes beyond these bounds.
    pub fn parse(text: &str) -> Result<Self, ExpressionError> {
        parse::expression(text)
    }

    /// The context that it uses beside the password; a salt only where no layout has one.
    #[must_use]
    pub fn needs(&self) -> Vec<Need> {
        let need = |variable| match variable {
            Variable::User => Some(Need::User),
            Variable::Realm => Some(Need::Realm),
            Variable::Salt => Some(Need::Salt),
            Variable::Pepper => Some(Need::Pepper),
            _ => None,
        };
        let used = Variable::ALL.into_iter().filter(|variable| self.facts.uses(*variable));
        used.filter_map(need).collect()
    }

    /// What it costs where a row says so many rounds.
    pub(crate) fn cost(&self, rounds: u64) -> Cost {
        self.facts.cost(rounds)
    }

    /// How often it asks for its cost.
    pub(crate) fn times(&self) -> u16 {
        self.facts.times()
    }

    /// The bytes that are handled for each digest of a round.
    pub(crate) fn weight(&self) -> Weight {
        self.facts.weight()
    }

    /// The rounds that a row of this cost says.
    pub(crate) fn rounds(&self, cost: Cost) -> u64 {
        self.facts.rounds(cost)
    }

    /// How strong its digests are at a good cost: broken unless it iterates, and weak unless that is
    /// PBKDF2 or bcrypt.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.facts.strength()
    }
}

impl FromStr for Expression {
    type Err = ExpressionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write::node(&self.root, f)
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Expression(..)")
    }
}

//! What is wrong with the text of an expression or of a layout.

use std::fmt;

/// Why a text is no expression or no layout, or why the two do not fit. Holds nothing of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpressionError {
    /// The text of the expression goes wrong.
    Expression {
        /// Offset in bytes of what is wrong.
        at: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// The text of the layout goes wrong.
    Layout {
        /// Offset in bytes of what is wrong.
        at: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// Each is sound, and the two do not fit, or what is declared beside them is not so.
    Unfit {
        /// What was expected.
        expected: &'static str,
    },
}

impl fmt::Display for ExpressionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expression { at, expected } => {
                write!(f, "expression: expected {expected} at byte {at}")
            }
            Self::Layout { at, expected } => write!(f, "layout: expected {expected} at byte {at}"),
            Self::Unfit { expected } => {
                write!(f, "expression and layout do not fit: expected {expected}")
            }
        }
    }
}

impl std::error::Error for ExpressionError {}

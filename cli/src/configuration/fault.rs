//! What is wrong with a configuration. Holds no literal of an expression and no example.

use std::fmt;

use rehash::{ExpressionError, ParseError};

use super::excerpt::Excerpt;

/// Where something is wrong, and what.
#[derive(Debug)]
pub(super) struct Fault {
    /// As `scheme shop`.
    pub(super) of: String,
    pub(super) why: Why,
}

/// What is wrong.
#[derive(Debug)]
pub(super) enum Why {
    TooLong,
    NotText,
    Syntax {
        line: usize,
        column: usize,
        message: String,
    },
    Unknown {
        key: String,
        known: &'static [&'static str],
    },
    Missing {
        key: &'static str,
    },
    Expected {
        key: &'static str,
        expected: &'static str,
    },
    /// An id that something has already.
    Taken {
        whose: &'static str,
    },
    /// An order that another scheme has.
    Order {
        other: &'static str,
    },
    /// An expression or a layout goes wrong.
    Text {
        error: ExpressionError,
        excerpt: Option<Excerpt>,
    },
    /// A profile names what is neither a scheme nor a profile.
    Unlisted {
        error: String,
    },
    /// The layout does not read the example.
    Unread {
        error: ParseError,
    },
    /// The example is a hash of something else.
    Unmatched,
}

impl Why {
    /// The error of the TOML, which may repeat what stands there only as a key.
    pub(super) fn syntax(text: &str, error: &toml::de::Error) -> Self {
        let at = error.span().map_or(0, |span| span.start);
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self::Syntax { line, column, message: error.message().to_owned() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.of, self.why)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("longer than 256 KiB"),
            Self::NotText => f.write_str("no text in UTF-8"),
            Self::Syntax { line, column, message } => {
                write!(f, "line {line}, column {column}: {message}")
            }
            Self::Unknown { key, known } => {
                write!(f, "`{key}` is no key here; there are `{}`", known.join("`, `"))
            }
            Self::Missing { key } => write!(f, "`{key}` is missing"),
            Self::Expected { key, expected } => write!(f, "`{key}` is to be {expected}"),
            Self::Taken { whose } => write!(f, "{whose} has a scheme or a profile of this id"),
            Self::Order { other } => write!(f, "`order` is that of {other}; each needs its own"),
            Self::Text { error, excerpt } => {
                write!(f, "{error}")?;
                excerpt.as_ref().map_or(Ok(()), |excerpt| write!(f, "\n{excerpt}"))
            }
            Self::Unlisted { error } => write!(f, "`schemes`: {error}"),
            Self::Unread { error } => write!(f, "`example` is no text of its layout: {error}"),
            Self::Unmatched => f.write_str(
                "`example` is no hash of the password `password` (for the user `alice`, the realm \
                 `realm`, the pepper `pepper` and the salt `salt`, where they are hashed)",
            ),
        }
    }
}

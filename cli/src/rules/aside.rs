//! What stands in a row that no rule is about, and what every run leaves as it is.

use serde::{Deserialize, Serialize};

use crate::migrate::LeftAlone;

/// Why no rule is about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Aside {
    /// NULL.
    Null,
    /// No characters.
    Empty,
    /// A marker of an account without a usable password, whatever stands behind it.
    Locked,
    /// A number, which the database made of a text.
    Number,
    /// More bytes than a hash has.
    TooLong,
    /// Bytes that are no ASCII.
    NotAscii,
    /// A hash under damage, without a rule that repairs.
    Damaged,
    /// A text that several formats share, without a word on which it is.
    Ambiguous,
    /// Begins like a format and goes wrong.
    Malformed,
    /// More work than anything may ask for.
    Excessive,
    /// Nothing that is known.
    Unknown,
}

impl Aside {
    /// The word for it in reports, for programs.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Empty => "empty",
            Self::Locked => "locked",
            Self::Number => "number",
            Self::TooLong => "too_long",
            Self::NotAscii => "not_ascii",
            Self::Damaged => "damaged",
            Self::Ambiguous => "ambiguous",
            Self::Malformed => "malformed",
            Self::Excessive => "excessive",
            Self::Unknown => "unknown",
        }
    }

    /// The same for people.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Null => "NULL",
            Self::Empty => "empty",
            Self::Locked => "locked: a marker, not a hash",
            Self::Number => "a number, which the database made of a text",
            Self::TooLong => "more than 4,096 bytes",
            Self::NotAscii => "bytes that are no ASCII",
            Self::Damaged => "damaged; --rule repair takes it back",
            Self::Ambiguous => {
                "several formats share this text; --profile or --accept says which it is"
            }
            Self::Malformed => "begins like a format and goes wrong",
            Self::Excessive => "asks for more work than any hash may",
            Self::Unknown => "nothing that is known",
        }
    }
}

/// What no rule is about, in the words of a run.
impl From<Aside> for LeftAlone {
    fn from(aside: Aside) -> Self {
        Self { rule: "-".to_owned(), why: aside.words().to_owned() }
    }
}

//! What a login is answered.

use std::fmt;

use rehash::Form;

use crate::replacement::Replacement;

/// The answer to somebody who logs in.
#[derive(Clone, Debug)]
#[must_use = "nobody is logged in by an answer that is not looked at"]
#[expect(clippy::exhaustive_enums, reason = "an application answers each in its own way")]
#[expect(clippy::large_enum_variant, reason = "one for each login, taken apart at once")]
pub enum Login {
    /// The password is right.
    #[non_exhaustive]
    Accepted {
        /// Whether no other password could have matched.
        exact: bool,
        /// The form of what was typed that matched; none for the bytes as they came.
        form: Option<Form>,
        /// What to store instead of the hash, where it should be replaced and the new one could be
        /// made. The login is good whatever becomes of it.
        replace: Option<Replacement>,
    },
    /// The password is not accepted. Users get one answer for all of these.
    Refused(Refusal),
    /// Nobody looked at the password, or not in time.
    ///
    /// For want of a place it is the same for all users, known or not. At the deadline it is not: a
    /// row that takes longer than an unknown user is busy where the unknown user is refused. Three
    /// things help: [`equal_work`](rehash::Builder::equal_work) with the slowest row, a deadline well
    /// above what that takes, and rows that are upgraded or wrapped.
    Busy,
}

/// Why somebody was refused, for logs. Whoever tells users apart by it says which of them exist.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "one for each login, and it is moved twice")]
pub enum Refusal {
    /// The password is not the one that was hashed.
    Wrong,
    /// The account is locked or has no usable password.
    Unusable,
    /// There is no stored text: an unknown user, or NULL.
    Absent,
    /// The application refused what was sent, with [`Place::refuse`](crate::Place::refuse).
    Form,
    /// The stored text or the password cannot be judged.
    Unreadable(rehash::Error),
    /// The format panicked: a mistake in it, and no password was accepted.
    Panicked,
}

impl Login {
    /// Whether the password was right.
    #[must_use]
    pub const fn is_accepted(&self) -> bool {
        matches!(self, Self::Accepted { .. })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong => f.write_str("wrong password"),
            Self::Unusable => f.write_str("no usable password"),
            Self::Absent => f.write_str("no such user, or no password"),
            Self::Form => f.write_str("malformed form"),
            Self::Unreadable(error) => error.fmt(f),
            Self::Panicked => f.write_str("the format panicked"),
        }
    }
}

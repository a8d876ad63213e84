//! A format that shares its tag with others, and leaves them the texts that they read.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

/// A scheme that calls a text behind its tag malformed only where none of the others reads it.
///
/// `{MD5}` stands before base64 and before hexadecimal digits: a broken text is the former's.
#[derive(Debug)]
pub struct Beside<S> {
    scheme: S,
    others: &'static [&'static dyn Scheme],
}

impl<S> Beside<S> {
    /// This scheme, with others of the same tag.
    pub(crate) const fn new(scheme: S, others: &'static [&'static dyn Scheme]) -> Self {
        Self { scheme, others }
    }
}

impl<S: Scheme> Scheme for Beside<S> {
    fn info(&self) -> &Info {
        self.scheme.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.scheme.parse(stored).map_err(|error| {
            let theirs = self.others.iter().any(|other| other.parse(stored).is_ok());
            if theirs { ParseError::NotMine } else { error }
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.scheme.compute(parts, attempt, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.scheme.strength(parts)
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        self.scheme.needs(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.scheme.render(parts, out)
    }
}

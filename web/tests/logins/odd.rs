//! Formats that do what none should.

use std::fmt;

use rehash::{
    Attempt, Candidates, ComputeError, Draft, Exact, Info, ParseError, Parts, Scheme, Target,
};
use rehash_test_support::Toy;

/// A toy that reads and writes, and does this instead of computing.
#[derive(Clone, Debug)]
pub(crate) struct Odd {
    pub(crate) toy: Toy,
    pub(crate) does: Does,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Does {
    /// Fails.
    Fail,
    /// Panics.
    Panic,
    /// Panics when it reads a text.
    PanicToRead,
    /// Computes only where this context came with the password: `user`, `realm`, `salt`, `pepper`.
    AskForContext,
}

impl Scheme for Odd {
    fn info(&self) -> &Info {
        self.toy.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let parts = self.toy.parse(stored)?;
        assert!(!matches!(self.does, Does::PanicToRead), "a mistake in a format");
        Ok(parts)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        match self.does {
            Does::Fail => Err(ComputeError::Parameters),
            Does::Panic | Does::PanicToRead => panic!("a mistake in a format"),
            Does::AskForContext => {
                let texts = [attempt.user(), attempt.realm()] == [Some("user"), Some("realm")];
                let bytes = [attempt.salt(), attempt.pepper()];
                if texts && bytes == [Some(&b"salt"[..]), Some(&b"pepper"[..])] {
                    self.toy.compute(parts, attempt, out)
                } else {
                    Err(ComputeError::Parameters)
                }
            }
        }
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.toy.render(parts, out)
    }
}

impl Target for Odd {
    fn draft(&self) -> Draft {
        self.toy.draft()
    }
}

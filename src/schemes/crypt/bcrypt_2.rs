//! bcrypt of 1999, `$2$`: the key has no terminator, so a password and its repetition are one.
//!
//! ```text
//! $2$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy
//! ```
//!
//! No match is exact. Fields as in bcrypt. Source: Provos and Mazières, 1999.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `$2$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Bcrypt2;

impl Scheme for Bcrypt2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        text::bcrypt::parse(Reader::bare(stored))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::bcrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)
    }
}

const INFO: Info = Info::new("bcrypt-2", "bcrypt of 1999, without terminator", Strength::Weak)
    .tags(&["$2$"])
    .grammar(r"^\$2\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&["OpenBSD 2.1 to 2.5"])
    .quirks(&[
        "has no terminator: a password and its repetition are one, so that no match is exact",
        "reads 72 bytes",
        "stops at NUL, which is refused",
    ])
    .example("$2$08$ZvwIHbM3RlAg6GzZ3vLKjeehwLt5duBQuHi9FvUysE4QPVkwV3TBW");

//! bcrypt with crypt_blowfish's sign-extension bug, `$2x$` (CVE-2011-2483).
//!
//! ```text
//! $2x$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e
//! ```
//!
//! Passwords beyond ASCII share their hash with others, so only ASCII is exact. Fields as in
//! bcrypt. Source: Openwall's announcement of crypt_blowfish 1.1, 2011.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `$2x$`, with the bug.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Bcrypt2x;

impl Scheme for Bcrypt2x {
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

const INFO: Info = Info::new("bcrypt-2x", "bcrypt with the sign-extension bug", Strength::Weak)
    .tags(&["$2x$"])
    .grammar(r"^\$2x\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&["PHP before 5.3.7", "crypt_blowfish before 1.1"])
    .quirks(&[
        "passwords beyond ASCII collide, so that their matches are not exact",
        "reads 72 bytes",
        "stops at NUL, which is refused",
    ])
    .example("$2x$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");

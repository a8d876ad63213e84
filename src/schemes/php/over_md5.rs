//! An envelope whose hashes are of the password's MD5, as an upgrade makes them of what a table held.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::Envelope;

/// An [`Envelope`] of hashes of the lower-case hexadecimal MD5 of the password; made only as constants of
/// the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct OverMd5 {
    envelope: Envelope,
}

impl OverMd5 {
    pub(super) const fn new(envelope: Envelope) -> Self {
        Self { envelope }
    }
}

impl Scheme for OverMd5 {
    fn info(&self) -> &Info {
        self.envelope.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.envelope.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        self.envelope.compute(parts, &attempt.with_password(hashed.as_flattened()), out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.envelope.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.envelope.render(parts, out)
    }
}

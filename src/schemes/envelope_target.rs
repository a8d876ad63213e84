//! New hashes behind a prefix: what another target writes, in an envelope.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::draft::Draft;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::Envelope;

/// Writes what another target writes behind the prefix of an envelope; made by [`Envelope::around`].
#[derive(Clone, Copy, Debug)]
pub struct EnvelopeTarget<T> {
    envelope: Envelope,
    target: T,
    /// The prefix in the letters of whoever reads it.
    tag: &'static str,
    /// Whether it reads the prefix in these letters alone.
    cased: bool,
    /// That of the envelope, as strong as what is inside.
    info: Info,
}

impl Envelope {
    /// A target of this envelope around what this one writes. A registry refuses one that the envelope
    /// does not admit, with [`BuildError::Unreadable`](crate::BuildError::Unreadable).
    ///
    /// ```
    /// use rehash::{Registry, schemes};
    ///
    /// let inside = schemes::phc::Argon2id::OWASP;
    /// let directory = Registry::builder(schemes::ldap::ARGON2.around(inside)).build()?;
    /// let stored = directory.hash(&"correct horse".into())?;
    /// assert!(stored.starts_with("{ARGON2}$argon2id$v=19$m=19456,t=2,p=1$"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn around<T: Target>(self, target: T) -> EnvelopeTarget<T> {
        let Info { strength, least_rounds, .. } = *target.info();
        let info = Info { strength, least_rounds, ..*self.info() };
        EnvelopeTarget { envelope: self, target, tag: self.prefix(), cased: false, info }
    }
}

impl<T: Target> EnvelopeTarget<T> {
    /// Writes a prefix in braces so, for software that reads it in no other case, as Spring's `{bcrypt}`. A
    /// registry refuses another prefix, with [`BuildError::Unreadable`](crate::BuildError::Unreadable).
    ///
    /// ```
    /// use rehash::{Registry, schemes::crypt::BcryptTarget, schemes::python::ZOPE_BCRYPT};
    ///
    /// let spring = ZOPE_BCRYPT.around(BcryptTarget::new(12).for_java()).spelled("{bcrypt}");
    /// let passwords = Registry::builder(spring).build()?;
    /// assert!(passwords.hash(&"correct horse".into())?.starts_with("{bcrypt}$2a$12$"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn spelled(self, tag: &'static str) -> Self {
        Self { tag, ..self }
    }

    /// Reads the prefix in the letters that it writes alone.
    pub(super) fn cased(self) -> Self {
        Self { cased: true, ..self }
    }
}

impl<T: Target> Scheme for EnvelopeTarget<T> {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let is_another = self.cased && !stored.starts_with(self.tag);
        if is_another || !self.envelope.is_prefix(self.tag) {
            return Err(ParseError::NotMine);
        }
        self.envelope.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.envelope.compute(parts, attempt, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.envelope.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        // Only a prefix in braces is kept as it was written.
        let is_new = parts.extra.is_empty() && self.envelope.in_braces();
        let extra = if is_new { Field::text(self.tag) } else { parts.extra };
        self.envelope.render(&Parts { extra, ..*parts }, out)
    }
}

impl<T: Target> Target for EnvelopeTarget<T> {
    fn draft(&self) -> Draft {
        self.target.draft().behind(self.envelope.prefix(), self.target.info().id)
    }

    fn check(&self, attempt: &Attempt<'_>) -> Result<(), ComputeError> {
        self.target.check(attempt)
    }
}

//! A format whose tag is read in one case alone, as the ids of Spring are keys of a map.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::{Envelope, EnvelopeTarget};

/// A scheme with a tag in braces that directories read in any case, and this one does not.
#[derive(Clone, Debug)]
pub struct Cased<S>(S);

impl<S> Cased<S> {
    pub(super) const fn new(scheme: S) -> Self {
        Self(scheme)
    }
}

impl Cased<Envelope> {
    /// A target of this envelope around what this one writes, as [`Envelope::around`].
    ///
    /// ```
    /// use rehash::schemes::{java::SPRING_ARGON2_V5_8, phc::Argon2id};
    ///
    /// let passwords = rehash::Registry::builder(SPRING_ARGON2_V5_8.around(Argon2id::OWASP)).build()?;
    /// let stored = passwords.hash(&"correct horse".into())?;
    /// assert!(stored.starts_with("{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=19456,t=2,p=1$"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn around<T: Target>(&self, target: T) -> EnvelopeTarget<T> {
        self.0.around(target).cased()
    }
}

impl<S: Scheme> Scheme for Cased<S> {
    fn info(&self) -> &Info {
        self.0.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let named = self.info().tags.iter().any(|tag| stored.starts_with(tag));
        if named { self.0.parse(stored) } else { Err(ParseError::NotMine) }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.0.compute(parts, attempt, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.0.strength(parts)
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        self.0.needs(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.0.render(parts, out)
    }
}

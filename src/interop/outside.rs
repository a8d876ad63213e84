//! An outside verifier as a scheme: it says yes or no to a whole text.

use std::fmt;

use password_hash::{Error, PasswordVerifier};

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError, Rule};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};
use crate::tag;

/// A format that any `PasswordVerifier<str>` verifies, under the tags of its [`Info`].
///
/// The application says what it is called, what its texts begin with and how strong it is. Without
/// a tag it reads nothing, since nobody could tell its texts from others. It is no
/// [`Target`](crate::Target): a verifier cannot write what a registry would have to read.
///
/// # Security
///
/// A registry cannot look into a verifier. Where nothing else is said, it takes every byte of a
/// password to count ([`Outside::reads_only`]) and a text to cost next to nothing
/// ([`Outside::costs`]), so that its limits hold back long texts and long passwords only.
pub struct Outside<V> {
    info: Info,
    verifier: V,
    shown: Shown,
    bytes: Option<usize>,
    costs: fn(&str) -> Option<Cost>,
}

/// What of a text the verifier is asked about.
#[derive(Clone, Copy)]
enum Shown {
    Whole,
    BehindTag,
}

impl<V> Outside<V> {
    /// A verifier that reads whole texts, of any cost, and every byte of a password.
    #[must_use]
    pub const fn new(info: Info, verifier: V) -> Self {
        Self { info, verifier, shown: Shown::Whole, bytes: None, costs: |_| Some(Cost::Fixed) }
    }

    /// Shows the verifier what stands behind the tag, where the tag is the application's own.
    #[must_use]
    pub fn behind_tag(self) -> Self {
        Self { shown: Shown::BehindTag, ..self }
    }

    /// Says that the verifier reads no more than so many bytes of a password, as bcrypt's 72. A
    /// match of one that reaches so far is not exact, and is not upgraded.
    #[must_use]
    pub fn reads_only(self, bytes: usize) -> Self {
        Self { bytes: Some(bytes), ..self }
    }

    /// Says what a text costs, from what the verifier is shown of it, so that the registry's limits
    /// bound it and a pool counts its memory. `None` is for a malformed text, and nothing is
    /// computed for it.
    #[must_use]
    pub fn costs(self, costs: fn(&str) -> Option<Cost>) -> Self {
        Self { costs, ..self }
    }

    fn exact(&self, attempt: &Attempt<'_>) -> Exact {
        match self.bytes {
            Some(at) if attempt.password().len() >= at => Exact::Cut { at },
            _ => Exact::Yes,
        }
    }
}

impl<V: PasswordVerifier<str> + Send + Sync + 'static> Scheme for Outside<V> {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let rest = self.info.tags.iter().find_map(|tag| tag::strip(stored, tag));
        let at = stored.len() - rest.ok_or(ParseError::NotMine)?.len();
        let (front, shown) = match self.shown {
            Shown::Whole => ("", stored),
            Shown::BehindTag => stored.split_at(at),
        };
        let expected = "what the outside verifier reads";
        let error = ParseError::Malformed { at, expected, rule: Rule::Grammar };
        let cost = (self.costs)(shown).ok_or(error)?;
        let parts = Parts::new(cost, Field::EMPTY, Field::text(shown));
        Ok(Parts { extra: Field::text(front), ..parts })
    }

    /// The text itself is the one right answer, once the verifier has said yes.
    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let shown = parts.digest.as_str();
        match self.verifier.verify_password(attempt.password(), shown) {
            Ok(()) => out.push(shown.as_bytes()),
            // Computed, and matches nothing.
            Err(Error::PasswordInvalid) => out.push(&[]),
            Err(_) => return Err(ComputeError::Parameters),
        }
        Ok(self.exact(attempt))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())?;
        out.write_str(parts.digest.as_str())
    }
}

impl<V> fmt::Debug for Outside<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outside({})", self.info.id)
    }
}

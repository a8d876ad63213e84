//! A prefix in front of another format's text, as in `bc$` + `$2a$12$…`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts, Path};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

/// A format that is a prefix and the whole text of one of the formats that it admits.
///
/// Depth is one: what stands inside is no envelope itself. A prefix in braces is read in any case,
/// as directories do, and kept as it was written, together with the `extra` of what stands inside,
/// which is nothing or what that text begins with.
#[derive(Clone, Copy, Debug)]
pub struct Envelope {
    info: Info,
    prefix: &'static str,
    admits: &'static [&'static dyn Scheme],
}

impl Envelope {
    pub(super) const fn new(
        info: Info,
        prefix: &'static str,
        admits: &'static [&'static dyn Scheme],
    ) -> Self {
        Self { info, prefix, admits }
    }

    pub(super) const fn prefix(&self) -> &'static str {
        self.prefix
    }

    pub(super) fn in_braces(&self) -> bool {
        self.prefix.starts_with('{')
    }

    pub(super) fn is_prefix(&self, text: &str) -> bool {
        if self.in_braces() { self.prefix.eq_ignore_ascii_case(text) } else { self.prefix == text }
    }

    /// The parts as the scheme inside read them.
    fn inside<'a>(&self, parts: &Parts<'a>) -> Parts<'a> {
        let kept = parts.extra.as_str().get(self.prefix.len()..).unwrap_or_default();
        let extra = if self.in_braces() { Field::text(kept) } else { parts.extra };
        Parts { extra, path: None, ..*parts }
    }

    fn inner(&self, parts: &Parts<'_>) -> Option<&'static dyn Scheme> {
        let path = parts.path?;
        self.admits.iter().copied().find(|scheme| scheme.info().id == path.inner)
    }
}

impl Scheme for Envelope {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let front = self.prefix.len();
        let (_, inner) = stored
            .split_at_checked(front)
            .filter(|(prefix, _)| self.is_prefix(prefix))
            .ok_or(ParseError::NotMine)?;
        for scheme in self.admits {
            match scheme.parse(inner) {
                Ok(parts) if self.in_braces() && !inner.starts_with(parts.extra.as_str()) => {}
                Ok(parts) => {
                    let path = Path::new(self.prefix, scheme.info().id);
                    let kept = stored.get(..front + parts.extra.as_str().len()).unwrap_or_default();
                    let extra = if self.in_braces() { Field::text(kept) } else { parts.extra };
                    return Ok(Parts { path: Some(path), extra, ..parts });
                }
                Err(ParseError::NotMine) => {}
                Err(error) => return Err(error.behind(front)),
            }
        }
        let rule = crate::error::Rule::Grammar;
        Err(ParseError::Malformed {
            at: front,
            expected: "a hash that stands in this envelope",
            rule,
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let scheme = self.inner(parts).ok_or(ComputeError::Parameters)?;
        scheme.compute(&self.inside(parts), attempt, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        let inside = self.inside(parts);
        self.inner(parts).map_or(Strength::Broken, |scheme| scheme.strength(&inside))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let kept = parts.extra.as_str().get(..self.prefix.len());
        let as_written = kept.filter(|_| self.in_braces());
        out.write_str(as_written.unwrap_or(self.prefix))?;
        self.inner(parts).ok_or(fmt::Error)?.render(&self.inside(parts), out)
    }
}

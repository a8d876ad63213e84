//! The same examination before a run begins, of which only what refuses is said.

use anyhow::Result;

use super::{Severity, examine};
use crate::notice::notice;
use crate::printable::printable;
use crate::settings::Place;
use crate::source::Selection;

/// Whether a run may begin. `longest` is how long its longest new value is.
#[must_use = "what is refused is not begun"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Preflight {
    Go,
    /// What is in the way was said.
    Refused,
}

/// Looks at the table of a run without writing anything.
///
/// # Errors
///
/// Where the database can't be read.
pub(crate) fn preflight(
    place: &Place,
    selection: &Selection,
    longest: Option<usize>,
) -> Result<Preflight> {
    let mut outcome = Preflight::Go;
    for finding in examine(place, selection, longest)?.findings {
        if finding.severity == Severity::Refused {
            outcome = Preflight::Refused;
            let (check, what) = (finding.check, printable(&finding.what));
            let remedy = printable(&finding.remedy.unwrap_or_default());
            notice(format_args!("rehash: refused: {check}: {what} → {remedy}"));
        }
    }
    Ok(outcome)
}

//! What has to be so before the first row is written, and what happens when it is.

use serde::Serialize;

use crate::rules::Rules;
use crate::words;

/// A scheme that an application verifies.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Verifies {
    pub(crate) scheme: &'static str,
    pub(crate) prefix: String,
}

impl Verifies {
    /// All that the application has to verify of what these rules write.
    pub(crate) fn all(rules: &Rules) -> Vec<Self> {
        let mut all: Vec<Self> = rules
            .rewrites()
            .iter()
            .flat_map(|it| {
                let scheme = it.result();
                it.prefixes().into_iter().map(move |prefix| Self { scheme, prefix })
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }
}

/// The same as lines of a report, where so many rows are to change.
pub(crate) fn before(verifies: &[Verifies], rows: u64) -> Vec<(&'static str, String)> {
    if rows == 0 {
        return Vec::new();
    }
    let mut schemes: Vec<String> = Vec::new();
    for group in verifies.chunk_by(|a, b| a.scheme == b.scheme) {
        let prefixes: Vec<String> = group.iter().map(|it| format!("{}…", it.prefix)).collect();
        let scheme = group.first().map_or("", |it| it.scheme);
        schemes.push(format!("{scheme} ({})", prefixes.join(", ")));
    }
    let application = (!schemes.is_empty()).then(|| {
        let schemes = schemes.join(", ");
        ("application", format!("has to verify {schemes} before the first row is written"))
    });
    let sessions = format!(
        "of {} end where the application derives them from this column, as Django does",
        words::rows(rows)
    );
    application.into_iter().chain([("sessions", sessions)]).collect()
}

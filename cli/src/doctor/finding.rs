//! One thing that was looked at, how bad it is, and what helps.

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Severity {
    /// As it should be.
    Fine,
    /// Worth knowing.
    Note,
    /// Should be looked at before the first row is written.
    Warning,
    /// A run refuses to write.
    Refused,
}

impl Severity {
    /// The word for it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Refused => "refused",
        }
    }
}

/// What was found. Holds no value of the table.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) severity: Severity,
    /// What was looked at, for programs.
    pub(crate) check: &'static str,
    pub(crate) what: String,
    /// What helps against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) remedy: Option<String>,
}

impl Finding {
    pub(super) fn fine(check: &'static str, what: impl Into<String>) -> Self {
        Self { severity: Severity::Fine, check, what: what.into(), remedy: None }
    }

    pub(super) fn note(check: &'static str, what: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::fine(check, what) }
    }

    pub(super) fn warning(
        check: &'static str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let remedy = Some(remedy.into());
        Self { severity: Severity::Warning, remedy, ..Self::fine(check, what) }
    }

    pub(super) fn refused(
        check: &'static str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Refused, ..Self::warning(check, what, remedy) }
    }
}

/// The worst of them.
pub(crate) fn worst(findings: &[Finding]) -> Severity {
    findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Fine)
}

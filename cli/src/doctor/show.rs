//! Findings for people, the worst first.

use std::io::{self, Write};

use anstyle::Style;

use super::examine::Examination;
use super::finding::Severity;
use crate::layout;
use crate::output::{BAD, FAIR, GOOD};
use crate::printable::printable;

/// Writes the findings, as wide as there is room.
pub(crate) fn write_table(
    examination: &Examination,
    out: &mut dyn Write,
    width: Option<usize>,
) -> io::Result<()> {
    let source = printable(&examination.source);
    match &examination.table {
        Some(table) => {
            let (name, column) = (printable(&table.table), printable(&table.column.name));
            writeln!(out, "{name}.{column} · {source}")?;
        }
        None => writeln!(out, "{source}")?,
    }
    writeln!(out)?;
    let mut findings: Vec<_> = examination.findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in findings {
        let style = match finding.severity {
            Severity::Refused => BAD,
            Severity::Warning => FAIR,
            Severity::Fine => GOOD,
            Severity::Note => Style::new(),
        };
        let text = format!("{}: {}", finding.check, printable(&finding.what));
        let lines = layout::fact("", 8, &text, width);
        for (place, line) in (0..).zip(lines) {
            let word = if place == 0 { finding.severity.id() } else { "" };
            let rest = line.get(9..).unwrap_or_default();
            writeln!(out, "{style}{word:<8}{style:#} {rest}")?;
        }
        if let Some(remedy) = &finding.remedy {
            for line in layout::fact("", 8, &format!("→ {}", printable(remedy)), width) {
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(())
}

//! Findings as lines of fixed columns, written as they come.

use std::io::{self, BufWriter, StdoutLock, Write};

use anstyle::Style;

use super::finding::Finding;
use crate::output::{self, Painted};

/// A table that is never held in memory.
pub(super) struct Table {
    out: BufWriter<anstream::AutoStream<StdoutLock<'static>>>,
}

impl Table {
    /// Writes the head.
    pub(super) fn new() -> io::Result<Self> {
        let mut out = output::people();
        let bold = Style::new().bold();
        writeln!(
            out,
            "{bold}{:>6}  {:<9}  {:<7}  {:<23}  scheme and details{bold:#}",
            "line", "outcome", "grade", "action"
        )?;
        Ok(Self { out })
    }

    /// Writes a line.
    pub(super) fn write(&mut self, line: u64, finding: &Finding) -> io::Result<()> {
        let outcome = Painted {
            text: finding.outcome,
            style: match finding.outcome {
                "detected" | "unusable" => Style::new(),
                "ambiguous" | "damaged" => output::FAIR,
                _ => output::BAD,
            },
            width: 9,
        };
        let grade =
            Painted { text: finding.grade.id(), style: output::shade(finding.grade), width: 7 };
        let action = finding.action.id();
        let details = finding.details();
        let row = format!("{line:>6}  {outcome}  {grade}  {action:<23}  {details}");
        writeln!(self.out, "{}", row.trim_end())
    }

    /// Writes what is still held.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

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
            "{bold}{:>6}  {:<9}  {:<34}  {:<8}  {:<15}  details{bold:#}",
            "line", "outcome", "scheme", "strength", "verdict"
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
        let strength = Painted {
            text: finding.strength.map_or("-", |grade| grade.0.id()),
            style: finding.strength.map_or(Style::new(), |grade| output::shade(grade.0)),
            width: 8,
        };
        let scheme = finding.scheme.unwrap_or("-");
        let verdict = finding.verdict;
        let details = finding.details();
        let row =
            format!("{line:>6}  {outcome}  {scheme:<34}  {strength}  {verdict:<15}  {details}");
        writeln!(self.out, "{}", row.trim_end())
    }

    /// Writes what is still held.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

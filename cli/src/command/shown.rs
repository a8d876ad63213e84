//! A report on standard output, for people or for programs.

use std::io::{self, ErrorKind, Write};

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::output;

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Table,
    /// One object, with a version that changes where a field changes.
    Json,
}

impl Format {
    /// Writes a report in one of two ways, a table as wide as whoever looks at it has room.
    pub(super) fn show(
        self,
        table: impl FnOnce(&mut dyn Write, Option<usize>) -> io::Result<()>,
        json: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<()> {
        written(match self {
            Self::Table => {
                let mut out = output::people();
                let width = output::width().map(usize::from);
                table(&mut out, width).and_then(|()| out.flush())
            }
            Self::Json => {
                let mut out = output::data();
                json(&mut out).and_then(|()| out.flush())
            }
        })
    }
}

/// The report as one line of JSON.
pub(super) fn object(report: &impl Serialize) -> impl FnOnce(&mut dyn Write) -> io::Result<()> {
    move |mut out| {
        output::json(&mut out, report)?;
        writeln!(out)
    }
}

/// Nobody reading it to the end is no error.
pub(super) fn written(report: io::Result<()>) -> Result<()> {
    match report {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        report => report.context("writing the report"),
    }
}

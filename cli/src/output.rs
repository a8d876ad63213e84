//! Where answers go: standard output, buffered, coloured only where somebody looks.

use std::env;
use std::fmt;
use std::io::{self, BufWriter, StdoutLock, Write};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::grade::Grade;

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Table,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
}

/// Standard output for people: colours go where `NO_COLOR` and the terminal let them.
pub(crate) fn people() -> BufWriter<anstream::AutoStream<StdoutLock<'static>>> {
    BufWriter::new(anstream::stdout().lock())
}

/// Columns of the terminal that people read on, or those that `COLUMNS` names for a pipe.
pub(crate) fn width() -> Option<u16> {
    let terminal = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0);
    terminal.or_else(|| env::var("COLUMNS").ok()?.parse().ok()).filter(|width| *width > 0)
}

/// Standard output for programs.
pub(crate) fn data() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Writes one JSON value, without a line end.
pub(crate) fn json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    out.write_all(&serde_json::to_vec(value)?)
}

/// Writes rows as one array or a line each; rows are never collected.
pub(crate) struct Rows<W> {
    out: W,
    format: Format,
    written: bool,
}

impl<W: Write> Rows<W> {
    /// Rows for programs, in [`Format::Json`] or [`Format::Jsonl`].
    pub(crate) const fn new(out: W, format: Format) -> Self {
        Self { out, format, written: false }
    }

    /// Writes a row.
    pub(crate) fn write(&mut self, row: &impl Serialize) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.written { b",\n " } else { b"[\n " })?;
        }
        json(&mut self.out, row)?;
        if self.format != Format::Json {
            self.out.write_all(b"\n")?;
        }
        self.written = true;
        Ok(())
    }

    /// Writes the end of the array and flushes.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.written { b"\n]\n" } else { b"[]\n" })?;
        }
        self.out.flush()
    }
}

/// Text in a colour, padded to a width that the colour does not count for.
pub(crate) struct Painted<'a> {
    pub(crate) text: &'a str,
    pub(crate) style: Style,
    pub(crate) width: usize,
}

impl fmt::Display for Painted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, style, width } = self;
        write!(f, "{style}{text:<width$}{style:#}")
    }
}

/// Green.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// Yellow.
pub(crate) const FAIR: Style = AnsiColor::Yellow.on_default();
/// Red.
pub(crate) const BAD: Style = AnsiColor::Red.on_default();

/// The colour of a grade.
pub(crate) const fn shade(grade: Grade) -> Style {
    match grade {
        Grade::Broken | Grade::Lost => BAD,
        Grade::Damaged | Grade::Weak => FAIR,
        Grade::Ok => GOOD,
        Grade::Legacy | Grade::Unknown | Grade::None => Style::new(),
    }
}

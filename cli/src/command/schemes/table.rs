//! Formats for people: a table of all, or all about one.

use std::io::{self, Write};

use anstyle::Style;

use super::entry::Entry;
use crate::layout::{self, Cell, Column};
use crate::output;

const COLUMNS: [Column; 5] = [
    Column { title: "id", is_number: false, least: Some(18) },
    Column { title: "title", is_number: false, least: Some(12) },
    Column { title: "strength", is_number: false, least: None },
    Column { title: "kind", is_number: false, least: None },
    Column { title: "target", is_number: false, least: None },
];

/// A line for each, broken where the terminal is narrow.
pub(super) fn list(entries: &[Entry]) -> io::Result<()> {
    let row = |entry: &Entry| {
        let target = if entry.target { "yes" } else { "no" };
        [entry.id, entry.title, entry.strength, entry.kind, target]
            .map(|text| Cell { text: text.to_owned(), style: Style::new() })
    };
    let rows: Vec<_> = entries.iter().map(row).collect();
    let mut out = output::people();
    for line in layout::lines(COLUMNS, &rows, output::width().map(usize::from)) {
        writeln!(out, "{}", line.trim_end())?;
    }
    out.flush()
}

/// Every fact, a line each.
pub(super) fn describe(entry: &Entry) -> io::Result<()> {
    let width = output::width().map(usize::from);
    let mut out = output::people();
    let mut say = |name: &str, text: &str| match text {
        "" => Ok(()),
        text => {
            let mut lines = layout::fact(name, 9, text, width).into_iter();
            lines.try_for_each(|line| writeln!(out, "{line}"))
        }
    };
    say("id", entry.id)?;
    say("title", entry.title)?;
    say("strength", entry.strength)?;
    say("kind", entry.kind)?;
    say("target", if entry.target { "yes: `rehash hash` writes it" } else { "no" })?;
    say("upgrades", &entry.upgrades())?;
    say("tags", &entry.tags.join("  "))?;
    say("shape", entry.shape.unwrap_or_default())?;
    say("layout", entry.layout.unwrap_or_default())?;
    say("made by", entry.expression.unwrap_or_default())?;
    say("grammar", entry.grammar)?;
    say("example", entry.example)?;
    say("seen in", &entry.seen_in.join(", "))?;
    say("wraps", entry.wraps.unwrap_or_default())?;
    say("needs", &entry.needs.join(", "))?;
    for quirk in entry.quirks {
        say("quirk", quirk)?;
    }
    say("profiles", &entry.profiles.join(", "))?;
    say("folder", entry.folder)?;
    out.flush()
}

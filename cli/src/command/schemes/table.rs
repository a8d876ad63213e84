//! Formats for people: a table of all, or all about one.

use std::io::{self, Write};

use comfy_table::{ContentArrangement, Table, presets};

use super::entry::Entry;
use crate::output;

/// A line for each.
pub(super) fn list(entries: &[Entry]) -> io::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(["id", "title", "strength", "kind", "target"]);
    if let Some((width, _)) = terminal_size::terminal_size_of(io::stdout()) {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width.0);
    }
    for entry in entries {
        let target = if entry.target { "yes" } else { "no" };
        table.add_row([entry.id, entry.title, entry.strength, entry.kind, target]);
    }
    let mut out = output::people();
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end().strip_prefix(' ').unwrap_or_default())?;
    }
    out.flush()
}

/// Every fact, a line each.
pub(super) fn describe(entry: &Entry) -> io::Result<()> {
    let mut out = output::people();
    let mut say = |name: &str, text: &str| match text {
        "" => Ok(()),
        text => writeln!(out, "{name:<9} {text}"),
    };
    say("id", entry.id)?;
    say("title", entry.title)?;
    say("strength", entry.strength)?;
    say("kind", entry.kind)?;
    say("target", if entry.target { "yes: `rehash hash` writes it" } else { "no" })?;
    say("upgrades", &entry.upgrades())?;
    say("tags", &entry.tags.join("  "))?;
    say("shape", entry.shape.unwrap_or_default())?;
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

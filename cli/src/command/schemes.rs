//! Lists the formats that are read, or tells all about one.

use std::io::Write;

use comfy_table::{ContentArrangement, Table, presets};
use rehash::Info;
use serde::Serialize;

use crate::catalogue::{self, TARGETS};
use crate::configuration::Configuration;
use crate::exit;
use crate::output::{self, Format, Rows};

#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// Tells all about this one.
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[command(flatten)]
    configuration: Configuration,

    /// How to list.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// All about a scheme.
#[derive(Serialize)]
struct Entry {
    id: &'static str,
    title: &'static str,
    strength: &'static str,
    kind: &'static str,
    target: bool,
    tags: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<&'static str>,
    grammar: &'static str,
    example: &'static str,
    seen_in: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    wraps: Option<&'static str>,
}

impl From<&'static Info> for Entry {
    fn from(info: &'static Info) -> Self {
        Self {
            id: info.id,
            title: info.title,
            strength: info.strength.id(),
            kind: if info.tags.is_empty() { "bare" } else { "tagged" },
            target: TARGETS.contains(&info.id),
            tags: info.tags,
            shape: info.shape,
            grammar: info.grammar,
            example: info.example,
            seen_in: info.seen_in,
            wraps: info.wraps,
        }
    }
}

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let catalogue = args.configuration.load()?;
    let mut entries = catalogue.infos().map(Entry::from);
    if let Some(id) = &args.id {
        let entry = entries.find(|entry| entry.id == id).ok_or_else(|| {
            let ids: Vec<_> = catalogue.infos().map(|info| info.id).collect();
            catalogue::unknown("scheme", id, ids)
        })?;
        match args.format {
            Format::Table => describe(&entry)?,
            _ => rows(Format::Jsonl, std::iter::once(entry))?,
        }
    } else {
        match args.format {
            Format::Table => list(entries)?,
            format => rows(format, entries)?,
        }
    }
    Ok(exit::OK)
}

fn rows(format: Format, entries: impl Iterator<Item = Entry>) -> std::io::Result<()> {
    let mut rows = Rows::new(output::data(), format);
    for entry in entries {
        rows.write(&entry)?;
    }
    rows.finish()
}

fn list(entries: impl Iterator<Item = Entry>) -> std::io::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(["id", "title", "strength", "kind", "target"]);
    if let Some((width, _)) = terminal_size::terminal_size_of(std::io::stdout()) {
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

fn describe(entry: &Entry) -> std::io::Result<()> {
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
    say("tags", &entry.tags.join("  "))?;
    say("shape", entry.shape.unwrap_or_default())?;
    say("grammar", entry.grammar)?;
    say("example", entry.example)?;
    say("seen in", &entry.seen_in.join(", "))?;
    say("wraps", entry.wraps.unwrap_or_default())?;
    out.flush()
}

const HELP: &str = "\
EXAMPLES
  rehash schemes
  rehash schemes django-pbkdf2-sha256
  rehash schemes --format jsonl

  A tagged format names itself and is always tried. A bare one is read only where `--scheme` says
  so. Examples are hashes of the password `password`.";

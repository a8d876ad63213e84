//! Lists the formats that are read and the profiles that order them, or tells all about one.

mod entry;
mod markdown;
mod profiles;
mod table;

use rehash::Limits;
use serde::Serialize;

use self::entry::Entry;
use self::profiles::Listed;
use crate::catalogue;
use crate::configuration::Configuration;
use crate::exit;
use crate::output::{self, Rows};

#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// Tells all about this scheme or profile.
    #[arg(value_name = "ID", conflicts_with = "profiles")]
    id: Option<String>,

    /// Lists the profiles instead, each with its schemes in their order.
    #[arg(long)]
    profiles: bool,

    #[command(flatten)]
    configuration: Configuration,

    /// How to list.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// As docs/formats.md, which is the whole catalogue.
    Markdown,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let catalogue = args.configuration.load_keyless()?.catalogue;
    if !catalogue.home_made().is_empty() {
        // Other commands would refuse schemes that clash.
        catalogue::tolerant(&catalogue, Limits::OFFLINE)?;
    }
    let entries = Entry::all(&catalogue);
    let listed: Vec<Listed> = catalogue.profiles().map(Listed::of).collect();
    let profile = args.id.as_ref().and_then(|id| listed.iter().find(|it| it.id == id));
    match (&args.id, profile) {
        (Some(_), Some(profile)) => match args.format {
            Format::Table => profiles::describe(profile)?,
            Format::Markdown => markdown::list(std::slice::from_ref(profile))?,
            Format::Json | Format::Jsonl => rows(output::Format::Jsonl, [profile])?,
        },
        (Some(id), None) => {
            let entry = entries.iter().find(|entry| entry.id == id);
            let entry = entry.ok_or_else(|| catalogue.unknown(id))?;
            match args.format {
                Format::Table => table::describe(entry)?,
                Format::Markdown => markdown::describe(entry)?,
                Format::Json | Format::Jsonl => rows(output::Format::Jsonl, [entry])?,
            }
        }
        (None, _) => match (args.format, args.profiles) {
            (Format::Markdown, false) => markdown::write(&entries, &listed)?,
            (Format::Markdown, true) => markdown::list(&listed)?,
            (Format::Table, false) => table::list(&entries)?,
            (Format::Table, true) => profiles::list(&listed)?,
            (Format::Json, false) => rows(output::Format::Json, &entries)?,
            (Format::Json, true) => rows(output::Format::Json, &listed)?,
            (Format::Jsonl, false) => rows(output::Format::Jsonl, &entries)?,
            (Format::Jsonl, true) => rows(output::Format::Jsonl, &listed)?,
        },
    }
    Ok(exit::OK)
}

fn rows(
    format: output::Format,
    all: impl IntoIterator<Item = impl Serialize>,
) -> std::io::Result<()> {
    let mut rows = Rows::new(output::data(), format);
    for row in all {
        rows.write(&row)?;
    }
    rows.finish()
}

const HELP: &str = "\
EXAMPLES
  rehash schemes
  rehash schemes django-pbkdf2-sha256
  rehash schemes --profiles
  rehash schemes django
  rehash schemes --format markdown > formats.md

  A tagged format names itself and is always tried. What a shared format writes, others write as
  well; what a bare one writes names nobody. Both are read only where `--scheme`, `--accept` or
  `--profile` says so. Home-made ones are those of the configuration. Examples are hashes of the
  password `password`, for the user `alice`, the realm `realm`, the pepper `pepper` and the salt
  `salt` where they are hashed.";

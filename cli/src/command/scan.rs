//! `rehash scan`: what a user table holds, how bad it is and what to do.

use std::time::Duration;

use anyhow::Result;

use super::shown::Format;
use crate::configuration::{Configuration, Loaded};
use crate::duplicates::Mode;
use crate::exit;
use crate::exit::Usage;
use crate::memory;
use crate::notice::notice;
use crate::printable::printable;
use crate::progress::Style;
use crate::report::{Failure, Report};
use crate::scan::{Options, registry, scan};
use crate::settings::{Connection, Place};
use crate::signals;
use crate::source::{self, Selection};

/// The command line of `rehash scan`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// `postgres://USER@HOST/DATABASE`, sqlite:PATH, a .csv, .tsv, .jsonl or .ldif file, a shadow file
    /// or one of htpasswd, or - for standard input; without it, what `REHASH_URL`, `REHASH_URL_FILE` or `rehash.toml` says.
    source: Option<String>,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    selection: Box<Selection>,
    /// Reads text that several formats share as this profile orders them: what wrote the column.
    /// It comes before every `order` of a configuration.
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Reads text that does not name its format as this scheme, as md5-hex: before --profile and
    /// before every `order` of a configuration.
    #[arg(long, value_name = "ID")]
    accept: Vec<String>,
    #[command(flatten)]
    configuration: Configuration,
    /// Shows up to three keys of each group.
    #[arg(long)]
    keys: bool,
    /// How shared salts are counted: approx takes 16 MiB, is exact up to a million users and more
    /// (1.7 million different salts) and says "at least" beyond; exact takes 8 to 16 bytes for each
    /// user with a salt, however many there are.
    #[arg(long, value_enum, default_value_t = Mode::Approx)]
    duplicates: Mode,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Exits with 1 where this was found; weak includes broken. Takes a list.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FINDING")]
    fail_on: Vec<Failure>,
    /// How progress is shown on standard error; auto is a bar on a terminal and lines elsewhere.
    #[arg(long, value_enum, default_value_t = Style::Auto)]
    progress: Style,
    /// Seconds between two lines of progress.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    progress_every: u64,
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_all()?;
    match scanned(args, &loaded) {
        Err(error) => {
            // Errors name tables and files, whose names may be anything.
            notice(format_args!("rehash: {}", printable(&format!("{error:#}"))));
            Ok(exit::of(&error))
        }
        outcome => outcome,
    }
}

fn scanned(args: &Args, loaded: &Loaded) -> Result<u8> {
    let catalogue = &loaded.catalogue;
    let profile = args.profile.as_deref().map(|id| catalogue.profile(id)).transpose()?;
    let mut reader = registry(catalogue, profile, &args.accept)?;
    signals::listen()?;
    let place = Place::of(args.source.as_deref(), &args.connection, &loaded.source)?;
    let mut source = match source::open_place(&place, &args.selection) {
        Err(_) if signals::stopped() => {
            notice(format_args!("rehash: stopped before the first row"));
            return Ok(exit::STOPPED);
        }
        opened => opened?,
    };
    if args.keys && source.about().table.is_some() && source.about().key.is_none() {
        return Err(Usage::error(
            "this table has no primary key of one column; --keys needs --key",
        ));
    }
    for note in &source.about().notes {
        notice(format_args!("rehash: {}", printable(note)));
    }
    let own = source.about().profile.filter(|_| profile.is_none());
    if let Some(id) = own {
        reader = registry(catalogue, Some(catalogue.profile(id)?), &args.accept)?;
    }
    let options = Options {
        duplicates: args.duplicates,
        examples: if args.keys { 3 } else { 0 },
        progress: args.progress,
        progress_every: Duration::from_secs(args.progress_every),
        fail_on: args.fail_on.clone(),
        decided: profile.is_some() || own.is_some(),
    };
    let mut report = scan(source.as_mut(), &reader, catalogue, &options)?;
    report.peak_kib = memory::peak_kib();
    show(&report, args.format)?;
    let failures = report.failures();
    Ok(if report.stop.is_some() {
        exit::STOPPED
    } else if failures.is_empty() {
        exit::OK
    } else {
        exit::FINDINGS
    })
}

/// Writes a report to standard output.
pub(crate) fn show(report: &Report, format: Format) -> Result<()> {
    format.show(|out, width| report.write_table(out, width), |out| report.write_json(out))
}

const NOTES: &str = "\
Nothing is written to the source. No hash, salt or password is printed, and no key or user name \
without --keys. A database is read in one transaction; one in WAL mode that nobody has open is \
read without making a log.

What names no format is settled by the rest of the column, and the report says so: where at least \
20 rows and 90 % of those that name a format are of one profile (`rehash schemes --profiles`) and no \
other explains them as well, or where 20 rows or more all have the narrower of two shapes. \
--profile and --accept decide instead. What stays ambiguous is graded as the worst that it may be. \
Nothing is computed: \"needs user\" says that a hash cannot be verified with the columns that were \
named.

Grades: broken (billions of guesses a second, or no hash at all), lost (cut off, or turned into a number), damaged \
(repairable, or malformed), weak (iterated too little), legacy (well hashed in a form that nobody \
writes any more: bc$, $2$, $2x$, and digests that a migration wrapped), unknown, ok.

Exit codes: 0 read to the end; 1 findings of --fail-on; 2 wrong call; 3 the source could not be \
read; 75 stopped by Ctrl-C or SIGTERM, with a report of what was read, or not begun, where somebody \
else holds the SQLite file; 130 stopped by a second Ctrl-C.";

//! Says what stored hashes are: one pass, constant memory, no password.

mod finding;
mod table;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde::Serialize;

use self::finding::Finding;
use crate::configuration::Configuration;
use crate::exit;
use crate::lines::{self, Line, Lines};
use crate::output::{self, Format, Rows};
use crate::reader::Reader;
use crate::scan;

#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// Stored hashes, in single quotes; or `-` for standard input, one hash a line.
    ///
    /// Other users see arguments in the list of processes: prefer a file for real ones.
    #[arg(value_name = "HASH", required_unless_present = "file", conflicts_with = "file")]
    hash: Vec<OsString>,

    /// A file with one hash a line; `-` for standard input.
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Reads text that several formats share as this profile orders them: what wrote the column.
    #[arg(long, value_name = "ID")]
    profile: Option<String>,

    #[command(flatten)]
    configuration: Configuration,

    /// How to report.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// A line of the report.
#[derive(Serialize)]
struct Row<'a> {
    line: u64,
    #[serde(flatten)]
    finding: &'a Finding,
}

/// The longest line that is kept whole; all limits on stored texts are below.
const LONGEST: usize = 64 * 1024;

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let catalogue = args.configuration.load()?;
    let profile = args.profile.as_ref().map(|id| catalogue.profile(id)).transpose()?;
    let reader = Reader::of(scan::registry(&catalogue, profile, &[])?);
    let path = match (&args.file, args.hash.as_slice()) {
        (Some(path), _) => Some(path.as_path()),
        (None, [only]) if only == "-" => Some(Path::new("-")),
        (None, _) => None,
    };
    if let Some(path) = path {
        let mut lines = Lines::new(lines::open(path)?, LONGEST);
        let mut sink = Sink::new(args.format)?;
        while let Some(line) = lines.next().context("reading the hashes")? {
            sink.write(line.number, &Finding::of(&reader, catalogue.keyring(), &line))?;
        }
        sink.finish()?;
    } else {
        let mut sink = Sink::new(args.format)?;
        for (number, hash) in (1..).zip(&args.hash) {
            let bytes = hash.as_encoded_bytes().to_vec();
            let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            sink.write(
                number,
                &Finding::of(&reader, catalogue.keyring(), &Line { number, bytes, length }),
            )?;
        }
        sink.finish()?;
    }
    Ok(exit::OK)
}

enum Sink {
    Table(table::Table),
    Rows(Rows<Box<dyn std::io::Write>>),
}

impl Sink {
    fn new(format: Format) -> std::io::Result<Self> {
        match format {
            Format::Table => table::Table::new().map(Self::Table),
            format => Ok(Self::Rows(Rows::new(Box::new(output::data()), format))),
        }
    }

    fn write(&mut self, line: u64, finding: &Finding) -> std::io::Result<()> {
        match self {
            Self::Table(table) => table.write(line, finding),
            Self::Rows(rows) => rows.write(&Row { line, finding }),
        }
    }

    fn finish(self) -> std::io::Result<()> {
        match self {
            Self::Table(mut table) => table.flush(),
            Self::Rows(rows) => rows.finish(),
        }
    }
}

const HELP: &str = "\
EXAMPLES
  rehash identify '$2y$10$…'
  rehash identify -f hashes.txt
  sqlite3 app.db 'select password from auth_user' | rehash identify - --format jsonl

  Only the end of a line is taken off (LF or CR LF): white space is damage, and reported. The report
  numbers the lines and never shows a hash.

OUTCOMES
  detected    one format reads it
  ambiguous   it does not name its format, or several claim it; the candidates are listed, the
              likeliest first; --profile settles which of them it is
  damaged     it reads once the damage (D1 to D14) is taken back
  cut         a column of so many characters cut it off
  malformed   it begins like a format and goes wrong at a byte, or is no text at all
              (rule G9: it names a hash function that is not computed here)
  unusable    a lock or no hash at all; the scheme of a hash behind a lock is named
  excessive   it asks for more work or memory than the offline limits of `rehash verify`
  unknown     nothing reads it; a reversible form or a checksum is named: the password is not hashed
              at all, and the grade is broken

  The grade and the action are those of `rehash scan`.

EXIT CODES
  0  all lines were read, whatever they are
  2  the command line is wrong
  3  the file cannot be read";

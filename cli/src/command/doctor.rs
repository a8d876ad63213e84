//! `rehash doctor`: what could go wrong with a migration of a table. Writes nothing.

use std::io::Write as _;

use anyhow::Result;
use serde::Serialize;

use crate::configuration::{Configuration, Loaded};
use crate::doctor::{Examination, Finding, Severity, examine, worst, write_table};
use crate::exit::{self, Usage};
use crate::output;
use crate::settings::{Connection, Place};
use crate::signals;
use crate::source::Selection;
use crate::store::TableIdentity;

use super::shown::{Format, object, written};

/// The command line of `rehash doctor`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// sqlite:PATH or postgres://…; without it, what the environment or the configuration says.
    source: Option<String>,
    #[command(flatten)]
    selection: Box<Selection>,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    configuration: Configuration,
    /// Shows the least that a role needs to migrate this table, as GRANT statements.
    #[arg(long)]
    grants: bool,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// The report for programs.
#[derive(Serialize)]
struct Json<'a> {
    version: u32,
    source: &'a str,
    table: Option<&'a TableIdentity>,
    worst: Severity,
    findings: &'a [Finding],
    grants: &'a [String],
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_keyless()?;
    exit::harmless(examined(args, &loaded))
}

fn examined(args: &Args, loaded: &Loaded) -> Result<u8> {
    signals::listen()?;
    let place = Place::of(args.source.as_deref(), &args.connection, &loaded.source)?;
    let examination = examine(&place, &args.selection, None);
    let examination = signals::unless_stopped(examination, "stopped before the last finding")?;
    if args.grants && examination.grants.is_empty() {
        return Err(Usage::error(
            "--grants is for PostgreSQL; a file has the rights of its folder",
        ));
    }
    if args.grants && args.format == Format::Table {
        let mut out = output::data();
        let lines = examination.grants.iter().try_for_each(|grant| writeln!(out, "{grant}"));
        written(lines.and_then(|()| out.flush()))?;
    } else {
        show(&examination, args.format)?;
    }
    let refused = worst(&examination.findings) == Severity::Refused;
    Ok(if refused { exit::PREFLIGHT } else { exit::OK })
}

fn show(examination: &Examination, format: Format) -> Result<()> {
    let json = Json {
        version: 1,
        source: &examination.source,
        table: examination.table.as_ref(),
        worst: worst(&examination.findings),
        findings: &examination.findings,
        grants: &examination.grants,
    };
    format.show(|out, width| write_table(examination, out, width), object(&json))
}

const NOTES: &str = "\
Nothing is written, and no value of the table is shown. `rehash migrate` looks at the same things \
before it begins, and refuses what is refused here.

Exit codes: 0 nothing is refused; 2 wrong call; 3 the database could not be read; 5 something is \
refused; 75 stopped by Ctrl-C or SIGTERM, or by somebody else who holds the SQLite file.";

//! `rehash check`: what is left of a migration, and what became of the rows that runs wrote.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::shown::{Format, object};
use crate::configuration::{Configuration, Loaded};
use crate::exit;
use crate::plan::{Plan, Survey, named};
use crate::residue::{Ledger, Residue};
use crate::rules::{Purpose, Rules, Spec};
use crate::settings::{Connection, Place, Process, Settings, SourceTable};
use crate::signals;
use crate::source::Selection;
use crate::store::{self, Access};

/// The command line of `rehash check`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// sqlite:PATH or postgres://…; without it, what the environment or the configuration says, or
    /// else the plan.
    source: Option<String>,
    /// The plan of the migration, which says the table and the rules.
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["rules", "profile", "accept", "table", "key", "column", "condition"]
    )]
    plan: Option<PathBuf>,
    /// The table is a restored copy of the one that was planned for.
    #[arg(long, requires = "plan")]
    same_table: bool,
    /// What was to be done, where there is no plan.
    #[arg(long = "rule", value_name = "RULE", required_unless_present = "plan")]
    rules: Vec<String>,
    #[command(flatten)]
    selection: Box<Selection>,
    /// Reads text that several formats share as this profile orders them.
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Reads text that does not name its format as this scheme.
    #[arg(long, value_name = "ID")]
    accept: Vec<String>,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    configuration: Configuration,
    /// Shows keys, up to a hundred of each kind.
    #[arg(long)]
    keys: bool,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_all()?;
    exit::harmless(checked(args, &loaded))
}

fn checked(args: &Args, loaded: &Loaded) -> Result<u8> {
    let catalogue = &loaded.catalogue;
    let read = |path: &PathBuf| {
        Plan::read(path).map(|plan| (path.clone(), plan)).map_err(|error| error.of(path))
    };
    let plan = args.plan.as_ref().map(read).transpose()?;
    let (rules, selection) = if let Some((path, plan)) = &plan {
        let rules = plan.rules(catalogue, Purpose::Look).map_err(|error| error.of(path))?;
        (rules, plan.selection())
    } else {
        let specs = args.rules.iter().map(|it| Spec::read(it)).collect::<Result<Vec<_>>>()?;
        let rules =
            Rules::new(&specs, catalogue, args.profile.as_deref(), &args.accept, Purpose::Look)?;
        (rules, (*args.selection).clone())
    };
    signals::listen()?;
    let (source, connection) = (args.source.as_deref(), &args.connection);
    let place = match &plan {
        Some((_, plan)) if source.is_none() && !is_named(&loaded.source)? => {
            Place::planned(&plan.source, connection, &loaded.source)?
        }
        _ => Place::of(source, connection, &loaded.source)?,
    };
    let looked = || -> Result<Residue> {
        let mut store = store::open_place(&place, &selection, Access::Read)?;
        let identity = store.identity().context("reading the table")?;
        if let Some((path, plan)) = &plan {
            plan.check(&identity, &place, &rules, args.same_table)
                .map_err(|error| error.of(path))?;
        }
        let survey = Survey::of(store.as_mut(), &rules, &mut |_, _| Ok(()))?;
        let digest = plan.as_ref().map(|(_, plan)| plan.digest.as_str());
        let ledger = Ledger::of(store.as_mut(), &rules, digest)?;
        Ok(Residue::new(named(&place), identity, &survey, &ledger, args.keys))
    };
    let residue = signals::unless_stopped(looked(), Survey::STOPPED)?;
    args.format.show(|out, width| residue.write_table(out, width), object(&residue))?;
    Ok(if residue.is_done() { exit::OK } else { exit::FINDINGS })
}

/// Whether the environment or the configuration says where to look.
fn is_named(table: &SourceTable) -> Result<bool> {
    Ok(Settings::is_named(table, &Process)?)
}

const NOTES: &str = "\
Every row is read and none is written. What a run wrote is known by the digest of it in the run's \
ledger: a row that holds something else by now was upgraded by a login or changed by its user; or it \
holds an old format again, because an application wrote the old value back or still makes such hashes \
for new passwords. Rows that rules are about and no run can change are a line of the report.

Exit codes: 0 a run would change nothing; 1 a run would change a row; 2 wrong call, or the plan is of \
another table; 3 the database could not be read; 75 stopped by Ctrl-C or SIGTERM, or by somebody else who \
holds the SQLite file.";

//! `rehash plan`: what rules would do to a table, and a file for `rehash migrate`. Writes nothing to
//! the table.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::again::Again;
use super::shown::{Format, object};
use crate::configuration::{Configuration, Loaded};
use crate::exit::{self, Usage};
use crate::folder::may_make_files;
use crate::notice::notice;
use crate::plan::{Outcome, Plan, Survey, address, named};
use crate::printable::printable;
use crate::prove::{Accounts, Proven};
use crate::rules::{Policy, Purpose, Rules, Spec};
use crate::settings::{Connection, Form, Place};
use crate::signals;
use crate::source::{Mapping, Selection};
use crate::store::{self, Access, TableIdentity};

/// The command line of `rehash plan`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// sqlite:PATH or postgres://…; without it, what the environment or the configuration says.
    source: Option<String>,
    #[command(flatten)]
    selection: Box<Selection>,
    /// What to do: repair, reprefix:<from>=<to> or wrap:<scheme>=<target>. Once for each rule.
    #[arg(long = "rule", value_name = "RULE", required = true)]
    rules: Vec<String>,
    /// Reads text that several formats share as this profile orders them.
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Reads text that does not name its format as this scheme, as md5-hex.
    #[arg(long, value_name = "ID")]
    accept: Vec<String>,
    /// Known accounts that show that a wrap is right: CSV with the columns key or user, and
    /// password.
    #[arg(long, value_name = "CSV")]
    prove: Option<PathBuf>,
    /// Where to write the plan; without it, it is only shown.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    configuration: Configuration,
    /// Shows keys of rows that are left alone, up to a hundred for each reason.
    #[arg(long)]
    keys: bool,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_all()?;
    exit::harmless(planned(args, &loaded))
}

fn planned(args: &Args, loaded: &Loaded) -> Result<u8> {
    let catalogue = &loaded.catalogue;
    let specs = args.rules.iter().map(|it| Spec::read(it)).collect::<Result<Vec<_>>>()?;
    let profile = args.profile.as_deref();
    let rules = Rules::new(&specs, catalogue, profile, &args.accept, Purpose::Write)?;
    check_doubts(&rules, args.prove.is_some())?;
    if let Some(path) = &args.output {
        check_free(path)?;
    }
    if let Some(path) = &args.prove {
        Form::check_file("--prove", &path.to_string_lossy())?;
    }
    signals::listen()?;
    let place = Place::of(args.source.as_deref(), &args.connection, &loaded.source)?;
    let mut accounts = match &args.prove {
        Some(path) => {
            Some(Accounts::read(path, Mapping::of(&args.selection).user_column.is_some())?)
        }
        None => None,
    };
    let surveyed = surveyed(&place, &args.selection, &rules, accounts.as_mut());
    let (identity, survey) = signals::unless_stopped(surveyed, Survey::STOPPED)?;
    let mut outcome = Outcome::of(named(&place), identity.clone(), &survey, &rules, args.keys)?;
    if let Some((rule, longest)) = outcome.too_long() {
        let width = outcome.width.unwrap_or_default();
        let alter = alter(&identity, longest);
        notice(format_args!(
            "rehash: {rule} makes values of {longest} characters and the column holds {width}; \
             nothing is ever shortened. First widen it: {alter}"
        ));
        args.format.show(|out, width| outcome.write_table(out, width), object(&outcome))?;
        return Ok(exit::PREFLIGHT);
    }
    let policy = Policy::new(&specs, catalogue, profile, &args.accept);
    let mapping = Mapping::of(&args.selection).on(&identity);
    let mut plan = Plan::new(address(&place)?, mapping, policy, identity, survey.found());
    if let Some(accounts) = &accounts {
        let proven = proven(&place, &args.selection, &rules, accounts);
        let proven = signals::unless_stopped(proven, "stopped in the proof; nothing was written")?;
        for effect in &mut outcome.rules {
            effect.proven_by = proven.steps.get(&effect.rule).copied();
        }
        plan = plan.proven(&proven.rules.into_iter().collect::<Vec<_>>());
    }
    if let Some(path) = &args.output {
        write(path, &plan)?;
        outcome.plan = Some(plan.digest.clone());
    }
    args.format.show(|out, width| outcome.write_table(out, width), object(&outcome))?;
    if let Some(path) = &args.output {
        let name = path.display().to_string();
        let digest = plan.digest.get(..12).unwrap_or_default();
        // The address in the plan names its certificates.
        let insecure = args.connection.insecure_tls;
        let dry = Again::of(&["rehash", "migrate", &name]).flag("--insecure-tls", insecure);
        let dry = dry.configuration(&args.configuration);
        notice(format_args!(
            "rehash: plan {digest} is in {}. Dry run: {dry}; to write: {dry} --apply",
            printable(&name)
        ));
    }
    Ok(exit::OK)
}

/// Reads every row, and shows each to the known accounts.
fn surveyed(
    place: &Place,
    selection: &Selection,
    rules: &Rules,
    mut accounts: Option<&mut Accounts>,
) -> Result<(TableIdentity, Survey)> {
    let mut store = store::open_place(place, selection, Access::Read)?;
    let identity = store.identity().context("reading the table")?;
    let survey = Survey::of(store.as_mut(), rules, &mut |record, _| {
        if let Some(accounts) = &mut accounts {
            accounts.see(record);
        }
        Ok(())
    })?;
    Ok((identity, survey))
}

/// What the known accounts show.
fn proven(
    place: &Place,
    selection: &Selection,
    rules: &Rules,
    accounts: &Accounts,
) -> Result<Proven> {
    let mut store = store::open_place(place, selection, Access::Write)?;
    let proven = accounts.prove(rules, store.as_mut())?;
    check_proofs(rules, &proven)?;
    Ok(proven)
}

/// Refuses a wrap whose texts do not say what they are, unless somebody proves it.
fn check_doubts(rules: &Rules, is_proven: bool) -> Result<()> {
    for rewrite in rules.rewrites() {
        if let Some(why) = rewrite.doubt().filter(|_| !is_proven) {
            let (rule, from) = (rewrite.rule(), rewrite.from());
            return Err(Usage::error(format!(
                "{rule}: {from} is not certain, {why}; a wrong guess would destroy every password. \
                 Give --prove a CSV file of known accounts (key or user, password)"
            )));
        }
    }
    Ok(())
}

/// Refuses a plan with a rule in doubt that no known account is about.
fn check_proofs(rules: &Rules, proven: &Proven) -> Result<()> {
    for rewrite in rules.rewrites().iter().filter(|rewrite| rewrite.doubt().is_some()) {
        let rule = rewrite.rule();
        if !proven.rules.contains_key(rule) {
            return Err(Usage::error(format!(
                "--prove: no account of the file is about {rule}; it needs one at least, or the rule \
                 left out"
            )));
        }
    }
    Ok(())
}

fn alter(table: &TableIdentity, longest: usize) -> String {
    let quoted = |name: &str| crate::sqlite_file::quoted(&printable(name));
    let schema = table.schema.as_ref().map(|it| format!("{}.", quoted(it))).unwrap_or_default();
    let (name, column) = (quoted(&table.table), quoted(&table.column.name));
    let width = longest.max(255);
    format!("ALTER TABLE {schema}{name} ALTER COLUMN {column} TYPE varchar({width})")
}

fn check_free(path: &Path) -> Result<()> {
    if Form::is_of_database(&path.to_string_lossy()) {
        return Err(Usage::error(
            "-o names the file of the plan, and this looks like the address of a database; a path \
             that does begins with ./",
        ));
    }
    // A link that leads nowhere is in the way as well.
    if path.symlink_metadata().is_ok() {
        let path = printable(&path.display().to_string());
        return Err(Usage::error(format!("{path} is there already, and a run may go by it")));
    }
    // Before every row is read and every account proven.
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let folder = printable(&folder.display().to_string());
        return Err(Usage::error(format!("-o: {folder} is no folder")));
    }
    if !may_make_files(folder) {
        let folder = printable(&folder.display().to_string());
        return Err(Usage::error(format!("-o: this user may not make files in {folder}")));
    }
    Ok(())
}

fn write(path: &Path, plan: &Plan) -> Result<()> {
    let writing = || format!("writing {}", printable(&path.display().to_string()));
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = file.with_context(writing)?;
    file.write_all(plan.text().as_bytes()).and_then(|()| file.sync_all()).with_context(writing)
}

const NOTES: &str = "\
The table is read and not written, but for --prove, which writes known accounts in a transaction and \
rolls it back. No hash, salt, password or user name is printed, and no key without --keys.

Rules: repair takes back damage that has exactly one inverse; reprefix writes the same hash under \
the name that another application reads it by (docs/reprefix.md); wrap puts an old digest into \
argon2id or bcrypt, so that nobody has to log in for it (docs/wrapped.md). A target may have a cost: \
wrap:md5-hex=argon2id:m=65536,t=3,p=1, and the current key of the configuration over the old digest: \
wrap:md5-hex=argon2id:pepper=k1 (docs/configuration.md). A row gets one write, repair and another rule together. NULL, \
locked and empty accounts, numbers, more than 4,096 bytes and what is no ASCII are left alone.

Exit codes: 0 the plan is shown, and written where -o says; 2 wrong call, or known accounts that do \
not verify; 3 the table could not be read; 5 a new value would not fit its column; 75 stopped by Ctrl-C \
or SIGTERM, or by somebody else who holds the SQLite file, with nothing written.";

//! `rehash migrate`: carries out a plan, or says what that would do.

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::again::Again;
use crate::configuration::Configuration;
use crate::doctor::{Preflight, preflight};
use crate::exit::{self, Busy, Usage};
use crate::migrate::{
    BeforeCommit, Budget, End, Options, Show, Style, Summary, Work as _, dry_run, run as carry_out,
};
use crate::output;
use crate::plan::{Plan, Verifies};
use crate::postgres::is_not_allowed;
use crate::rules::{Purpose, Rules};
use crate::settings::{Connection, Place};
use crate::signals;
use crate::store::{self, Access, Store};

/// The command line of `rehash migrate`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// What `rehash plan` wrote.
    plan: PathBuf,
    /// Writes. Without it the table is only read, over a connection that can't do more.
    #[arg(long)]
    apply: bool,
    /// The database of the plan under another name, as with a password in it.
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// The table is the planned one, restored into another server or copied into another file. What
    /// known accounts have proven holds for a copy, and for no other table.
    #[arg(long)]
    same_table: bool,
    /// Threads that hash; without it as many as there are cores, where their memory lets them.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    workers: Option<u16>,
    /// What all workers may hold together; without it four fifths of the free memory.
    #[arg(long, value_name = "MIB")]
    memory: Option<u64>,
    /// The most rows of one transaction.
    #[arg(long, value_name = "ROWS", default_value_t = BATCH,
        value_parser = clap::value_parser!(u32).range(1..=100_000))]
    batch: u32,
    /// How long a batch should take, in milliseconds: batches grow and shrink until they do. With 0
    /// all have as many rows as --batch says.
    #[arg(long, value_name = "MS", default_value_t = BATCH_TIME)]
    batch_time: u64,
    /// How long a runner that is gone keeps others out, where the database can't tell that it is.
    #[arg(long, value_name = "SECONDS", default_value_t = LEASE,
        value_parser = clap::value_parser!(u64).range(5..=86_400))]
    lease: u64,
    /// How progress is shown on standard error; auto is a bar on a terminal and lines elsewhere.
    #[arg(long, value_enum, default_value_t = Style::Auto)]
    progress: Style,
    /// Seconds between two lines of progress.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    progress_every: u64,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    configuration: Configuration,
    /// For tests that kill a run between its swaps and its commit: writes the event `swapping`
    /// with the number of rows there, and waits for so long.
    #[arg(long, value_name = "MS", hide = true)]
    wait_before_commit: Option<u64>,
}

impl Args {
    /// The command line that goes on, or writes what this one would.
    fn again(&self, place: &Place) -> Again {
        let source = self.source.as_ref().map(|source| match place {
            Place::Postgres(target) => target.address(),
            Place::Other(_) => source.clone(),
        });
        let again = Again::of(&["rehash", "migrate", &self.plan.display().to_string()])
            .option("--source", source)
            .flag("--same-table", self.same_table)
            .option("--workers", self.workers)
            .option("--memory", self.memory)
            .option("--batch", Some(self.batch).filter(|rows| *rows != BATCH))
            .option("--batch-time", Some(self.batch_time).filter(|time| *time != BATCH_TIME))
            .option("--lease", Some(self.lease).filter(|lease| *lease != LEASE))
            .connection(&self.connection)
            .configuration(&self.configuration);
        again.flag("--apply", true)
    }
}

/// Rows of a transaction, milliseconds that it should take, and seconds of a lease, unless somebody
/// says otherwise.
const BATCH: u32 = 10_000;
const BATCH_TIME: u64 = 500;
const LEASE: u64 = 60;

pub(crate) fn run(args: &Args) -> Result<u8> {
    let plan = Plan::read(&args.plan).map_err(|error| error.of(&args.plan))?;
    let loaded = args.configuration.load_all()?;
    let rules =
        plan.rules(&loaded.catalogue, Purpose::Write).map_err(|error| error.of(&args.plan))?;
    let workers = args.workers.map(usize::from);
    let budget = Budget::new(workers, args.memory, rules.memory_kib())?;
    signals::listen()?;
    let (connection, configured) = (&args.connection, &loaded.source);
    let place = match &args.source {
        Some(source) => Place::of(Some(source), connection, configured)?,
        None => Place::planned(&plan.source, connection, configured)?,
    };
    let opened = opened(args, &plan, &place, &rules);
    let Some(mut store) = signals::unless_stopped(opened, "stopped before the first row")? else {
        return Ok(exit::PREFLIGHT);
    };
    if let Some(wait) = args.wait_before_commit {
        store.set_calls(Box::new(BeforeCommit::new(Duration::from_millis(wait))));
    }
    let options = Options {
        workers: budget.workers,
        most_rows: usize::try_from(args.batch).map_err(|_| Usage::error("--batch is too much"))?,
        batch_time: (args.batch_time > 0).then(|| Duration::from_millis(args.batch_time)),
        lease: Duration::from_secs(args.lease),
        tries: 8,
        wait: Duration::from_millis(250),
        stopped: signals::stopped,
    };
    let every = Duration::from_secs(args.progress_every);
    // What a database knows of its whole table is newer than the plan.
    let known = match plan.mapping.condition {
        None => store.estimate().ok().flatten(),
        Some(_) => None,
    };
    let mut show = Show::start(args.progress, every, known.or(Some(plan.rows)));
    let outcome = if args.apply {
        carry_out(store.as_mut(), &rules, &plan.digest, &options, &mut show)
    } else {
        dry_run(store.as_mut(), &rules, &options, &mut show)
    };
    show.finish();
    // A dry run needs SELECT alone; without it, all that a run needs is said.
    if !args.apply
        && matches!(&outcome.end, End::Failed(error) if is_not_allowed(error))
        && preflight(&place, &plan.selection(), plan.longest())? == Preflight::Refused
    {
        return Ok(exit::PREFLIGHT);
    }
    let (again, verifies) = (args.again(&place).to_string(), Verifies::all(&rules));
    let width = output::width().map(usize::from);
    let summary =
        Summary { outcome: &outcome, dry: !args.apply, again: &again, verifies: &verifies, width };
    let mut out = output::people();
    match write!(out, "{summary}").and_then(|()| out.flush()) {
        // A dry run is nothing but its report.
        Err(error) if !args.apply && error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("writing the report")
        }
        // What a run did is done, whether or not anybody can read of it.
        _ => Ok(summary.code()),
    }
}

/// The table of the plan; none where preflight said why it can't be written.
fn opened(
    args: &Args,
    plan: &Plan,
    place: &Place,
    rules: &Rules,
) -> Result<Option<Box<dyn Store>>> {
    let access = if args.apply { Access::Write } else { Access::Read };
    let selection = plan.selection();
    let is_refused = || {
        Ok::<_, anyhow::Error>(preflight(place, &selection, plan.longest())? == Preflight::Refused)
    };
    let mut store = match store::open_place(place, &selection, access) {
        // What a file lacks to be opened for writing is what preflight names.
        Err(error)
            if args.apply
                && matches!(place, Place::Other(_))
                && !error.is::<Busy>()
                && !signals::stopped() =>
        {
            return if is_refused().unwrap_or(false) { Ok(None) } else { Err(error) };
        }
        opened => opened?,
    };
    let identity = store.identity()?;
    plan.check(&identity, place, rules, args.same_table).map_err(|error| error.of(&args.plan))?;
    Ok(if args.apply && is_refused()? { None } else { Some(store) })
}

const NOTES: &str = "\
A plan is of one table: on another server, or in another SQLite file, the same table asks for \
--same-table, which says that it is a restored copy. A wrap that known accounts have proven was proven \
on the planned table; on another one that only looks alike a wrong guess destroys every password, so \
make a plan of its own for that, with --prove.

A plan that names a key (pepper=…) holds nothing of it: it is carried out with the [[pepper]] of that id, \
which has to be the current one. Another key under the same id is not noticed.

Without --apply nothing is written, nowhere: the rows that rules are about are counted. With it, \
rows are read in the order of their key, hashed while no transaction is open, and written in short \
transactions, each only where its old bytes still stand; what somebody else wrote meanwhile stays. \
After the last row the table is read again until there is nothing left to do. Stop it with Ctrl-C \
or SIGTERM, kill it, start it again: it goes on, and does nothing twice.

The database gets three tables: rehash_run, rehash_ledger (key, rule and the SHA-256 of what was \
written) and rehash_quarantine (rows that the database does not write). None holds anything of an \
old value.

Exit codes: 0 done; 2 wrong call, or a plan that is not of this table; 3 the database could not be \
read or written, holds other than what was written, or refused or blocked more than 1,000 rows one \
after another; 4 done but for rows in quarantine; 5 refused before anything was written (rehash \
doctor says more); 6 another run is at work; 75 stopped by a signal, a full disk, a lost connection, a SQLite file that \
somebody else holds, or others who keep writing rows to change, and goes on when it is started again; 130 the second Ctrl-C.";

//! `rehash migrate`: carries out a plan, or says what that would do.

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::configuration::Configuration;
use crate::doctor::{Preflight, preflight};
use crate::exit::{self, Usage};
use crate::migrate::{
    BeforeCommit, Budget, Options, Show, Style, Summary, Work as _, dry_run, run as carry_out,
};
use crate::notice::notice;
use crate::output;
use crate::plan::Plan;
use crate::settings::{Connection, Place};
use crate::signals;
use crate::store::{self, Access};

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
    /// The table is the planned one, restored into another server.
    #[arg(long)]
    same_table: bool,
    /// Threads that hash; without it as many as there are cores, where their memory lets them.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    workers: Option<u16>,
    /// What all workers may hold together; without it four fifths of the free memory.
    #[arg(long, value_name = "MIB")]
    memory: Option<u64>,
    /// The most rows of one transaction.
    #[arg(long, value_name = "ROWS", default_value_t = 10_000,
        value_parser = clap::value_parser!(u32).range(1..=100_000))]
    batch: u32,
    /// How long a batch should take, in milliseconds: batches grow and shrink until they do. With 0
    /// all have as many rows as --batch says.
    #[arg(long, value_name = "MS", default_value_t = 500)]
    batch_time: u64,
    /// How long a runner that is gone keeps others out, where the database can't tell that it is.
    #[arg(long, value_name = "SECONDS", default_value_t = 60,
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

pub(crate) fn run(args: &Args) -> Result<u8> {
    let plan = Plan::read(&args.plan).map_err(|error| error.of(&args.plan))?;
    let loaded = args.configuration.load_all()?;
    let rules = plan.rules(&loaded.catalogue).map_err(|error| error.of(&args.plan))?;
    let workers = args.workers.map(usize::from);
    let budget = Budget::new(workers, args.memory, rules.memory_kib())?;
    signals::listen()?;
    let access = if args.apply { Access::Write } else { Access::Read };
    let (connection, configured) = (&args.connection, &loaded.source);
    let place = match &args.source {
        Some(source) => Place::of(Some(source), connection, configured)?,
        None => Place::planned(&plan.source, connection, configured)?,
    };
    let selection = plan.mapping.selection();
    let mut store = match store::open_place(&place, &selection, access) {
        Err(_) if signals::stopped() => {
            notice(format_args!("rehash: stopped before the first row"));
            return Ok(exit::STOPPED);
        }
        opened => opened?,
    };
    plan.check(&store.identity()?, args.same_table).map_err(|error| error.of(&args.plan))?;
    if args.apply && preflight(&place, &selection, plan.longest())? == Preflight::Refused {
        return Ok(exit::PREFLIGHT);
    }
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
    let name = args.plan.display().to_string();
    let width = output::width().map(usize::from);
    let summary = Summary { outcome: &outcome, dry: !args.apply, plan: &name, width };
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

const NOTES: &str = "\
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
doctor says more); 6 another run is at work; 75 stopped by a signal, a full disk, a lost connection, or others who keep writing \
rows to change, and goes on when it is started again; 130 the second Ctrl-C.";

//! `rehash demo`: makes a table of known passwords, scans it, migrates it, and verifies every user.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::Parser as _;
use rehash::profile;

use crate::args::{Cli, Command};
use crate::catalogue::Catalogue;
use crate::command::scan::show;
use crate::command::shown::Format;
use crate::demo::{self, Counts, LEAST_ROWS, PLANTED, Plan};
use crate::duplicates::Mode;
use crate::eta::spoken;
use crate::exit;
use crate::notice::notice;
use crate::progress::Style;
use crate::report::Report;
use crate::scan::{Options, registry, scan};
use crate::source::{self, Selection};
use crate::words;

/// The command line of `rehash demo`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = NOTES)]
pub(crate) struct Args {
    /// How many users; those beyond 12,000 have hashes that cost nothing.
    #[arg(long, default_value_t = 12_000, value_parser = rows)]
    rows: usize,
    /// Replaces rehash-demo.sqlite even where this demo did not make it.
    #[arg(long)]
    force: bool,
}

fn rows(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(rows) if rows >= LEAST_ROWS => Ok(rows),
        _ => Err(format!("a number from {LEAST_ROWS}")),
    }
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let clock = Instant::now();
    let path = Path::new(demo::FILE);
    let plan = Plan::new(args.rows);
    let (formats, damages) = Plan::variety();
    let users = words::number(u64::try_from(plan.rows()).unwrap_or(u64::MAX));
    say(
        clock.elapsed(),
        &format!(
            "making {} with {users} users: {formats} formats, {damages} kinds of damage, {} users \
             at real costs",
            demo::FILE,
            Plan::real()
        ),
    );
    demo::fill(path, &plan, args.force)?;
    say(clock.elapsed(), "scanning it");
    let report = scanned()?;
    show(&report, Format::Table)?;
    say(clock.elapsed(), "verifying users of every kind, with the right password and a wrong one");
    let before = demo::verify(path, &plan.sample(3))?;
    say(clock.elapsed(), &outcome(&before));
    let found = has_planted(&report);
    if !found {
        say(clock.elapsed(), "the planted duplicate salts were not counted as they should be");
    }
    let done = migrated(&clock, &plan)?;
    if done != exit::OK {
        return Ok(done);
    }
    say(clock.elapsed(), "verifying every user, with the right password and a wrong one");
    let after = demo::verify(path, &plan.everybody())?;
    say(clock.elapsed(), &outcome(&after));
    say(clock.elapsed(), &next());
    let is_perfect = before.is_perfect() && after.is_perfect();
    Ok(if is_perfect && found { exit::OK } else { exit::FINDINGS })
}

/// Plans, proves, migrates and checks, by the commands that anybody would use.
fn migrated(clock: &Instant, plan: &Plan) -> Result<u8> {
    let row = |user| format!("{user},{}\n", demo::password(user));
    let known: String = plan.uncertain(5).into_iter().map(row).collect();
    fs::write(demo::KNOWN, format!("key,password\n{known}"))
        .with_context(|| format!("writing {}", demo::KNOWN))?;
    let source = format!("sqlite:{}", demo::FILE);
    let planning = ["plan", &source, "--no-config", "--preset", "django", "--profile", "django"];
    let planning =
        [&planning[..], &RULES[..], &["--prove", demo::KNOWN, "-o", demo::PLAN]].concat();
    let applying = ["migrate", demo::PLAN, "--no-config", "--apply"];
    let checking = ["check", &source, "--no-config", "--plan", demo::PLAN];
    for arguments in [&planning[..], &applying[..], &checking[..]] {
        let shown: Vec<&str> =
            arguments.iter().copied().filter(|it| *it != "--no-config").collect();
        say(clock.elapsed(), &format!("rehash {}", shown.join(" ")));
        let command = std::iter::once("rehash").chain(arguments.iter().copied());
        let code = match Cli::try_parse_from(command)?.command {
            Command::Plan(args) => super::plan::run(&args)?,
            Command::Migrate(args) => super::migrate::run(&args)?,
            Command::Check(args) => super::check::run(&args)?,
            _ => exit::USAGE,
        };
        if code != exit::OK {
            return Ok(code);
        }
    }
    Ok(exit::OK)
}

/// What is done to the demo: repairs, a plugin's prefix, and wraps of hashes without a salt, which do
/// not say all that they are.
const RULES: [&str; 8] = [
    "--rule",
    "repair",
    "--rule",
    "reprefix:bc$=bcrypt$",
    "--rule",
    "wrap:django-unsalted-sha1=argon2id",
    "--rule",
    "wrap:django-unsalted-md5-bare=argon2id",
];

fn scanned() -> Result<Report> {
    let mut source = source::open(&format!("sqlite:{}", demo::FILE), &Selection::django())?;
    let options = Options {
        duplicates: Mode::Approx,
        examples: 0,
        progress: Style::Auto,
        progress_every: Duration::from_secs(30),
        fail_on: Vec::new(),
        decided: true,
    };
    let catalogue = Catalogue::default();
    let registry = registry(&catalogue, Some(profile::django()), &[])?;
    scan(source.as_mut(), &registry, &catalogue, &options)
}

/// Whether the scan counted the users who were given one salt, and nobody else.
fn has_planted(report: &Report) -> bool {
    report.duplicates.is_some_and(|shared| {
        let groups = u64::try_from(PLANTED.len()).unwrap_or(0);
        let largest = PLANTED.iter().max().copied();
        shared.groups == groups
            && shared.users == PLANTED.iter().sum::<u64>()
            && shared.largest.map(|(users, _)| users) == largest
    })
}

fn outcome(counts: &Counts) -> String {
    let Counts { opening, right_accepted, wrong_refused, closed, closed_refused } = counts;
    format!(
        "right accepted {right_accepted}/{opening}, wrong refused {wrong_refused}/{opening}, locked \
         or lost refused {closed_refused}/{closed}"
    )
}

fn next() -> String {
    let source = format!("sqlite:{}", demo::FILE);
    format!(
        "next:\n  rehash scan {source} --profile django --keys\n  rehash scan {source} --profile django --format json --fail-on weak\n  \
         rehash scan sqlite:YOUR-DATABASE --preset django"
    )
}

/// A step, with the time since the start; on standard error, which may be closed.
fn say(time: Duration, step: &str) {
    notice(format_args!("{:>7}  {step}", spoken(time)));
}

const NOTES: &str = "\
The table is rehash-demo.sqlite, as Django makes its auth_user. User N is called userN, in five \
digits, and has the password \"correct horse N\". The hashes are made without this program's own \
library, so that the two check each other. Beside it are a plan, rehash-demo-plan.toml, and the known \
accounts that prove it, rehash-demo-known.csv.

Exit codes: 0 everything verified as it should; 1 something did not; 3 the file could not be made; \
others as those of plan, migrate and check.";

//! `rehash demo`: makes a table of known passwords, scans it, and verifies a sample.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use rehash::profile;

use crate::catalogue::Catalogue;
use crate::command::scan::{Format, show};
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
    let counts = demo::verify(path, &plan, 3)?;
    say(clock.elapsed(), &outcome(&counts));
    let found = has_planted(&report);
    if !found {
        say(clock.elapsed(), "the planted duplicate salts were not counted as they should be");
    }
    say(clock.elapsed(), &next());
    Ok(if counts.is_perfect() && found { exit::OK } else { exit::FINDINGS })
}

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
library, so that the two check each other.

Exit codes: 0 everything verified as it should; 1 something did not; 3 the file could not be made.";

//! The program: plans, runs, and is killed where its events say so.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::options::Options;
use crate::table::Engine;

/// A little more than the five seconds that the runs are told.
const LEASE: Duration = Duration::from_millis(5200);

/// A run of the program to its end.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) took: Duration,
}

/// `rehash` with these arguments, which has to succeed.
pub(crate) fn succeed(options: &Options, folder: &Path, arguments: &[&str]) -> Ended {
    let start = Instant::now();
    let said = command(options, folder, arguments).output().expect("the program runs");
    let took = start.elapsed();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (output, errors) = (text(&said.stdout), text(&said.stderr));
    assert!(said.status.success(), "{arguments:?}: {}\n{output}{errors}", said.status);
    Ended { took }
}

fn command(options: &Options, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(&options.program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

/// Where a run is killed: behind a commit, or between a swap and its commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Committed,
    Swapping,
}

/// The kills of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kills {
    pub(crate) counted: u64,
    /// Of them, those that fell between a swap and its commit: nothing of that batch was there.
    pub(crate) swapping: u64,
    /// Those that did not count.
    pub(crate) wasted: u64,
}

impl fmt::Display for Kills {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { counted, swapping, wasted } = self;
        write!(
            f,
            "{counted} kills ({swapping} between a swap and its commit; {wasted} more did not count)"
        )
    }
}

/// Runs this until it was killed as often as asked, each time further on, and then to its end.
/// `seen` is called after each kill that counts.
pub(crate) fn killed(
    engine: Engine,
    options: &Options,
    folder: &Path,
    arguments: &[&str],
    all: u64,
    committed: impl Fn() -> u64,
    mut seen: impl FnMut(),
) -> Kills {
    let mut chance = Chance::new(options.seed);
    let (mut kills, mut last) = (Kills::default(), 0);
    while kills.counted < options.kills {
        let step = all / (options.kills + 1);
        let rows = step * kills.counted + 1 + chance.below(step);
        // Of two kills, the second is between a swap and its commit; one that comes later than that
        // does not count, so that half of those that do are.
        let place = if kills.counted % 2 == 0 { Place::Committed } else { Place::Swapping };
        let mut program = command(options, folder, arguments);
        program.stdout(Stdio::null()).stderr(Stdio::piped());
        if place == Place::Swapping {
            program.args(["--wait-before-commit", "50"]);
        }
        let said = kill_at(program.spawn().expect("the program runs"), rows.max(last + 1), place);
        // The lease of a run that was killed is held until the server's clock has passed it.
        if engine == Engine::Postgres {
            std::thread::sleep(LEASE);
        }
        let now = committed();
        let is_there = place == Place::Committed || said == Some(now);
        if is_there && last < now && now < all {
            kills.counted += 1;
            kills.swapping += u64::from(place == Place::Swapping);
            last = now;
            seen();
        } else {
            kills.wasted += 1;
            assert!(kills.wasted <= 2 * options.kills, "{kills}");
        }
    }
    kills
}

/// Kills the program behind the first batch with which so many rows are written, or in the one after
/// it; gives how many it said were written.
fn kill_at(mut child: Child, wanted: u64, place: Place) -> Option<u64> {
    let events = BufReader::new(child.stderr.take().expect("it is a pipe"));
    let mut said = None;
    for line in events.lines() {
        let Ok(line) = line else { break };
        let Ok(event) = serde_json::from_str::<serde_json::Value>(&line) else { continue };
        let kind = event.get("ev").and_then(serde_json::Value::as_str);
        let number = |name| event.get(name).and_then(serde_json::Value::as_u64);
        if kind == Some("batch") {
            said = number("committed");
        }
        let is_near = said.is_some_and(|written| written >= wanted);
        let is_there = match place {
            Place::Committed => is_near,
            Place::Swapping => {
                is_near && kind == Some("swapping") && number("rows").is_some_and(|rows| rows > 0)
            }
        };
        if is_there {
            break;
        }
    }
    child.kill().ok();
    child.wait().expect("it ends");
    said
}

//! The program: plans, runs, and is killed where its events say so.

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

/// Runs this until it was killed as often as asked, each time further on, and then to its end.
/// `seen` is called after each kill that counts; gives how many kills did not count.
pub(crate) fn killed(
    engine: Engine,
    options: &Options,
    folder: &Path,
    arguments: &[&str],
    all: u64,
    committed: impl Fn() -> u64,
    mut seen: impl FnMut(),
) -> u64 {
    let mut chance = Chance::new(options.seed);
    let (mut counted, mut wasted, mut last) = (0, 0, 0);
    while counted < options.kills {
        let step = all / (options.kills + 1);
        let rows = step * counted + 1 + chance.below(step);
        let place = if counted % 2 == 0 { Place::Committed } else { Place::Swapping };
        let mut program = command(options, folder, arguments);
        program.stdout(Stdio::null()).stderr(Stdio::piped());
        if place == Place::Swapping {
            program.args(["--wait-before-commit", "20"]);
        }
        kill_at(program.spawn().expect("the program runs"), rows.max(last + 1), last, place);
        // The lease of a run that was killed is held until the server's clock has passed it.
        if engine == Engine::Postgres {
            std::thread::sleep(LEASE);
        }
        let now = committed();
        if last < now && now < all {
            counted += 1;
            last = now;
            seen();
        } else {
            wasted += 1;
            assert!(wasted <= 2 * options.kills, "{wasted} kills did not count, {counted} did");
        }
    }
    wasted
}

/// Kills the program at the first event at which so many rows are written, of which `before` were
/// written before it started.
fn kill_at(mut child: Child, wanted: u64, before: u64, place: Place) {
    let events = BufReader::new(child.stderr.take().expect("it is a pipe"));
    let mut is_near = false;
    for line in events.lines() {
        let Ok(line) = line else { break };
        let Ok(event) = serde_json::from_str::<serde_json::Value>(&line) else { continue };
        let kind = event.get("ev").and_then(serde_json::Value::as_str);
        let written = event.get("committed").and_then(serde_json::Value::as_u64);
        is_near |= kind == Some("batch") && written.is_some_and(|written| written >= wanted);
        let is_there = match place {
            Place::Committed => is_near,
            // The first batch of all, or the next one behind the wanted row.
            Place::Swapping => kind == Some("swapping") && (is_near || wanted <= before + 1),
        };
        if is_there {
            break;
        }
    }
    child.kill().ok();
    child.wait().expect("it ends");
}

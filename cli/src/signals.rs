//! Ctrl-C and SIGTERM: the first asks to stop, the second stops.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use rusqlite::InterruptHandle;

use crate::exit::{self, Stopped};
use crate::terminal;

static LISTENING: AtomicBool = AtomicBool::new(false);
static STOPPED: AtomicBool = AtomicBool::new(false);
static STATEMENTS: Mutex<Vec<InterruptHandle>> = Mutex::new(Vec::new());

/// What comes so soon after the first is no second one: `timeout` signals its child, and then the
/// group that its child is in.
const AT_ONCE: Duration = Duration::from_millis(100);

/// Listens from now on; asking again changes nothing.
pub(crate) fn listen() -> anyhow::Result<()> {
    if LISTENING.swap(true, Ordering::Relaxed) || terminal::is_remembered() {
        return Ok(());
    }
    ctrlc::set_handler(ask_to_stop).context("listening for Ctrl-C")
}

/// Whether a signal asks to stop, and does not end the process as at a prompt.
pub(crate) fn is_listening() -> bool {
    LISTENING.load(Ordering::Relaxed)
}

/// What a signal does.
pub(crate) fn ask_to_stop() {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let first = FIRST.get_or_init(Instant::now);
    if STOPPED.swap(true, Ordering::Relaxed) {
        if first.elapsed() > AT_ONCE {
            std::process::exit(i32::from(exit::INTERRUPTED));
        }
        return;
    }
    if let Ok(statements) = STATEMENTS.lock() {
        statements.iter().for_each(InterruptHandle::interrupt);
    }
}

/// Ends the running statement of this connection as well, which may be long without a row.
pub(crate) fn interrupts(statement: InterruptHandle) {
    // One process works on few connections. Of one that is closed, nothing is left to end.
    if let Ok(mut running) = STATEMENTS.lock() {
        running.push(statement);
    }
}

/// The same, but where somebody asked to stop: what failed then did so for that, as a statement that
/// was ended, and this says how far it came.
pub(crate) fn unless_stopped<T>(
    done: anyhow::Result<T>,
    how_far: &'static str,
) -> anyhow::Result<T> {
    match done {
        Err(error) if stopped() && !error.is::<Stopped>() => Err(Stopped(how_far).into()),
        done => done,
    }
}

/// Whether somebody asked to stop.
pub(crate) fn stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

//! Ctrl-C and SIGTERM: the first asks to stop, the second stops.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use rusqlite::InterruptHandle;

use crate::exit::{self, Stopped};

static LISTENING: AtomicBool = AtomicBool::new(false);
static STOPPED: AtomicBool = AtomicBool::new(false);
static STATEMENT: Mutex<Option<InterruptHandle>> = Mutex::new(None);

/// Listens from now on; asking again changes nothing.
pub(crate) fn listen() -> anyhow::Result<()> {
    if LISTENING.swap(true, Ordering::Relaxed) {
        return Ok(());
    }
    ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(exit::INTERRUPTED));
        }
        if let Ok(statement) = STATEMENT.lock()
            && let Some(statement) = &*statement
        {
            statement.interrupt();
        }
    })
    .context("listening for Ctrl-C")
}

/// Ends the running statement of this connection as well, which may be long without a row.
pub(crate) fn interrupts(statement: InterruptHandle) {
    // One process works on one database, on its last connection.
    if let Ok(mut running) = STATEMENT.lock() {
        *running = Some(statement);
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

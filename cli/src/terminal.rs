//! The terminal as it was before a prompt, for whoever stops at the prompt.

use std::sync::OnceLock;

use anyhow::Context as _;

use crate::exit;
use crate::signals;

static LISTENING: OnceLock<()> = OnceLock::new();

/// From now on a signal ends the process with the terminal as it is now, echo included.
pub(crate) fn remember() -> anyhow::Result<()> {
    if LISTENING.set(()).is_err() {
        return Ok(());
    }
    let restore = restorer();
    ctrlc::set_handler(move || {
        // Behind the last prompt there is something to stop in order.
        if signals::is_listening() {
            return signals::ask_to_stop();
        }
        restore();
        interrupted();
    })
    .context("listening for Ctrl-C")
}

/// Whether a prompt has set what a signal does.
pub(crate) fn is_remembered() -> bool {
    LISTENING.get().is_some()
}

/// Ends the process as Ctrl-C does.
pub(crate) fn interrupted() -> ! {
    std::process::exit(i32::from(exit::INTERRUPTED))
}

#[cfg(unix)]
fn restorer() -> impl Fn() + Send + 'static {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

    let terminal = std::fs::File::options().read(true).write(true).open("/dev/tty").ok();
    let before = terminal.and_then(|terminal| Some((tcgetattr(&terminal).ok()?, terminal)));
    move || {
        if let Some((settings, terminal)) = &before {
            tcsetattr(terminal, OptionalActions::Now, settings).ok();
        }
    }
}

/// A console restores itself.
#[cfg(not(unix))]
fn restorer() -> impl Fn() + Send + 'static {
    || {}
}

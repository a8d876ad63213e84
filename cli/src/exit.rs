//! The exit codes that scripts can rely on.

use std::process::ExitCode;

/// Everything was done and nothing was found that the caller asked to fail on.
pub(crate) const OK: u8 = 0;
/// Findings at or above `--fail-on`; for `verify`, at least one attempt that did not match.
pub(crate) const FINDINGS: u8 = 1;
/// The command line was wrong; clap exits with the same code.
pub(crate) const USAGE: u8 = 2;
/// A file or a database could not be read.
pub(crate) const IO: u8 = 3;
/// Stopped by the first Ctrl-C or SIGTERM, with a report of what was read until then.
pub(crate) const STOPPED: u8 = 75;
/// Stopped at once by the second Ctrl-C.
pub(crate) const INTERRUPTED: u8 = 130;

/// The exit code of a command; its error goes to standard error.
pub(crate) fn code(outcome: anyhow::Result<u8>) -> ExitCode {
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            anstream::eprintln!("rehash: {error:#}");
            ExitCode::from(IO)
        }
    }
}

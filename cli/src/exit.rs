//! The exit codes that scripts can rely on.

use std::fmt;
use std::io;
use std::process::ExitCode;

use crate::notice::notice;
use crate::printable::printable;

/// Everything was done and nothing was found that the caller asked to fail on.
pub(crate) const OK: u8 = 0;
/// Findings at or above `--fail-on`; for `verify`, at least one attempt that did not match.
pub(crate) const FINDINGS: u8 = 1;
/// The command line or the input was wrong; clap exits with the same code.
pub(crate) const USAGE: u8 = 2;
/// A file or a database could not be read.
pub(crate) const IO: u8 = 3;
/// Everything was done but for rows that the database refuses to write.
pub(crate) const QUARANTINED: u8 = 4;
/// A preflight check refused: nothing was written.
pub(crate) const PREFLIGHT: u8 = 5;
/// Another run is at work on the table.
pub(crate) const HELD: u8 = 6;
/// Stopped by the first Ctrl-C or SIGTERM; a scan reports what was read until then. Not begun, where
/// somebody else holds the file.
pub(crate) const STOPPED: u8 = 75;
/// Stopped at once by the second Ctrl-C.
pub(crate) const INTERRUPTED: u8 = 130;

/// An error that the caller fixes by asking differently. Holds no hash and no password.
#[derive(Clone, Debug)]
pub(crate) struct Usage {
    message: String,
    /// What helps, where it is not the question that is wrong, but the table.
    remedy: Option<String>,
}

impl Usage {
    /// The same as [`Usage::error`], for those who keep it.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), remedy: None }
    }

    /// An error for [`code`] to answer with [`USAGE`].
    pub(crate) fn error(message: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self::new(message))
    }

    /// The same of a table that can't be what was asked for, and what makes it so.
    pub(crate) fn unfit(message: impl Into<String>, remedy: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self { message: message.into(), remedy: Some(remedy.into()) })
    }

    /// What is wrong with the table, and what helps; none where the question is wrong.
    pub(crate) fn of_the_table(&self) -> Option<(&str, &str)> {
        Some((&self.message, self.remedy.as_deref()?))
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.remedy {
            Some(remedy) => write!(f, "; {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Usage {}

/// Somebody asked to stop, and nothing was done by halves: how far it came. [`code`] answers it with
/// [`STOPPED`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopped(pub(crate) &'static str);

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Stopped {}

/// Somebody else holds this file, and nothing was begun. [`code`] answers it with [`STOPPED`]: it goes on
/// when it is started again.
#[derive(Clone, Debug)]
pub(crate) struct Busy(pub(crate) String);

impl fmt::Display for Busy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "somebody else holds {}: nothing was done; start it again", self.0)
    }
}

impl std::error::Error for Busy {}

/// The exit code of a command; its error goes to standard error. A closed pipe is success.
pub(crate) fn code(outcome: anyhow::Result<u8>) -> ExitCode {
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_closed_pipe(&error) => ExitCode::from(OK),
        Err(error) => {
            notice(format_args!("rehash: {error:#}"));
            ExitCode::from(of(&error))
        }
    }
}

/// The same of a command whose errors name tables and columns, which may be called anything.
pub(crate) fn harmless(outcome: anyhow::Result<u8>) -> anyhow::Result<u8> {
    match outcome {
        Err(error) if !is_closed_pipe(&error) => {
            notice(format_args!("rehash: {}", printable(&format!("{error:#}"))));
            Ok(of(&error))
        }
        outcome => outcome,
    }
}

/// The code that answers this error.
pub(crate) fn of(error: &anyhow::Error) -> u8 {
    match error {
        error if error.is::<Usage>() => USAGE,
        error if error.is::<Stopped>() || error.is::<Busy>() => STOPPED,
        _ => IO,
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(closed))
}

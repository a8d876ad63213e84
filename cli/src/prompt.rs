//! Secrets from the terminal without echo, or from one line of standard input.

use std::io::{self, BufRead, Read as _};

use anyhow::Context as _;
use rehash::Password;

use crate::exit::Usage;
use crate::terminal;

/// Asks on the terminal; what is typed is not shown.
pub(crate) fn ask(question: &str) -> anyhow::Result<Password> {
    terminal::remember()?;
    match rpassword::prompt_password(question) {
        Ok(typed) => Ok(Password::from(typed)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Err(Usage::error("nothing was typed"))
        }
        Err(error) if error.kind() == io::ErrorKind::Interrupted => terminal::interrupted(),
        Err(error) => Err(Usage::error(format!(
            "there is no terminal to ask for the password on ({error}); give it with --stdin"
        ))),
    }
}

/// The first line of standard input.
pub(crate) fn line() -> anyhow::Result<Password> {
    let line = next_line(&mut io::stdin().lock())?;
    line.ok_or_else(|| Usage::error("standard input holds no password"))
}

/// The next line, without its end and otherwise as it is; `None` at the end.
pub(crate) fn next_line(input: &mut impl BufRead) -> anyhow::Result<Option<Password>> {
    /// Above every limit on passwords, so that the limit is what refuses a long one.
    const LONGEST: u64 = 64 * 1024;
    let mut bytes = Vec::with_capacity(4096);
    let mut input = input.take(LONGEST);
    input.read_until(b'\n', &mut bytes).context("reading the password from standard input")?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.ends_with(b"\n") {
        bytes.pop();
        if bytes.ends_with(b"\r") {
            bytes.pop();
        }
    }
    Ok(Some(Password::from(bytes)))
}

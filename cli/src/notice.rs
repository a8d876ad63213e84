//! Words for people on standard error; that nobody can read them stops nothing.

use std::fmt;
use std::io::Write as _;

pub(crate) fn notice(text: fmt::Arguments<'_>) {
    writeln!(anstream::stderr(), "{text}").ok();
}

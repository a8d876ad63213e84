//! The command line as data; nothing opens while it is read.

use clap::{Parser, Subcommand};

use crate::command::{demo, scan};

/// Moves a table of passwords to modern hashing.
#[derive(Debug, Parser)]
#[command(name = "rehash", version, about)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reads a user table once and says what is in it, how bad it is and what to do.
    Scan(scan::Args),
    /// Makes a table of known passwords in the current folder, scans it and verifies a sample.
    Demo(demo::Args),
}

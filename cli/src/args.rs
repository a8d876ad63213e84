//! The command line as data; nothing opens while it is read.

use clap::error::{ContextKind, ContextValue};
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::command::{
    check, config, demo, doctor, hash, identify, migrate, plan, scan, schemes, verify,
};

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
    /// Says what rules would do to a user table, and writes that down for a migration.
    Plan(plan::Args),
    /// Says what could go wrong with a migration of a user table.
    Doctor(doctor::Args),
    /// Says what a migration has left to do, and what became of what it wrote.
    Check(check::Args),
    /// Carries out a plan: a dry run, until --apply says otherwise.
    Migrate(migrate::Args),
    /// Says what stored hashes are, without a password.
    Identify(identify::Args),
    /// Says whether a password is the one that was hashed.
    Verify(verify::Args),
    /// Makes a new hash of a password.
    Hash(hash::Args),
    /// Lists the formats that rehash reads, or tells all about one.
    Schemes(schemes::Args),
    /// Shows the settings in force.
    Config(config::Args),
    /// Makes a table of known passwords in the current folder, scans it, migrates it and verifies
    /// every user.
    Demo(demo::Args),
}

impl Cli {
    /// The command line. Help, the version and mistakes end the process.
    pub(crate) fn read() -> Self {
        Self::try_parse().unwrap_or_else(|error| discreet(error).exit())
    }
}

/// The same error, without what may be a hash or a password that somebody put in the wrong place.
fn discreet(mut error: clap::Error) -> clap::Error {
    const ECHOED: [ContextKind; 3] =
        [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    for kind in ECHOED {
        // An empty text stands for a value that is missing.
        if let Some(ContextValue::String(echoed)) = error.get(kind)
            && !echoed.is_empty()
            && !is_own(echoed)
        {
            error.insert(kind, ContextValue::String("(not shown)".to_owned()));
            // "to pass '…' as a value, use '-- …'"
            error.remove(ContextKind::Suggested);
        }
    }
    error
}

/// Whether this is a flag or a placeholder of the command line's own, and no value.
fn is_own(text: &str) -> bool {
    let mut program = Cli::command();
    program.build();
    let commands = std::iter::once(&program).chain(program.get_subcommands());
    commands.flat_map(clap::Command::get_arguments).any(|argument| {
        text == argument.to_string()
            || text.strip_prefix("--").is_some_and(|long| argument.get_long() == Some(long))
    })
}

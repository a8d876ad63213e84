//! `rehash config show`: every setting in force and where it is from.

mod show;

use anyhow::Result;

/// The command line of `rehash config`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Prints every setting in force and where it is from; passwords are not shown.
    Show(Box<show::Args>),
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    match &args.what {
        What::Show(args) => show::run(args),
    }
}

//! `rehash`: what a user table holds, and what to do about it.

mod args;
mod command;
mod exit;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::{Cli, Command};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Scan(args) => command::scan::run(&args),
        Command::Demo(args) => command::demo::run(&args),
    };
    exit::code(outcome)
}

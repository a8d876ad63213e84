//! `rehash`: what a user table holds, and what to do about it.

mod args;
mod catalogue;
mod command;
mod exit;
mod lines;
mod output;
mod prompt;
mod reader;

use std::process::ExitCode;

use crate::args::{Cli, Command};

fn main() -> ExitCode {
    let outcome = match Cli::read().command {
        Command::Scan(args) => command::scan::run(&args),
        Command::Identify(args) => command::identify::run(&args),
        Command::Verify(args) => command::verify::run(&args),
        Command::Hash(args) => command::hash::run(&args),
        Command::Schemes(args) => command::schemes::run(&args),
        Command::Demo(args) => command::demo::run(&args),
    };
    exit::code(outcome)
}

//! `rehash`: what a user table holds, and what to do about it.

mod args;
mod classify;
mod command;
mod demo;
mod duplicates;
mod eta;
mod exit;
mod finding;
mod grade;
mod memory;
mod progress;
mod report;
mod scan;
mod signals;
mod source;
mod usage;
mod words;

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

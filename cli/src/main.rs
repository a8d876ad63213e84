//! `rehash`: what a user table holds, and what to do about it.

mod args;
mod attempt;
mod bytes;
mod candidates;
mod catalogue;
mod classify;
mod command;
mod configuration;
mod costs;
mod demo;
mod doctor;
mod duplicates;
mod eta;
mod exit;
mod finding;
mod folder;
mod grade;
mod guess;
mod hardening;
mod hex;
mod keyring;
mod layout;
mod lines;
mod memory;
mod migrate;
mod notice;
mod output;
mod plan;
mod postgres;
mod printable;
mod private;
mod progress;
mod prompt;
mod prove;
mod reader;
mod report;
mod residue;
mod rules;
mod scan;
mod settings;
mod settle;
mod signals;
mod site_key;
mod source;
mod sqlite_file;
mod stdin;
mod store;
mod targets;
mod terminal;
mod words;

use std::process::ExitCode;

use crate::args::{Cli, Command};

fn main() -> ExitCode {
    hardening::harden();
    let outcome = match Cli::read().command {
        Command::Scan(args) => command::scan::run(&args),
        Command::Migrate(args) => command::migrate::run(&args),
        Command::Plan(args) => command::plan::run(&args),
        Command::Check(args) => command::check::run(&args),
        Command::Doctor(args) => command::doctor::run(&args),
        Command::Identify(args) => command::identify::run(&args),
        Command::Import(args) => command::import::run(&args),
        Command::Guess(args) => command::guess::run(&args),
        Command::Verify(args) => command::verify::run(&args),
        Command::Hash(args) => command::hash::run(&args),
        Command::Schemes(args) => command::schemes::run(&args),
        Command::Config(args) => command::config::run(&args),
        Command::Demo(args) => command::demo::run(&args),
    };
    exit::code(outcome)
}

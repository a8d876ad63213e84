//! Migrates a table of known rows, kills the program again and again, and looks at what is left.
//!
//! `cargo run --release -p rehash-kills -- --engine sqlite --rows 100000 --wraps 200 --kills 10`;
//! `tests/run kills` runs this for both engines, `tests/big` the full figures.
#![expect(clippy::print_stdout, reason = "a test prints what it has shown")]

mod chance;
mod floor;
mod options;
mod program;
mod rewrites;
mod seed;
mod table;
mod wraps;

use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match options::Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => {
            eprintln!("{wrong}");
            return ExitCode::from(2);
        }
    };
    for engine in options.engines() {
        if options.rows > 0 {
            println!("{}", rewrites::run(engine, &options));
        }
        if options.wraps > 0 {
            println!("{}", wraps::run(engine, &options));
        }
    }
    ExitCode::SUCCESS
}

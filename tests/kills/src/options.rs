//! What to do, as the command line says.

use std::path::PathBuf;

use crate::table::Engine;

/// Engines, sizes, kills and the program that is killed.
#[derive(Debug)]
pub(crate) struct Options {
    engine: Option<Engine>,
    /// Rows that are rewritten and repaired.
    pub(crate) rows: u64,
    /// Rows that are wrapped.
    pub(crate) wraps: u64,
    /// Kills that count, of each run.
    pub(crate) kills: u64,
    pub(crate) seed: u64,
    pub(crate) program: PathBuf,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let program = PathBuf::from("target/release/rehash");
        let mut options =
            Self { engine: None, rows: 100_000, wraps: 200, kills: 10, seed: 1, program };
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or(format!("{name}: a value is missing"))?;
            let number = || value.parse().map_err(|_| format!("{name}: {value} is no number"));
            match name.as_str() {
                "--engine" => options.engine = Some(Engine::named(&value)?),
                "--rows" => options.rows = number()?,
                "--wraps" => options.wraps = number()?,
                "--kills" => options.kills = number()?,
                "--seed" => options.seed = number()?,
                "--rehash" => options.program = value.into(),
                _ => {
                    return Err(format!(
                        "{name}: unknown; --engine --rows --wraps --kills --seed --rehash"
                    ));
                }
            }
        }
        options.program = std::path::absolute(&options.program).unwrap_or(options.program);
        if !options.program.is_file() {
            return Err(format!("--rehash: {} is not there", options.program.display()));
        }
        Ok(options)
    }

    pub(crate) fn engines(&self) -> Vec<Engine> {
        self.engine.map_or(vec![Engine::Sqlite, Engine::Postgres], |engine| vec![engine])
    }
}

//! Opens what the caller named.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::input::Bytes;
use super::jsonl::JsonLines;
use super::postgres::Postgres;
use super::row::Source;
use super::separated::Separated;
use super::sqlite::Sqlite;
use super::syntax::Syntax;
use crate::exit::Usage;
use crate::settings::{Connection, Place, SourceTable};
use crate::sqlite_file;

/// Which rows and columns of a source to read.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Selection {
    /// Knows the table and columns of an application.
    #[arg(long, value_enum)]
    preset: Option<Preset>,
    /// The table; without it, one that is known to hold passwords.
    #[arg(long)]
    pub(crate) table: Option<String>,
    /// The column of keys, to name rows by; without it, the primary key or a usual name.
    #[arg(long)]
    pub(crate) key: Option<String>,
    /// The column of hashes; without it, one with a usual name.
    #[arg(long)]
    pub(crate) column: Option<String>,
    /// The column of user names, which some schemes hash; shown beside keys.
    #[arg(long)]
    pub(crate) user_column: Option<String>,
    /// The column of salts, where the hash does not hold its own.
    #[arg(long)]
    pub(crate) salt_column: Option<String>,
    /// The column of realms, for schemes that hash one.
    #[arg(long)]
    pub(crate) realm_column: Option<String>,
    /// An SQL condition on the rows to read.
    #[arg(long = "where", value_name = "SQL")]
    pub(crate) condition: Option<String>,
    /// The format of a file or of standard input, where its name does not say it.
    #[arg(long, value_enum)]
    input: Option<Input>,
    /// The first record of CSV or TSV is data; columns are numbers, counted from 1.
    #[arg(long = "no-header")]
    pub(crate) headerless: bool,
}

/// The formats of a file or of standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Input {
    /// Fields between commas, quoted where needed.
    Csv,
    /// Fields between tabs, with backslash escapes and no quotes.
    Tsv,
    /// One JSON object on each line.
    Jsonl,
}

/// Applications whose table is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Preset {
    /// `auth_user`: key `id`, column `password`, user column `username`.
    Django,
}

impl Selection {
    /// What Django's own table needs.
    pub(crate) fn django() -> Self {
        Self { preset: Some(Preset::Django), ..Self::default() }
    }

    /// The same with what the preset knows where the caller left it open.
    pub(crate) fn completed(&self) -> Self {
        let mut all = self.clone();
        let Some(preset) = self.preset else { return all };
        let (table, key, column, user) = match preset {
            Preset::Django => ("auth_user", "id", "password", "username"),
        };
        all.table.get_or_insert_with(|| table.into());
        all.key.get_or_insert_with(|| key.into());
        all.column.get_or_insert_with(|| column.into());
        all.user_column.get_or_insert_with(|| user.into());
        all
    }
}

/// The source of this name: `postgres://…`, `sqlite:PATH`, a file by its ending, or `-`.
pub(crate) fn open(name: &str, selection: &Selection) -> Result<Box<dyn Source>> {
    let place = Place::of(Some(name), &Connection::default(), &SourceTable::default())?;
    open_place(&place, selection)
}

/// The same of a source that is settled.
pub(crate) fn open_place(place: &Place, selection: &Selection) -> Result<Box<dyn Source>> {
    let name = match place {
        Place::Postgres(target) => {
            not_a_file(selection)?;
            return Ok(Box::new(Postgres::open(target, &selection.completed())?));
        }
        Place::Other(name) => name.as_str(),
    };
    let has_table = selection.table.is_some();
    let selection = &selection.completed();
    if let Some(path) = sqlite_file::path_of(name) {
        not_a_file(selection)?;
        return Ok(Box::new(Sqlite::open(path, selection)?));
    }
    if selection.condition.is_some() {
        return Err(Usage::error("--where is SQL and needs a database"));
    }
    if has_table {
        return Err(Usage::error("--table is for databases; a file is one table"));
    }
    let (mut bytes, input) = if name == "-" {
        (Bytes::stdin(), selection.input)
    } else {
        let path = PathBuf::from(name);
        let input = selection.input.or_else(|| by_ending(&path));
        if input.is_none() {
            return Err(unnamed(&path));
        }
        (Bytes::file(&path)?, input)
    };
    let mut notes = Vec::new();
    let input = match input {
        Some(input) => input,
        None => guess(bytes.peek().context("reading standard input")?, &mut notes)?,
    };
    Ok(match input {
        Input::Csv => Box::new(Separated::open(name, bytes, Syntax::Csv, selection, notes)?),
        Input::Tsv => Box::new(Separated::open(name, bytes, Syntax::Tsv, selection, notes)?),
        Input::Jsonl => Box::new(JsonLines::open(name, bytes, selection, notes)?),
    })
}

fn not_a_file(selection: &Selection) -> Result<()> {
    if selection.input.is_some() || selection.headerless {
        return Err(Usage::error("--input and --no-header are for files, not for databases"));
    }
    Ok(())
}

fn by_ending(path: &Path) -> Option<Input> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "csv" => Some(Input::Csv),
        "tsv" | "tab" => Some(Input::Tsv),
        "jsonl" | "ndjson" => Some(Input::Jsonl),
        _ => None,
    }
}

fn unnamed(path: &Path) -> anyhow::Error {
    let path = path.display();
    Usage::error(format!(
        "what {path} is, its ending does not say: sqlite:{path} for a database, or --input \
         csv|tsv|jsonl for a file"
    ))
}

fn guess(start: &[u8], notes: &mut Vec<String>) -> Result<Input> {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if line.is_empty() && start.is_empty() {
        return Err(Usage::error("standard input is empty: there is no record"));
    }
    let (input, word) = match line.trim_ascii_start().first() {
        Some(b'{') => (Input::Jsonl, "JSON Lines"),
        _ if line.contains(&b'\t') => (Input::Tsv, "TSV"),
        _ => (Input::Csv, "CSV"),
    };
    notes.push(format!("standard input looks like {word}; --input says otherwise"));
    Ok(input)
}

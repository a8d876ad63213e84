//! Opens what the caller named.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::colons::Colons;
use super::input::Bytes;
use super::jsonl::JsonLines;
use super::ldif::Ldif;
use super::postgres::Postgres;
use super::recognise;
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
    /// Knows the table and columns of an application, or the fields and formats of a kind of file.
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
    /// `/etc/shadow`: the formats of the profile unix.
    Shadow,
    /// The users of Apache, nginx and others, as `htpasswd` writes them: the profile htpasswd.
    Htpasswd,
    /// Entries of a directory, as `slapcat` and `ldapsearch -LLL` write them: the profile openldap.
    Ldif,
}

impl Input {
    /// What it is called.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Jsonl => "JSON Lines",
            Self::Shadow => "shadow file",
            Self::Htpasswd => "file of htpasswd",
            Self::Ldif => "LDIF",
        }
    }

    /// The profile of the formats that stand in it.
    pub(super) const fn profile(self) -> Option<&'static str> {
        match self {
            Self::Csv | Self::Tsv | Self::Jsonl => None,
            Self::Shadow => Some("unix"),
            Self::Htpasswd => Some("htpasswd"),
            Self::Ldif => Some("openldap"),
        }
    }
}

/// Applications whose table is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Preset {
    /// `auth_user`: key `id`, column `password`, user column `username`.
    Django,
    /// A file: `--input shadow`.
    Shadow,
    /// A file: `--input htpasswd`.
    Htpasswd,
    /// A file: `--input ldif`.
    Ldif,
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
            Preset::Shadow => return Self { input: all.input.or(Some(Input::Shadow)), ..all },
            Preset::Htpasswd => return Self { input: all.input.or(Some(Input::Htpasswd)), ..all },
            Preset::Ldif => return Self { input: all.input.or(Some(Input::Ldif)), ..all },
        };
        all.table.get_or_insert_with(|| table.into());
        all.key.get_or_insert_with(|| key.into());
        all.column.get_or_insert_with(|| column.into());
        all.user_column.get_or_insert_with(|| user.into());
        all
    }

    /// Refuses columns for a file that has its own.
    pub(super) fn has_no_columns(&self, input: Input) -> Result<()> {
        let Self { key, column, user_column, salt_column, realm_column, .. } = self;
        let named = [key, column, user_column, salt_column, realm_column];
        if self.headerless || named.iter().any(|column| column.is_some()) {
            let title = input.title();
            return Err(Usage::error(format!(
                "a {title} has its own columns, name and hash; --key, --column and those of other \
                 columns are for tables"
            )));
        }
        Ok(())
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
            let selection = &selection.completed();
            not_a_file(selection)?;
            return Ok(Box::new(Postgres::open(target, selection)?));
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
    let mut notes = Vec::new();
    let (bytes, input) = if name == "-" {
        let mut bytes = Bytes::stdin();
        let input = match selection.input {
            Some(input) => input,
            None => guess(&mut bytes, &mut notes)?,
        };
        (bytes, input)
    } else {
        let path = PathBuf::from(name);
        let named = selection.input.or_else(|| by_ending(&path));
        // Of what is not there, the name is all that can be wrong.
        let is_told = |error| if named.is_some() || path.exists() { error } else { unnamed(&path) };
        let mut bytes = Bytes::file(&path).map_err(is_told)?;
        let input = match named {
            Some(input) => input,
            None => told(&mut bytes, &path, &mut notes)?,
        };
        (bytes, input)
    };
    if let Some(profile) = input.profile() {
        notes.push(format!(
            "its formats are those of the profile {profile}; --profile says otherwise"
        ));
    }
    Ok(match input {
        Input::Shadow | Input::Htpasswd => {
            Box::new(Colons::open(name, bytes, input, selection, notes)?)
        }
        Input::Ldif => Box::new(Ldif::open(name, bytes, selection, notes)?),
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
    if let Some(input) = recognise::by_name(path) {
        return Some(input);
    }
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "csv" => Some(Input::Csv),
        "tsv" | "tab" => Some(Input::Tsv),
        "jsonl" | "ndjson" => Some(Input::Jsonl),
        "htpasswd" => Some(Input::Htpasswd),
        "ldif" => Some(Input::Ldif),
        _ => None,
    }
}

fn unnamed(path: &Path) -> anyhow::Error {
    let path = path.display();
    Usage::error(format!(
        "what {path} is, its ending does not say: sqlite:{path} for a database, or --input \
         csv|tsv|jsonl|shadow|htpasswd|ldif for a file"
    ))
}

fn looks_like(source: &str, input: Input) -> String {
    let article = if matches!(input, Input::Shadow | Input::Htpasswd) { "a " } else { "" };
    format!("{source} looks like {article}{}; --input says otherwise", input.title())
}

/// What a file is whose name does not say it.
fn told(bytes: &mut Bytes, path: &Path, notes: &mut Vec<String>) -> Result<Input> {
    let start = bytes.peek_until(recognise::is_enough);
    let start = start.with_context(|| format!("reading {}", path.display()))?;
    let input = recognise::by_start(start).ok_or_else(|| unnamed(path))?;
    notes.push(looks_like(&path.display().to_string(), input));
    Ok(input)
}

fn guess(bytes: &mut Bytes, notes: &mut Vec<String>) -> Result<Input> {
    let start = bytes.peek_until(recognise::is_enough).context("reading standard input")?;
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if line.is_empty() && start.is_empty() {
        return Err(Usage::error("standard input is empty: there is no record"));
    }
    let input =
        recognise::by_start(start).unwrap_or_else(|| match line.trim_ascii_start().first() {
            Some(b'{') => Input::Jsonl,
            _ if line.contains(&b'\t') => Input::Tsv,
            _ => Input::Csv,
        });
    notes.push(looks_like("standard input", input));
    Ok(input)
}

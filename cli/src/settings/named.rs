//! Who names the source, and what it is.

use std::fs::File;
use std::io::Read as _;

use super::environment::{self as names, Environment};
use super::file::SourceTable;
use super::form::Form;
use super::origin::{Origin, Setting};
use crate::exit::Usage;
use crate::printable::printable;

/// The source as it is named: on the command line, in the environment, in the configuration.
pub(super) fn named(
    source: Option<&str>,
    table: &SourceTable,
    environment: &dyn Environment,
) -> Result<Setting<Form>, Usage> {
    let Setting { value: text, origin } = said(source, table, environment)?;
    let of_origin = |error: Usage| match origin {
        Origin::Flag(_) => error,
        _ => Usage::new(format!("{origin}: {error}")),
    };
    let form = Form::of(&text).map_err(of_origin)?;
    // What somebody keeps in a file of its own is secret: it is repeated only where it is understood.
    let is_kept =
        matches!(origin, Origin::FileOf(_)) || origin == Origin::Configuration("url_file");
    if is_kept && matches!(form, Form::File(_)) {
        return Err(of_origin(Usage::new("its line is neither postgres://… nor sqlite:PATH")));
    }
    Ok(Setting::new(form, origin))
}

fn said(
    source: Option<&str>,
    table: &SourceTable,
    environment: &dyn Environment,
) -> Result<Setting<String>, Usage> {
    if let Some(source) = source {
        return Ok(Setting::new(source.to_owned(), Origin::Flag("SOURCE")));
    }
    let url = environment.text(names::URL)?;
    match (url, environment.text(names::URL_FILE)?) {
        (Some(_), Some(_)) => return Err(both(names::URL, names::URL_FILE)),
        (Some(url), None) => return Ok(Setting::new(url, Origin::Variable(names::URL))),
        (None, Some(file)) => {
            let line = line(&file, names::URL_FILE)?;
            return Ok(Setting::new(line, Origin::FileOf(names::URL_FILE)));
        }
        (None, None) => {}
    }
    match (&table.url, &table.url_file) {
        (Some(_), Some(_)) => Err(both("url", "url_file")),
        (Some(url), None) => Ok(Setting::new(url.clone(), Origin::Configuration("url"))),
        (None, Some(file)) => {
            Ok(Setting::new(line(file, "url_file")?, Origin::Configuration("url_file")))
        }
        (None, None) => Err(Usage::new(
            "which source? SOURCE on the command line, REHASH_URL or REHASH_URL_FILE, or url in \
             [source] of rehash.toml",
        )),
    }
}

/// The error of two settings of which only one can hold.
pub(super) fn both(one: &str, other: &str) -> Usage {
    Usage::new(format!("{one} and {other} are both there; which of them is meant?"))
}

/// The one line of the file that this setting names.
fn line(path: &str, setting: &str) -> Result<String, Usage> {
    const MAX_BYTES: u64 = 8 * 1024;
    if Form::is_of_database(path) {
        return Err(Usage::new(format!("{setting} names a file that holds the URL, and is none")));
    }
    let name = printable(path);
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_string(&mut text));
    read.map_err(|error| Usage::new(format!("reading {name}: {}", error.kind())))?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    match (lines.next(), lines.next()) {
        (Some(line), None) => Ok(line.to_owned()),
        _ => Err(Usage::new(format!("{name} is to hold one line, the URL"))),
    }
}

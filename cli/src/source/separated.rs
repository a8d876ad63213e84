//! Users in CSV or TSV, the columns found by the names in the first record.

use std::ops::ControlFlow;

use anyhow::{Context as _, Result};

use super::input::Bytes;
use super::known;
use super::open::Selection;
use super::recognise;
use super::records::{Blank, Field, Records, Slot, TooLong};
use super::row::{About, Key, Row, Source, Value};
use super::syntax::Syntax;
use crate::exit::Usage;

/// A file of delimited text.
pub(super) struct Separated {
    about: About,
    records: Records,
    columns: Columns,
    /// The first record, where it is data that was read to count the columns.
    number: u64,
}

/// Places of the columns, from 0.
struct Columns {
    value: usize,
    key: Option<usize>,
    user: Option<usize>,
    salt: Option<usize>,
    realm: Option<usize>,
}

impl Separated {
    pub(super) fn open(
        name: &str,
        mut bytes: Bytes,
        syntax: Syntax,
        selection: &Selection,
        mut notes: Vec<String>,
    ) -> Result<Self> {
        let reading = || format!("reading {name}");
        bytes.skip_mark().with_context(reading)?;
        let total = bytes.total();
        let start = bytes.peek_until(recognise::is_enough).with_context(reading)?;
        if start.is_empty() {
            return Err(Usage::error(format!("{} is empty: there is no record", called(name))));
        }
        let is_single = selection.headerless && is_single(start, syntax);
        let mut records = Records::new(bytes, syntax);
        let (columns, column, key, fields) = if selection.headerless {
            let (columns, column, key) = numbered(selection)?;
            (columns, column, key, if is_single { 1 } else { 2 })
        } else {
            let header = records.names().with_context(reading)?;
            if header.is_empty() {
                return Err(Usage::error(format!("{} has no record", called(name))));
            }
            let (columns, column, key) = named(&header, selection, &mut notes)
                .map_err(|error| separated_otherwise(&header, syntax).unwrap_or(error))?;
            (columns, column, key, header.len())
        };
        // Elsewhere, a blank line is no record: it has not the fields of one.
        records.blank(if fields == 1 { Blank::Record } else { Blank::Skip });
        let source = called(name);
        let (table, profile) = (None, None);
        let about = About { source, table, column, key, total, profile, notes };
        Ok(Self { about, records, columns, number: 0 })
    }
}

impl Source for Separated {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        let Columns { value, key, user, salt, realm } = self.columns;
        let places = [Some(value), key, user, salt, realm];
        let mut slots = places.map(|place| Slot::new(place.unwrap_or(usize::MAX)));
        loop {
            let reading = || format!("reading {}", self.about.source);
            if !self.records.next(&mut slots).with_context(reading)? {
                return Ok(());
            }
            self.number += 1;
            let [value, key, user, salt, realm] = &slots;
            let row = Row {
                key: match key.field.bytes() {
                    Ok(bytes) if key.field.is_present() && !key.field.is_null() => Key::Text(bytes),
                    _ => Key::Record(self.number),
                },
                user: present(&user.field),
                value: stored(&value.field),
                salt: present(&salt.field),
                realm: present(&realm.field),
                position: self.records.position(),
            };
            if visit(&row).is_break() {
                return Ok(());
            }
        }
    }
}

fn called(name: &str) -> String {
    if name == "-" { "standard input".into() } else { name.into() }
}

/// Whether the first record that is not blank has one field, as far as this block shows.
fn is_single(block: &[u8], syntax: Syntax) -> bool {
    let mut lines = block.split(|byte| matches!(byte, b'\n' | b'\r'));
    let first = lines.find(|line| !line.is_empty()).unwrap_or_default();
    !first.contains(&syntax.delimiter())
}

fn present(field: &Field) -> Option<&[u8]> {
    field.bytes().ok().filter(|_| field.is_present() && !field.is_null())
}

/// Database dumps write NULL into text as `\N`.
fn stored(field: &Field) -> Value<'_> {
    match field.bytes() {
        _ if !field.is_present() => Value::Missing,
        _ if field.is_null() => Value::Null,
        Ok(bytes) => Value::Bytes(bytes),
        Err(TooLong) => Value::TooLong,
    }
}

/// Columns by number, for files without a header.
fn numbered(selection: &Selection) -> Result<(Columns, String, Option<String>)> {
    let Some(column) = &selection.column else {
        return Err(Usage::error("--no-header needs --column and its number, counted from 1"));
    };
    let place = |name: &String| match name.parse::<usize>() {
        Ok(number) if number > 0 => Ok(number - 1),
        _ => Err(Usage::error("with --no-header, columns are numbers counted from 1")),
    };
    let optional = |name: &Option<String>| name.as_ref().map(place).transpose();
    let columns = Columns {
        value: place(column)?,
        key: optional(&selection.key)?,
        user: optional(&selection.user_column)?,
        salt: optional(&selection.salt_column)?,
        realm: optional(&selection.realm_column)?,
    };
    Ok((columns, format!("column {column}"), selection.key.clone()))
}

/// Columns by name, as the header has them.
fn named(
    header: &[String],
    selection: &Selection,
    notes: &mut Vec<String>,
) -> Result<(Columns, String, Option<String>)> {
    let find = |name: &String| {
        let exact = header.iter().position(|field| field == name);
        exact
            .or_else(|| header.iter().position(|field| field.trim().eq_ignore_ascii_case(name)))
            .ok_or_else(|| Usage::error(missing(name, header)))
    };
    let optional = |name: &Option<String>| name.as_ref().map(find).transpose();
    let value = match &selection.column {
        Some(name) => find(name)?,
        None => choose(header, notes)?,
    };
    let known_key = || header.iter().position(|field| known::is_one_of(field, known::KEYS));
    let columns = Columns {
        value,
        key: optional(&selection.key)?.or_else(known_key),
        user: optional(&selection.user_column)?,
        salt: optional(&selection.salt_column)?,
        realm: optional(&selection.realm_column)?,
    };
    let name = |place: usize| header.get(place).map_or_else(String::new, |name| name.trim().into());
    Ok((columns.copy(), name(value), columns.key.map(name)))
}

impl Columns {
    const fn copy(&self) -> Self {
        let Self { value, key, user, salt, realm } = *self;
        Self { value, key, user, salt, realm }
    }
}

fn choose(header: &[String], notes: &mut Vec<String>) -> Result<usize> {
    let known: Vec<(usize, &str)> = header
        .iter()
        .map(|field| field.trim())
        .enumerate()
        .filter(|(_, field)| known::is_one_of(field, known::COLUMNS))
        .collect();
    match known.as_slice() {
        [(place, name)] => {
            notes.push(format!("reading column {name}; --column says otherwise"));
            Ok(*place)
        }
        [] => Err(Usage::error(match header {
            [] => "there is no record".into(),
            header if known::is_header(header) => {
                format!("which column holds the hashes? --column NAME, one of: {}", listed(header))
            }
            header => no_header(header.len()),
        })),
        several => {
            let names: Vec<&str> = several.iter().map(|(_, name)| *name).collect();
            Err(Usage::error(format!(
                "several columns may hold the hashes; say --column with one of: {}",
                names.join(", ")
            )))
        }
    }
}

fn missing(name: &str, header: &[String]) -> String {
    if known::is_header(header) {
        format!("there is no column {name}; the header has: {}", listed(header))
    } else {
        format!("there is no column {name}; {}", no_header(header.len()))
    }
}

/// The fields that are words of headers; a first record may be a user's, and others be a password.
fn listed(header: &[String]) -> String {
    let shown = (1..).zip(header).map(|(number, field): (usize, _)| {
        if known::is_word(field) {
            field.trim().into()
        } else {
            format!("column {number} (not shown)")
        }
    });
    shown.collect::<Vec<String>>().join(", ")
}

/// The error for a header whose one field holds usual names between other separators.
fn separated_otherwise(header: &[String], syntax: Syntax) -> Option<anyhow::Error> {
    let [field] = header else { return None };
    let others = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars"), (',', "commas")];
    let (_, separator) = others.into_iter().find(|(separator, _)| {
        field.contains(*separator) && field.split(*separator).any(is_name)
    })?;
    let help = match syntax {
        Syntax::Csv if separator == "tabs" => "--input tsv reads them",
        Syntax::Tsv if separator == "commas" => "--input csv reads them",
        _ => "write it with commas, as CSV, or with tabs, as TSV",
    };
    let own = if syntax == Syntax::Csv { "commas" } else { "tabs" };
    Some(Usage::error(format!("its fields stand between {separator}, not {own}; {help}")))
}

fn is_name(field: &str) -> bool {
    known::is_word(field.trim().trim_matches('"'))
}

/// Prints none of the fields: they may be a user's.
fn no_header(fields: usize) -> String {
    format!(
        "the first of the records, of {fields} fields, does not look like a header; for files \
         without one: --no-header --column NUMBER"
    )
}

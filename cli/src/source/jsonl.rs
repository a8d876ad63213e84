//! Users in JSON Lines: one object on each line.

use std::io;
use std::ops::ControlFlow;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value as Json};

use super::input::Bytes;
use super::known;
use super::open::Selection;
use super::row::{About, Key, MAX_BYTES, Row, Source, Value};
use crate::exit::Usage;
use crate::lines::{Line, Lines};

/// A file of JSON Lines.
pub(super) struct JsonLines {
    about: About,
    lines: Lines<Bytes>,
    /// The first line, until it is visited.
    ahead: Option<Line>,
    number: u64,
    user: Option<String>,
    salt: Option<String>,
    realm: Option<String>,
}

impl JsonLines {
    /// Bytes of a line that is an object.
    const LONGEST: usize = 1024 * 1024;

    pub(super) fn open(
        name: &str,
        mut bytes: Bytes,
        selection: &Selection,
        mut notes: Vec<String>,
    ) -> Result<Self> {
        if selection.headerless {
            return Err(Usage::error("--no-header is for CSV and TSV"));
        }
        let source: String = if name == "-" { "standard input".into() } else { name.into() };
        let reading = || format!("reading {source}");
        bytes.skip_mark().with_context(reading)?;
        let total = bytes.total();
        let mut lines = Lines::new(bytes, Self::LONGEST);
        let Some(line) = next_line(&mut lines).with_context(reading)? else {
            return Err(Usage::error(format!("{source} is empty: there is no record")));
        };
        let first = parse(&line).map_err(|why| {
            Usage::error(format!("the first line of {source} {why}: is it JSON Lines?"))
        })?;
        let column = column(&first, selection, &mut notes)?;
        let Selection { key, user_column, salt_column, realm_column, .. } = selection;
        for name in [key, user_column, salt_column, realm_column] {
            if let Some(name) = name.as_ref().filter(|name| !first.contains_key(*name)) {
                return Err(Usage::error(missing(name, &first)));
            }
        }
        let known_key = || first.keys().find(|field| known::is_one_of(field, known::KEYS)).cloned();
        let about = About {
            table: None,
            column,
            key: selection.key.clone().or_else(known_key),
            total,
            profile: None,
            notes,
            source,
        };
        let (user, salt) = (user_column.clone(), salt_column.clone());
        let realm = realm_column.clone();
        Ok(Self { about, lines, ahead: Some(line), number: 0, user, salt, realm })
    }
}

impl Source for JsonLines {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        loop {
            let reading = || format!("reading {}", self.about.source);
            let line = match self.ahead.take() {
                None => next_line(&mut self.lines).with_context(reading)?,
                ahead => ahead,
            };
            let Some(line) = line else { return Ok(()) };
            self.number += 1;
            let object = parse(&line);
            let field = |name: &Option<String>| {
                object.as_ref().ok().zip(name.as_ref()).and_then(|(object, name)| object.get(name))
            };
            let text = |name| field(name).and_then(Json::as_str).map(str::as_bytes);
            let row = Row {
                key: match field(&self.about.key) {
                    Some(Json::String(key)) => Key::Text(key.as_bytes()),
                    Some(Json::Number(key)) => {
                        key.as_i64().map_or(Key::Record(self.number), Key::Integer)
                    }
                    _ => Key::Record(self.number),
                },
                user: text(&self.user),
                value: match &object {
                    Ok(object) => stored(object.get(&self.about.column)),
                    Err(why) => Value::Unreadable(why),
                },
                salt: text(&self.salt),
                realm: text(&self.realm),
                position: self.lines.input().position(),
            };
            if visit(&row).is_break() {
                return Ok(());
            }
        }
    }
}

fn stored(value: Option<&Json>) -> Value<'_> {
    match value {
        None => Value::Missing,
        Some(Json::Null) => Value::Null,
        Some(Json::Number(_)) => Value::Number,
        Some(Json::String(text)) if text.len() > MAX_BYTES => Value::TooLong,
        Some(Json::String(text)) => Value::Bytes(text.as_bytes()),
        Some(Json::Bool(_) | Json::Array(_) | Json::Object(_)) => {
            Value::Unreadable("a value that is no text")
        }
    }
}

/// The next line that is not blank; `None` at the end.
fn next_line(lines: &mut Lines<Bytes>) -> io::Result<Option<Line>> {
    loop {
        match lines.next()? {
            Some(line) if !line.is_cut() && line.bytes.trim_ascii().is_empty() => {}
            line => return Ok(line),
        }
    }
}

fn parse(line: &Line) -> Result<Map<String, Json>, &'static str> {
    if line.is_cut() {
        return Err("is longer than 1 MiB");
    }
    // The parser's own message may quote the text.
    serde_json::from_slice(&line.bytes).map_err(|_| "is no JSON object")
}

fn column(
    first: &Map<String, Json>,
    selection: &Selection,
    notes: &mut Vec<String>,
) -> Result<String> {
    if let Some(name) = &selection.column {
        let found = first.contains_key(name);
        return found.then(|| name.clone()).ok_or_else(|| Usage::error(missing(name, first)));
    }
    let known: Vec<&String> =
        first.keys().filter(|field| known::is_one_of(field, known::COLUMNS)).collect();
    match known.as_slice() {
        [name] => {
            notes.push(format!("reading field {name}; --column says otherwise"));
            Ok((*name).clone())
        }
        [] => Err(Usage::error(format!(
            "which field holds the hashes? --column NAME, one of: {}",
            names(first)
        ))),
        several => {
            let names: Vec<&str> = several.iter().map(|name| name.as_str()).collect();
            Err(Usage::error(format!(
                "several fields may hold the hashes; say --column with one of: {}",
                names.join(", ")
            )))
        }
    }
}

fn missing(name: &str, first: &Map<String, Json>) -> String {
    format!("there is no field {name}; the first object has: {}", names(first))
}

/// The names of an object's fields, but what cannot be a name: an object may map users to hashes.
fn names(object: &Map<String, Json>) -> String {
    let names: Vec<&str> =
        object.keys().map(String::as_str).filter(|name| !known::is_data(name)).collect();
    names.join(", ")
}

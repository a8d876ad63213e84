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

/// A file of JSON Lines.
pub(super) struct JsonLines {
    about: About,
    bytes: Bytes,
    line: Line,
    /// Whether `line` is read and not yet visited.
    ahead: bool,
    number: u64,
    user: Option<String>,
    salt: Option<String>,
    realm: Option<String>,
}

/// A line of at most [`Line::MAX`] bytes.
#[derive(Default)]
struct Line {
    bytes: Vec<u8>,
    too_long: bool,
}

impl Line {
    const MAX: usize = 1024 * 1024;
}

impl JsonLines {
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
        let mut line = Line::default();
        let ahead = next_line(&mut bytes, &mut line).with_context(reading)?;
        if !ahead {
            return Err(Usage::error(format!("{source} is empty: there is no record")));
        }
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
            total: bytes.total(),
            profile: None,
            notes,
            source,
        };
        let (user, salt) = (user_column.clone(), salt_column.clone());
        let realm = realm_column.clone();
        Ok(Self { about, bytes, line, ahead, number: 0, user, salt, realm })
    }
}

impl Source for JsonLines {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        loop {
            let reading = || format!("reading {}", self.about.source);
            let more = std::mem::take(&mut self.ahead)
                || next_line(&mut self.bytes, &mut self.line).with_context(reading)?;
            if !more {
                return Ok(());
            }
            self.number += 1;
            let object = parse(&self.line);
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
                position: self.bytes.position(),
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

/// Reads the next line that is not blank; `false` at the end.
fn next_line(bytes: &mut Bytes, line: &mut Line) -> io::Result<bool> {
    loop {
        line.bytes.clear();
        line.too_long = false;
        let mut ended = false;
        while !ended {
            let block = bytes.peek()?;
            if block.is_empty() {
                break;
            }
            let newline = block.iter().position(|byte| *byte == b'\n');
            let part = newline.map_or(block.len(), |at| at + 1);
            ended = newline.is_some();
            if line.bytes.len() + part > Line::MAX {
                line.too_long = true;
            } else {
                line.bytes.extend_from_slice(block.get(..part).unwrap_or_default());
            }
            bytes.take(part);
        }
        if line.too_long || !line.bytes.trim_ascii().is_empty() {
            return Ok(true);
        }
        if !ended {
            return Ok(false);
        }
    }
}

fn parse(line: &Line) -> Result<Map<String, Json>, &'static str> {
    if line.too_long {
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

//! `[[pepper]]`: keys by their ids and files, which are read when a hash is.

use std::path::PathBuf;

use toml::Value;

use super::fault::Fault;
use super::table::Table;
use crate::keyring::{Entry, State};

const KEYS: &[&str] = &["id", "file", "state"];

/// What the tables list; nothing where there are none.
pub(super) fn read(file: &Table<'_>) -> Result<Vec<Entry>, Fault> {
    let mut entries: Vec<Entry> = Vec::new();
    for (place, values) in (1..).zip(file.tables("pepper")?) {
        // What stands where an id belongs may be the key.
        let has_id = values.get("id").and_then(Value::as_str).is_some_and(Entry::is_id);
        let table = if has_id {
            Table::named("pepper", place, values, KEYS)?
        } else {
            Table::new(format!("pepper {place}"), values, KEYS)?
        };
        let entry = entry(&table)?;
        if entries.iter().any(|other| other.id == entry.id) {
            return Err(table.expected("id", "one that no other [[pepper]] has"));
        }
        entries.push(entry);
    }
    let current = entries.iter().filter(|entry| entry.state == State::Current).count();
    if !entries.is_empty() && current != 1 {
        return Err(file.expected("pepper", "several [[pepper]] of which one is `current`"));
    }
    Ok(entries)
}

fn entry(table: &Table<'_>) -> Result<Entry, Fault> {
    let id = table.required("id")?;
    if !Entry::is_id(id) {
        return Err(table.expected("id", "one to eight of A-Za-z0-9_-"));
    }
    // In another folder a relative path would be another key.
    let file = PathBuf::from(table.required("file")?);
    if !file.is_absolute() {
        return Err(table.expected("file", "an absolute path"));
    }
    let state = State::named(table.required("state")?);
    let state = state.ok_or_else(|| table.expected("state", "`current`, `live` or `retired`"))?;
    Ok(Entry { id: id.to_owned(), file, state })
}

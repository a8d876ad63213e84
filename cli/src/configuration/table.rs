//! A table of a configuration whose values are asked for by what they have to be.

use toml::Value;

use super::fault::{Fault, Why};
use crate::printable::short;

/// A table and what to call it in errors.
pub(super) struct Table<'t> {
    of: String,
    values: &'t toml::Table,
}

impl<'t> Table<'t> {
    /// A table that may have these keys and no others.
    pub(super) fn new(
        of: String,
        values: &'t toml::Table,
        known: &'static [&'static str],
    ) -> Result<Self, Fault> {
        let unknown = values.keys().find(|key| !known.contains(&key.as_str()));
        match unknown {
            None => Ok(Self { of, values }),
            Some(key) => Err(Fault { of, why: Why::Unknown { key: short(key.as_bytes()), known } }),
        }
    }

    /// A table that is called by its id, or by its place where it has none.
    pub(super) fn named(
        kind: &str,
        place: usize,
        values: &'t toml::Table,
        known: &'static [&'static str],
    ) -> Result<Self, Fault> {
        let id = values.get("id").and_then(Value::as_str).filter(|id| is_id(id));
        let of = id.map_or_else(|| format!("{kind} {place}"), |id| format!("{kind} {id}"));
        Self::new(of, values, known)
    }

    /// The error for something that is wrong with this table.
    pub(super) fn fault(&self, why: Why) -> Fault {
        Fault { of: self.of.clone(), why }
    }

    /// A text, where there is one.
    pub(super) fn text(&self, key: &'static str) -> Result<Option<&'t str>, Fault> {
        let Some(value) = self.values.get(key) else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| self.expected(key, "a text in quotes"))
    }

    /// A text that has to be there.
    pub(super) fn required(&self, key: &'static str) -> Result<&'t str, Fault> {
        self.text(key)?.ok_or_else(|| self.fault(Why::Missing { key }))
    }

    /// An id, which has to be there.
    pub(super) fn id(&self) -> Result<&'t str, Fault> {
        let id = self.required("id")?;
        let expected = "lower-case letters, digits and hyphens, a letter first, at most 48";
        Some(id).filter(|id| is_id(id)).ok_or_else(|| self.expected("id", expected))
    }

    /// A list of texts; empty where there is none.
    pub(super) fn texts(&self, key: &'static str) -> Result<Vec<&'t str>, Fault> {
        let expected = || self.expected(key, "a list of texts");
        let Some(value) = self.values.get(key) else { return Ok(Vec::new()) };
        let list = value.as_array().ok_or_else(expected)?;
        list.iter().map(|value| value.as_str().ok_or_else(expected)).collect()
    }

    /// A number, where there is one.
    pub(super) fn number(&self, key: &'static str) -> Result<Option<u32>, Fault> {
        let Some(value) = self.values.get(key) else { return Ok(None) };
        let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
        number.map(Some).ok_or_else(|| self.expected(key, "a number from 0"))
    }

    /// Yes or no, where it is said.
    pub(super) fn flag(&self, key: &'static str) -> Result<Option<bool>, Fault> {
        let Some(value) = self.values.get(key) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| self.expected(key, "true or false"))
    }

    /// A table, where there is one.
    pub(super) fn table(&self, key: &'static str) -> Result<Option<&'t toml::Table>, Fault> {
        let Some(value) = self.values.get(key) else { return Ok(None) };
        value.as_table().map(Some).ok_or_else(|| {
            self.expected(key, if key == "hash" { "one [hash]" } else { "one [source]" })
        })
    }

    /// The tables of a list; none where there is no list.
    pub(super) fn tables(&self, key: &'static str) -> Result<Vec<&'t toml::Table>, Fault> {
        let expected = || match key {
            "scheme" => self.expected(key, "one or more [[scheme]]"),
            "pepper" => self.expected(key, "one or more [[pepper]]"),
            _ => self.expected(key, "one or more [[profile]]"),
        };
        let Some(value) = self.values.get(key) else { return Ok(Vec::new()) };
        let list = value.as_array().ok_or_else(expected)?;
        list.iter().map(|value| value.as_table().ok_or_else(expected)).collect()
    }

    /// The error for a value that is none of what is expected.
    pub(super) fn expected(&self, key: &'static str, expected: &'static str) -> Fault {
        self.fault(Why::Expected { key, expected })
    }
}

/// Whether this may stand on a command line and in a report.
fn is_id(text: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= 48
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(sound)
}

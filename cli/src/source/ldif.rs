//! Users in LDIF, as `slapcat` and `ldapsearch -LLL` write them (RFC 2849): entries with their values.
//!
//! Every value of `userPassword` is a row, whose key is the entry's name. What else an entry has, a
//! picture for example, goes by and takes no memory.

mod line;

use std::mem;
use std::ops::ControlFlow;

use anyhow::{Context as _, Result};
use base64ct::{Base64, Encoding as _};

use self::line::{Attribute, Logical};
use super::input::Bytes;
use super::open::{Input, Selection};
use super::recognise;
use super::row::{About, Key, MAX_BYTES, Row, Source, Value};
use crate::exit::Usage;
use crate::lines::Lines;

/// A file of entries.
pub(super) struct Ldif {
    about: About,
    lines: Lines<Bytes>,
    user: String,
    salt: Option<String>,
    realm: Option<String>,
    position: u64,
}

/// What is kept of an entry until it ends.
#[derive(Default)]
struct Entry {
    name: Option<Vec<u8>>,
    user: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    realm: Option<Vec<u8>>,
    values: Vec<Held>,
}

/// A value of the password's attribute.
struct Held {
    /// The line that it begins in.
    line: u64,
    what: What,
}

enum What {
    Bytes(Vec<u8>),
    TooLong,
    Unreadable(&'static str),
}

impl Ldif {
    /// Values of one entry that wait for its end; further ones come as rows before it.
    const MOST_VALUES: usize = 64;

    pub(super) fn open(
        name: &str,
        mut bytes: Bytes,
        selection: &Selection,
        notes: Vec<String>,
    ) -> Result<Self> {
        let source: String = if name == "-" { "standard input".into() } else { name.into() };
        if selection.headerless {
            return Err(Usage::error("--no-header is for CSV and TSV"));
        }
        if selection.key.is_some() {
            return Err(Usage::error("--key: an entry of LDIF is known by its name, the dn"));
        }
        let reading = || format!("reading {source}");
        let start = bytes.peek_until(recognise::is_enough).with_context(reading)?;
        recognise::check(&source, Input::Ldif, start)?;
        bytes.skip_mark().with_context(reading)?;
        let Selection { column, user_column, salt_column, realm_column, .. } = selection;
        let about = About {
            table: None,
            column: column.clone().unwrap_or_else(|| "userPassword".into()),
            key: Some("dn".into()),
            total: bytes.total(),
            profile: Input::Ldif.profile(),
            notes,
            source,
        };
        let user = user_column.clone().unwrap_or_else(|| "uid".into());
        let (salt, realm) = (salt_column.clone(), realm_column.clone());
        let lines = Lines::new(bytes, Logical::LONGEST);
        Ok(Self { about, lines, user, salt, realm, position: 0 })
    }

    /// Takes an attribute into the entry.
    fn take(&self, attribute: &Attribute<'_>, entry: &mut Entry) {
        let is = |name: &str| attribute.is(name);
        let named = |name: &Option<String>| name.as_ref().is_some_and(|name| is(name));
        if is(&self.about.column) {
            entry.values.push(held(attribute));
        } else if is(&self.user) {
            entry.user = entry.user.take().or_else(|| attribute.decoded().ok());
        } else if named(&self.salt) {
            entry.salt = entry.salt.take().or_else(|| attribute.decoded().ok());
        } else if named(&self.realm) {
            entry.realm = entry.realm.take().or_else(|| attribute.decoded().ok());
        }
    }

    /// A row for each value, whose key is the entry's name, or the line of what is no value.
    fn emit(
        &self,
        entry: &mut Entry,
        visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let values = mem::take(&mut entry.values);
        let (name, user) = (entry.name.as_deref(), entry.user.as_deref());
        for Held { line, what } in &values {
            let by_line = (Key::Line(*line), name.or(user));
            let by_name = name.map_or((Key::Line(*line), user), |name| (Key::Text(name), user));
            let ((key, user), value) = match what {
                What::Bytes(bytes) => (by_name, Value::Bytes(bytes)),
                What::TooLong => (by_line, Value::TooLong),
                What::Unreadable(why) => (by_line, Value::Unreadable(why)),
            };
            let (salt, realm) = (entry.salt.as_deref(), entry.realm.as_deref());
            visit(&Row { key, user, value, salt, realm, position: self.position })?;
        }
        ControlFlow::Continue(())
    }
}

impl Source for Ldif {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        let mut entry = Entry::default();
        let mut logical = Logical::default();
        loop {
            let source = &self.about.source;
            let more =
                logical.read(&mut self.lines).with_context(|| format!("reading {source}"))?;
            self.position = self.lines.input().position();
            if !more || logical.is_blank() {
                if self.emit(&mut entry, visit).is_break() || !more {
                    return Ok(());
                }
                entry = Entry::default();
                continue;
            }
            if logical.is_comment() {
                continue;
            }
            let Some(attribute) = logical.attribute() else {
                let what = What::Unreadable("a line of LDIF that is no attribute");
                let values = vec![Held { line: logical.line(), what }];
                let mut lost = Entry { values, ..Entry::default() };
                if self.emit(&mut lost, visit).is_break() {
                    return Ok(());
                }
                continue;
            };
            if attribute.is("changetype") && !is_addition(&attribute) {
                return Err(Usage::error(format!(
                    "line {} of {source} begins a change; rehash reads entries as slapcat or \
                     ldapsearch -LLL writes them",
                    attribute.line
                )));
            }
            if attribute.is("dn") {
                // The blank line before it may be missing.
                if self.emit(&mut entry, visit).is_break() {
                    return Ok(());
                }
                entry = Entry { name: attribute.decoded().ok(), ..Entry::default() };
                continue;
            }
            self.take(&attribute, &mut entry);
            if entry.values.len() >= Self::MOST_VALUES && self.emit(&mut entry, visit).is_break() {
                return Ok(());
            }
        }
    }
}

/// Whether a change says that an entry with all its values is new.
fn is_addition(changetype: &Attribute<'_>) -> bool {
    changetype.decoded().is_ok_and(|what| what.trim_ascii().eq_ignore_ascii_case(b"add"))
}

fn held(attribute: &Attribute<'_>) -> Held {
    let what = match attribute.decoded() {
        _ if attribute.is_cut => What::TooLong,
        Ok(bytes) if bytes.len() > MAX_BYTES => What::TooLong,
        Ok(bytes) => What::Bytes(bytes),
        Err(why) => What::Unreadable(why),
    };
    Held { line: attribute.line, what }
}

impl Attribute<'_> {
    /// Its value, taken out of base64 where it stands in that.
    fn decoded(&self) -> Result<Vec<u8>, &'static str> {
        match self.value.split_first() {
            Some((b':', digits)) => {
                let digits = std::str::from_utf8(digits.trim_ascii()).ok();
                let bytes = digits.and_then(|digits| Base64::decode_vec(digits).ok());
                bytes.ok_or("a value of LDIF that is no base64")
            }
            Some((b'<', _)) => Err("a value of LDIF that is in another file"),
            _ => Ok(self
                .value
                .strip_prefix(b" ")
                .map_or(self.value, <[u8]>::trim_ascii_start)
                .into()),
        }
    }
}

//! Users in lines of fields between colons, name and hash first: shadow files and those of htpasswd.
//!
//! Without their columns, because the files have no others: the key of a row is its user's name.

use std::ops::ControlFlow;

use anyhow::{Context as _, Result};

use super::input::Bytes;
use super::lines::Lines;
use super::open::{Input, Selection};
use super::recognise;
use super::row::{About, Key, MAX_BYTES, Row, Source, Value};

/// A shadow file, or one of htpasswd.
pub(super) struct Colons {
    about: About,
    lines: Lines,
    input: Input,
}

impl Colons {
    pub(super) fn open(
        name: &str,
        mut bytes: Bytes,
        input: Input,
        selection: &Selection,
        notes: Vec<String>,
    ) -> Result<Self> {
        let source: String = if name == "-" { "standard input".into() } else { name.into() };
        selection.has_no_columns(input)?;
        let reading = || format!("reading {source}");
        recognise::check(&source, input, bytes.peek().with_context(reading)?)?;
        bytes.skip_mark().with_context(reading)?;
        let about = About {
            table: None,
            column: "the second field".into(),
            key: Some("the first field".into()),
            total: bytes.total(),
            profile: input.profile(),
            notes,
            source,
        };
        Ok(Self { about, lines: Lines::new(bytes), input })
    }
}

impl Source for Colons {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        while self.lines.next().with_context(|| format!("reading {}", self.about.source))? {
            let line = self.lines.text();
            if line.trim_ascii().is_empty() || is_no_user(self.input, line) {
                continue;
            }
            let mut fields = line.split(|byte| *byte == b':');
            let name = fields.next().filter(|name| !name.is_empty());
            let value = match (fields.next(), fields.next()) {
                (None, _) => Value::Unreadable("a line without a colon"),
                // The end of the field may be what was cut off.
                (Some(_), None) if self.lines.is_cut() => Value::TooLong,
                (Some(hash), _) if hash.len() > MAX_BYTES => Value::TooLong,
                (Some(hash), _) => Value::Bytes(hash),
            };
            // A line without a colon may be anything, a hash for example.
            let name = name.filter(|_| !matches!(value, Value::Unreadable(_)));
            let row = Row {
                key: name.map_or(Key::Line(self.lines.number()), Key::Text),
                user: name,
                value,
                salt: None,
                realm: None,
                position: self.lines.position(),
            };
            if visit(&row).is_break() {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// Comments, and what a shadow file says of users that NIS has.
fn is_no_user(input: Input, line: &[u8]) -> bool {
    line.starts_with(b"#") || input == Input::Shadow && matches!(line.first(), Some(b'+' | b'-'))
}

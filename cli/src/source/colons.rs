//! Users in lines of fields between colons, name and hash first: shadow files and those of htpasswd.
//!
//! Without their columns, because the files have no others: the key of a row is its user's name.

use std::ops::ControlFlow;

use anyhow::{Context as _, Result};

use super::input::Bytes;
use super::open::{Input, Selection};
use super::recognise;
use super::row::{About, Key, MAX_BYTES, Row, Source, Value};
use crate::lines::{Line, Lines};

/// Fields of passwd(5): name, hash or what stands for one elsewhere, two numbers, and three texts.
const PASSWD_FIELDS: usize = 7;

/// A shadow file, or one of htpasswd.
pub(super) struct Colons {
    about: About,
    lines: Lines<Bytes>,
    input: Input,
}

impl Colons {
    /// Bytes of a line that are kept: a name, a hash and what stands between them take fewer.
    const LONGEST: usize = 16 * 1024;

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
        let start = bytes.peek_until(recognise::is_enough).with_context(reading)?;
        recognise::check(&source, input, start)?;
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
        Ok(Self { about, lines: Lines::new(bytes, Self::LONGEST), input })
    }
}

impl Source for Colons {
    fn about(&self) -> &About {
        &self.about
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Row<'_>) -> ControlFlow<()>) -> Result<()> {
        let reading = || format!("reading {}", self.about.source);
        while let Some(line) = self.lines.next().with_context(reading)? {
            let mut fields = line.bytes.split(|byte| *byte == b':');
            let (name, hash) = (fields.next().unwrap_or_default(), fields.next());
            if is_no_user(self.input, name, hash) {
                continue;
            }
            let behind = fields.count();
            let value = match hash {
                Some(b"x") if self.input == Input::Shadow && behind == PASSWD_FIELDS - 2 => {
                    Value::Unreadable("the hash is in the shadow file")
                }
                _ => value(&line, hash, behind > 0),
            };
            // A line without a colon may be anything, a hash for example.
            let name = Some(name).filter(|name| hash.is_some() && !name.is_empty());
            let row = Row {
                key: name.map_or(Key::Line(line.number), Key::Text),
                user: name,
                value,
                salt: None,
                realm: None,
                position: self.lines.input().position(),
            };
            if visit(&row).is_break() {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// The second field, of which what was cut off the line may be the end.
fn value<'a>(line: &Line, hash: Option<&'a [u8]>, is_whole: bool) -> Value<'a> {
    match hash {
        _ if !is_whole && line.is_cut() => Value::TooLong,
        Some(hash) if hash.len() > MAX_BYTES => Value::TooLong,
        Some(hash) => Value::Bytes(hash),
        None => Value::Unreadable("a line without a colon"),
    }
}

/// Blank lines and comments, and what a shadow file says of users that NIS has: `+`, `-bob`,
/// `+@staff::::::::`. With a hash of its own such a line is a user.
fn is_no_user(input: Input, name: &[u8], hash: Option<&[u8]>) -> bool {
    let is_nis = input == Input::Shadow && matches!(name.first(), Some(b'+' | b'-'));
    let start = name.trim_ascii_start();
    start.starts_with(b"#")
        || start.is_empty() && hash.is_none()
        || is_nis && hash.is_none_or(<[u8]>::is_empty)
}

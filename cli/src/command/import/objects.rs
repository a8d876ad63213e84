//! Objects one after the other: of JSON Lines, of a list, or of a list of `users` inside an object; or one alone
//! that goes over several lines.

use std::fmt;
use std::io::{BufRead, Cursor, Read as _};

use anyhow::{Context as _, Error, Result};
use rehash::import::ImportError;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::elements::{Cuts, Elements};
use crate::exit::Usage;
use crate::lines::Lines;

/// Where an object stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// Its line.
    Line(u64),
    /// Its place in the list.
    User(u64),
    /// The line on which it begins, which is the only one there is.
    Alone(u64),
}

impl Place {
    /// The error for what holds nobody.
    pub(super) fn unknown() -> Error {
        Usage::error(
            "neither JSON Lines, nor a list, nor an object with a list of `users`, nor one of a user",
        )
    }
}

/// Whether more are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    GoOn,
    Stop,
}

/// Why there is no object, or none that can be said.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    NoJson,
    TooLong,
    Import(ImportError),
}

impl From<ImportError> for Fault {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl Fault {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::NoJson => "no-json",
            Self::TooLong => "too-long",
            Self::Import(error) => error.id(),
        }
    }

    pub(super) fn is_no_password(self) -> bool {
        matches!(self, Self::Import(ImportError::NoPassword))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoJson => f.write_str("not a line of JSON"),
            Self::TooLong => f.write_str("longer than 1 MiB"),
            Self::Import(error) => error.fmt(f),
        }
    }
}

/// The longest object, on its line or in its list.
const LONGEST: usize = 1024 * 1024;
/// What Windows puts in front of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";
const WHAT: &str = "reading the objects";

/// Shows every object; stops where the visitor does.
pub(super) fn each(
    mut input: Box<dyn BufRead + Send>,
    visit: impl FnMut(Place, Result<Value, Fault>) -> Result<Next>,
) -> Result<Next> {
    let (mut first, kind) = first_line(&mut input)?;
    if kind == Kind::Object {
        // A list inside may be of any length, an object alone may not.
        let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
        input.by_ref().take(most).read_to_end(&mut first).context(WHAT)?;
        if let Some(object) = alone(&first) {
            return one(&first, object, visit);
        }
    }
    let whole = Cursor::new(first).chain(input);
    if kind == Kind::Lines { lines(whole, visit) } else { document(whole, visit) }
}

/// What the input is, by its first line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Lines,
    /// A list, or an object with one.
    List,
    /// An object that goes on behind the line.
    Object,
}

/// What stands up to the end of the first line that is not blank, and what that begins.
fn first_line(input: &mut impl BufRead) -> Result<(Vec<u8>, Kind)> {
    let mut first = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    while first.trim_ascii().is_empty() {
        if input.by_ref().take(most).read_until(b'\n', &mut first).context(WHAT)? == 0
            || first.len() > LONGEST
        {
            break;
        }
    }
    if first.starts_with(MARK) {
        first.drain(..MARK.len());
    }
    let kind = match first.trim_ascii() {
        [b'[', ..] => Kind::List,
        [b'{', ..] => match serde_json::from_slice::<Value>(&first) {
            Ok(object) if has_users(&object) => Kind::List,
            Err(error) if error.is_eof() => Kind::Object,
            _ => Kind::Lines,
        },
        _ => Kind::Lines,
    };
    Ok((first, kind))
}

fn has_users(object: &Value) -> bool {
    object.get(USERS).is_some_and(Value::is_array)
}

/// The object that this is, where it has no list of users and is not too long for one.
fn alone(whole: &[u8]) -> Option<Value> {
    let whole = Some(whole).filter(|whole| whole.len() <= LONGEST)?;
    serde_json::from_slice(whole).ok().filter(|object| !has_users(object))
}

/// Visits the one object that there is, by the line on which it begins.
fn one(
    whole: &[u8],
    object: Value,
    mut visit: impl FnMut(Place, Result<Value, Fault>) -> Result<Next>,
) -> Result<Next> {
    let blank = whole.len() - whole.trim_ascii_start().len();
    let ends = whole.iter().take(blank).filter(|byte| **byte == b'\n').count();
    visit(Place::Alone(1 + u64::try_from(ends).unwrap_or(u64::MAX)), Ok(object))
}

fn lines(
    input: impl BufRead,
    mut visit: impl FnMut(Place, Result<Value, Fault>) -> Result<Next>,
) -> Result<Next> {
    let mut lines = Lines::new(input, LONGEST);
    while let Some(line) = lines.next().context(WHAT)? {
        if line.bytes.trim_ascii().is_empty() {
            continue;
        }
        let object = if line.is_cut() {
            Err(Fault::TooLong)
        } else {
            serde_json::from_slice(&line.bytes).map_err(|_| Fault::NoJson)
        };
        if visit(Place::Line(line.number), object)? == Next::Stop {
            return Ok(Next::Stop);
        }
    }
    Ok(Next::GoOn)
}

/// The list that exports have their users in.
const USERS: &str = "users";

fn document(
    input: impl BufRead,
    visit: impl FnMut(Place, Result<Value, Fault>) -> Result<Next>,
) -> Result<Next> {
    let cuts = Cuts::default();
    let mut reader = serde_json::Deserializer::from_reader(Elements::new(input, LONGEST, &cuts));
    let mut users = Users { visit, number: 0, end: None, found: false, cuts: &cuts };
    let read = (&mut users).deserialize(&mut reader).and_then(|()| reader.end());
    match (users.end, read) {
        (Some(end), _) => end,
        // serde's own messages may repeat what they stumble over.
        (None, Err(error)) if error.is_io() => Err(Error::from(error)).context(WHAT),
        (None, Err(error)) => {
            let (line, column) = (error.line() + cuts.lines(), error.column());
            Err(Usage::error(format!("not JSON at line {line}, column {column}")))
        }
        (None, Ok(())) if users.found => Ok(Next::GoOn),
        (None, Ok(())) => Err(Place::unknown()),
    }
}

/// Visits the objects of a list while it is read, so that only one is held.
struct Users<'c, F> {
    visit: F,
    number: u64,
    /// How it ended before the list did.
    end: Option<Result<Next>>,
    found: bool,
    cuts: &'c Cuts,
}

impl<'de, F> DeserializeSeed<'de> for &mut Users<'_, F>
where
    F: FnMut(Place, Result<Value, Fault>) -> Result<Next>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de, F> Visitor<'de> for &mut Users<'_, F>
where
    F: FnMut(Place, Result<Value, Fault>) -> Result<Next>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list, or an object with a list of users")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.found = true;
        while let Some(object) = list.next_element::<Value>()? {
            self.number += 1;
            let object = if self.cuts.last() { Err(Fault::TooLong) } else { Ok(object) };
            let next = (self.visit)(Place::User(self.number), object);
            if !matches!(next, Ok(Next::GoOn)) {
                self.end = Some(next);
                return Err(serde::de::Error::custom("enough"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            if name == USERS {
                fields.next_value_seed(&mut *self)?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

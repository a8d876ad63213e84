//! Reads a text: its number, its digest, and what stands beside it.

use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::Field;
use crate::text::Reader;

use super::table::{self, Dynamic, Found, Further, Line};

const NUMBER: &str = "the number of an expression";
const DIGEST: &str = "a digest of the length that the number says";
const SALT: &str =
    "a salt of the length that the number says, as text or in hex digits behind HEX$";
const FURTHER: &str = "what the number wants behind $$, as text or in hex digits behind HEX$";

/// What a text says.
pub(super) struct Row<'a> {
    pub(super) dynamic: Dynamic,
    pub(super) expression: Line,
    pub(super) digest: Field<'a>,
    /// All that stands behind the digest.
    pub(super) beside: Field<'a>,
    pub(super) salt: Option<Field<'a>>,
    pub(super) further: Option<Field<'a>>,
}

impl<'a> Row<'a> {
    pub(super) fn read(stored: &'a str, tags: &[&str]) -> Result<Self, ParseError> {
        let mut text = Reader::tagged(stored, tags)?;
        let start = text;
        let (dynamic, expression) = match table::find(text.number('$', NUMBER)?) {
            Found::Read(dynamic, expression) => (dynamic, expression),
            Found::Unread => {
                return Err(start.unsupported("a number whose hash function this build has"));
            }
            Found::Unknown => {
                return Err(start.out_of_range("a number that John the Ripper defines"));
            }
        };
        let digest = digest(&mut text, &dynamic)?;
        let empty = Field::EMPTY;
        let mut row =
            Self { dynamic, expression, digest, beside: empty, salt: None, further: None };
        if !text.rest().is_empty() || !row.is_whole() {
            row.read_beside(text)?;
        }
        Ok(row)
    }

    /// Whether nothing is missing: a name may be that of the list.
    fn is_whole(&self) -> bool {
        let Dynamic { salt, further, .. } = self.dynamic;
        let further = further != Further::Salt2 || self.further.is_some();
        further && salt.is_some() == self.salt.is_some()
    }

    fn read_beside(&mut self, mut text: Reader<'a>) -> Result<(), ParseError> {
        if self.dynamic.salt.is_none() && self.dynamic.further == Further::Nothing {
            return text.end();
        }
        text.literal("$", SALT)?;
        let start = text;
        let written = text.rest();
        if let Some(digits) = written.strip_prefix(HEX).filter(|digits| !digits.contains('$')) {
            text.literal(HEX, SALT)?;
            let mut whole = text;
            self.beside = whole.last_any(Encoding::HexAnyCase, SALT)?;
            self.read_digits(digits, text)?;
        } else {
            self.beside = Field::text(written);
            self.read_text(written, text)?;
        }
        if let (Further::Note, Some(salt)) = (self.dynamic.further, self.salt) {
            self.beside = salt;
        }
        let bytes = self.salt.map_or(0, |salt| salt.len());
        let fits = self.dynamic.salt.is_none_or(|(least, most)| (least..=most).contains(&bytes));
        let names = self.further.is_none_or(|further| !further.is_empty());
        match (self.is_whole() && fits, names) {
            (true, true) => Ok(()),
            (false, _) => Err(start.malformed(SALT)),
            (true, false) => Err(start.malformed(FURTHER)),
        }
    }

    /// Salt and what follows it in one row of hexadecimal digits.
    fn read_digits(&mut self, digits: &str, mut text: Reader<'a>) -> Result<(), ParseError> {
        let mark = self.dynamic.further.digits();
        let found = mark.and_then(|mark| marked(digits, mark));
        let length = found.map_or(digits.len(), |(at, _)| at);
        if length > 0 {
            self.salt = Some(text.fixed(length, Encoding::HexAnyCase, SALT)?);
        }
        if let Some((_, mark)) = found {
            text.take(mark, FURTHER)?;
            self.further = Some(text.last_any(Encoding::HexAnyCase, FURTHER)?);
        }
        Ok(())
    }

    /// Salt and what follows it, each as text or in digits of its own.
    fn read_text(&mut self, written: &str, mut text: Reader<'a>) -> Result<(), ParseError> {
        let mark = self.dynamic.further.text();
        // The dollar sign in front of a salt is the first of the mark where there is no salt.
        let (length, mark) = match mark.map(|mark| (mark, mark.get(1..).unwrap_or(mark))) {
            Some((_, short)) if written.starts_with(short) => (0, short.len()),
            Some((mark, _)) => {
                written.find(mark).map_or((written.len(), 0), |length| (length, mark.len()))
            }
            None => (written.len(), 0),
        };
        if length > 0 {
            self.salt = Some(field(&mut text, length, SALT)?);
        }
        if mark > 0 {
            text.take(mark, FURTHER)?;
            let length = text.rest().len();
            self.further = Some(field(&mut text, length, FURTHER)?);
        }
        Ok(())
    }
}

fn digest<'a>(text: &mut Reader<'a>, dynamic: &Dynamic) -> Result<Field<'a>, ParseError> {
    if dynamic.encoding != Encoding::Base64 {
        return text.fixed(2 * dynamic.bytes, dynamic.encoding, DIGEST);
    }
    let error = text.malformed(DIGEST);
    let digits = text.rest().split('$').next().unwrap_or_default();
    let is_padded = digits.ends_with('=');
    let encoding = if is_padded { Encoding::Base64 } else { Encoding::Base64Unpadded };
    let digest = text.fixed(digits.len(), encoding, DIGEST)?;
    if digest.len() == dynamic.bytes { Ok(digest) } else { Err(error) }
}

/// Text of so many bytes, or the digits of bytes. Digits that begin inside of text are neither: the
/// program takes them for bytes, and nobody else does.
fn field<'a>(
    text: &mut Reader<'a>,
    length: usize,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    let error = text.malformed(expected);
    if text.optional(HEX) {
        let digits = length.checked_sub(HEX.len()).filter(|digits| *digits > 0).ok_or(error)?;
        return text.fixed(digits, Encoding::HexAnyCase, expected);
    }
    let field = text.text(length, expected)?;
    if field.as_str().contains("$HEX$") { Err(error) } else { Ok(field) }
}

/// Where the digits of a mark begin, pair by pair, and how many they are.
fn marked(digits: &str, mark: &[[u8; 2]]) -> Option<(usize, usize)> {
    let pairs = digits.as_bytes().as_chunks::<2>().0;
    let short = mark.get(1..).unwrap_or(mark);
    if pairs.starts_with(short) {
        return Some((0, 2 * short.len()));
    }
    let at = pairs.windows(mark.len()).position(|pairs| pairs == mark)?;
    Some((2 * at, 2 * mark.len()))
}

impl Further {
    /// What stands before it.
    const fn text(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::User | Self::Note => Some("$$U"),
            Self::Salt2 => Some("$$2"),
        }
    }

    /// The same in hexadecimal digits.
    const fn digits(self) -> Option<&'static [[u8; 2]]> {
        const USER: &[[u8; 2]] = &[*b"24", *b"24", *b"55"];
        const SALT2: &[[u8; 2]] = &[*b"24", *b"24", *b"32"];
        match self {
            Self::Nothing => None,
            Self::User | Self::Note => Some(USER),
            Self::Salt2 => Some(SALT2),
        }
    }
}

/// What stands before the digits of bytes.
const HEX: &str = "HEX$";

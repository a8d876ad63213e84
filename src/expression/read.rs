//! Reads a stored text by its layout, and writes it back; allocates nothing.

use std::fmt;

use crate::encoding::Encoding;
use crate::error::{ParseError, Rule};
use crate::expression::layout::Layout;
use crate::expression::template::{Field, Name, Piece, Spelling};
use crate::parts::{self, Parts};
use crate::tag;
use crate::text::{self, Reader};

/// What a stored text says, field by field.
#[derive(Clone, Copy)]
pub(crate) struct Captures<'a> {
    /// The first literal as the text spells it.
    pub(crate) tag: &'a str,
    pub(crate) digest: parts::Field<'a>,
    pub(crate) salt: parts::Field<'a>,
    pub(crate) salt2: Option<parts::Field<'a>>,
    pub(crate) user: Option<&'a str>,
    pub(crate) realm: Option<&'a str>,
    pub(crate) rounds: u64,
    /// Where they stand in the text.
    rounds_at: usize,
    pub(crate) bcrypt: Option<Parts<'a>>,
}

impl Layout {
    /// Reads a text to its end.
    pub(crate) fn read<'a>(&self, stored: &'a str) -> Result<Captures<'a>, ParseError> {
        let mut captures = Captures {
            tag: "",
            digest: parts::Field::EMPTY,
            salt: parts::Field::EMPTY,
            salt2: None,
            user: None,
            realm: None,
            rounds: 0,
            rounds_at: 0,
            bcrypt: None,
        };
        let mut text = Reader::bare(stored);
        let mut pieces = self.pieces.iter().peekable();
        if let Some(Piece::Literal(tag)) =
            pieces.next_if(|first| matches!(first, Piece::Literal(_)))
        {
            captures.tag = tagged(&mut text, tag)?;
        }
        while let Some(piece) = pieces.next() {
            let field = match piece {
                Piece::Literal(literal) => {
                    text.literal(literal, "the text that its layout has here")?;
                    continue;
                }
                Piece::Field(field) => field,
            };
            let start = text;
            if field.name == Name::Bcrypt {
                captures.bcrypt = Some(bcrypt(stored, &mut text)?);
                continue;
            }
            let taken = taken(&mut text, field, pieces.peek().copied())?;
            if let (Some(Piece::Literal(literal)), false) = (pieces.peek(), field.is_counted()) {
                text.literal(literal, expected(field))?;
                pieces.next();
            }
            self.capture(field, start, taken, &mut captures)?;
        }
        text.end()?;
        Ok(captures)
    }

    fn capture<'a>(
        &self,
        field: &Field,
        start: Reader<'a>,
        taken: &'a str,
        captures: &mut Captures<'a>,
    ) -> Result<(), ParseError> {
        match field.name {
            Name::Rounds => {
                captures.rounds = rounds(field, start, taken)?;
                captures.rounds_at = start.at();
                return Ok(());
            }
            Name::User => captures.user = Some(taken),
            Name::Realm => captures.realm = Some(taken),
            _ => {}
        }
        let decoded = self.decoded(field, start, taken)?;
        match field.name {
            Name::Digest | Name::DigestSalt | Name::SaltDigest => captures.digest = decoded,
            Name::Salt => captures.salt = decoded,
            Name::Salt2 => captures.salt2 = Some(decoded),
            _ => {}
        }
        Ok(())
    }

    fn decoded<'a>(
        &self,
        field: &Field,
        start: Reader<'a>,
        taken: &'a str,
    ) -> Result<parts::Field<'a>, ParseError> {
        let wrong = match (field.encoding, field.spelling) {
            (Encoding::Text, _) if field.name != Name::Digest => taken.find(text::is_no_text),
            (_, Spelling::Upper) => taken.find(|digit: char| digit.is_ascii_lowercase()),
            _ => None,
        };
        let decoded = parts::Field::checked(taken, field.encoding_of(taken));
        let fault = |at: usize| malformed(start.at() + at, expected(field));
        let decoded = match (decoded, wrong) {
            (Err(wrong), _) => return Err(fault(wrong.at)),
            (_, Some(at)) => return Err(fault(at)),
            (Ok(decoded), None) => decoded,
        };
        let digest = if field.is_blob() { self.digest_bytes } else { 0 };
        let length = decoded.len().checked_sub(digest).and_then(|bytes| u64::try_from(bytes).ok());
        match length {
            Some(length) if (field.least..=field.most).contains(&length) => Ok(decoded),
            _ => Err(fault(0)),
        }
    }
}

impl Captures<'_> {
    /// The error for rounds that make more digests than 64 bits can count.
    pub(crate) const fn too_many_rounds(&self) -> ParseError {
        let expected = "rounds whose digests can be counted";
        ParseError::Malformed { at: self.rounds_at, expected, rule: Rule::Range }
    }
}

impl Field {
    /// Whether its characters are counted, and not searched for what follows.
    fn is_counted(&self) -> bool {
        self.has_width() && self.encoding == Encoding::Text
    }
}

/// The first literal, as the text spells it.
fn tagged<'a>(text: &mut Reader<'a>, tag: &str) -> Result<&'a str, ParseError> {
    if !tag::begins(text.rest(), tag) {
        return Err(ParseError::NotMine);
    }
    text.take(tag.len(), "a tag")
}

/// The characters of a field: counted, or up to what follows, or up to the end.
fn taken<'a>(
    text: &mut Reader<'a>,
    field: &Field,
    next: Option<&Piece>,
) -> Result<&'a str, ParseError> {
    match next {
        Some(Piece::Literal(literal)) if !field.is_counted() => {
            let length = text.rest().find(literal.as_str());
            text.take(length.ok_or(text.malformed(expected(field)))?, expected(field))
        }
        None if !field.is_counted() => Ok(text.remainder()),
        _ => text.take(field.width(field.least), expected(field)),
    }
}

fn rounds(field: &Field, start: Reader<'_>, taken: &str) -> Result<u64, ParseError> {
    const EXPECTED: &str = "rounds that its layout allows";
    match text::decimal(taken) {
        None => Err(start.not_a_number("rounds")),
        Some(rounds) if (field.least..=field.most).contains(&rounds) => Ok(rounds),
        Some(_) => Err(start.out_of_range(EXPECTED)),
    }
}

/// A whole bcrypt text, whose length its letter tells.
fn bcrypt<'a>(stored: &'a str, text: &mut Reader<'a>) -> Result<Parts<'a>, ParseError> {
    let start = text.at();
    let length = if text.rest().starts_with("$2$") { 59 } else { 60 };
    let cut = stored.len().min(start + length);
    let inside = stored.get(..cut).ok_or(text.malformed("a bcrypt hash"))?;
    let mut inner = Reader::bare(inside);
    inner.take(start, "a bcrypt hash")?;
    let parts = text::bcrypt::parse(inner)?;
    text.take(length, "a bcrypt hash")?;
    Ok(parts)
}

impl Layout {
    /// Writes what [`Layout::read`] read.
    pub(crate) fn write(
        &self,
        parts: &Parts<'_>,
        rounds: u64,
        out: &mut dyn fmt::Write,
    ) -> fmt::Result {
        if self.keeps_text() {
            return out.write_str(parts.extra.as_str());
        }
        for (place, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Literal(tag) if place == 0 && parts.extra.as_str().len() == tag.len() => {
                    out.write_str(parts.extra.as_str())?;
                }
                Piece::Literal(literal) => out.write_str(literal)?,
                Piece::Field(field) => match field.name {
                    Name::Rounds => write!(out, "{rounds}")?,
                    Name::Salt => out.write_str(parts.salt.as_str())?,
                    Name::Bcrypt => text::bcrypt::render(parts, out)?,
                    Name::Digest | Name::DigestSalt | Name::SaltDigest => {
                        out.write_str(parts.digest.as_str())?;
                    }
                    _ => return Err(fmt::Error),
                },
            }
        }
        Ok(())
    }

    /// Digest and salt of a blob, apart from each other.
    pub(crate) fn apart<'b>(&self, blob: &'b [u8]) -> Option<(&'b [u8], &'b [u8])> {
        let field = self.fields().find(|field| field.is_blob())?;
        if field.name == Name::DigestSalt {
            return blob.split_at_checked(self.digest_bytes);
        }
        let salt = blob.len().checked_sub(self.digest_bytes)?;
        blob.split_at_checked(salt).map(|(salt, digest)| (digest, salt))
    }

    /// A blob of this digest and this salt.
    pub(crate) fn together(&self, digest: &[u8], salt: &[u8]) -> Vec<u8> {
        let first = self.fields().any(|field| field.name == Name::DigestSalt);
        if first { [digest, salt].concat() } else { [salt, digest].concat() }
    }
}

const fn expected(field: &Field) -> &'static str {
    match (field.name, field.encoding, field.spelling) {
        (Name::Digest, _, Spelling::Upper) => "a digest of full length in upper-case hex",
        (Name::Digest, Encoding::Hex, _) => "a digest of full length in lower-case hex",
        (Name::Digest, Encoding::HexAnyCase, _) => "a digest of full length in hex",
        (Name::Digest, Encoding::Text, _) => "a digest of full length",
        (Name::Digest, ..) => "a digest of full length in base64",
        (Name::Salt | Name::Salt2, Encoding::Text, _) => "a salt without control characters",
        (Name::Salt | Name::Salt2, ..) => "a salt in the encoding of its layout",
        (Name::User, ..) => "a user name",
        (Name::Realm, ..) => "a realm",
        (Name::Rounds, ..) => "rounds",
        (Name::Note, ..) => "text without control characters",
        (Name::DigestSalt | Name::SaltDigest, ..) => "digest and salt in one encoded text",
        (Name::Bcrypt, ..) => "a bcrypt hash",
    }
}

const fn malformed(at: usize, expected: &'static str) -> ParseError {
    ParseError::Malformed { at, expected, rule: Rule::Grammar }
}

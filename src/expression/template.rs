//! Reads the text of a layout: literal text and fields in braces.

use crate::encoding::Encoding;
use crate::expression::encoding;
use crate::expression::error::ExpressionError;
use crate::expression::program::Expression;

/// A piece of a layout.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(String),
    Field(Field),
}

/// A field: what it holds, how it is written, and how many bytes it may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: Name,
    pub(super) encoding: Encoding,
    pub(super) spelling: Spelling,
    /// Bytes that it stands for; of rounds, their number; of a blob, those of the salt.
    pub(super) least: u64,
    pub(super) most: u64,
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Digest,
    Salt,
    Salt2,
    User,
    Realm,
    Rounds,
    /// Text that nothing hashes.
    Note,
    /// Digest and salt in one encoded text.
    DigestSalt,
    SaltDigest,
    /// A whole bcrypt text.
    Bcrypt,
}

/// What a field's texts are beside what their encoding says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    AsEncoded,
    /// Hexadecimal digits with upper-case letters alone.
    Upper,
    /// Base64 with all of its padding or with none.
    PaddedOrNot,
}

const NAMES: [(&str, Name); 10] = [
    ("digest", Name::Digest),
    ("salt", Name::Salt),
    ("salt2", Name::Salt2),
    ("user", Name::User),
    ("realm", Name::Realm),
    ("rounds", Name::Rounds),
    ("note", Name::Note),
    ("digest+salt", Name::DigestSalt),
    ("salt+digest", Name::SaltDigest),
    ("bcrypt", Name::Bcrypt),
];

/// Reads a layout; `{{` and `}}` are braces of the text.
pub(super) fn parse(text: &str) -> Result<Vec<Piece>, ExpressionError> {
    if text.len() > Expression::MAX_TEXT_BYTES {
        return Err(error(0, "at most 1024 bytes"));
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let at = text.len() - rest.len();
        let doubled = rest.starts_with("{{") || rest.starts_with("}}");
        if character == '{' && !doubled {
            let end = rest.find('}').ok_or(error(text.len(), "a brace that ends the field"))?;
            let inside = rest.get(1..end).unwrap_or_default();
            let field = field(inside, at + 1)?;
            follows(&pieces, field, at)?;
            pieces.push(Piece::Field(field));
            rest = rest.get(end + 1..).unwrap_or_default();
            continue;
        }
        if character.is_control() || (character == '}' && !doubled) {
            return Err(error(at, "a field, }} for a brace, or text without control characters"));
        }
        match pieces.last_mut() {
            Some(Piece::Literal(literal)) => literal.push(character),
            _ => pieces.push(Piece::Literal(character.to_string())),
        }
        rest = rest.get(character.len_utf8() << u32::from(doubled)..).unwrap_or_default();
    }
    Ok(pieces)
}

/// A field may stand once; where its end is not told by a length, text has to follow, or the end.
fn follows(pieces: &[Piece], field: Field, at: usize) -> Result<(), ExpressionError> {
    let named = |piece: &&Piece| matches!(piece, Piece::Field(other) if other.name == field.name);
    if pieces.iter().any(|piece| named(&piece)) {
        return Err(error(at + 1, "each field once"));
    }
    let ends = |before: &Field| {
        before.has_width() || before.name == Name::Digest && before.spelling.has_one_width()
    };
    match pieces.last() {
        Some(Piece::Field(before)) if !ends(before) => {
            Err(error(at, "text between two fields, or a fixed length of the first one"))
        }
        _ => Ok(()),
    }
}

fn field(text: &str, at: usize) -> Result<Field, ExpressionError> {
    let mut parts = text.split(':');
    let name = parts.next().unwrap_or_default();
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, name)| *name);
    let name_error = "digest, salt, salt2, user, realm, rounds, note, bcrypt, digest+salt";
    let name = known.ok_or(error(at, name_error))?;
    let (encoding, spelling) = (Encoding::Text, Spelling::AsEncoded);
    let mut field = Field { name, encoding, spelling, least: 1, most: u64::MAX };
    let mut place = at + text.find(':').unwrap_or(text.len()) + 1;
    let mut part = parts.next();
    if let Some(spelling) = part.filter(|part| !part.starts_with(|c: char| c.is_ascii_digit())) {
        let encoded =
            !matches!(name, Name::User | Name::Realm | Name::Rounds | Name::Note | Name::Bcrypt);
        let expected = "an encoding, as hex, HEX, hexany, base64 or text, or a length";
        (field.encoding, field.spelling) = match spelling {
            "text" if encoded && !field.is_blob() => (Encoding::Text, Spelling::AsEncoded),
            "HEX" if encoded => (Encoding::HexAnyCase, Spelling::Upper),
            "base64any" if encoded => (Encoding::Base64, Spelling::PaddedOrNot),
            _ if encoded => {
                let named = encoding::named(spelling).ok_or(error(place, expected))?;
                (named, Spelling::AsEncoded)
            }
            _ => return Err(error(place, "a length, or the end of the field")),
        };
        place += spelling.len() + 1;
        part = parts.next();
    } else if field.is_blob() {
        return Err(error(at + text.len(), "an encoding behind a colon"));
    }
    if let Some(length) = part {
        (field.least, field.most) = range(length).ok_or(error(place, LENGTH))?;
        if name == Name::Rounds && field.least == 0 || name == Name::Bcrypt {
            return Err(error(place, LENGTH));
        }
        place += length.len() + 1;
    }
    match parts.next() {
        None => Ok(field),
        Some(_) => Err(error(place, "the end of the field")),
    }
}

const LENGTH: &str = "a length, as 16, 3..30 or 1..";

/// `16`, `3..30` or `3..`.
fn range(text: &str) -> Option<(u64, u64)> {
    let number = |digits: &str| -> Option<u64> {
        let plain = digits.len() < 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain && (digits == "0" || !digits.starts_with('0')))
    };
    let (least, most) = match text.split_once("..") {
        Some((least, "")) => (number(least)?, u64::MAX),
        Some((least, most)) => (number(least)?, number(most)?),
        None => (number(text)?, number(text)?),
    };
    (least <= most).then_some((least, most))
}

impl Field {
    pub(super) const fn is_blob(&self) -> bool {
        matches!(self.name, Name::DigestSalt | Name::SaltDigest)
    }

    /// Whether it is always as many characters; a digest will be, once its expression is known.
    pub(super) fn has_width(&self) -> bool {
        let counted = !self.is_blob() && self.name != Name::Rounds && self.least == self.most;
        counted && self.spelling.has_one_width() || self.name == Name::Bcrypt
    }

    /// The characters of so many of its bytes, all padding among them.
    pub(super) fn width(&self, bytes: u64) -> usize {
        encoding::width(self.encoding, usize::try_from(bytes).unwrap_or(usize::MAX))
    }

    /// The fewest characters of so many of its bytes.
    pub(super) fn least_width(&self, bytes: u64) -> usize {
        let encoding = match self.spelling {
            Spelling::PaddedOrNot => Encoding::Base64Unpadded,
            Spelling::AsEncoded | Spelling::Upper => self.encoding,
        };
        encoding::width(encoding, usize::try_from(bytes).unwrap_or(usize::MAX))
    }

    /// The encoding of one of its texts.
    pub(super) fn encoding_of(&self, text: &str) -> Encoding {
        match self.spelling {
            Spelling::PaddedOrNot => Encoding::base64_of(text),
            Spelling::AsEncoded | Spelling::Upper => self.encoding,
        }
    }
}

impl Spelling {
    /// Whether so many bytes always have as many characters.
    fn has_one_width(self) -> bool {
        self != Self::PaddedOrNot
    }
}

const fn error(at: usize, expected: &'static str) -> ExpressionError {
    ExpressionError::Layout { at, expected }
}

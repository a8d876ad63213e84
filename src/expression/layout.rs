//! How a row is laid out, once it is known what digest stands in it.

use crate::encoding::Encoding;
use crate::expression::error::ExpressionError;
use crate::expression::node::Variable;
use crate::expression::program::Expression;
use crate::expression::template::{self, Field, Name, Piece, Spelling};
use crate::info::Mark;

/// A layout that fits its expression.
#[derive(Clone)]
pub(crate) struct Layout {
    pub(super) pieces: Vec<Piece>,
    /// Bytes of the digest in a blob.
    pub(super) digest_bytes: usize,
    keeps_text: bool,
}

impl Layout {
    /// Reads a layout for what this expression makes.
    pub(crate) fn parse(text: &str, expression: &Expression) -> Result<Self, ExpressionError> {
        let pieces = template::parse(text)?;
        let mut layout = Self { pieces, digest_bytes: 0, keeps_text: false };
        layout.has_one_digest(expression)?;
        layout.has_what_is_used(expression)?;
        layout.fit_digest(expression)?;
        let further = [Name::User, Name::Realm, Name::Salt2, Name::Note];
        let two_salts = layout.has(Name::Bcrypt) && layout.has(Name::Salt);
        let keeps_text = two_salts || layout.fields().any(|field| further.contains(&field.name));
        Ok(Self { keeps_text, ..layout })
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Field(field) => Some(field),
            Piece::Literal(_) => None,
        })
    }

    /// Whether parts cannot hold all that a row says, so that they keep the text.
    pub(crate) const fn keeps_text(&self) -> bool {
        self.keeps_text
    }

    pub(crate) fn has_salt(&self) -> bool {
        let salts = [Name::Salt, Name::DigestSalt, Name::SaltDigest];
        self.fields().any(|field| salts.contains(&field.name))
    }

    fn has(&self, name: Name) -> bool {
        self.fields().any(|field| field.name == name)
    }

    pub(crate) fn has_user(&self) -> bool {
        self.has(Name::User)
    }

    pub(crate) fn has_rounds(&self) -> bool {
        self.has(Name::Rounds)
    }

    pub(crate) fn has_realm(&self) -> bool {
        self.has(Name::Realm)
    }

    /// What every text begins with.
    pub(crate) fn tag(&self) -> Option<&str> {
        match self.pieces.first() {
            Some(Piece::Literal(literal)) => Some(literal),
            _ => None,
        }
    }

    /// The shortest and the longest of its texts, in bytes.
    pub(crate) fn bytes(&self) -> (usize, usize) {
        self.pieces.iter().fold((0, 0), |(least, most): (usize, usize), piece| {
            let (more, at_most) = match piece {
                Piece::Literal(literal) => (literal.len(), literal.len()),
                Piece::Field(Field { name: Name::Rounds, .. }) => (1, 64),
                Piece::Field(Field { name: Name::Bcrypt, .. }) => (59, 60),
                Piece::Field(field) => self.characters(field),
            };
            (least.saturating_add(more), most.saturating_add(at_most))
        })
    }

    /// The byte behind a first field that always has as many characters, or before such a last one.
    pub(crate) fn mark(&self) -> Option<Mark> {
        let width = |field: &Field| {
            let (least, most) = self.characters(field);
            let fixed = !matches!(field.name, Name::Rounds | Name::Bcrypt);
            (fixed && least == most).then_some(least)
        };
        let front = match self.pieces.as_slice() {
            [Piece::Field(field), ..] if field.name == Name::Bcrypt => Some((0, b'$')),
            [Piece::Field(field), Piece::Literal(next), ..] => {
                width(field).zip(next.bytes().next())
            }
            _ => None,
        };
        let back = match self.pieces.as_slice() {
            [.., Piece::Literal(before), Piece::Field(field)] => {
                width(field).zip(before.bytes().last())
            }
            _ => None,
        };
        let back = back.map(|(at, byte)| Mark::Back(at, byte));
        front.map(|(at, byte)| Mark::Front(at, byte)).or(back)
    }

    /// The shape in words, for text that does not name its format: `32 hex digits:salt`.
    pub(crate) fn shape(&self) -> String {
        let word = |field: &Field| match (field.name, field.encoding) {
            (Name::Digest, Encoding::Hex | Encoding::HexAnyCase) => {
                format!("{} hex digits", field.width(field.most))
            }
            (Name::Digest, _) => format!("{} base64 digits", field.width(field.most)),
            (Name::Salt, _) => "salt".to_owned(),
            (Name::Salt2, _) => "second salt".to_owned(),
            (Name::User, _) => "user".to_owned(),
            (Name::Realm, _) => "realm".to_owned(),
            (Name::Rounds, _) => "rounds".to_owned(),
            (Name::Note, _) => "text".to_owned(),
            (Name::DigestSalt | Name::SaltDigest, _) => "digest and salt in one".to_owned(),
            (Name::Bcrypt, _) => "a bcrypt hash".to_owned(),
        };
        let piece = |piece: &Piece| match piece {
            Piece::Literal(literal) => literal.clone(),
            Piece::Field(field) => word(field),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// The grammar of its texts, as an anchored regular expression.
    pub(crate) fn grammar(&self) -> String {
        let mut grammar = "^".to_owned();
        for (place, piece) in self.pieces.iter().enumerate() {
            match (piece, self.pieces.get(place + 1)) {
                (Piece::Literal(literal), _) => grammar.push_str(&escaped(literal)),
                (Piece::Field(field), Some(Piece::Literal(next))) => {
                    grammar.push_str(&self.field_grammar(field, next.chars().next()));
                }
                (Piece::Field(field), _) => grammar.push_str(&self.field_grammar(field, None)),
            }
        }
        grammar + "$"
    }

    fn field_grammar(&self, field: &Field, next: Option<char>) -> String {
        let class = match (field.name, field.encoding, field.spelling) {
            (Name::Bcrypt, ..) => {
                return r"\$2[abxy]?\$[0-3][0-9]\$[./A-Za-z0-9]{53}".to_owned();
            }
            (Name::Rounds, ..) => return "N".to_owned(),
            (_, _, Spelling::Upper) => "[0-9A-F]".to_owned(),
            (_, Encoding::Hex, _) => "[0-9a-f]".to_owned(),
            (_, Encoding::HexAnyCase, _) => "[0-9A-Fa-f]".to_owned(),
            (_, Encoding::Text, _) => match next.filter(|_| !field.has_width()) {
                Some(next) => format!("[^{}]", escaped(&next.to_string())),
                None => ".".to_owned(),
            },
            (_, Encoding::Base64, _) => "[A-Za-z0-9+/=]".to_owned(),
            (_, Encoding::Base64Unpadded, _) => "[A-Za-z0-9+/]".to_owned(),
            (_, Encoding::Base64Url, _) => "[A-Za-z0-9_=-]".to_owned(),
            (_, Encoding::Base64UrlUnpadded, _) => "[A-Za-z0-9_-]".to_owned(),
            _ => "[./A-Za-z0-9]".to_owned(),
        };
        let (least, most) = self.characters(field);
        class
            + &match (least, most) {
                (0, usize::MAX) => "*".to_owned(),
                (1, usize::MAX) => "+".to_owned(),
                (_, usize::MAX) => format!("{{{least},}}"),
                _ if least == most => format!("{{{least}}}"),
                _ => format!("{{{least},{most}}}"),
            }
    }

    /// The fewest and the most characters of a field that has a length.
    fn characters(&self, field: &Field) -> (usize, usize) {
        let also = u64::try_from(self.digest_bytes).unwrap_or(0);
        let digest = if field.is_blob() { also } else { 0 };
        let bytes = |bytes: u64| bytes.saturating_add(digest);
        (field.least_width(bytes(field.least)), field.width(bytes(field.most)))
    }

    fn has_one_digest(&self, expression: &Expression) -> Result<(), ExpressionError> {
        let digests = [Name::Digest, Name::DigestSalt, Name::SaltDigest, Name::Bcrypt];
        let found = self.fields().filter(|field| digests.contains(&field.name)).count();
        if found != 1 {
            return Err(unfit("one of {digest}, {digest+salt}, {salt+digest} and {bcrypt}"));
        }
        if self.has(Name::Bcrypt) != expression.facts.has_bcrypt() {
            return Err(unfit("{bcrypt} in the layout and bcrypt() in the expression, or neither"));
        }
        if self.has(Name::Bcrypt) && !expression.facts.is_bcrypt {
            return Err(unfit("bcrypt() around all of the expression"));
        }
        if self.has(Name::Salt) && (self.has(Name::DigestSalt) || self.has(Name::SaltDigest)) {
            return Err(unfit("one salt in the layout"));
        }
        Ok(())
    }

    /// Nothing is hashed that nobody says, and nothing is said that is not hashed.
    fn has_what_is_used(&self, expression: &Expression) -> Result<(), ExpressionError> {
        let facts = &expression.facts;
        if facts.needs_rounds() != self.has_rounds() {
            return Err(unfit("{rounds} in the layout and $rounds in the expression, or neither"));
        }
        if facts.uses(Variable::Salt2) != self.has(Name::Salt2) {
            return Err(unfit("{salt2} in the layout and $salt2 in the expression, or neither"));
        }
        if self.has_salt() && !facts.uses(Variable::Salt) {
            return Err(unfit("$salt in the expression, or {note} for text that is not hashed"));
        }
        let unused_user = self.has_user() && !facts.uses(Variable::User);
        if unused_user || self.has_realm() && !facts.uses(Variable::Realm) {
            return Err(unfit("$user and $realm in the expression, or {note} for such text"));
        }
        Ok(())
    }

    /// The digest has the bytes that the expression makes, which are to be known.
    fn fit_digest(&mut self, expression: &Expression) -> Result<(), ExpressionError> {
        const LENGTH: &str = "a digest of the length that the expression makes";
        let known = expression.facts.bytes;
        let known = known.map(u64::try_from).transpose().map_err(|_| unfit(LENGTH))?;
        for piece in &mut self.pieces {
            let Piece::Field(field) = piece else { continue };
            if field.is_blob() {
                self.digest_bytes = expression.facts.bytes.ok_or(unfit(LENGTH))?;
            }
            if field.name != Name::Digest {
                continue;
            }
            let declared = (field.least, field.most) != (1, u64::MAX);
            let bytes = match known {
                Some(bytes) if !declared || (field.least, field.most) == (bytes, bytes) => bytes,
                None if field.least == field.most => field.least,
                _ => return Err(unfit(LENGTH)),
            };
            if bytes < 4 {
                return Err(unfit("a digest of at least 4 bytes"));
            }
            (field.least, field.most) = (bytes, bytes);
        }
        Ok(())
    }
}

const fn unfit(expected: &'static str) -> ExpressionError {
    ExpressionError::Unfit { expected }
}

fn escaped(text: &str) -> String {
    let special = |c: char| r"\.+*?()|[]{}^$".contains(c);
    let escape = |c: char| if special(c) { format!("\\{c}") } else { c.to_string() };
    text.chars().map(escape).collect()
}

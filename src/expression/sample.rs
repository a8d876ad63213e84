//! A text of a layout, for the check whether another scheme reads it as well.

use crate::encoding::Encoding;
use crate::expression::layout::Layout;
use crate::expression::template::{Field, Name, Piece};

/// Nobody stores a longer one.
const MOST_BYTES: usize = 4096;

impl Layout {
    /// The shortest of its texts, with digests and encoded salts of zeros; `None` where that is long.
    ///
    /// Its plain text is ones, which most encodings and numbers share, so that another layout that
    /// could read some text of this one reads this one where it can.
    pub(crate) fn sample(&self) -> Option<String> {
        if self.bytes().0 > MOST_BYTES {
            return None;
        }
        let filled = |filler: char| -> Option<String> {
            self.pieces.iter().map(|piece| self.filled(piece, filler)).collect()
        };
        // Text between two fields may hold the filler itself, and then ends a field too early.
        let mut texts = ['1', 'a', 'Z', '.'].into_iter().filter_map(filled);
        texts.find(|text| self.read(text).is_ok())
    }

    fn filled(&self, piece: &Piece, filler: char) -> Option<String> {
        let field = match piece {
            Piece::Literal(literal) => return Some(literal.clone()),
            Piece::Field(field) => field,
        };
        let bytes = usize::try_from(field.least).ok()?;
        match field {
            Field { name: Name::Rounds, .. } => Some(field.least.to_string()),
            Field { name: Name::Bcrypt, .. } => Some(format!("$2b$04${}", ".".repeat(53))),
            Field { encoding: Encoding::Text, .. } => Some(filler.to_string().repeat(bytes)),
            _ => {
                let digest = if field.is_blob() { self.digest_bytes } else { 0 };
                field.encoding.encode(&vec![0; bytes + digest])
            }
        }
    }
}

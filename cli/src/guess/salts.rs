//! Which words beside a digest may be its salt.

use rehash::Encoding;

use super::layout::Piece;
use super::part::decoded;

/// Which side of the digest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Behind,
}

/// Words of one side that may be the salt, whether that is likely, and the side with the salt's field.
pub(super) fn salts(side: &[Piece], which: Side) -> Vec<(Vec<u8>, bool, Vec<Piece>)> {
    /// Words that one salt has, at most.
    const WORDS: usize = 3;
    /// Signs that are a salt and no tag.
    const SIGNS: usize = 3;
    let mut salts = Vec::new();
    let words = side.iter().filter(|piece| matches!(piece, Piece::Word(_))).count();
    for from in 0..side.len() {
        for to in (from..side.len()).step_by(2).take(WORDS) {
            let Some(taken) = side.get(from..=to) else { continue };
            if !matches!(taken.first(), Some(Piece::Word(_))) {
                continue;
            }
            let is_first = from <= 1 && which == Side::Before;
            let is_number = matches!(taken, [Piece::Word(word)] if word.parse::<u32>().is_ok());
            let is_salt = from == to && (words == 1 || !is_first && !is_number);
            replaced(side, (from, to), which, is_salt, &mut salts);
        }
    }
    // With all signs that are no words, which random salts have.
    let text: String = side.iter().map(shown).collect();
    let parts = match which {
        Side::Before => text.char_indices().next_back().map(|(at, _)| (0, at)),
        Side::Behind => text.chars().next().map(|first| (first.len_utf8(), text.len())),
    };
    let (Some((start, end)), true) = (parts, text.len() <= 64) else { return salts };
    let piece = |from: usize, to: usize| {
        let text = text.get(from..to).filter(|text| !text.is_empty());
        text.map(|text| Piece::Between(text.to_owned()))
    };
    for (start, end) in [(start, end), (0, text.len())] {
        let Some(salt) = text.get(start..end).filter(|salt| !salt.is_empty()) else { continue };
        let is_touching = which == Side::Before && end == text.len();
        let field = Piece::Field(field(salt, is_touching));
        let pieces = piece(0, start).into_iter().chain([field]).chain(piece(end, text.len()));
        let is_whole = salt.len() == text.len();
        let is_apart = match which {
            Side::Before => text.ends_with(SEPARATORS),
            Side::Behind => text.starts_with(SEPARATORS),
        };
        let is_salt = match side.len() {
            1 | 2 if is_whole => words > 0 && !is_apart,
            len => !is_whole && len == 2,
        };
        let is_random = words == 0 && salt.len() >= SIGNS;
        salts.push((salt.as_bytes().to_vec(), is_salt || is_random, pieces.collect()));
    }
    salts
}

/// The side with these words as the salt: as text, and in digits that only a layout decodes.
fn replaced(
    side: &[Piece],
    (from, to): (usize, usize),
    which: Side,
    is_salt: bool,
    salts: &mut Vec<(Vec<u8>, bool, Vec<Piece>)>,
) {
    let text: String = side.iter().take(to + 1).skip(from).map(shown).collect();
    let is_touching = which == Side::Before && to + 1 == side.len();
    let mut add = |salt: Vec<u8>, is_salt: bool, field: String| {
        let mut pieces: Vec<Piece> = side.iter().take(from).cloned().collect();
        pieces.push(Piece::Field(field));
        pieces.extend(side.iter().skip(to + 1).cloned());
        salts.push((salt, is_salt, pieces));
    };
    add(text.clone().into_bytes(), is_salt, field(&text, is_touching));
    let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_touching || is_hex || text.len() < 8 || decoded(Encoding::Base64, &text).is_some() {
        return;
    }
    let encodings = [
        ("base64u", Encoding::Base64Unpadded),
        ("ab64", Encoding::Ab64),
        ("b64urlu", Encoding::Base64UrlUnpadded),
    ];
    let found = encodings.iter().find_map(|(name, it)| Some((name, decoded(*it, &text)?)));
    if let Some((name, salt)) = found {
        let is_random = text.bytes().any(|byte| byte.is_ascii_uppercase()) && text.len() >= 10;
        add(salt, is_salt && is_random, format!("{{salt:{name}}}"));
    }
}

fn shown(piece: &Piece) -> &str {
    match piece {
        Piece::Between(text) | Piece::Word(text) | Piece::Field(text) => text,
    }
}

/// A field whose end is told by its length where a digest follows at once.
fn field(salt: &str, is_touching: bool) -> String {
    if is_touching { format!("{{salt:{}}}", salt.len()) } else { "{salt}".into() }
}

/// What programs put between a salt and a digest, and seldom into a salt.
const SEPARATORS: &[char] = &[':', '$', '|', '.', '-', '_', '#', '@'];

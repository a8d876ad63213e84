//! Layouts of one text: which of its words are the salt, the user and the rounds.

/// A piece of a text.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// What stands between words.
    Between(String),
    /// A word that may be a tag, a name or a number.
    Word(String),
    /// A field of the layout.
    Field(String),
}

/// The words of a text and what stands between them, where these are no part of words.
pub(super) fn pieces(text: &str, is_of_words: &[char]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for character in text.chars() {
        let is_word = character.is_alphanumeric() || is_of_words.contains(&character);
        match pieces.last_mut() {
            Some(Piece::Word(word)) if is_word => word.push(character),
            Some(Piece::Between(between)) if !is_word => between.push(character),
            _ if is_word => pieces.push(Piece::Word(character.into())),
            _ => pieces.push(Piece::Between(character.into())),
        }
    }
    pieces
}

/// The text of a layout. A first word is its tag, if it has one; of the others, one that is the user's name
/// or a number of rounds is a field where the expression uses it, and else text that nothing hashes.
pub(super) fn layout(
    pieces: &[Piece],
    user: Option<&str>,
    uses_user: bool,
    rounds: Option<u64>,
    is_tagged: bool,
) -> Option<String> {
    let mut text = String::new();
    let (mut has_note, mut rounds) = (false, rounds.map(|rounds| rounds.to_string()));
    for (place, piece) in pieces.iter().enumerate() {
        let is_tag = pieces.iter().take(place).all(|it| matches!(it, Piece::Between(_)));
        let beside = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
        let mut beside = beside.filter_map(|place| pieces.get(place));
        let is_between = !beside.any(|piece| matches!(piece, Piece::Field(_) | Piece::Word(_)));
        match piece {
            Piece::Field(field) => text.push_str(field),
            Piece::Between(between) => text.push_str(&literal(between)),
            // Before digits, as `0x`.
            Piece::Word(word) if is_tag && word.len() <= 2 && (is_tagged || !is_between) => {
                text.push_str(&literal(word));
            }
            Piece::Word(word) if rounds.as_ref() == Some(word) => {
                text.push_str("{rounds}");
                rounds = None;
            }
            Piece::Word(word) if uses_user && user == Some(word) && is_between => {
                text.push_str("{user}");
            }
            Piece::Word(word)
                if is_tagged && user != Some(word) && (is_tag && is_between || is_number(word)) =>
            {
                text.push_str(&literal(word));
            }
            Piece::Word(_) if !has_note && is_between => {
                text.push_str("{note}");
                has_note = true;
            }
            // The layout would hold what is this row's alone.
            Piece::Word(_) => return None,
        }
    }
    rounds.is_none().then_some(text)
}

/// The numbers among the words.
pub(super) fn numbers(pieces: &[Piece]) -> Vec<u64> {
    let number = |piece: &Piece| match piece {
        Piece::Word(word) if !word.starts_with('0') => word.parse().ok(),
        _ => None,
    };
    pieces.iter().filter_map(number).filter(|number| *number > 0).collect()
}

fn is_number(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn literal(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

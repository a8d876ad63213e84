//! Names and keys for a terminal, which obeys what it is sent.

use std::fmt::Write as _;

/// The text with characters escaped that move the cursor or change the direction of reading.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_command(character) {
            // Writing to a String does not fail.
            write!(out, "{}", character.escape_unicode()).ok();
        } else {
            out.push(character);
        }
    }
    out
}

/// At most 64 characters of a text, printable.
pub(crate) fn short(bytes: &[u8]) -> String {
    const MAX_CHARS: usize = 64;
    let text = String::from_utf8_lossy(bytes.get(..MAX_CHARS * 4).unwrap_or(bytes));
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => printable(text.get(..end).unwrap_or_default()) + "…",
        None => printable(&text),
    }
}

fn is_command(character: char) -> bool {
    let direction = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    direction || character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{printable, short};

    #[test]
    fn what_a_terminal_would_obey_is_escaped() {
        assert_eq!(
            printable("a\u{1b}[2J\nb\u{9b}\u{202e}\u{200f}é"),
            "a\\u{1b}[2J\\u{a}b\\u{9b}\\u{202e}\\u{200f}é"
        );
    }

    #[test]
    fn long_keys_are_cut() {
        assert_eq!(short("é".repeat(65).as_bytes()), "é".repeat(64) + "…");
        assert_eq!(short("é".repeat(64).as_bytes()), "é".repeat(64));
    }
}

//! A line of somebody's expression with a mark below what is wrong.

use std::fmt;

use crate::printable::printable;

/// A part of a text, its literals masked, and the column of the mark.
#[derive(Debug)]
pub(super) struct Excerpt {
    text: String,
    column: usize,
}

impl Excerpt {
    /// What stands around a byte of an expression or a layout.
    ///
    /// A literal may be a site key: each of its characters is shown as an asterisk.
    pub(super) fn new(text: &str, at: usize) -> Self {
        const AROUND: usize = 48;
        let masked = masked(text);
        let place = text.get(..at).unwrap_or(text).chars().count();
        let from = place.saturating_sub(AROUND);
        let shown: String = masked.iter().skip(from).take(2 * AROUND).collect();
        let (before, after) = (if from > 0 { "…" } else { "" }, masked.len() > from + 2 * AROUND);
        let text = format!("{before}{shown}{}", if after { "…" } else { "" });
        Self { text, column: place - from + before.chars().count() }
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {}", self.text)?;
        write!(f, "  {}^", " ".repeat(self.column))
    }
}

/// The characters of a text, those between quotes masked; a quote that nobody closed masks the rest.
pub(super) fn masked(text: &str) -> Vec<char> {
    let (mut quote, mut escaped) = (None, false);
    let mask = |character: char| {
        let shown = printable(character.encode_utf8(&mut [0; 4])).len() == character.len_utf8();
        match quote {
            None => {
                quote = Some(character).filter(|character| matches!(character, '\'' | '"'));
                if shown { character } else { '?' }
            }
            Some(end) if character == end && !escaped => {
                quote = None;
                character
            }
            Some(_) => {
                escaped = character == '\\' && !escaped;
                '*'
            }
        }
    };
    text.chars().map(mask).collect()
}

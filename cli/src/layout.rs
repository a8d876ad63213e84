//! Columns of text that fit a width, with cells that break at spaces and hyphens.

use std::fmt::Write as _;

use anstyle::Style;

/// A cell and how it looks.
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// How a column behaves.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub(crate) title: &'static str,
    pub(crate) is_number: bool,
    /// Fewest characters that it may be given; `None` where it never breaks.
    pub(crate) least: Option<usize>,
}

const GAP: &str = "  ";

/// Lines of text, the titles first.
pub(crate) fn lines<const N: usize>(
    columns: [Column; N],
    rows: &[[Cell; N]],
    width: Option<usize>,
) -> Vec<String> {
    let mut widths = columns.map(|column| column.title.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.text.chars().count());
        }
    }
    if let Some(width) = width {
        shrink(&columns, &mut widths, width.saturating_sub(GAP.len() * (N - 1)));
    }
    let titles =
        columns.map(|column| Cell { text: column.title.into(), style: Style::new().bold() });
    std::iter::once(&titles).chain(rows).flat_map(|row| row_lines(&columns, &widths, row)).collect()
}

/// Takes from the widest column that may break until all fit.
fn shrink<const N: usize>(columns: &[Column; N], widths: &mut [usize; N], room: usize) {
    while widths.iter().sum::<usize>() > room {
        let widest = widths
            .iter_mut()
            .zip(columns)
            .filter(|(width, column)| column.least.is_some_and(|least| **width > least))
            .max_by_key(|(width, _)| **width);
        let Some((width, _)) = widest else { return };
        *width -= 1;
    }
}

fn row_lines<const N: usize>(
    columns: &[Column; N],
    widths: &[usize; N],
    row: &[Cell; N],
) -> Vec<String> {
    let cells: Vec<Vec<&str>> =
        row.iter().zip(widths).map(|(cell, width)| broken(&cell.text, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(1);
    let mut lines = Vec::new();
    for at in 0..height {
        let mut line = String::new();
        let mut spaces = 0;
        for (((parts, column), width), cell) in cells.iter().zip(columns).zip(widths).zip(row) {
            let part = parts.get(at).copied().unwrap_or_default();
            let blank = width.saturating_sub(part.chars().count());
            if column.is_number {
                spaces += blank;
            }
            if !part.is_empty() {
                line.push_str(&" ".repeat(std::mem::take(&mut spaces)));
                let style = cell.style;
                write!(line, "{style}{part}{style:#}").unwrap_or_default();
            }
            if !column.is_number {
                spaces += blank;
            }
            spaces += GAP.len();
        }
        lines.push(line);
    }
    lines
}

/// A fact behind its name, on lines that fit the width.
pub(crate) fn fact(name: &str, column: usize, text: &str, width: Option<usize>) -> Vec<String> {
    // A name is padded with spaces that are no place to break.
    let first = column + 1;
    let room = width.unwrap_or(usize::MAX).saturating_sub(first).max(20);
    let lines = filled(text, room, "").into_iter().zip(0..);
    let named = lines.map(|(line, place)| match place {
        0 => format!("{name:<column$} {line}"),
        _ => format!("{:first$}{line}", ""),
    });
    named.collect()
}

/// A sentence on lines of at most so many characters, those behind the first indented.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    filled(text, width, "  ")
}

fn filled(text: &str, width: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.trim_start().is_empty() && line.chars().count() + word.chars().count() >= width {
            lines.push(std::mem::replace(&mut line, indent.into()));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A text in pieces of at most so many characters, broken behind a space, a hyphen or a comma.
fn broken(text: &str, width: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.chars().count() > width {
        let end = rest.char_indices().nth(width).map_or(rest.len(), |(at, _)| at);
        let (head, tail) = rest.split_at(end);
        let space = if tail.starts_with(' ') { Some(head.len()) } else { head.rfind(' ') };
        let mark = head.rfind(['-', ',']).map(|at| at + 1);
        let at = space.max(mark).filter(|at| *at > 0).unwrap_or(end.max(1));
        let (piece, more) = rest.split_at(at);
        pieces.push(piece.trim_end());
        rest = more.trim_start();
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{broken, fact, wrapped};

    #[test]
    fn cells_break_where_words_end() {
        assert_eq!(broken("short", 10), ["short"]);
        assert_eq!(broken("600000 iterations of sha256", 20), ["600000 iterations of", "sha256"]);
        assert_eq!(broken("django-unsalted-md5-bare", 16), ["django-unsalted-", "md5-bare"]);
        assert_eq!(broken("aaaaaaaa", 3), ["aaa", "aaa", "aa"]);
    }

    #[test]
    fn facts_break_below_their_beginning() {
        assert_eq!(fact("id", 4, "one two three", None), ["id   one two three"]);
        let lines = fact("id", 4, "aaaaaaaaaa bbbbbbbbb cccc", Some(25));
        assert_eq!(lines, ["id   aaaaaaaaaa bbbbbbbbb", "     cccc"]);
    }

    #[test]
    fn no_line_is_wider_than_the_width_and_none_shorter_than_it_must_be() {
        let text = "a bb ccc dddd eeeee ffffff ggggggg a bb ccc dddd eeeee ffffff ggggggg";
        for width in 25..80 {
            let mut lines = fact("id", 4, text, Some(width)).into_iter().peekable();
            while let Some(line) = lines.next() {
                let length = line.chars().count();
                assert!(length <= width, "{width}: {line}");
                let next = lines.peek().and_then(|next| next.split_whitespace().next());
                let is_full = next.is_none_or(|word| length + 1 + word.len() > width);
                assert!(is_full, "{width}: {line}");
            }
            let lines = wrapped(text, width);
            assert!(lines.iter().all(|line| line.chars().count() <= width), "{width}: {lines:?}");
        }
    }

    #[test]
    fn sentences_break_at_spaces_only() {
        assert_eq!(wrapped("one two three", 80), ["one two three"]);
        assert_eq!(wrapped("one two three", 8), ["one two", "  three"]);
        assert_eq!(
            wrapped("django-unsalted-md5-bare or not", 12),
            ["django-unsalted-md5-bare", "  or not"]
        );
    }
}

//! JSON of which no element of a list takes more memory than one may.

use std::cell::Cell;
use std::io::{self, BufRead, Cursor, Read};
use std::mem;

/// Reads JSON, and each element of a list as a whole before it shows it: `null` for one that is too long. A list
/// inside of one is part of it.
pub(super) struct Elements<'c, R> {
    input: R,
    shape: Shape,
    held: Held<'c>,
    shown: Cursor<Vec<u8>>,
}

/// What was left out.
#[derive(Default)]
pub(super) struct Cuts {
    last: Cell<bool>,
    lines: Cell<usize>,
}

impl Cuts {
    /// Whether the element that was shown last is too long.
    pub(super) const fn last(&self) -> bool {
        self.last.get()
    }

    /// How many lines ended inside of what is not shown.
    pub(super) const fn lines(&self) -> usize {
        self.lines.get()
    }
}

impl<'c, R: BufRead> Elements<'c, R> {
    /// The JSON of this input, with elements of at most so many bytes.
    pub(super) fn new(input: R, longest: usize, cuts: &'c Cuts) -> Self {
        let held = Held { bytes: Vec::new(), longest, is_cut: false, cuts };
        Self { input, shape: Shape::default(), held, shown: Cursor::default() }
    }

    /// Reads on until there is something to show, which ends with an element where there is one.
    fn fill(&mut self) -> io::Result<()> {
        let mut shown = mem::take(&mut self.shown).into_inner();
        shown.clear();
        while shown.is_empty() {
            let bytes = self.input.fill_buf()?;
            if bytes.is_empty() {
                self.held.end(&mut shown);
                break;
            }
            let mut used = 0;
            for byte in bytes {
                used += 1;
                if self.shape.take(*byte) {
                    self.held.push(*byte);
                    continue;
                }
                let has_ended = self.held.end(&mut shown);
                shown.push(*byte);
                if has_ended {
                    break;
                }
            }
            self.input.consume(used);
        }
        self.shown = Cursor::new(shown);
        Ok(())
    }
}

impl<R: BufRead> Read for Elements<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.shown.read(into)? {
            0 => {
                self.fill()?;
                self.shown.read(into)
            }
            read => Ok(read),
        }
    }
}

/// The element that is being read.
struct Held<'c> {
    bytes: Vec<u8>,
    longest: usize,
    is_cut: bool,
    cuts: &'c Cuts,
}

impl Held<'_> {
    fn push(&mut self, byte: u8) {
        if !self.is_cut && self.bytes.len() < self.longest {
            self.bytes.push(byte);
            return;
        }
        let ends = self.bytes.iter().chain([&byte]).filter(|byte| **byte == b'\n').count();
        self.cuts.lines.set(self.cuts.lines.get() + ends);
        self.bytes.clear();
        self.is_cut = true;
    }

    /// Shows the element, if there is one.
    fn end(&mut self, shown: &mut Vec<u8>) -> bool {
        if self.is_cut {
            shown.extend_from_slice(b"null");
        } else if self.bytes.is_empty() {
            return false;
        }
        shown.append(&mut self.bytes);
        self.cuts.last.set(mem::take(&mut self.is_cut));
        true
    }
}

/// Where in the JSON the next byte stands.
#[derive(Default)]
struct Shape {
    depth: u64,
    /// How deep the elements of the list stand in which it is.
    list: Option<u64>,
    quoted: Quoted,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Quoted {
    #[default]
    No,
    Text,
    /// Behind a backslash.
    Escaped,
}

impl Shape {
    /// Takes the next byte, and says whether it is one of an element.
    fn take(&mut self, byte: u8) -> bool {
        let (depth, list, quoted) = (self.depth, self.list, self.quoted);
        match (quoted, byte) {
            (Quoted::Text, b'\\') => self.quoted = Quoted::Escaped,
            (Quoted::Text, b'"') => self.quoted = Quoted::No,
            (Quoted::Escaped, _) | (Quoted::No, b'"') => self.quoted = Quoted::Text,
            (Quoted::No, b'[' | b'{') => {
                self.depth += 1;
                if byte == b'[' {
                    self.list = list.or(Some(self.depth));
                }
            }
            (Quoted::No, b']' | b'}') => {
                self.depth = depth.saturating_sub(1);
                self.list = list.filter(|list| *list != depth);
            }
            _ => {}
        }
        let is_beside = matches!(byte, b',' | b']' | b'}') || byte.is_ascii_whitespace();
        list.is_some_and(|list| depth > list || quoted != Quoted::No || !is_beside)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read as _};

    use super::{Cuts, Elements};

    /// What is shown of this, with elements of at most twelve bytes, and the bytes that were made room for.
    fn shown(json: &str, at_once: usize) -> (String, usize) {
        let cuts = Cuts::default();
        let input = BufReader::with_capacity(at_once, json.as_bytes());
        let mut elements = Elements::new(input, 12, &cuts);
        let mut text = String::new();
        elements.read_to_string(&mut text).expect("text of a list");
        (text, elements.held.bytes.capacity())
    }

    #[test]
    fn an_element_that_is_too_long_is_null_and_the_others_are_as_they_stand() {
        let long = "x".repeat(5000);
        for (json, expected) in [
            ("[ {\"a\":[1,2]} ,{} ]\n", "[ {\"a\":[1,2]} ,{} ]\n"),
            ("[{\"a\":[1,234]},{\"a\":[1,2]}]", "[null,{\"a\":[1,2]}]"),
            ("[[\"],\\\"],[\"],[1]]", "[[\"],\\\"],[\"],[1]]"),
            ("[[\"],\\\"],[,,\"],[1]]", "[null,[1]]"),
            ("[12345678901234,\"x,]\\\\\",true]", "[null,\"x,]\\\\\",true]"),
            (
                "{\"some other name\":{\"b\":\"}[\"},\"users\":[{\"a\":1}]}",
                "{\"some other name\":{\"b\":\"}[\"},\"users\":[{\"a\":1}]}",
            ),
            (
                "{\"x\":[{\"a\":\"long, \\\"long\"},2],\"users\":[{\"a\":1}]}",
                "{\"x\":[null,2],\"users\":[{\"a\":1}]}",
            ),
            (&format!("[\"{long}\",{{\"{long}\":[{{}}]}}, 7]"), "[null,null, 7]"),
            (&format!("[\"{long}"), "[null"),
            ("[{\"a\":", "[{\"a\":"),
            ("]]}[1]", "]]}[1]"),
            ("", ""),
        ] {
            for at_once in [1, 2, 7, 8192] {
                let (text, room) = shown(json, at_once);
                assert_eq!(text, expected, "{json}, {at_once} bytes at once");
                assert!(room <= 32, "{room} bytes are held of {json}");
            }
        }
    }

    #[test]
    fn lines_of_what_is_left_out_are_counted() {
        let cuts = Cuts::default();
        let json = "[\n{\"a\":\n\n\"long, longer\"\n},\n{\"a\":\n1}\n]\n";
        let mut elements = Elements::new(json.as_bytes(), 12, &cuts);
        let mut text = String::new();
        elements.read_to_string(&mut text).expect("text of a list");
        assert_eq!((text.as_str(), cuts.lines()), ("[\nnull,\n{\"a\":\n1}\n]\n", 3));
        assert!(!cuts.last());
    }
}

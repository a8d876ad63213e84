//! A line of LDIF with those that it is folded over, and the attribute in it.

use std::io;

use crate::lines::Lines;
use crate::source::input::Bytes;
use crate::source::row::MAX_BYTES;

/// A line and the folds that follow it, of which the first bytes are kept.
#[derive(Default)]
pub(super) struct Logical {
    text: Vec<u8>,
    is_cut: bool,
    line: u64,
}

/// A name and what follows its colon.
pub(super) struct Attribute<'a> {
    name: &'a [u8],
    /// `: …` with `:` or `<` before it where the value is encoded or elsewhere.
    pub(super) value: &'a [u8],
    pub(super) is_cut: bool,
    /// The line that it begins in.
    pub(super) line: u64,
}

impl Logical {
    /// A name, and the longest value in base64.
    pub(super) const LONGEST: usize = 1024 + MAX_BYTES * 4 / 3 + 4;

    /// Reads the next one; `false` at the end.
    pub(super) fn read(&mut self, lines: &mut Lines<Bytes>) -> io::Result<bool> {
        self.text.clear();
        self.is_cut = false;
        let Some(first) = lines.next()? else { return Ok(false) };
        self.line = first.number;
        self.push(&first.bytes, first.is_cut());
        // A blank line ends an entry, and nothing is folded over it.
        while !self.text.is_empty() && lines.peek()? == Some(b' ') {
            let Some(fold) = lines.next()? else { break };
            self.push(fold.bytes.get(1..).unwrap_or_default(), fold.is_cut());
        }
        Ok(true)
    }

    fn push(&mut self, text: &[u8], is_cut: bool) {
        let room = Self::LONGEST.saturating_sub(self.text.len());
        self.is_cut |= is_cut || text.len() > room;
        self.text.extend_from_slice(text.get(..room).unwrap_or(text));
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_comment(&self) -> bool {
        self.text.starts_with(b"#")
    }

    /// The number of its first line.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    /// The attribute, if it is one.
    pub(super) fn attribute(&self) -> Option<Attribute<'_>> {
        let colon = self.text.iter().position(|byte| *byte == b':')?;
        let (name, value) = self.text.split_at_checked(colon)?;
        let value = value.get(1..).unwrap_or_default();
        let is_of_one = |byte: &u8| byte.is_ascii_alphanumeric() || b"-;._".contains(byte);
        let is_name = !name.is_empty() && name.iter().all(is_of_one);
        is_name.then_some(Attribute { name, value, is_cut: self.is_cut, line: self.line })
    }
}

impl Attribute<'_> {
    /// Whether it has this name, whatever its case and options (`;lang-de`).
    pub(super) fn is(&self, name: &str) -> bool {
        let own = self.name.split(|byte| *byte == b';').next().unwrap_or_default();
        own.eq_ignore_ascii_case(name.as_bytes())
    }
}

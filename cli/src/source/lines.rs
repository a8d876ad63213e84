//! Lines of a file in constant memory, however long they are, and their numbers.

use std::io;

use super::input::Bytes;

/// Reads lines that end in `\n` or `\r\n`, of which the first bytes are kept.
pub(super) struct Lines {
    bytes: Bytes,
    kept: Vec<u8>,
    is_cut: bool,
    number: u64,
}

impl Lines {
    /// Bytes of a line that are kept: a name, a hash and what stands between them take fewer.
    const LONGEST: usize = 16 * 1024;

    /// The lines of these bytes.
    pub(super) const fn new(bytes: Bytes) -> Self {
        Self { bytes, kept: Vec::new(), is_cut: false, number: 0 }
    }

    /// Reads the next line; `false` at the end.
    pub(super) fn next(&mut self) -> io::Result<bool> {
        self.kept.clear();
        self.is_cut = false;
        let (mut ended, mut is_read) = (false, false);
        while !ended {
            let block = self.bytes.peek()?;
            if block.is_empty() {
                break;
            }
            is_read = true;
            let newline = block.iter().position(|byte| *byte == b'\n');
            let text = block.get(..newline.unwrap_or(block.len())).unwrap_or_default();
            let room = Self::LONGEST.saturating_sub(self.kept.len());
            self.is_cut |= text.len() > room;
            self.kept.extend_from_slice(text.get(..room).unwrap_or(text));
            ended = newline.is_some();
            let taken = text.len() + usize::from(ended);
            self.bytes.take(taken);
        }
        self.number += u64::from(is_read);
        if !self.is_cut && self.kept.ends_with(b"\r") {
            self.kept.pop();
        }
        Ok(is_read)
    }

    /// The line without its end, or its first bytes.
    pub(super) fn text(&self) -> &[u8] {
        &self.kept
    }

    /// Whether bytes are missing from [`Lines::text`].
    pub(super) const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The number of the line, from 1.
    pub(super) const fn number(&self) -> u64 {
        self.number
    }

    /// Bytes read so far.
    pub(super) const fn position(&self) -> u64 {
        self.bytes.position()
    }

    /// The first byte of the next line.
    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.bytes.peek()?.first().copied())
    }
}

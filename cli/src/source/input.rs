//! Bytes of a file or of standard input, read in blocks and counted.

use std::fs::File;
use std::io::{self, BufRead, ErrorKind, Read};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::row::Total;
use crate::stdin::Stdin;

/// A reader that can look at its next block before it takes it.
pub(super) struct Bytes {
    from: Box<dyn Read>,
    block: Vec<u8>,
    taken: usize,
    position: u64,
    total: Total,
}

const BLOCK: usize = 64 * 1024;

impl Bytes {
    /// The bytes of a file.
    pub(super) fn file(path: &Path) -> Result<Self> {
        let reading = || format!("reading {}", path.display());
        let file = File::open(path).with_context(reading)?;
        let about = file.metadata().with_context(reading)?;
        if about.is_dir() {
            bail!("{} is a folder", path.display());
        }
        let total = if about.is_file() { Total::Bytes(about.len()) } else { Total::Unknown };
        Ok(Self::new(Box::new(file), total))
    }

    /// The bytes of standard input.
    pub(super) fn stdin() -> Self {
        Self::new(Box::new(Stdin::start()), Total::Unknown)
    }

    fn new(from: Box<dyn Read>, total: Total) -> Self {
        Self { from, block: Vec::new(), taken: 0, position: 0, total }
    }

    /// How many bytes there are.
    pub(super) const fn total(&self) -> Total {
        self.total
    }

    /// How many bytes were taken.
    pub(super) const fn position(&self) -> u64 {
        self.position
    }

    /// The bytes that come next; none at the end.
    pub(super) fn peek(&mut self) -> io::Result<&[u8]> {
        if self.taken >= self.block.len() {
            self.block.clear();
            self.taken = 0;
            self.more()?;
        }
        Ok(self.block.get(self.taken..).unwrap_or_default())
    }

    /// The bytes that come next, at least as many as are enough if there are so many in a block: what
    /// comes through a pipe may come a few at a time.
    pub(super) fn peek_until(&mut self, is_enough: impl Fn(&[u8]) -> bool) -> io::Result<&[u8]> {
        while !is_enough(self.peek()?) && self.block.len() - self.taken < BLOCK {
            if self.more()? == 0 {
                break;
            }
        }
        self.peek()
    }

    /// Reads behind what is there, and says how much.
    fn more(&mut self) -> io::Result<usize> {
        let known = self.block.len();
        self.block.resize(known + BLOCK, 0);
        let read = loop {
            match self.from.read(self.block.get_mut(known..).unwrap_or_default()) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.block.truncate(known + *read.as_ref().unwrap_or(&0));
        read
    }

    /// Takes so many of the bytes that [`Bytes::peek`] gave.
    pub(super) fn take(&mut self, bytes: usize) {
        self.taken += bytes;
        self.position = self.position.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
    }

    /// Takes a byte order mark, if the bytes begin with one.
    pub(super) fn skip_mark(&mut self) -> io::Result<()> {
        if self.peek()?.starts_with(b"\xEF\xBB\xBF") {
            self.take(3);
        }
        Ok(())
    }
}

impl Read for Bytes {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.peek()?.read(out)?;
        self.take(read);
        Ok(read)
    }
}

impl BufRead for Bytes {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.peek()
    }

    fn consume(&mut self, bytes: usize) {
        self.take(bytes);
    }
}

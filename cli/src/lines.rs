//! Lines as bytes, in bounded memory however long they are.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use anyhow::Context as _;

/// Reads lines that end in `\n` or `\r\n`; of a line that is too long only the beginning is kept.
pub(crate) struct Lines<R> {
    input: R,
    longest: usize,
    number: u64,
}

/// One line without its end.
pub(crate) struct Line {
    /// Its number, from 1.
    pub(crate) number: u64,
    /// Its bytes, or the first ones of a line that is too long.
    pub(crate) bytes: Vec<u8>,
    /// How many bytes it has.
    pub(crate) length: u64,
}

impl Line {
    /// Whether its end is missing from `bytes`.
    pub(crate) fn is_cut(&self) -> bool {
        self.length > u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }
}

impl<R: BufRead> Lines<R> {
    /// The lines of this input, of which at most `longest` bytes each are kept.
    pub(crate) const fn new(input: R, longest: usize) -> Self {
        Self { input, longest, number: 0 }
    }

    /// What is read.
    pub(crate) const fn input(&self) -> &R {
        &self.input
    }

    /// The first byte of the next line.
    pub(crate) fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.input.fill_buf()?.first().copied())
    }

    /// The next line; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        // Two more for the end of the line, which does not count.
        let limit = u64::try_from(self.longest).unwrap_or(u64::MAX).saturating_add(2);
        self.input.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let mut rest = 0;
        if bytes.ends_with(b"\n") {
            bytes.pop();
            if bytes.ends_with(b"\r") {
                bytes.pop();
            }
        } else if bytes.len() > self.longest {
            rest = self.skip()?;
        }
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX).saturating_add(rest);
        bytes.truncate(self.longest);
        Ok(Some(Line { number: self.number, bytes, length }))
    }

    /// Skips to the end of the line and says how many bytes that were, but for its end.
    fn skip(&mut self) -> io::Result<u64> {
        let (mut skipped, mut carriage_return) = (0_u64, false);
        loop {
            let available = self.input.fill_buf()?;
            let end = available.iter().position(|byte| *byte == b'\n');
            let (count, used) = match end {
                Some(end) => (end, end + 1),
                None => (available.len(), available.len()),
            };
            skipped = skipped.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
            if let Some(last) = available.get(..count).and_then(<[u8]>::last) {
                carriage_return = *last == b'\r';
            }
            self.input.consume(used);
            if end.is_some() || used == 0 {
                return Ok(skipped - u64::from(carriage_return && end.is_some()));
            }
        }
    }
}

/// Opens a file, or standard input for `-`.
pub(crate) fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead + Send>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).and_then(no_directory);
    let file = file.with_context(|| format!("opening {}", path.display()))?;
    Ok(Box::new(BufReader::with_capacity(64 * 1024, file)))
}

/// A directory can be opened, and says what it is only to whoever reads it.
fn no_directory(file: File) -> io::Result<File> {
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

#[cfg(test)]
mod tests {
    use super::{Lines, open};

    fn read(text: &[u8]) -> Vec<(Vec<u8>, u64)> {
        let mut lines = Lines::new(text, 4);
        let mut read = Vec::new();
        while let Some(line) = lines.next().expect("memory can be read") {
            read.push((line.bytes, line.length));
        }
        read
    }

    #[test]
    fn a_directory_is_refused_by_its_name() {
        let folder = std::env::temp_dir();
        let error = open(&folder).err().expect("a directory is no file");
        assert!(format!("{error:#}").contains(&folder.display().to_string()), "{error:#}");
    }

    #[test]
    fn only_the_end_of_a_line_is_taken_off() {
        let read = read(b"ab \r\n\n\rc\nd");
        let texts: Vec<&[u8]> = read.iter().map(|(bytes, _)| bytes.as_slice()).collect();
        assert_eq!(texts, [b"ab ".as_slice(), b"", b"\rc", b"d"]);
    }

    #[test]
    fn a_long_line_is_counted_and_cut() {
        let expected: Vec<(Vec<u8>, u64)> =
            vec![(b"1234".to_vec(), 9), (b"1234".to_vec(), 4), (b"1234".to_vec(), 5)];
        assert_eq!(read(b"123456789\n1234\r\n12345"), expected);
    }
}

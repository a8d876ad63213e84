//! Records of delimited text, field by field, keeping only what was asked for.

use anyhow::{Result, bail};

use super::input::Bytes;
use super::row::MAX_BYTES;
use super::syntax::{State, Step, Syntax};

/// Reads records whose fields may be of any length in constant memory.
pub(super) struct Records {
    bytes: Bytes,
    syntax: Syntax,
    /// What a line without a character is.
    blank: Blank,
    /// Whether the last record ended in a carriage return, whose newline may follow.
    returned: bool,
    number: u64,
    field: Field,
}

/// What a line without a character is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Blank {
    /// Nothing.
    Skip,
    /// A record of one empty field, as in files of one column.
    Record,
}

/// The first bytes of a field.
#[derive(Clone, Default)]
pub(super) struct Field {
    kept: Vec<u8>,
    is_cut: bool,
    is_null: bool,
    present: bool,
}

/// A field of more bytes than a hash has.
pub(super) struct TooLong;

impl Field {
    /// The bytes, unless there are more than a hash has.
    pub(super) fn bytes(&self) -> Result<&[u8], TooLong> {
        if self.is_cut { Err(TooLong) } else { Ok(&self.kept) }
    }

    /// Whether the record had this field.
    pub(super) const fn is_present(&self) -> bool {
        self.present
    }

    /// Whether the field is `\N`, as database dumps write NULL.
    pub(super) const fn is_null(&self) -> bool {
        self.is_null
    }

    fn clear(&mut self) {
        self.kept.clear();
        self.is_cut = false;
        self.is_null = false;
        self.present = false;
    }

    fn push(&mut self, byte: u8) {
        if std::mem::take(&mut self.is_null) {
            self.kept.extend_from_slice(br"\N");
        }
        if self.kept.len() < MAX_BYTES {
            self.kept.push(byte);
        } else {
            self.is_cut = true;
        }
    }

    /// Ends the field, in which CSV has no escapes and `\N` all the same.
    fn end(&mut self, syntax: Syntax) {
        self.is_null |= syntax == Syntax::Csv && self.kept == br"\N" && !self.is_cut;
    }

    /// Takes `\N`, which is NULL only where it stands alone.
    fn null(&mut self) {
        if self.kept.is_empty() && !self.is_null {
            self.is_null = true;
        } else {
            self.push(b'\\');
            self.push(b'N');
        }
    }
}

/// A field that is kept: its place in the record, from 0, and what stands there.
pub(super) struct Slot {
    place: usize,
    pub(super) field: Field,
}

impl Slot {
    /// A slot for the field at this place.
    pub(super) fn new(place: usize) -> Self {
        Self { place, field: Field::default() }
    }
}

impl Records {
    /// A quoted field that nobody closed would take in the rest of the file.
    const MAX_RECORD: usize = 1024 * 1024;

    /// The records of these bytes.
    pub(super) fn new(bytes: Bytes, syntax: Syntax) -> Self {
        let (blank, field) = (Blank::Skip, Field::default());
        Self { bytes, syntax, blank, returned: false, number: 0, field }
    }

    /// Says what a line without a character is, from now on.
    pub(super) const fn blank(&mut self, blank: Blank) {
        self.blank = blank;
    }

    /// Bytes read so far.
    pub(super) const fn position(&self) -> u64 {
        self.bytes.position()
    }

    /// Reads a record into the slots; `false` at the end.
    pub(super) fn next(&mut self, slots: &mut [Slot]) -> Result<bool> {
        for slot in slots.iter_mut() {
            slot.field.clear();
        }
        self.number += 1;
        self.read(&mut |place, field| {
            for slot in slots.iter_mut().filter(|slot| slot.place == place) {
                slot.field.clone_from(field);
            }
        })
    }

    /// Reads a record of names: the first bytes of at most 4096 fields; empty at the end.
    pub(super) fn names(&mut self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        self.read(&mut |place, field| {
            if place < MAX_BYTES {
                names.push(String::from_utf8_lossy(&field.kept).into_owned());
            }
        })?;
        Ok(names)
    }

    /// Reads a record, field by field; `false` at the end.
    fn read(&mut self, each: &mut dyn FnMut(usize, &Field)) -> Result<bool> {
        let (mut state, mut place, mut length) = (State::Start, 0, 0);
        let mut pending = false;
        self.field.clear();
        self.field.present = true;
        loop {
            let block = self.bytes.peek()?;
            let (mut taken, mut step) = (0, Step::Nothing);
            let at_end = block.is_empty();
            for byte in block {
                taken += 1;
                if std::mem::take(&mut self.returned) && *byte == b'\n' {
                    continue;
                }
                length += 1;
                let is_escape = state == State::Escaped;
                step = state.step(self.syntax, *byte);
                let is_blank = length == 1 + usize::from(pending);
                if !matches!(step, Step::Nothing | Step::Record) && pending {
                    self.field.push(b'\r');
                    pending = false;
                }
                if is_escape && matches!(step, Step::Field | Step::Record | Step::Return) {
                    // It escapes nothing: no dump is written so, and a row is not to be lost.
                    self.field.push(b'\\');
                }
                match step {
                    Step::Nothing => {}
                    Step::Keep(byte) => self.field.push(byte),
                    Step::Keep2(first, second) => {
                        self.field.push(first);
                        self.field.push(second);
                    }
                    Step::Return => pending = true,
                    Step::Null => self.field.null(),
                    Step::Field => {
                        self.field.end(self.syntax);
                        each(place, &self.field);
                        place += 1;
                        self.field.clear();
                        self.field.present = true;
                    }
                    Step::Record if is_blank && self.blank == Blank::Skip => {
                        (length, step, pending) = (0, Step::Nothing, false);
                        self.returned = *byte == b'\r';
                    }
                    Step::Record => {
                        self.returned = *byte == b'\r';
                        break;
                    }
                }
            }
            self.bytes.take(taken);
            if at_end {
                if state == State::Quoted {
                    bail!("the file ends inside the quotes of {}", self.record());
                }
                if state == State::Escaped {
                    self.field.push(b'\\');
                }
            }
            if length > Self::MAX_RECORD && self.syntax == Syntax::Csv {
                bail!("{} is longer than 1 MiB: is a quote not closed?", self.record());
            }
            if at_end && length == 0 {
                return Ok(false);
            }
            if at_end || step == Step::Record {
                self.field.end(self.syntax);
                each(place, &self.field);
                return Ok(true);
            }
        }
    }

    fn record(&self) -> String {
        match self.number {
            0 => "the header".into(),
            number => format!("record {number}"),
        }
    }
}

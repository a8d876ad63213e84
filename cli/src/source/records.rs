//! Records of delimited text, field by field, keeping only what was asked for.

use std::io;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::input::Bytes;
use super::row::MAX_BYTES;

/// Reads records whose fields may be of any length in constant memory.
pub(super) struct Records {
    bytes: Bytes,
    reader: Reader,
    field: Field,
}

/// The first bytes of a field.
#[derive(Clone, Default)]
pub(super) struct Field {
    kept: Vec<u8>,
    is_cut: bool,
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

    fn clear(&mut self) {
        self.kept.clear();
        self.is_cut = false;
        self.present = false;
    }

    fn extend(&mut self, bytes: &[u8]) {
        let room = MAX_BYTES.saturating_sub(self.kept.len()).min(bytes.len());
        self.kept.extend_from_slice(bytes.get(..room).unwrap_or_default());
        self.is_cut |= room < bytes.len();
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
    /// The records of these bytes.
    pub(super) fn new(bytes: Bytes, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { bytes, reader, field: Field::default() }
    }

    /// Bytes read so far.
    pub(super) const fn position(&self) -> u64 {
        self.bytes.position()
    }

    /// Reads a record into the slots; `false` at the end.
    pub(super) fn next(&mut self, slots: &mut [Slot]) -> io::Result<bool> {
        for slot in slots.iter_mut() {
            slot.field.clear();
        }
        let mut place = 0;
        while let Some(last) = self.next_field()? {
            for slot in slots.iter_mut().filter(|slot| slot.place == place) {
                slot.field.clone_from(&self.field);
            }
            if last {
                return Ok(true);
            }
            place += 1;
        }
        Ok(false)
    }

    /// Reads a record of names: the first bytes of at most 4096 fields; empty at the end.
    pub(super) fn names(&mut self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        while let Some(last) = self.next_field()? {
            if names.len() < MAX_BYTES {
                names.push(String::from_utf8_lossy(&self.field.kept).into_owned());
            }
            if last {
                break;
            }
        }
        Ok(names)
    }

    /// Reads one field; says whether it is the last of its record, `None` at the end of all.
    fn next_field(&mut self) -> io::Result<Option<bool>> {
        let mut out = [0; 1024];
        self.field.clear();
        loop {
            let block = self.bytes.peek()?;
            let (result, taken, written) = self.reader.read_field(block, &mut out);
            self.bytes.take(taken);
            self.field.extend(out.get(..written).unwrap_or_default());
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    self.field.present = true;
                    return Ok(Some(record_end));
                }
                ReadFieldResult::End => return Ok(None),
            }
        }
    }
}

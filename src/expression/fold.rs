//! What makes one text of another, and what of a password gets lost by it.

use zeroize::Zeroizing;

use crate::candidates::Exact;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::expression::node::Change;
use crate::expression::value::Value;

/// The value changed, less exact where another password would have become the same.
pub(super) fn change(change: Change, value: Value) -> Result<Value, ComputeError> {
    match change {
        Change::Raw => Ok(Value { is_digest: false, ..value }),
        Change::Encode(encoding) => {
            let text = encoding.encode(&value.bytes).ok_or(ComputeError::Parameters)?;
            value.replaced(Zeroizing::new(text.into_bytes()))
        }
        _ => changed_text(change, &value.text()?),
    }
}

fn changed_text(change: Change, value: &Value) -> Result<Value, ComputeError> {
    let bytes = value.bytes.as_slice();
    let (made, loss) = match change {
        Change::Unhex => (decoded(bytes, Encoding::HexAnyCase)?, cased(bytes)),
        Change::Unbase64 => (decoded(bytes, Encoding::Base64)?, None),
        Change::Upper => (folded(bytes, str::to_uppercase, u8::to_ascii_uppercase), cased(bytes)),
        Change::Lower => (folded(bytes, str::to_lowercase, u8::to_ascii_lowercase), cased(bytes)),
        Change::Trim => {
            // What has nothing to trim shares its hash with what has.
            (Zeroizing::new(trimmed(bytes).to_vec()), Some(Exact::Normalised))
        }
        Change::Utf16Le => (utf16(bytes, u16::to_le_bytes)?, None),
        Change::Utf16Be => (utf16(bytes, u16::to_be_bytes)?, None),
        Change::Latin1 => one_byte_each(bytes, 0xff)?,
        Change::Ascii => one_byte_each(bytes, 0x7f)?,
        Change::Raw | Change::Encode(_) => return Err(ComputeError::Parameters),
    };
    Ok(value.replaced(made)?.lossy(loss))
}

/// The bytes from one on, at most so many.
pub(super) fn cut(value: &Value, from: usize, count: usize) -> Result<Value, ComputeError> {
    let bytes = value.bytes.get(from..).unwrap_or_default();
    let kept = bytes.get(..count).unwrap_or(bytes);
    // A value that reaches the end of what is read may go on behind it.
    let loss = match from {
        0 => (bytes.len() >= count).then_some(Exact::Cut { at: count }),
        _ => Some(Exact::Folded),
    };
    Ok(value.replaced(Zeroizing::new(kept.to_vec()))?.lossy(loss))
}

/// NULs behind it, up to so many bytes.
pub(super) fn pad(value: &Value, count: usize) -> Result<Value, ComputeError> {
    let loss = (value.bytes.last() == Some(&0)).then_some(Exact::Folded);
    let length = value.bytes.len().max(count);
    let mut bytes = Zeroizing::new(Vec::with_capacity(length));
    bytes.extend_from_slice(&value.bytes);
    bytes.resize(length, 0);
    Ok(value.replaced(bytes)?.lossy(loss))
}

fn decoded(bytes: &[u8], encoding: Encoding) -> Result<Zeroizing<Vec<u8>>, ComputeError> {
    let text = str::from_utf8(bytes).map_err(|_| ComputeError::Parameters)?;
    encoding.decoded_len(text).map_err(|_| ComputeError::Parameters)?;
    encoding.decode(text).ok_or(ComputeError::Parameters)
}

/// Letters have a case, and beyond ASCII nobody knows.
fn cased(bytes: &[u8]) -> Option<Exact> {
    let folds = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    bytes.iter().any(folds).then_some(Exact::Folded)
}

/// Text by Unicode's rules, other bytes by those of ASCII.
fn folded(
    bytes: &[u8],
    text: impl FnOnce(&str) -> String,
    byte: impl Fn(&u8) -> u8,
) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(match str::from_utf8(bytes) {
        Ok(read) => text(read).into_bytes(),
        Err(_) => bytes.iter().map(byte).collect(),
    })
}

/// What PHP's `trim` leaves: no blanks, tabs, line ends, NULs or vertical tabs around it.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0 | 0x0b);
    let Some(first) = bytes.iter().position(|byte| !blank(byte)) else { return &[] };
    let last = bytes.iter().rposition(|byte| !blank(byte)).unwrap_or(first);
    bytes.get(first..=last).unwrap_or_default()
}

fn utf16(bytes: &[u8], unit: impl Fn(u16) -> [u8; 2]) -> Result<Zeroizing<Vec<u8>>, ComputeError> {
    let text = str::from_utf8(bytes).map_err(|_| ComputeError::Parameters)?;
    let mut units = Zeroizing::new(Vec::with_capacity(2 * bytes.len()));
    text.encode_utf16().for_each(|code| units.extend(unit(code)));
    Ok(units)
}

/// One byte for each character; a question mark for those that have none, as PHP and Java write it.
fn one_byte_each(
    bytes: &[u8],
    highest: u8,
) -> Result<(Zeroizing<Vec<u8>>, Option<Exact>), ComputeError> {
    let text = str::from_utf8(bytes).map_err(|_| ComputeError::Parameters)?;
    let byte = |c: char| u8::try_from(c).ok().filter(|byte| *byte <= highest).unwrap_or(b'?');
    let mut made = Zeroizing::new(Vec::with_capacity(bytes.len()));
    made.extend(text.chars().map(byte));
    let loss = made.contains(&b'?').then_some(Exact::Folded);
    Ok((made, loss))
}

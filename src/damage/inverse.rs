//! The exact inverse of each kind of damage, from bytes to bytes, without allocating.

use super::kind::Damage;

/// A text being repaired; what does not fit was no hash.
pub(super) struct Scratch {
    bytes: [u8; Scratch::MAX],
    len: usize,
}

impl Scratch {
    pub(super) const MAX: usize = 4096;

    pub(super) const fn new() -> Self {
        Self { bytes: [0; Self::MAX], len: 0 }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    fn extend(&mut self, bytes: &[u8]) -> Option<()> {
        self.bytes.get_mut(self.len..self.len + bytes.len())?.copy_from_slice(bytes);
        self.len += bytes.len();
        Some(())
    }

    pub(super) fn replace(&mut self, bytes: &[u8]) -> Option<()> {
        self.len = 0;
        self.extend(bytes)
    }
}

/// Every layer that [`undo`] knows; D11 is D1 twice.
pub(super) const LAYERS: [Damage; 13] = [
    Damage::Repr,
    Damage::InnerRepr,
    Damage::ByteaHex,
    Damage::Whitespace,
    Damage::ByteOrderMark,
    Damage::NulPadding,
    Damage::Quotes,
    Damage::DoubledDollar,
    Damage::BcryptPadding,
    Damage::PercentEncoding,
    Damage::OtherRepr,
    Damage::EscapedDollar,
    Damage::Utf16,
];

/// Writes to `out` what the text was before this damage; `None` where it did not happen.
pub(super) fn undo(damage: Damage, text: &[u8], out: &mut Scratch) -> Option<()> {
    match damage {
        Damage::Repr => out.replace(quoted(text.strip_prefix(b"b")?)?),
        Damage::InnerRepr => inner_repr(text, out),
        Damage::ByteaHex => bytea_hex(text, out),
        Damage::Whitespace => out.replace(changed(text, text.trim_ascii())?),
        Damage::ByteOrderMark => out.replace(text.strip_prefix(b"\xEF\xBB\xBF")?),
        Damage::NulPadding => {
            let end = text.iter().rposition(|byte| *byte != 0)? + 1;
            out.replace(changed(text, text.get(..end)?)?)
        }
        Damage::Quotes => out.replace(quoted(text)?),
        Damage::DoubledDollar => doubled_dollar(text, out),
        Damage::BcryptPadding => bcrypt_padding(text, out),
        Damage::PercentEncoding => percent_encoding(text, out),
        Damage::OtherRepr => {
            let inner = match text.strip_prefix(b"bytearray(b") {
                Some(rest) => rest.strip_suffix(b")")?,
                None => text.strip_prefix(b"u")?,
            };
            out.replace(quoted(inner)?)
        }
        Damage::EscapedDollar => escaped_dollar(text, out),
        Damage::Utf16 => utf16(text, out),
        Damage::NestedRepr => None,
    }
}

fn changed<'a>(before: &[u8], after: &'a [u8]) -> Option<&'a [u8]> {
    (before.len() != after.len()).then_some(after)
}

/// What stands between one pair of quotes; an escape inside has no exact inverse here.
fn quoted(text: &[u8]) -> Option<&[u8]> {
    let [open @ (b'\'' | b'"'), inner @ .., close] = text else { return None };
    let plain = |byte: &u8| byte != open && *byte != b'\\';
    (open == close && inner.iter().all(plain)).then_some(inner)
}

fn inner_repr(text: &[u8], out: &mut Scratch) -> Option<()> {
    let prefixes: [&[u8]; 3] = [b"bcrypt$", b"bc$", b"bcrypt_sha256$"];
    let (prefix, rest) =
        prefixes.iter().find_map(|prefix| Some((prefix, text.strip_prefix(*prefix)?)))?;
    out.replace(prefix)?;
    out.extend(quoted(rest.strip_prefix(b"b")?)?)
}

fn bytea_hex(text: &[u8], out: &mut Scratch) -> Option<()> {
    hex_bytes(text.strip_prefix(br"\x")?, out)
}

fn hex_bytes(digits: &[u8], out: &mut Scratch) -> Option<()> {
    out.replace(&[])?;
    for pair in digits.chunks(2) {
        let [high, low] = *pair else { return None };
        out.push(hex_byte(high, low)?)?;
    }
    (!digits.is_empty()).then_some(())
}

fn hex_byte(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

fn doubled_dollar(text: &[u8], out: &mut Scratch) -> Option<()> {
    out.replace(&[])?;
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        if byte == b'$' && bytes.next() != Some(b'$') {
            return None;
        }
        out.push(byte)?;
    }
    changed(text, out.as_bytes()).map(|_| ())
}

fn escaped_dollar(text: &[u8], out: &mut Scratch) -> Option<()> {
    out.replace(&[])?;
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if bytes.next() == Some(b'$') => out.push(b'$')?,
            b'\\' | b'$' => return None,
            _ => out.push(byte)?,
        }
    }
    changed(text, out.as_bytes()).map(|_| ())
}

/// Every `$` must be encoded, and what else is encoded must be what encoders encode: printable
/// ASCII but for letters, digits and `-._~` (RFC 3986 §2.3).
fn percent_encoding(text: &[u8], out: &mut Scratch) -> Option<()> {
    out.replace(&[])?;
    let mut dollars = false;
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => {
                let byte =
                    hex_byte(bytes.next()?, bytes.next()?).filter(|byte| encodable(*byte))?;
                dollars |= byte == b'$';
                out.push(byte)?;
            }
            b'$' => return None,
            _ => out.push(byte)?,
        }
    }
    dollars.then_some(())
}

fn encodable(byte: u8) -> bool {
    byte.is_ascii_punctuation() && !b"-._~".contains(&byte)
}

/// UTF-16LE of ASCII, with or without its byte order mark.
fn utf16(text: &[u8], out: &mut Scratch) -> Option<()> {
    out.replace(&[])?;
    for unit in text.strip_prefix(b"\xFF\xFE").unwrap_or(text).chunks(2) {
        let [byte @ 1..=0x7F, 0] = *unit else { return None };
        out.push(byte)?;
    }
    (!out.as_bytes().is_empty()).then_some(())
}

/// Clears the four unread bits of the salt's last digit and the two of the digest's.
fn bcrypt_padding(text: &[u8], out: &mut Scratch) -> Option<()> {
    const DIGITS: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const SALT: usize = 22;
    const BODY: usize = SALT + 31;
    let start = text.len().checked_sub(BODY)?;
    let (head, body) = text.split_at_checked(start)?;
    if !head.ends_with(b"$") || !head.windows(2).any(|pair| pair == b"$2") {
        return None;
    }
    out.replace(head)?;
    let mut cleared = false;
    for (place, byte) in body.iter().enumerate() {
        let value = DIGITS.iter().position(|digit| digit == byte)?;
        let canonical = match place + 1 {
            SALT => value & !0b1111,
            BODY => value & !0b11,
            _ => value,
        };
        cleared |= canonical != value;
        out.push(*DIGITS.get(canonical)?)?;
    }
    cleared.then_some(())
}

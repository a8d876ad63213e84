//! Bytes that are hashed, and the expression that makes them.

use std::fmt::Write as _;

use rehash::{Encoding, Field, Password};

/// A variable, a literal, or what was made of them. Its bytes are wiped when it is dropped.
#[derive(Clone, Debug)]
pub(super) struct Part {
    bytes: Password,
    pub(super) text: String,
}

/// How an inner digest is written where it is hashed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Hex,
    Raw,
    UpperHex,
    Base64,
}

impl Written {
    pub(super) const ALL: [Self; 4] = [Self::Hex, Self::Raw, Self::UpperHex, Self::Base64];
    pub(super) const USUAL: [Self; 2] = [Self::Hex, Self::Raw];
}

impl Part {
    pub(super) fn new(text: impl Into<String>, bytes: &[u8]) -> Self {
        Self { bytes: Password::from(bytes.to_vec()), text: text.into() }
    }

    /// A literal.
    pub(super) fn literal(text: &str) -> Self {
        let mut quoted = String::from("'");
        for character in text.chars() {
            match character {
                '\'' | '\\' => write!(quoted, "\\{character}").ok(),
                _ if character.is_control() => {
                    write!(quoted, "\\x{:02x}", u32::from(character)).ok()
                }
                _ => write!(quoted, "{character}").ok(),
            };
        }
        Self::new(quoted + "'", text.as_bytes())
    }

    /// Parts one after the other, as one.
    pub(super) fn joined(parts: &[&Self]) -> Self {
        let bytes: Vec<u8> = parts.iter().flat_map(|part| part.bytes()).copied().collect();
        Self { bytes: Password::from(bytes), text: text(parts) }
    }

    /// A digest, and the call that makes it, as it is written inside another one.
    pub(super) fn digest(call: &str, digest: &[u8], written: Written) -> Self {
        let hex = || encoded(Encoding::Hex, digest);
        match written {
            Written::Hex => Self::new(call, hex().as_bytes()),
            Written::Raw => Self::new(format!("raw({call})"), digest),
            Written::UpperHex => {
                Self::new(format!("upper({call})"), hex().to_uppercase().as_bytes())
            }
            Written::Base64 => {
                Self::new(format!("base64({call})"), encoded(Encoding::Base64, digest).as_bytes())
            }
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.as_bytes()
    }
}

/// What is hashed of these, one after the other.
pub(super) fn slices<'a>(parts: &[&'a Part]) -> Vec<&'a [u8]> {
    parts.iter().map(|part| part.bytes()).collect()
}

/// The expression that joins these.
pub(super) fn text(parts: &[&Part]) -> String {
    let mut joined = String::new();
    for part in parts {
        if !joined.is_empty() {
            joined.push_str(" . ");
        }
        joined.push_str(&part.text);
    }
    joined
}

/// What this text stands for in this encoding.
pub(super) fn decoded(encoding: Encoding, text: &str) -> Option<Vec<u8>> {
    Field::encoded(text, encoding).map(|field| field.decode().to_vec())
}

pub(super) fn encoded(encoding: Encoding, bytes: &[u8]) -> String {
    use base64ct::Encoding as _;

    match encoding {
        Encoding::Base64 => base64ct::Base64::encode_string(bytes),
        _ => bytes.iter().flat_map(|byte| hex(*byte)).map(char::from).collect(),
    }
}

/// The two digits of a byte.
pub(super) const fn hex(byte: u8) -> [u8; 2] {
    const fn digit(nibble: u8) -> u8 {
        if nibble < 10 { b'0' + nibble } else { b'a' + (nibble - 10) }
    }
    [digit(byte >> 4), digit(byte & 15)]
}

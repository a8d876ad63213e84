//! Digests of the password, and of what stands beside it, that are hashed again.

use rehash_digests::Function;

use super::around::{self, Separators};
use super::part::{Part, Written, slices, text};
use super::search::USUAL;

/// Digests of the typed password alone and with one other, in all of these spellings.
pub(super) fn of_password(
    passwords: &[Part],
    others: &[Part],
    separators: &Separators,
    written: &[Written],
) -> Vec<Part> {
    let mut made = Vec::new();
    for function in USUAL {
        for (place, password) in passwords.iter().enumerate() {
            let mut visit = |parts: &[&Part]| push(&mut made, function, parts, written);
            match place {
                0 => around::with_one(password, others, separators, &mut visit),
                _ => visit(&[password]),
            }
        }
    }
    made
}

/// Digests of salts, users and keys.
pub(super) fn of_others(others: &[Part], written: &[Written]) -> Vec<Part> {
    let mut made = Vec::new();
    for function in USUAL {
        for other in others {
            push(&mut made, function, &[other], written);
        }
    }
    made
}

/// HMACs of the password under the others, and of the others under it.
pub(super) fn macs(password: &Part, others: &[Part], written: &[Written]) -> Vec<Part> {
    let mut made = Vec::new();
    for function in USUAL {
        for other in others {
            for (key, message) in [(other, password), (password, other)] {
                let mac = function.hmac(key.bytes(), message.bytes());
                let call = format!("hmac_{}({}, {})", function.name(), key.text, message.text);
                made.extend(written.iter().map(|it| Part::digest(&call, mac.as_slice(), *it)));
            }
        }
    }
    made
}

/// Digests of these parts, each with one of the others.
pub(super) fn push(made: &mut Vec<Part>, function: Function, parts: &[&Part], written: &[Written]) {
    let hash = function.digest(&slices(parts));
    let call = format!("{}({})", function.name(), text(parts));
    made.extend(written.iter().map(|written| Part::digest(&call, hash.as_slice(), *written)));
}

//! Names of runs: when, and something that no other run has.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::store::RunId;

/// A new name: 48 bits of milliseconds and 80 that are unlikely to come twice, in 26 characters.
pub(super) fn new() -> RunId {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let random = (u128::from(unlikely()) << 64) | u128::from(unlikely());
    let bits = (now.as_millis() << 80) | (random & ((1 << 80) - 1));
    RunId((0..26).rev().map(|place| digit(bits >> (place * 5))).collect())
}

/// Who works on a run, for people: no two processes are called the same.
pub(super) fn holder() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let host = crate::printable::short(host.trim().as_bytes());
    let host = if host.is_empty() { "host" } else { host.as_str() };
    format!("{host}:{}:{:08x}", std::process::id(), unlikely() >> 32)
}

/// Bits that the standard library drew for its hash maps: nothing secret hangs on them.
fn unlikely() -> u64 {
    RandomState::new().build_hasher().finish()
}

fn digit(bits: u128) -> char {
    const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let place = usize::try_from(bits & 31).unwrap_or_default();
    ALPHABET.chars().nth(place).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_of_26_characters_and_differ() {
        let (first, second) = (super::new(), super::new());
        assert_eq!(first.0.len(), 26);
        assert_ne!(first, second);
    }
}

//! Markers for accounts without a usable password; never verified, repaired or rewritten.

use std::fmt;

/// What stands where a hash would be. Prints its kind only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Marker<'a> {
    rest: Option<&'a str>,
}

/// Markers that stand alone: passwd(5), shadow(5), Solaris, the failure tokens of crypt(3), and what WoltLab's
/// importer writes where it found no hash.
const ALONE: [&str; 7] = ["", "*", "*LK*", "*NP*", "*0", "*1", "invalid:-:-"];
/// Request Tracker's formats begin like a lock and are none.
const NO_LOCKS: [&str; 2] = ["!bcrypt!", "!sha512!"];

impl<'a> Marker<'a> {
    /// The marker that this text is, also behind one `{CRYPT}`.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let inner = match text.split_at_checked(7) {
            Some((tag, rest)) if tag.eq_ignore_ascii_case("{CRYPT}") => rest,
            _ => text,
        };
        if ALONE.contains(&inner) {
            return Some(Self { rest: None });
        }
        if is_no_lock(inner) {
            return None;
        }
        let rest = inner.strip_prefix('!')?.trim_start_matches('!');
        Some(Self { rest: Some(rest).filter(|rest| !rest.is_empty()) })
    }

    /// The lock in front of bytes that are no text.
    pub(crate) fn read_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.starts_with(b"!").then_some(Self { rest: None })
    }

    /// What stands behind a lock's `!`: in a shadow file the hash that the lock put out of use, in
    /// Django 40 random characters.
    #[must_use]
    pub const fn rest(&self) -> Option<&'a str> {
        self.rest
    }
}

/// Whether one of Request Tracker's formats stands here, also with a NUL behind each of its characters.
fn is_no_lock(text: &str) -> bool {
    let begins =
        |tag: &&str| text.bytes().filter(|byte| *byte != 0).take(tag.len()).eq(tag.bytes());
    NO_LOCKS.iter().any(begins)
}

impl fmt::Debug for Marker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.rest.is_some() { "Marker(!..)" } else { "Marker" })
    }
}

//! What the operator knows of the account: the password and what may have been hashed with it.

use rehash::{Attempt, Encoding, Password};

use super::apply::{lower, trimmed, upper, utf16};
use super::part::{Part, decoded};
use crate::attempt::Beside;

/// One account.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) stored: Password,
    pub(crate) password: Password,
    pub(crate) user: Option<String>,
    pub(crate) realm: Option<String>,
    pub(crate) salt: Option<Password>,
    pub(crate) pepper: Option<Password>,
}

impl Known {
    /// The stored hash, which is text.
    pub(crate) fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.stored.as_bytes()).ok()
    }

    /// The attempt that is to match.
    pub(crate) fn attempt(&self) -> Attempt<'_> {
        let beside = Beside {
            user: self.user.as_deref(),
            realm: self.realm.as_deref(),
            salt: self.salt.as_ref().map(Password::as_bytes),
            pepper: self.pepper.as_ref().map(Password::as_bytes),
        };
        beside.with(Attempt::from(&self.password))
    }

    /// The password as it was typed, and then the forms that are other bytes.
    pub(super) fn passwords(&self) -> Vec<Part> {
        let typed = self.password.as_bytes();
        let mut parts = vec![Part::new("$password", typed)];
        let mut changed = |text: String, bytes: Option<Vec<u8>>| {
            if let Some(bytes) = bytes.filter(|bytes| bytes != typed) {
                parts.push(Part::new(text, &bytes));
            }
        };
        changed("utf16le($password)".into(), utf16(typed, u16::to_le_bytes));
        changed("utf16be($password)".into(), utf16(typed, u16::to_be_bytes));
        changed("lower($password)".into(), Some(lower(typed)));
        changed("upper($password)".into(), Some(upper(typed)));
        changed("trim($password)".into(), Some(trimmed(typed).to_vec()));
        changed("latin1($password)".into(), super::apply::latin1(typed));
        for bytes in CUTS {
            let kept = typed.get(..bytes).map(<[u8]>::to_vec);
            changed(format!("cut($password, {bytes})"), kept);
        }
        for bytes in PADS.into_iter().filter(|bytes| *bytes > typed.len()) {
            let mut padded = typed.to_vec();
            padded.resize(bytes, 0);
            changed(format!("pad($password, {bytes})"), Some(padded));
        }
        parts
    }

    /// What may stand beside the password: a salt (of the row, else of the account), the user, the realm,
    /// the pepper.
    pub(super) fn contexts(&self, salt: Option<&[u8]>) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(salt) = salt.or(self.salt.as_ref().map(Password::as_bytes)) {
            parts.push(Part::new("$salt", salt));
            let text = std::str::from_utf8(salt).ok().filter(|text| text.len() >= 4);
            let from = |encoding| text.and_then(|text| decoded(encoding, text));
            if let Some(bytes) = from(Encoding::HexAnyCase) {
                parts.push(Part::new("unhex($salt)", &bytes));
            }
            if let Some(bytes) = from(Encoding::Base64) {
                parts.push(Part::new("unbase64($salt)", &bytes));
            }
        }
        if let Some(user) = &self.user {
            let user = user.as_bytes();
            parts.push(Part::new("$user", user));
            for (text, bytes) in [("lower($user)", lower(user)), ("upper($user)", upper(user))] {
                if bytes != user {
                    parts.push(Part::new(text, &bytes));
                }
            }
        }
        if let Some(realm) = &self.realm {
            parts.push(Part::new("$realm", realm.as_bytes()));
        }
        if let Some(pepper) = &self.pepper {
            parts.push(Part::new("$pepper", pepper.as_bytes()));
        }
        parts
    }
}

/// Bytes that old columns and forms kept of a password.
const CUTS: [usize; 6] = [8, 10, 12, 14, 16, 20];
/// Bytes that some programs fill one up to.
const PADS: [usize; 3] = [16, 32, 64];

//! The rows of a table, and what each is to become.

use std::fmt::Write as _;

use sha1::{Digest as _, Sha1};

/// One user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct User {
    pub(crate) id: u64,
    pub(crate) password: String,
}

/// So many users whose hashes are rewritten, a tenth of them repaired as well; and beside every
/// tenth one a user whose hash is left alone. No two hashes are the same.
pub(crate) fn rewrites(rows: u64) -> impl Iterator<Item = (User, String)> {
    (0..rows).flat_map(|row| {
        let bcrypt = format!("$2b$04$abcdefghijklmnopqrstuO{row:0>30}e");
        let (old, new) = match row % 10 {
            9 => (format!("b'{bcrypt}'"), bcrypt),
            _ => (format!("bc${bcrypt}"), format!("bcrypt${bcrypt}")),
        };
        let changed = (User { id: 2 * row, password: old }, new);
        let alone = format!("pbkdf2_sha256$1000$salt{row}${}=", "A".repeat(43));
        let alone = (User { id: 2 * row + 1, password: alone.clone() }, alone);
        std::iter::once(changed).chain((row % 10 == 0).then_some(alone))
    })
}

/// So many users with salted SHA-1 of known passwords, as Django 1.3 wrote them.
pub(crate) fn wraps(rows: u64) -> impl Iterator<Item = User> {
    (0..rows).map(|id| {
        let salt = format!("salt{id:0>8}");
        let digest = Sha1::new().chain_update(&salt).chain_update(password(id)).finalize();
        let mut text = format!("sha1${salt}$");
        for byte in digest {
            write!(text, "{byte:02x}").expect("a text");
        }
        User { id, password: text }
    })
}

/// The password of this user.
pub(crate) fn password(id: u64) -> String {
    format!("correct horse {id}")
}

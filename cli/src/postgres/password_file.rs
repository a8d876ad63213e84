//! The password file of PostgreSQL's clients: `host:port:database:user:password`.
//!
//! The driver reads it too, but not where `PGPASSWORD` is there and empty.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::private::is_private;

/// What a line has to say, or `*`.
pub(super) struct Login {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) database: String,
    pub(super) user: String,
}

impl Login {
    /// The password of the first line that fits, in the file that `PGPASSFILE` names, else in
    /// `~/.pgpass`.
    pub(super) fn password(&self) -> Option<String> {
        let texts = files().filter_map(|path| text(&path));
        texts.into_iter().find_map(|text| text.lines().find_map(|line| self.on(line)))
    }

    /// The password on this line, where the line is about this login.
    fn on(&self, line: &str) -> Option<String> {
        if line.starts_with('#') {
            return None;
        }
        let port = self.port.to_string();
        let mut rest = line;
        for expected in [&self.host, &port, &self.database, &self.user] {
            let (field, behind) = field(rest)?;
            if field != "*" && unescaped(field) != *expected {
                return None;
            }
            rest = behind;
        }
        Some(unescaped(rest))
    }
}

/// The password file, where it is left out since others than its owner may read or write it.
pub(crate) fn ignored_password_file() -> Option<PathBuf> {
    let file = files().find(|path| path.is_file())?;
    let is_left_out = file.metadata().is_ok_and(|about| !is_private(&about));
    is_left_out.then_some(file)
}

/// The file that is named, and the usual one.
fn files() -> impl Iterator<Item = PathBuf> {
    let named = std::env::var_os("PGPASSFILE").map(PathBuf::from);
    let usual = std::env::home_dir().map(|home| home.join(".pgpass"));
    named.into_iter().chain(usual)
}

/// A file that nobody else can read, as every client asks; none where it is another.
fn text(path: &Path) -> Option<String> {
    const MAX_BYTES: u64 = 1 << 20;
    let file = File::open(path).ok()?;
    file.metadata().ok().filter(is_private)?;
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// What stands before the next colon that no backslash takes back, and behind it.
fn field(line: &str) -> Option<(&str, &str)> {
    let mut is_escaped = false;
    for (place, character) in line.char_indices() {
        if character == ':' && !is_escaped {
            let (field, rest) = line.split_at_checked(place)?;
            return Some((field, rest.strip_prefix(':')?));
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}

fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        plain.extend(if character == '\\' { characters.next() } else { Some(character) });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Login;

    #[test]
    fn a_line_fits_by_every_field_or_a_star() {
        let login = Login {
            host: "::1".to_owned(),
            port: 5433,
            database: "sh\\op".to_owned(),
            user: "alice".to_owned(),
        };
        for (line, password) in [
            ("*:*:*:*:secret", Some("secret")),
            (r"\:\:1:5433:sh\\op:alice:secret", Some("secret")),
            (r"*:5433:*:alice:se\:cr\\et ", Some(r"se:cr\et ")),
            ("*:*:*:*:a:b", Some("a:b")),
            ("*:*:*:*:", Some("")),
            ("::1:5433:*:alice:secret", None),
            ("*:5432:*:*:secret", None),
            ("*:*:shop:*:secret", None),
            ("*:*:*:bob:secret", None),
            ("#*:*:*:*:secret", None),
            ("*:*:*:alice", None),
            ("", None),
        ] {
            assert_eq!(login.on(line).as_deref(), password, "{line}");
        }
    }
}

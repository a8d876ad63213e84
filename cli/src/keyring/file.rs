//! The file of a key: every byte of it is the key, and only its owner may read it.

use std::fs::File;
use std::io::Read as _;

use anyhow::{Context as _, Result};
use rehash::Password;

use super::entry::Entry;
use crate::exit::Usage;
use crate::notice::notice;
use crate::private::{is_private, is_strangers};

/// The bytes of a key's file, wiped when dropped. No error repeats its path, which may be the key itself by
/// mistake.
pub(super) fn read(entry: &Entry) -> Result<Password> {
    /// Bytes of a key; more is some other file.
    const MAX_BYTES: u64 = 4096;
    let reading = "reading its `file`";
    // A pipe would be waited for.
    let path = entry.file.as_path();
    if !path.metadata().context(reading)?.is_file() {
        return Err(Usage::error("its `file` is none with a key in it"));
    }
    let file = File::open(path).context(reading)?;
    let about = file.metadata().context(reading)?;
    if !is_private(&about) {
        return Err(Usage::error(
            "its `file` may be read or written by others than its owner; chmod 600 it",
        ));
    }
    if is_strangers(&about) {
        // Root reads the keys of whom it works for as well, so that this is no error.
        notice(format_args!(
            "rehash: pepper {}: its `file` belongs to another user, neither this one nor root, who \
             knows the key and may put another in its place",
            entry.id
        ));
    }
    let mut bytes = Vec::with_capacity(8192);
    let read = file.take(MAX_BYTES + 1).read_to_end(&mut bytes);
    let key = Password::from(bytes);
    if u64::try_from(read.context(reading)?).is_ok_and(|bytes| bytes > MAX_BYTES) {
        return Err(Usage::error("its `file` is longer than 4 KiB, and no key is"));
    }
    if is_line(key.as_bytes()) {
        return Err(Usage::error(
            "its `file` is text and ends in a line end. Every byte is the key, and some programs \
             would drop that one: write the file without it",
        ));
    }
    Ok(key)
}

/// Whether these are lines of text, as an editor leaves them; random bytes never are.
fn is_line(bytes: &[u8]) -> bool {
    let is_text = |byte: &u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    bytes.ends_with(b"\n") && bytes.iter().all(is_text)
}

#[cfg(test)]
mod tests {
    use super::is_line;

    #[test]
    fn a_line_of_text_is_told_from_bytes_that_end_like_one() {
        for (bytes, is_text) in [
            (&b"0123456789abcdef0123456789abcdef\n"[..], true),
            (b"c2VjcmV0IGtleSBvZiB0aGUgc2hvcA==\r\n", true),
            (b"0123456789abcdef0123456789abcdef", false),
            (b"\x93\x00\xA70123456789abcdef0123456789\n", false),
            (b"", false),
        ] {
            assert_eq!(is_line(bytes), is_text, "{bytes:?}");
        }
    }
}

//! Files of users that a name or a first line tells for certain, and what is wrong with others.

use std::path::Path;

use super::open::Input;
use crate::exit::Usage;

/// What a file of this name holds, where it can be nothing else.
pub(super) fn by_name(path: &Path) -> Option<Input> {
    match path.file_name()?.to_str()?.to_ascii_lowercase().as_str() {
        "shadow" | "shadow-" | "master.passwd" => Some(Input::Shadow),
        "htpasswd" | ".htpasswd" => Some(Input::Htpasswd),
        _ => None,
    }
}

/// What these first bytes of a file are, where they can be nothing else.
pub(super) fn by_start(start: &[u8]) -> Option<Input> {
    let line = first_line(start)?;
    let fields: Vec<&[u8]> = line.split(|byte| *byte == b':').collect();
    if starts_with(line, b"dn:") || is_version(line) {
        return Some(Input::Ldif);
    }
    let [name, hash, rest @ ..] = fields.as_slice() else { return None };
    let is_name = !name.is_empty() && !name.iter().any(|byte| b",;\t\"'{|".contains(byte));
    let is_number = |field: &&[u8]| field.iter().all(u8::is_ascii_digit);
    if is_name && rest.len() == SHADOW_FIELDS - 2 && rest.iter().all(is_number) {
        return Some(Input::Shadow);
    }
    let tags: [&[u8]; 7] = [b"$apr1$", b"{SHA}", b"$2y$", b"$2a$", b"$2b$", b"$5$", b"$6$"];
    let is_tagged = tags.iter().any(|tag| hash.starts_with(tag));
    (is_name && is_tagged && rest.is_empty()).then_some(Input::Htpasswd)
}

/// Whether these first bytes hold a whole line to tell a file by.
pub(super) fn is_enough(start: &[u8]) -> bool {
    let end = start.iter().rposition(|byte| *byte == b'\n').unwrap_or_default();
    start.get(..end).is_some_and(|lines| first_line(lines).is_some())
}

/// Fields of shadow(5): name, hash, six numbers, and one that is reserved.
const SHADOW_FIELDS: usize = 9;

/// Refuses a file that begins as one of this kind can't, and repeats nothing of it.
///
/// # Errors
///
/// A usage error that says what it looks like.
pub(super) fn check(source: &str, input: Input, start: &[u8]) -> Result<(), Usage> {
    let Some(line) = first_line(start) else {
        if start.iter().all(u8::is_ascii_whitespace) {
            return Err(Usage::new(format!("{source} is empty: there is no record")));
        }
        return Ok(());
    };
    let fields: Vec<&[u8]> = line.split(|byte| *byte == b':').collect();
    let wrong = match (input, fields.as_slice()) {
        _ if line.contains(&0) => "it is no text".into(),
        (Input::Ldif, _) if starts_with(line, b"dn:") || is_version(line) => return Ok(()),
        // ldapsearch without -LLL, or a file that begins in the middle.
        (Input::Ldif, [name, _, ..]) if is_attribute(name) => return Ok(()),
        (Input::Ldif, _) => "the first line is no attribute and its value".into(),
        (_, _) if starts_with(line, b"dn:") || is_version(line) => {
            "it looks like LDIF: --input ldif".into()
        }
        (Input::Shadow, [_, b"x", _, _, _, _, _]) => {
            "it looks like /etc/passwd, whose hashes are in the shadow file".into()
        }
        (Input::Shadow, [_, _, ..]) if (7..=10).contains(&fields.len()) => return Ok(()),
        (Input::Shadow, [_, _]) => "its first line has two fields, as those of htpasswd have: \
                                    --input htpasswd"
            .into(),
        (Input::Htpasswd, [_, _, digest]) if is_hex_md5(digest) => {
            "it looks like a file of htdigest; read it as TSV with --profile htdigest".into()
        }
        (Input::Htpasswd, [_, _, ..]) if fields.len() == SHADOW_FIELDS => {
            "it looks like a shadow file: --input shadow".into()
        }
        (Input::Htpasswd, [_, _] | [_, _, _]) => return Ok(()),
        (_, [_]) => "its first line has no colon".into(),
        (_, fields) => format!("its first line has {} fields between colons", fields.len()),
    };
    Err(Usage::new(format!("{source} is no {}: {wrong}", input.title())))
}

/// The first line that is neither blank nor a comment, nor what LDIF folds a comment over.
fn first_line(start: &[u8]) -> Option<&[u8]> {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let mut lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    let mut is_in_comment = false;
    lines.find(|line| {
        let is_comment = line.trim_ascii_start().starts_with(b"#");
        is_in_comment = is_comment || is_in_comment && line.starts_with(b" ");
        !line.is_empty() && !is_in_comment
    })
}

fn starts_with(line: &[u8], name: &[u8]) -> bool {
    line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

fn is_version(line: &[u8]) -> bool {
    let rest = line.get(b"version:".len()..).unwrap_or_default().trim_ascii();
    starts_with(line, b"version:") && !rest.is_empty() && rest.iter().all(u8::is_ascii_digit)
}

fn is_attribute(name: &[u8]) -> bool {
    let is_of_one = |byte: &u8| byte.is_ascii_alphanumeric() || b"-;.".contains(byte);
    name.first().is_some_and(u8::is_ascii_alphanumeric) && name.iter().all(is_of_one)
}

fn is_hex_md5(text: &[u8]) -> bool {
    text.len() == 32 && text.iter().all(u8::is_ascii_hexdigit)
}

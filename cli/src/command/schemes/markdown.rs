//! The catalogue as `docs/formats.md`, which a test compares with what stands there.

use std::io::{self, Write};

use rehash::schemes::REVERSIBLE;

use super::entry::Entry;
use super::profiles::Listed;
use crate::output;
use crate::targets::{WRITERS, Writer};

/// Writes everything.
pub(super) fn write(entries: &[Entry], profiles: &[Listed]) -> io::Result<()> {
    let mut out = output::data();
    writeln!(out, "{HEAD}")?;
    writeln!(out, "{TARGETS}")?;
    for writer in WRITERS {
        row(&mut out, writer)?;
    }
    writeln!(out)?;
    let mut folder = "";
    for entry in entries {
        if entry.folder != folder {
            folder = entry.folder;
            writeln!(out, "## {folder}\n")?;
        }
        format(&mut out, entry)?;
    }
    writeln!(out, "{PROFILES}")?;
    for profile in profiles {
        line(&mut out, profile)?;
    }
    writeln!(out, "{REVERSIBLE_FORMS}")?;
    for form in REVERSIBLE {
        writeln!(out, "- `{}`, {}: {}", form.id, form.title, code(form.grammar))?;
    }
    out.flush()
}

/// Writes one format, as it stands in the whole.
pub(super) fn describe(entry: &Entry) -> io::Result<()> {
    let mut out = output::data();
    format(&mut out, entry)?;
    out.flush()
}

/// Writes these profiles, as they stand in the whole.
pub(super) fn list(profiles: &[Listed]) -> io::Result<()> {
    let mut out = output::data();
    for profile in profiles {
        line(&mut out, profile)?;
    }
    out.flush()
}

fn line(out: &mut impl Write, profile: &Listed) -> io::Result<()> {
    writeln!(out, "- `{}`, {}: {}", profile.id, profile.title, codes(profile.schemes.clone()))
}

/// A way to write new hashes, as a row of the table of targets.
fn row(out: &mut impl Write, writer: &Writer) -> io::Result<()> {
    let Writer { id, variant, text, note, readers, .. } = writer;
    let variant = variant.map(code).unwrap_or_default();
    writeln!(out, "| `{id}` | {variant} | `{text}` | `{}` | {note} | {readers} |", writer.cost())
}

fn format(out: &mut impl Write, entry: &Entry) -> io::Result<()> {
    writeln!(out, "### `{}`\n", entry.id)?;
    let target = if entry.target { ", target" } else { "" };
    writeln!(out, "{}: {}, {}{target}.\n", entry.title, entry.strength, entry.kind)?;
    let mut say = |name: &str, text: String| match text.as_str() {
        "" => Ok(()),
        text => writeln!(out, "- {name}: {text}"),
    };
    say("example", code(entry.example))?;
    say("layout", entry.layout.map(code).unwrap_or_default())?;
    say("made by", entry.expression.map(code).unwrap_or_default())?;
    say("grammar", code(entry.grammar))?;
    say("shape", entry.shape.unwrap_or_default().to_owned())?;
    say("written by", entry.seen_in.join(", "))?;
    say("holds", entry.wraps.map(code).unwrap_or_default())?;
    say("needs", entry.needs.join(", "))?;
    say("quirks", entry.quirks.join("; "))?;
    say("upgrades to", entry.upgrades())?;
    say("profiles", codes(entry.profiles.clone()))?;
    writeln!(out)
}

fn codes(ids: impl IntoIterator<Item = &'static str>) -> String {
    ids.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// As code, between more backticks than the text has.
fn code(text: &str) -> String {
    match text {
        "" => String::new(),
        text if text.contains('`') => format!("`` {text} ``"),
        text => format!("`{text}`"),
    }
}

const HEAD: &str = "\
# Formats

Every format that rehash reads, by what writes it. Generated from the catalogue; do not edit:
`cargo run -p rehash-cli -- schemes --no-config --format markdown > docs/formats.md`

A *tagged* format names itself and is read wherever the catalogue is accepted. What a *shared* one writes,
others write as well, and what a *bare* one writes names nobody: both are read only by a registry that accepts
them one by one or by a profile. Examples are hashes of the password `password`, for the user `alice`, the
realm `realm`, the pepper `pepper` and the salt `salt` where a format hashes them. *Broken* is billions of
guesses a second, *weak* iterated too little, *fair* iterated enough, *strong* in need of memory too; a hash of
a low cost is weak whatever its format. A login replaces a hash by one of a stronger target, where the password
is certain to be the one that was hashed.

A grammar is a regular expression for people, over the whole text; the parser is stricter. `N` is a number in
decimal digits, without a sign and without leading zeros, and `(?i:…)` is read in any case, as all tags of
directories are. What a grammar cannot say, as that base64 has no stray bits or how dear a hash may be, the
parser says with the byte where it stopped. A *shape* is how texts look that several formats write. *Quirks* are
what an operator should know before a migration: a match that is *not exact* may have been made with another
password than the one that was hashed, and such a hash is kept, not replaced.
";

const TARGETS: &str = "\
## Targets

What `rehash hash --scheme ID --variant V` writes, and who verifies it. A variant is a way to write one format;
the first is written unasked. `tests/producers/readers.py` shows what each of them writes to real programs of these
readers and prints the answers as a table. Passwords with a NUL byte are in no new hash, nor longer ones than a
format reads.

| scheme | variant | begins | cost unless told | why | who verifies it |
| --- | --- | --- | --- | --- | --- |";

const PROFILES: &str = "\
## Profiles

Ordered allow-lists: of the formats that one source writes, the first that reads a text is the one that wrote it.
";

const REVERSIBLE_FORMS: &str = "
## Reversible forms

Passwords that were not hashed, or only checked: named in every report, never verified.
";

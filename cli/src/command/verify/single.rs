//! One attempt at one stored hash, for people.

use std::io::Write as _;

use rehash::{Attempt, Password};
use serde_json::Map;

use super::Args;
use super::answer::{Answer, judge};
use crate::command::context;
use crate::exit::{self, Usage};
use crate::layout;
use crate::lines::{self, Lines};
use crate::output::{self, Format};
use crate::prompt;

/// Asks for what is missing, judges, and reports.
pub(super) fn run(args: &Args) -> anyhow::Result<u8> {
    let readers = args.readers()?;
    let reader = readers.of(args.only(readers.catalogue())?)?;
    let given = args.context.read()?;
    let stored = stored(args)?;
    let password = if args.stdin { prompt::line()? } else { prompt::ask("Password: ")? };
    let attempt = given.with(Attempt::from(&password));
    let answer = judge(&reader, &attempt, &Map::new(), Some(stored.as_bytes()));
    match args.format {
        Format::Table => report(&answer)?,
        format => {
            let mut rows = output::Rows::new(output::data(), format);
            rows.write(&answer)?;
            rows.finish()?;
        }
    }
    Ok(if answer.is_match() { exit::OK } else { exit::FINDINGS })
}

/// The stored hash: an argument, a file's first line, or what is typed.
fn stored(args: &Args) -> anyhow::Result<Password> {
    match (args.hash.as_slice(), &args.hash_file) {
        ([hash], None) => Ok(Password::from(hash.as_encoded_bytes().to_vec())),
        ([], Some(path)) => {
            let line = Lines::new(lines::open(path)?, 64 * 1024).next()?;
            Ok(Password::from(line.map(|line| line.bytes).unwrap_or_default()))
        }
        ([], None) if args.stdin => Err(Usage::error("give the stored hash, or --hash-file")),
        ([], None) => prompt::ask("Stored hash: "),
        _ => Err(Usage::error(
            "one stored hash and nothing else; the password is asked for, or read with --stdin \
             (quote the hash with ' so that the shell leaves its $ alone)",
        )),
    }
}

fn report(answer: &Answer) -> anyhow::Result<()> {
    let mut out = output::people();
    let style = if answer.is_match() { output::GOOD } else { output::BAD };
    writeln!(out, "{style}{}{style:#}", answer.outcome)?;
    let width = output::width().map(usize::from);
    let mut say = |name: &str, text: &str| {
        let mut lines = layout::fact(name, 11, text, width).into_iter();
        lines.try_for_each(|line| writeln!(out, "{line}"))
    };
    if let Some(scheme) = answer.scheme {
        say("scheme", scheme)?;
    }
    if let Some(exact) = answer.exact {
        say("exact", if exact { "yes" } else { "no: other passwords match as well" })?;
    }
    if let Some(damage) = &answer.damage {
        say("damage", damage)?;
    }
    if let Some(verifies) = answer.verifies {
        say("verifies", if verifies { "yes, once repaired" } else { "no, not even repaired" })?;
    }
    if let (Some(at), Some(expected)) = (answer.at, answer.expected) {
        say("wrong", &format!("at byte {at}: expected {expected}"))?;
    }
    if let Some(required) = &answer.required {
        say("asks for", required)?;
    }
    if let Some(key) = &answer.key {
        say("needs", &format!("the key {key}: a [[pepper]] of the configuration"))?;
    } else if let Some(needs) = answer.needs {
        say("needs", &context::wanted(needs))?;
    }
    if let Some(why) = answer.why {
        say("why", why)?;
    }
    if let Some(reversible) = answer.reversible {
        let of = if reversible == "checksum" { "no hash" } else { "reversible" };
        say(of, reversible)?;
    }
    if !answer.candidates.is_empty() {
        say("candidates", &answer.candidates.join(", "))?;
        if answer.scheme.is_none() {
            say("to decide", "--scheme with one of them, or --profile with what wrote the table")?;
        }
    }
    for reason in &answer.reasons {
        say("upgrade", reason)?;
    }
    Ok(out.flush()?)
}

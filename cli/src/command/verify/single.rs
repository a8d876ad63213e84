//! One attempt at one stored hash, for people.

use std::io::Write as _;

use rehash::{Attempt, Password};

use super::Args;
use super::answer::{Answer, judge};
use crate::catalogue::{self, Only};
use crate::exit::{self, Usage};
use crate::lines::{self, Lines};
use crate::output::{self, Format};
use crate::prompt;
use crate::reader::Readers;

/// Asks for what is missing, judges, and reports.
pub(super) fn run(args: &Args) -> anyhow::Result<u8> {
    let only = match &args.scheme {
        Some(id) => Some(Only::named(id).ok_or_else(|| unknown(id))?),
        None => None,
    };
    let reader = Readers::new(args.limits.limits())?.of(only)?;
    let stored = stored(args)?;
    let password = if args.stdin { prompt::line()? } else { prompt::ask("Password: ")? };
    let mut attempt = Attempt::from(&password);
    if let Some(user) = &args.user {
        attempt = attempt.with_user(user);
    }
    if let Some(realm) = &args.realm {
        attempt = attempt.with_realm(realm);
    }
    let answer = judge(&reader, &attempt, Some(stored.as_bytes()));
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

fn unknown(id: &str) -> anyhow::Error {
    let mut ids: Vec<_> = catalogue::all().map(|info| info.id).collect();
    ids.push("django");
    catalogue::unknown(id, &ids)
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
    let mut say = |name: &str, text: &str| writeln!(out, "{name:<11} {text}");
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
    if let Some(needs) = answer.needs {
        say("needs", needs)?;
    }
    if let Some(why) = answer.why {
        say("why", why)?;
    }
    if !answer.candidates.is_empty() {
        say("candidates", &answer.candidates.join(", "))?;
    }
    for reason in &answer.reasons {
        say("upgrade", reason)?;
    }
    Ok(out.flush()?)
}

//! The one pair: a hash, its password, and what stands beside them.

use std::io::{self, IsTerminal as _, Read as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use rehash::Password;

use super::{Args, context};
use crate::exit::Usage;
use crate::guess::Known;
use crate::lines::{self, Lines};
use crate::notice::notice;
use crate::prompt;

/// The account, and a second one where it is given.
pub(super) fn accounts(args: &Args) -> Result<Vec<Known>> {
    let reads = |path: &Option<_>| path.as_deref() == Some(Path::new("-"));
    if reads(&args.also_hash_file) || args.stdin && reads(&args.hash_file) {
        return Err(Usage::error(
            "standard input is the password's with --stdin, and else one hash's: name a file",
        ));
    }
    let stored = bare(stored(args)?);
    let also = args.also_hash_file.as_deref().map(one_line).transpose()?.map(bare);
    let given = args.context.read()?;
    let mut passwords = passwords(args.stdin, 1 + usize::from(also.is_some()))?.into_iter();
    let mut next = || passwords.next().ok_or_else(|| Usage::error("a password is missing"));
    let (user, realm) = (given.user.map(Into::into), given.realm.map(Into::into));
    let pepper = given.pepper.clone();
    let first = Known { stored, password: next()?, user, realm, salt: given.salt, pepper };
    let mut accounts = vec![first];
    if let Some(stored) = also {
        let digits = ("--also-salt-hex", args.also_salt_hex.as_deref());
        let salt = context::salt(args.also_salt.as_deref(), digits)?;
        let (user, realm) = (args.also_user.clone(), given.realm.map(Into::into));
        let pepper = given.pepper;
        accounts.push(Known { stored, password: next()?, user, realm, salt, pepper });
    }
    if accounts.iter().any(|known| known.stored.as_bytes().is_empty()) {
        return Err(Usage::error("the stored hash is empty"));
    }
    if accounts.iter().any(is_too_long) {
        return Err(Usage::error(
            "an account's hash, password, user, realm, salt and pepper have 4096 bytes at most",
        ));
    }
    if accounts.iter().any(|known| known.text().is_none()) {
        return Err(Usage::error(
            "the stored hash is no text; give its bytes as hexadecimal digits",
        ));
    }
    Ok(accounts)
}

/// Bytes of a hash, of what the library hashes as a password, and of what stands beside it.
const LONGEST: usize = 4096;

/// What is tried is made of these by the thousand, and held.
fn is_too_long(known: &Known) -> bool {
    let Known { stored, password, user, realm, salt, pepper } = known;
    let secrets = [Some(stored), Some(password), salt.as_ref(), pepper.as_ref()];
    let names = [user, realm].into_iter().flatten().map(String::len);
    let mut lengths = names.chain(secrets.into_iter().flatten().map(|it| it.as_bytes().len()));
    lengths.any(|length| length > LONGEST)
}

/// The hash without a byte order mark and blanks around it, which would become a part of the layout.
fn bare(given: Password) -> Password {
    let whole = given.as_bytes();
    let text = whole.strip_prefix("\u{feff}".as_bytes()).unwrap_or(whole).trim_ascii();
    if text.len() == whole.len() {
        return given;
    }
    notice(format_args!(
        "rehash: what stands around the hash, blanks or a byte order mark, is left off"
    ));
    Password::from(text.to_vec())
}

fn stored(args: &Args) -> Result<Password> {
    match (&args.hash, &args.hash_file) {
        (Some(hash), _) => Ok(Password::from(hash.as_encoded_bytes().to_vec())),
        (None, Some(path)) => one_line(path),
        (None, None) if args.stdin => {
            Err(Usage::error("give the stored hash: --hash-file, or --hash"))
        }
        (None, None) => prompt::ask("Stored hash: "),
    }
}

/// The line of a file of one.
fn one_line(path: &Path) -> Result<Password> {
    let mut lines = Lines::new(lines::open(path)?, LONGEST);
    let line = lines.next()?.ok_or_else(|| Usage::error("the file of the hash is empty"))?;
    if line.is_cut() {
        return Err(Usage::error(
            "the first line of the file is longer than 4096 bytes, and no hash",
        ));
    }
    while let Some(more) = lines.next()? {
        if !more.bytes.trim_ascii().is_empty() {
            return Err(Usage::error(
                "one hash at a time: the file has several lines, and guess takes one account",
            ));
        }
    }
    Ok(Password::from(line.bytes))
}

/// As many passwords as there are accounts, and not one more.
fn passwords(is_stdin: bool, count: usize) -> Result<Vec<Password>> {
    if !is_stdin {
        let questions = ["Password: ", "Password of the second account: "];
        return questions.into_iter().take(count).map(prompt::ask).collect();
    }
    if io::stdin().is_terminal() {
        return Err(Usage::error(
            "a password would be seen on the terminal: without --stdin it is asked for",
        ));
    }
    let mut input = io::stdin().lock();
    let mut passwords = Vec::new();
    for _ in 0..count {
        let line = prompt::next_line(&mut input)?;
        passwords.push(line.ok_or_else(|| {
            Usage::error("standard input holds no password, or one for two accounts")
        })?);
    }
    let mut more = Vec::new();
    input.take(1).read_to_end(&mut more).context("reading standard input")?;
    if !more.is_empty() {
        return Err(Usage::error(
            "one password for each account: standard input has more lines; guess tries no lists",
        ));
    }
    Ok(passwords)
}

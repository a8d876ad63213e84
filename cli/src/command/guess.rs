//! `rehash guess`: names the scheme of one hash whose password is known.

mod input;
mod report;

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use rehash::Need;

use self::report::Report;
use super::context::{self, Context};
use crate::configuration::Configuration;
use crate::exit;
use crate::guess::builtin::{self, Tried};
use crate::guess::confirm::Find;
use crate::guess::{Known, Readings, Search, Stage, bcrypt, readings};
use crate::signals;

/// The command line of `rehash guess`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// The stored hash, in single quotes; other users see it in the list of processes. Without it, and
    /// without --hash-file, it is asked for on the terminal.
    #[arg(long, value_name = "TEXT", conflicts_with = "hash_file")]
    hash: Option<OsString>,

    /// Reads the stored hash from a file of one line, or from standard input with -.
    #[arg(long, value_name = "FILE")]
    hash_file: Option<PathBuf>,

    #[command(flatten)]
    context: Context,

    /// Reads the password from a line of standard input, which is no terminal; with a second account, its
    /// password from a second line.
    #[arg(long)]
    stdin: bool,

    /// A file with the stored hash of a second account, which has to match as well: it tells apart what
    /// is the same on one.
    #[arg(long, value_name = "FILE")]
    also_hash_file: Option<PathBuf>,

    /// The user name of the second account.
    #[arg(long, value_name = "USER", requires = "also_hash_file")]
    also_user: Option<String>,

    /// The salt of the second account, where the table keeps it in another column.
    #[arg(long, value_name = "SALT", requires = "also_hash_file")]
    also_salt: Option<String>,

    /// The same in hexadecimal digits.
    #[arg(long, value_name = "HEX", requires = "also_hash_file", conflicts_with = "also_salt")]
    also_salt_hex: Option<String>,

    /// Goes on through the whole space, whatever was found.
    #[arg(long)]
    all: bool,

    /// Gives up after so long.
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    max_seconds: u64,

    #[command(flatten)]
    configuration: Configuration,
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_all()?;
    let catalogue = &loaded.catalogue;
    let accounts = input::accounts(args)?;
    let accounts: Vec<&Known> = accounts.iter().collect();
    signals::listen()?;
    let start = Instant::now();
    let until = start.checked_add(Duration::from_secs(args.max_seconds));
    let builtin = builtin::tried(catalogue, &accounts, until);
    let mut found = Found { builtin, ..Found::default() };
    let mut search = Search::new(until);
    if found.builtin.found.is_empty() || args.all {
        // The catalogue's formats may have taken all of it, even where the text gives nothing to search.
        search.look();
        found.search(&mut search, &accounts, args.all);
        search.clear();
    }
    let report = Report { found, search: &search, time: start.elapsed(), accounts: &accounts };
    report.write(catalogue)?;
    Ok(if report.found.is_something() {
        exit::OK
    } else if signals::stopped() {
        exit::STOPPED
    } else {
        exit::FINDINGS
    })
}

/// What was found, and where.
#[derive(Debug, Default)]
struct Found {
    builtin: Tried,
    finds: Vec<Find>,
    /// Whether any part of the text can be a digest.
    has_digest: bool,
}

impl Found {
    fn is_something(&self) -> bool {
        !self.builtin.found.is_empty() || !self.finds.is_empty()
    }

    /// Tries the space, stage by stage, up to the end of the one that finds something.
    fn search(&mut self, search: &mut Search, accounts: &[&Known], is_all: bool) {
        let Some(known) = accounts.first().copied() else { return };
        let bcrypt = bcrypt::layout(known);
        let Readings { groups } = match bcrypt {
            Some(_) => Readings { groups: Vec::new() },
            None => readings(known),
        };
        self.has_digest = bcrypt.is_some() || !groups.is_empty();
        let each =
            || Stage::ALL.into_iter().flat_map(|stage| groups.iter().map(move |it| (stage, it)));
        if let Some(layout) = &bcrypt {
            bcrypt::search(search, accounts, layout, &mut self.finds);
        }
        for (stage, group) in each() {
            if search.goes_on() {
                stage.give(search, known, group);
            }
        }
        search.begin();
        if let Some(layout) = &bcrypt {
            bcrypt::search(search, accounts, layout, &mut self.finds);
        }
        for stage in Stage::ALL {
            for group in &groups {
                if search.is_over {
                    return;
                }
                stage.give(search, known, group);
                search.finds(accounts, group, &mut self.finds);
            }
            if !self.finds.is_empty() && !is_all {
                return;
            }
        }
    }
}

const HELP: &str = "\
For one hash of one account whose password you know: your own test account. It tries the formats of \
the catalogue and then a bounded space of expressions, and prints the [[scheme]] for rehash.toml. It is \
no way to find a password: there are no lists of words, no files of hashes and no second password.

EXAMPLES
  rehash guess --hash-file hash.txt                     asks for the password
  rehash guess --hash-file hash.txt --user alice --salt k3
  rehash guess --hash-file hash.txt --pepper-file site.key
  rehash guess --hash '5f4d…' --stdin < password.txt

THE SPACE
  MD5, SHA-1, SHA-2, MD4, SHA-3, RIPEMD-160 and Whirlpool, as far as they make
  as many bytes as the digest has, over the password, the salt (as text, or
  decoded from hex or base64), the user, the realm and the pepper in every
  order, with usual characters between them; digests of digests, three deep, in
  lower or upper hex, base64 or bytes; HMAC either way; every number of rounds
  to 10 001, and to 100 001 of the usual kinds; PBKDF2 of as many iterations,
  and to 1 000 000 of the usual kinds; bcrypt over what was hashed first. The
  password as typed, in UTF-16 or Latin-1, in lower or upper case, trimmed, cut
  or filled up. The digest in hex or some base64, with the salt before or behind
  it or in the same text; whole, or cut off. It ends with the stage that finds
  something, unless --all. The more is given beside the hash, the more is tried:
  from a second to about a minute (docs/home-made.md).

EXIT CODES
  0   a scheme was found
  1   none was
  2   the command line or the input is wrong
  3   a file could not be read
  75  stopped by Ctrl-C, with nothing found until then; 130 at a prompt";

/// What the flag is called that gives this.
fn flag(need: Need) -> String {
    context::wanted(need.id())
}

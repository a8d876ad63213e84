//! Says whether a password is the one that was hashed: one, or a batch of them.

mod answer;
mod batch;
mod request;
mod single;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use rehash::Limits;

use self::batch::Panel;
use crate::catalogue::{Catalogue, Only};
use crate::command::context::Context;
use crate::configuration::Configuration;
use crate::lines;
use crate::output::{self, Format};
use crate::reader::Readers;
use crate::words;

#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// The stored hash, in single quotes; other users see it in the list of processes.
    ///
    /// Without it, and without --hash-file, the hash is asked for on the terminal.
    #[arg(value_name = "HASH", conflicts_with_all = ["batch", "hash_file"])]
    hash: Vec<OsString>,

    /// Reads the stored hash from the first line of a file.
    #[arg(long, value_name = "FILE", conflicts_with = "batch")]
    hash_file: Option<PathBuf>,

    /// Reads the stored hash as this scheme, or as one of this profile, and nothing else.
    #[arg(long, value_name = "ID", conflicts_with_all = ["batch", "profile"])]
    scheme: Option<String>,

    /// Reads it as one of the schemes of this profile, the first that can; in a batch, the lines
    /// that name no scheme.
    #[arg(long, value_name = "ID")]
    profile: Option<String>,

    #[command(flatten)]
    context: Context,

    /// Reads the password from the first line of standard input instead of the terminal.
    #[arg(long, conflicts_with = "batch")]
    stdin: bool,

    /// How to answer.
    #[arg(long, value_enum, default_value = "table", conflicts_with = "batch")]
    format: Format,

    /// Judges JSON Lines, from a file or from standard input.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    #[arg(conflicts_with_all = Context::FLAGS)]
    batch: Option<PathBuf>,

    /// Threads of a batch, 1 to 1024, each of which may hold the memory of one hash; one for each
    /// core unless told.
    #[arg(long, value_name = "N", requires = "batch", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,

    /// How much work one hash may ask for.
    #[arg(long, value_enum, default_value = "interactive")]
    limits: Bounds,

    #[command(flatten)]
    configuration: Configuration,
}

impl Args {
    fn readers(&self) -> anyhow::Result<Readers> {
        Ok(Readers::new(self.configuration.load()?, self.limits.limits()))
    }

    /// What a stored hash is to be read as.
    fn only(&self, catalogue: &Catalogue) -> anyhow::Result<Option<Only>> {
        match (&self.scheme, &self.profile) {
            (Some(id), _) => catalogue.only(id).map(Some).ok_or_else(|| catalogue.unknown(id)),
            (None, Some(id)) => catalogue.profile(id).map(Only::profile).map(Some),
            (None, None) => Ok(None),
        }
    }
}

/// How much work one hash may ask for.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Bounds {
    #[value(help = bounds(&Limits::INTERACTIVE, "for logins"))]
    Interactive,
    #[value(help = bounds(&Limits::OFFLINE, "without a user waiting"))]
    Offline,
}

impl Bounds {
    pub(crate) const fn limits(self) -> Limits {
        match self {
            Self::Interactive => Limits::INTERACTIVE,
            Self::Offline => Limits::OFFLINE,
        }
    }
}

/// What the limits are, in words.
fn bounds(limits: &Limits, purpose: &str) -> String {
    let Limits { memory_kib, memory_work, bcrypt_log2, pbkdf2_rounds, rounds, .. } = *limits;
    let memory = format!("{} MiB", words::number(memory_kib / 1024));
    let passes = format!("{} MiB times passes", words::number(memory_work / 1024));
    let (pbkdf2, rounds) = (words::number(pbkdf2_rounds), words::number(rounds));
    format!(
        "{purpose}: {memory} of memory and {passes}, bcrypt cost {bcrypt_log2}, {pbkdf2} PBKDF2 \
         iterations, {rounds} other rounds"
    )
}

/// A number of threads that a system can start and a queue can be made for.
fn jobs(text: &str) -> Result<NonZeroUsize, &'static str> {
    let jobs = text.parse().ok().filter(|jobs: &NonZeroUsize| jobs.get() <= 1024);
    jobs.ok_or("expected a number from 1 to 1024")
}

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let Some(path) = &args.batch else { return single::run(args) };
    let readers = args.readers()?;
    let default = args.only(readers.catalogue())?;
    let jobs = args.jobs.or_else(|| thread::available_parallelism().ok());
    batch::run(
        lines::open(path)?,
        Panel { readers, default },
        jobs.unwrap_or(NonZeroUsize::MIN),
        output::data(),
    )
}

const HELP: &str = "\
EXAMPLES
  rehash verify '$2b$12$…'                  asks for the password on the terminal
  rehash verify --hash-file hash.txt --stdin < password.txt
  rehash verify --scheme md5-hex --stdin '5f4d…'
  rehash verify --profile django --hash-file hash.txt
  rehash verify --scheme flask-security-bcrypt --pepper-file site.key --hash-file hash.txt
  rehash verify --batch attempts.jsonl --limits offline --jobs 4

BATCH
  Each line is a JSON object; blank lines are skipped:
    id                        a string or number that the answer repeats byte for byte; else the
                              line's number
    hash | hash_hex           the stored text, or its bytes in hexadecimal; null is no hash at all
    password | password_hex   the attempt
    scheme                    read it as this scheme or profile and nothing else; without it, only
                              formats that name themselves are tried
    user, realm               context that some schemes hash (`rehash schemes ID` says which)
    salt | salt_hex           a salt that the table keeps in another column
    pepper | pepper_hex       a secret or site key that some applications mix in; a key that the
                              hash names is a [[pepper]] of the configuration instead
    params                    an object of further parameters: `encoding` of LAN Manager, which is
                              cp437, cp850, latin-1 (or iso-8859-1) or utf-8, all of which are tried
                              in any case; names and values that the scheme takes no account of are
                              refused

  Each answer is a JSON object on a line, in the order of the input:
    id, outcome, scheme       the outcome is one of:
      match       the password is right: `exact` is false where other passwords match as well, and
                  `upgrade` lists why the hash should be replaced (never for an inexact match)
      mismatch    it is not
      unusable    a lock or no hash at all
      malformed   goes wrong `at` a byte, where something else was `expected` by a `rule`
                  (G9: it names a hash function that is not computed here)
      unknown     nothing reads it; `reversible` names the form of a password that is not hashed,
                  or `checksum`
      ambiguous   several `candidates` read it, or it does not name its format: give `scheme`
      excessive   asks for more than --limits allow; what it asks for is `required`
      damaged     reads once `damage` is taken back; `verifies` says whether the password is right
      refused     cannot be judged: `needs` context, of a hash that names a key outside the database
                  its `key`, or `why` (nul, too-long, parameters, params-unused)

  Hashes and passwords are never printed. A line that is no attempt ends the batch, after the
  answers to all lines before it.

EXIT CODES
  0  all attempts match
  1  at least one does not
  2  the command line or a line of the batch is wrong
  3  a file cannot be read";

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;
    use rehash::Limits;

    use super::Bounds;
    use crate::words;

    #[test]
    fn the_help_says_what_the_limits_are() {
        for bounds in Bounds::value_variants() {
            let limits = bounds.limits();
            let value = bounds.to_possible_value().expect("both can be chosen");
            let help = value.get_help().map(ToString::to_string).unwrap_or_default();
            let Limits { memory_kib, memory_work, bcrypt_log2, pbkdf2_rounds, rounds, .. } = limits;
            for said in [
                format!("{} MiB of memory", words::number(memory_kib / 1024)),
                format!("{} MiB times passes", words::number(memory_work / 1024)),
                format!("bcrypt cost {bcrypt_log2},"),
                format!("{} PBKDF2", words::number(pbkdf2_rounds)),
                format!("{} other rounds", words::number(rounds)),
            ] {
                assert!(help.contains(&said), "{said}: {help}");
            }
        }
    }
}

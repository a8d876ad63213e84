//! Makes a new hash of a password, the one thing that this command prints.

use std::io::Write as _;
use std::path::PathBuf;

use rehash::{BuildError, Builder, Error, Password, Secret};

use crate::catalogue::{self, Catalogue};
use crate::configuration::{Configuration, HashTable, Loaded};
use crate::costs::Costs;
use crate::exit::{self, Usage};
use crate::targets::{self, Order};
use crate::{output, prompt, site_key};

#[derive(Debug, clap::Args)]
#[command(after_long_help = help())]
pub(crate) struct Args {
    /// The format of the new hash: one of those that `rehash schemes` calls a target. Without it,
    /// [hash] of the configuration says all of it.
    #[arg(long, value_name = "ID", conflicts_with = "config")]
    scheme: Option<String>,

    /// The cost, where the default is not wanted; what it consists of depends on the scheme.
    #[arg(long, value_name = "KEY=VALUE,…")]
    cost: Option<String>,

    /// The way to write it, where the scheme has several: `y` is the letter of bcrypt that PHP does
    /// not rehash.
    #[arg(long, value_name = "NAME")]
    variant: Option<String>,

    /// Reads the password from the first line of standard input instead of the terminal.
    #[arg(long)]
    stdin: bool,

    /// Reads the key that the scheme is made under from the first line of a file: of Firebase the
    /// signer key, in base64 as its console shows it.
    #[arg(long, value_name = "FILE")]
    pepper_file: Option<PathBuf>,

    #[command(flatten)]
    configuration: Configuration,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let wanted = Wanted::of(args)?;
    let built = builder(args, &wanted)?.build();
    let registry =
        built.map_err(|error| wanted.blamed(unbuilt(error, args), args.cost.as_deref()))?;
    let password = if args.stdin { prompt::line()? } else { ask_twice()? };
    let hash = registry.hash(&password).map_err(refused)?;
    let mut out = output::data();
    writeln!(out, "{hash}")?;
    out.flush()?;
    Ok(exit::OK)
}

fn builder(args: &Args, wanted: &Wanted) -> anyhow::Result<Builder> {
    let (scheme, said) = (&wanted.scheme, &wanted.said);
    let variant = args.variant.as_deref().or(said.variant.as_deref());
    let writer = targets::writer(scheme, variant);
    let writer = writer.map_err(|error| wanted.blamed(error, args.variant.as_deref()))?;
    let Some(writer) = writer else {
        return Err(wanted.blamed(unwritten(scheme), args.scheme.as_deref()));
    };
    let cost = args.cost.as_deref().or(said.cost.as_deref());
    let numbers = Costs::read(cost).and_then(|mut costs| costs.take_all(writer.costs));
    let numbers = numbers.map_err(|error| wanted.blamed(error, args.cost.as_deref()))?;
    let key = args.pepper_file.as_deref().map(site_key::read).transpose()?;
    let key = key.map(|key| Secret::from(key.as_bytes()));
    writer.start(&Order { numbers, key })
}

/// What is to be written, as far as it is said.
struct Wanted {
    scheme: String,
    /// What a configuration says.
    said: HashTable,
    /// The configuration.
    file: Option<String>,
}

impl Wanted {
    fn of(args: &Args) -> anyhow::Result<Self> {
        if let Some(scheme) = args.scheme.clone() {
            return Ok(Self { scheme, said: HashTable::default(), file: None });
        }
        let Loaded { hash: said, path: file, .. } = args.configuration.load_keyless()?;
        match (said.scheme.clone(), file) {
            (Some(scheme), file) => Ok(Self { scheme, said, file }),
            (None, Some(file)) => {
                Err(Usage::error(format!("--scheme is missing, and {file} has no [hash]")))
            }
            (None, None) => {
                Err(Usage::error("--scheme is missing, and no [hash] of a configuration has one"))
            }
        }
    }

    /// An error with the place of what is wrong: the configuration, unless this flag comes before it.
    fn blamed(&self, error: anyhow::Error, flag: Option<&str>) -> anyhow::Error {
        match (&self.file, flag) {
            (Some(file), None) => error.context(format!("{file}: hash")),
            _ => error,
        }
    }
}

/// The error for an id that nothing is written in.
fn unwritten(id: &str) -> anyhow::Error {
    if Catalogue::default().scheme(id).is_none() {
        return catalogue::unknown("scheme", id, targets::ids());
    }
    let all: Vec<_> = targets::ids().collect();
    Usage::error(format!("{id} is read and never written; new hashes are {}", all.join(", ")))
}

fn unbuilt(error: BuildError, args: &Args) -> anyhow::Error {
    Usage::error(match error {
        BuildError::Downgrade => {
            "this cost makes hashes that are weak today; leave it out for a good one".to_owned()
        }
        BuildError::Excessive => {
            "this cost is over the limits that a login would verify under".to_owned()
        }
        BuildError::Unreadable if args.pepper_file.is_some() => {
            "these numbers do not go together, or the pepper file holds no key of 64 bytes"
                .to_owned()
        }
        BuildError::Unreadable => "these numbers do not go together in this scheme".to_owned(),
        error => error.to_string(),
    })
}

fn refused(error: Error) -> anyhow::Error {
    match error {
        Error::Random => anyhow::Error::new(error),
        error => Usage::error(error.to_string()),
    }
}

fn ask_twice() -> anyhow::Result<Password> {
    let password = prompt::ask("Password: ")?;
    let again = prompt::ask("Again: ")?;
    if password.as_bytes() == again.as_bytes() {
        Ok(password)
    } else {
        Err(Usage::error("the two passwords differ"))
    }
}

/// The long help, with every target.
fn help() -> String {
    let mut help = EXAMPLES.to_owned();
    for writer in targets::WRITERS {
        let name =
            writer.variant.map_or_else(String::new, |variant| format!(" --variant {variant}"));
        let name = format!("{}{name}", writer.id);
        let told = format!("  {name:<36} {}\n      {}\n", writer.cost(), writer.note);
        help.push_str(&told);
    }
    help + CODES
}

const EXAMPLES: &str = "\
EXAMPLES
  rehash hash --scheme argon2-phc
  rehash hash --scheme bcrypt --variant y --cost 13 --stdin < password.txt
  rehash hash --scheme django-pbkdf2-sha256 --cost rounds=1200000
  rehash hash                       # as [hash] of rehash.toml says

SCHEMES, AND THE COST EACH HAS UNLESS TOLD
";

const CODES: &str = "
  Of a scheme with variants the first one is written unasked. docs/formats.md names the programs
  that verify each of them.

  A number alone is the cost of a scheme that has only one. A cost that is weak today is refused, as
  is one that a login would not verify.

EXIT CODES
  0  the hash is printed
  2  the command line is wrong, or no new hash may hold this password
  3  the password cannot be read";

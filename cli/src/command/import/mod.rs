//! `rehash import`: objects of an identity provider in, users with stored texts out.

mod elements;
mod objects;
mod sink;
mod tally;

use std::fs::File;
use std::io::{BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use rehash::import::{Parameters, Provider};

use self::objects::Place;
use self::sink::Sink;
use self::tally::Tally;
use crate::exit::{self, Usage};
use crate::lines;
use crate::notice::notice;
use crate::printable::printable;
use crate::progress::{Progress, Style};
use crate::signals;
use crate::source::Total;
use crate::stdin::Stdin;

/// The command line of `rehash import`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// JSON Lines, a JSON list, a JSON object with a list of `users`, or one user's object over several
    /// lines; - is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    /// Whose objects they are.
    #[arg(long, value_name = "PROVIDER", value_parser = provider)]
    from: Provider,
    /// What holds for all users of a Firebase project, as its console shows it or as JSON.
    #[arg(long, value_name = "FILE")]
    parameters: Option<PathBuf>,
    /// Writes to a new file that only its owner may read, and not to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How progress is shown on standard error; auto is a bar on a terminal and lines elsewhere.
    #[arg(long, value_enum, default_value_t = Style::Auto)]
    progress: Style,
    /// Seconds between two lines of progress.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    progress_every: u64,
}

fn provider(name: &str) -> Result<Provider, String> {
    Provider::named(name).ok_or_else(|| {
        let all: Vec<_> = Provider::ALL.iter().map(|provider| provider.id()).collect();
        format!("expected one of {}", all.join(", "))
    })
}

pub(crate) fn run(args: &Args) -> Result<u8> {
    exit::harmless(imported(args))
}

fn imported(args: &Args) -> Result<u8> {
    let parameters = match &args.parameters {
        Some(_) if args.from != Provider::Firebase => {
            return Err(Usage::error(format!("--parameters: {} has none", args.from.id())));
        }
        Some(path) => parameters(path)?,
        None => Parameters::default(),
    };
    signals::listen()?;
    let input = opened(&args.file)?;
    let mut sink = Sink::open(args.output.as_deref())?;
    let mut tally = Tally::default();
    let every = Duration::from_secs(args.progress_every);
    let mut progress = Progress::start(args.progress, every, Total::Unknown);
    let read = objects::each(input, |place, object| {
        if signals::stopped() {
            return Ok(objects::Next::Stop);
        }
        let read = object.and_then(|object| {
            args.from.read_value(&object, &parameters).map_err(objects::Fault::from)
        });
        match read {
            Ok(imported) => {
                sink.write(&imported)?;
                tally.written(&imported);
            }
            // Documents of other kinds are objects as well, and not of users without a password.
            Err(fault) if matches!(place, Place::Alone(_)) && fault.is_no_password() => {
                return Err(Place::unknown());
            }
            Err(fault) => tally.left_out(place, fault),
        }
        progress.row(tally.read(), tally.read());
        Ok(objects::Next::GoOn)
    });
    // Whoever asked to stop has ended the wait for more, or the program that more was to come from: what looks like
    // the end is none then.
    let read = match read {
        _ if signals::stopped() => objects::Next::Stop,
        Err(error) if tally.is_empty() => {
            sink.withdraw();
            return Err(error);
        }
        read => read?,
    };
    progress.finish();
    sink.finish()?;
    tally.tell(args.from);
    match read {
        objects::Next::Stop => {
            notice(format_args!("rehash: stopped; what was read until then is written"));
            Ok(exit::STOPPED)
        }
        objects::Next::GoOn if tally.is_whole() => Ok(exit::OK),
        objects::Next::GoOn => Ok(exit::FINDINGS),
    }
}

/// A file, or standard input for `-`, at which nobody waits who asked to stop.
fn opened(path: &Path) -> Result<Box<dyn BufRead + Send>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(Stdin::start())));
    }
    lines::open(path)
}

/// The parameters of a project, from a file of at most 64 KiB.
fn parameters(path: &Path) -> Result<Parameters> {
    const MOST: u64 = 64 * 1024;
    let name = printable(&path.display().to_string());
    let file = File::open(path).with_context(|| format!("opening {name}"))?;
    let mut text = String::new();
    let read = file.take(MOST).read_to_string(&mut text);
    read.with_context(|| format!("reading {name}"))?;
    Parameters::parse(&text).map_err(|error| Usage::error(format!("{name}: {error}")))
}

impl Place {
    /// Where somebody finds the object.
    fn spoken(self) -> String {
        match self {
            Self::Line(number) | Self::Alone(number) => format!("line {number}"),
            Self::User(number) => format!("user {number}"),
        }
    }
}

const HELP: &str = "\
EXAMPLES
  rehash import --from auth0 users.jsonl --output users-imported.jsonl
  rehash import --from firebase --parameters hash-config.txt users.json -o imported.jsonl
  rehash import --from keycloak realm.json | rehash scan -
  rehash scan imported.jsonl --profile firebase

INPUT
  JSON Lines with one object a line, a JSON list, or an object with a list of `users`, as Firebase
  and Keycloak export it. It is read in the memory of one object, however long it is; an object
  of more than 1 MiB is left out. One object alone may go over several lines, as documentation
  shows it.

  auth0       custom_password_hash of its bulk import, or password_hash; a user around it or not
  okta        credentials.password.hash, or the hash object by itself
  firebase    users of `firebase auth:export`, with --parameters
  clerk       password_digest and password_hasher
  keycloak    users of a realm's export, or their credentials
  fusionauth  encryptionScheme, factor, salt and password
  kratos      credentials.password.config.hashed_password
  supabase    encrypted_password, or password_hash of the admin API

OUTPUT
  JSON Lines: id, user, hash, and scheme, the format that reads the hash. `rehash scan` reads them,
  and with a password each so does `rehash verify --batch`. They are as secret as the table was: a
  file of --output is its owner's alone, and an older one is not written over. pepper_hex is there
  where the object held a key.

  A project's key is no parameter and never written: Firebase's signer key and HMAC keys are the
  pepper of whoever verifies (--pepper-file of `rehash verify`).

  A user without a password is counted and left out. So is one whose object cannot be said by any
  format: what is wrong is told by its line and its field, never by what stood there.

EXIT CODES
  0   every user with a password is written
  1   some are left out
  2   the command line, the parameters or the input as a whole is wrong
  3   a file cannot be read or written
  75  stopped by Ctrl-C; what was read until then is written";

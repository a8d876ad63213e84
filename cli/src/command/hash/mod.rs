//! Makes a new hash of a password, the one thing that this command prints.

use std::io::Write as _;

use rehash::schemes::python::werkzeug;
use rehash::schemes::{crypt, django, passlib, phc};
use rehash::{BuildError, Builder, Error, Password, Registry};

use crate::catalogue::{self, Catalogue, TARGETS};
use crate::costs::{self, Costs};
use crate::exit::{self, Usage};
use crate::{output, prompt};

#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Args {
    /// The format of the new hash: one of those that `rehash schemes` calls a target.
    #[arg(long, value_name = "ID")]
    scheme: String,

    /// The cost, where the default is not wanted; what it consists of depends on the scheme.
    #[arg(long, value_name = "KEY=VALUE,…")]
    cost: Option<String>,

    /// The letter of bcrypt: `y` is the one that PHP does not rehash.
    #[arg(long, value_enum)]
    variant: Option<Variant>,

    /// Reads the password from the first line of standard input instead of the terminal.
    #[arg(long)]
    stdin: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Variant {
    /// `$2b$`.
    B,
    /// `$2y$`.
    Y,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<u8> {
    let registry = builder(args)?.build().map_err(unbuilt)?;
    let password = if args.stdin { prompt::line()? } else { ask_twice()? };
    let hash = registry.hash(&password).map_err(refused)?;
    let mut out = output::data();
    writeln!(out, "{hash}")?;
    out.flush()?;
    Ok(exit::OK)
}

fn builder(args: &Args) -> anyhow::Result<Builder> {
    let id = args.scheme.as_str();
    if args.variant.is_some() && id != "bcrypt" {
        return Err(Usage::error("--variant is for bcrypt"));
    }
    let mut costs = Costs::read(args.cost.as_deref())?;
    let builder = match id {
        "argon2-phc" => {
            let [m, t, p] = costs.take([("m", 19_456), ("t", 2), ("p", 1)])?;
            Registry::builder(phc::Argon2id::new(m, t, p))
        }
        "scrypt-phc" => {
            let [ln, r, p] = costs.take([("ln", 17), ("r", 8), ("p", 1)])?;
            Registry::builder(phc::ScryptTarget::new(costs::log2(ln)?, r, p))
        }
        "bcrypt" => {
            let [cost] = costs.take([("cost", 12)])?;
            let target = crypt::BcryptTarget::new(costs::bcrypt(cost)?);
            Registry::builder(match args.variant {
                Some(Variant::Y) => target.for_php(),
                Some(Variant::B) | None => target,
            })
        }
        "django-argon2" => {
            let [m, t, p] = costs.take([("m", 102_400), ("t", 2), ("p", 8)])?;
            Registry::builder(django::Argon2Target::new(m, t, p))
        }
        "django-pbkdf2-sha256" => {
            let [rounds] = costs.take([("rounds", 1_000_000)])?;
            Registry::builder(django::Pbkdf2Target::new(u64::from(rounds)))
        }
        "django-scrypt" => {
            let [ln, r, p] = costs.take([("ln", 14), ("r", 8), ("p", 5)])?;
            Registry::builder(django::ScryptTarget::new(costs::log2(ln)?, r, p))
        }
        "django-bcrypt-sha256" => {
            let [cost] = costs.take([("cost", 12)])?;
            Registry::builder(django::BcryptSha256Target::new(costs::bcrypt(cost)?))
        }
        "werkzeug-scrypt" => {
            let [ln, r, p] = costs.take([("ln", 15), ("r", 8), ("p", 3)])?;
            Registry::builder(werkzeug::ScryptTarget::new(costs::log2(ln)?, r, p))
        }
        "werkzeug-pbkdf2" => {
            let [rounds] = costs.take([("rounds", 1_000_000)])?;
            Registry::builder(werkzeug::Pbkdf2Target::new(u64::from(rounds)))
        }
        "pbkdf2-passlib" => {
            let [rounds] = costs.take([("rounds", 600_000)])?;
            Registry::builder(passlib::Pbkdf2Target::sha256(u64::from(rounds)))
        }
        "yescrypt" => {
            let [ln] = costs.take([("ln", 12)])?;
            Registry::builder(crypt::YescryptTarget::new(costs::log2(ln)?))
        }
        "scrypt-crypt" => {
            let [ln] = costs.take([("ln", 17)])?;
            Registry::builder(crypt::Scrypt7Target::new(costs::log2(ln)?))
        }
        "sha512crypt" => {
            let [rounds] = costs.take([("rounds", 656_000)])?;
            Registry::builder(crypt::Sha512CryptTarget::new(rounds))
        }
        "sha256crypt" => {
            let [rounds] = costs.take([("rounds", 535_000)])?;
            Registry::builder(crypt::Sha256CryptTarget::new(rounds))
        }
        id if Catalogue::default().scheme(id).is_some() => {
            return Err(Usage::error(format!(
                "{id} is read and never written; new hashes are {}",
                TARGETS.join(", ")
            )));
        }
        id => return Err(catalogue::unknown("scheme", id, TARGETS)),
    };
    Ok(builder)
}

fn unbuilt(error: BuildError) -> anyhow::Error {
    Usage::error(match error {
        BuildError::Downgrade => {
            "this cost makes hashes that are weak today; leave --cost out for a good one".to_owned()
        }
        BuildError::Excessive => {
            "this cost is over the limits that a login would verify under".to_owned()
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

const HELP: &str = "\
EXAMPLES
  rehash hash --scheme argon2-phc
  rehash hash --scheme bcrypt --variant y --cost 13 --stdin < password.txt
  rehash hash --scheme django-pbkdf2-sha256 --cost rounds=1200000

SCHEMES, AND THE COST EACH HAS UNLESS TOLD
  argon2-phc             m=19456,t=2,p=1 (KiB of memory, passes, lanes)
  scrypt-phc             ln=17,r=8,p=1 (base-2 logarithm of N, block size, repetitions)
  bcrypt                 cost=12; refuses passwords of more than 72 bytes
  django-pbkdf2-sha256   rounds=1000000
  django-argon2          m=102400,t=2,p=8
  django-scrypt          ln=14,r=8,p=5
  django-bcrypt-sha256   cost=12
  werkzeug-scrypt        ln=15,r=8,p=3
  werkzeug-pbkdf2        rounds=1000000
  pbkdf2-passlib         rounds=600000 (of SHA-256)
  yescrypt               ln=12, 16 MiB: the $y$j9T$ of libxcrypt
  scrypt-crypt           ln=17: the $7$ of libxcrypt
  sha512crypt            rounds=656000
  sha256crypt            rounds=535000

  A number alone is the cost of a scheme that has only one. A cost that is weak today is refused, as
  is one that a login would not verify.

EXIT CODES
  0  the hash is printed
  2  the command line is wrong, or no new hash may hold this password
  3  the password cannot be read";

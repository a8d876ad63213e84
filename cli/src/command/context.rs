//! What a scheme hashes beside the password: from flags, and secrets from files or the terminal.

use std::path::PathBuf;

use rehash::{Attempt, Password};

use crate::attempt::Beside;
use crate::bytes::hex;
use crate::exit::Usage;
use crate::{prompt, site_key};

/// Where the context of an attempt is.
#[derive(Debug, clap::Args)]
pub(crate) struct Context {
    /// The user name, for schemes that hash it.
    #[arg(long)]
    user: Option<String>,

    /// The realm, for schemes that hash it.
    #[arg(long)]
    realm: Option<String>,

    /// The salt, where the table keeps it in another column.
    #[arg(long)]
    salt: Option<String>,

    /// The same in hexadecimal digits.
    #[arg(long, value_name = "HEX", conflicts_with = "salt")]
    salt_hex: Option<String>,

    /// Reads the pepper or site key from the first line of a file; there is no flag for its text,
    /// which other users would see in the list of processes.
    #[arg(long, value_name = "FILE")]
    pepper_file: Option<PathBuf>,

    /// The same, from a file that holds it in hexadecimal digits.
    #[arg(long, value_name = "FILE", conflicts_with = "pepper_file")]
    pepper_hex_file: Option<PathBuf>,

    /// Asks for the pepper on the terminal.
    #[arg(long, conflicts_with_all = ["pepper_file", "pepper_hex_file"])]
    ask_pepper: bool,
}

/// The context of an attempt, the secrets of which are wiped when dropped.
pub(crate) struct Given<'a> {
    pub(super) user: Option<&'a str>,
    pub(super) realm: Option<&'a str>,
    pub(super) salt: Option<Password>,
    pub(super) pepper: Option<Password>,
}

impl Context {
    /// The ids of its flags, for those that stand beside none of them.
    pub(super) const FLAGS: [&'static str; 7] =
        ["user", "realm", "salt", "salt_hex", "pepper_file", "pepper_hex_file", "ask_pepper"];

    /// Reads the files, and asks for what is to be asked for.
    pub(crate) fn read(&self) -> anyhow::Result<Given<'_>> {
        let salt = salt(self.salt.as_deref(), ("--salt-hex", self.salt_hex.as_deref()))?;
        let (user, realm) = (self.user.as_deref(), self.realm.as_deref());
        Ok(Given { user, realm, salt, pepper: self.pepper()? })
    }

    fn pepper(&self) -> anyhow::Result<Option<Password>> {
        if self.ask_pepper {
            return prompt::ask("Pepper: ").map(Some);
        }
        let Some(path) = self.pepper_file.as_ref().or(self.pepper_hex_file.as_ref()) else {
            return Ok(None);
        };
        let pepper = site_key::read(path)?;
        if self.pepper_file.is_some() {
            return Ok(Some(pepper));
        }
        let digits = std::str::from_utf8(pepper.as_bytes()).ok();
        let pepper = digits.and_then(hex).ok_or_else(|| no_hex("--pepper-hex-file"))?;
        Ok(Some(Password::from(pepper)))
    }
}

impl Given<'_> {
    /// The same attempt with this context.
    pub(crate) fn with<'b>(&'b self, attempt: Attempt<'b>) -> Attempt<'b> {
        Beside {
            user: self.user,
            realm: self.realm,
            salt: self.salt.as_ref().map(Password::as_bytes),
            pepper: self.pepper.as_ref().map(Password::as_bytes),
        }
        .with(attempt)
    }
}

/// What is missing, and the flag that gives it.
pub(crate) fn wanted(needs: &str) -> String {
    match needs {
        "user" => "the user name: --user".to_owned(),
        "realm" => "the realm: --realm".to_owned(),
        "salt" => "the salt of another column: --salt or --salt-hex".to_owned(),
        "pepper" => {
            "a pepper or site key: --pepper-file or --ask-pepper; of a hash that names its \
                     key, a [[pepper]] of the configuration"
                .to_owned()
        }
        other => other.to_owned(),
    }
}

/// A salt as text, or in the digits that this flag has.
pub(super) fn salt(
    text: Option<&str>,
    (flag, digits): (&str, Option<&str>),
) -> anyhow::Result<Option<Password>> {
    let decoded = |digits| hex(digits).ok_or_else(|| no_hex(flag)).map(Password::from);
    text.map(Password::from).map(Ok).or_else(|| digits.map(decoded)).transpose()
}

fn no_hex(flag: &str) -> anyhow::Error {
    Usage::error(format!("{flag}: no pairs of hexadecimal digits"))
}

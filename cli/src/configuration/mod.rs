//! `rehash.toml`: formats and profiles that are somebody's own, keys, and where the database is.

mod excerpt;
mod fault;
mod hash;
mod home_made;
mod peppers;
mod profiles;
mod source;
mod table;

pub(crate) use hash::HashTable;
pub(crate) use home_made::HomeMade;

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use self::fault::{Fault, Why};
use self::table::Table;
use crate::catalogue::Catalogue;
use crate::exit::Usage;
use crate::keyring::{Entry, Keyring};
use crate::notice::notice;
use crate::printable::printable;
use crate::settings::{Form, SourceTable};

/// Where the configuration is.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Configuration {
    /// Formats, profiles and keys of your own (docs/configuration.md); without it, ./rehash.toml is
    /// read where there is one.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Leaves ./rehash.toml alone.
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
}

/// The file that is read without being named.
const USUAL: &str = "./rehash.toml";

impl Configuration {
    /// The library's formats, and those of the configuration, and its keys.
    pub(crate) fn load(&self) -> Result<Catalogue> {
        Ok(self.load_all()?.catalogue)
    }

    /// The same, and what the configuration says about the database.
    pub(crate) fn load_all(&self) -> Result<Loaded> {
        let Loaded { catalogue, source, hash, path, keys } = self.load_keyless()?;
        let read = Keyring::read(keys.clone());
        let keyring = read.with_context(|| path.clone().unwrap_or_default())?;
        Ok(Loaded { catalogue: catalogue.with_keyring(keyring), source, hash, path, keys })
    }

    /// The same without the keys, for whoever reads no hash: their files may be somebody else's.
    pub(crate) fn load_keyless(&self) -> Result<Loaded> {
        let (path, is_named) = match &self.config {
            Some(path) => {
                Form::check_file("--config", &path.to_string_lossy())?;
                (path.as_path(), true)
            }
            None if self.no_config => return Ok(Loaded::default()),
            None => (Path::new(USUAL), false),
        };
        let name = printable(&path.display().to_string());
        let text = match read(path) {
            Err(error) if !is_named && error.kind() == ErrorKind::NotFound => {
                return Ok(Loaded::default());
            }
            text => text.with_context(|| format!("reading {name}"))?,
        };
        let mut loaded = loaded(&text).map_err(|fault| Usage::error(format!("{name}: {fault}")))?;
        if !is_named {
            notice(format_args!("rehash: {name} is read as well; --no-config leaves it alone"));
        }
        loaded.path = Some(name);
        Ok(loaded)
    }

    /// The file that the command line names.
    pub(crate) fn named(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Whether the command line leaves the usual file alone.
    pub(crate) const fn is_left_alone(&self) -> bool {
        self.no_config
    }

    /// Whether the configuration was named on the command line.
    pub(crate) const fn is_named(&self) -> bool {
        self.config.is_some()
    }
}

/// What a configuration says, and nothing where there is none.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) catalogue: Catalogue,
    pub(crate) source: SourceTable,
    pub(crate) hash: HashTable,
    /// The file, printable.
    pub(crate) path: Option<String>,
    /// The keys that it lists.
    pub(crate) keys: Vec<Entry>,
}

/// The bytes of a file that is no longer than a configuration can be.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut text)?;
    Ok(text)
}

/// Bytes of a configuration; more is some other file.
const MAX_BYTES: u64 = 256 * 1024;

/// The formats of a configuration that is no file.
///
/// # Errors
///
/// What is wrong with it, in words.
pub(crate) fn read_text(text: &str) -> Result<Catalogue, String> {
    loaded(text.as_bytes()).map(|loaded| loaded.catalogue).map_err(|fault| fault.to_string())
}

/// What a configuration says.
fn loaded(text: &[u8]) -> Result<Loaded, Fault> {
    let whole = |why| Fault { of: "the file".to_owned(), why };
    if u64::try_from(text.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(whole(Why::TooLong));
    }
    let text = std::str::from_utf8(text).map_err(|_| whole(Why::NotText))?;
    let read: toml::Table =
        toml::from_str(text).map_err(|error| whole(Why::syntax(text, &error)))?;
    let file = Table::new(
        "the file".to_owned(),
        &read,
        &["scheme", "profile", "pepper", "source", "hash"],
    )?;
    let (source, keys) = (source::read(&file)?, peppers::read(&file)?);
    let hash = hash::read(&file)?;
    let mut home_made: Vec<HomeMade> = Vec::new();
    for (place, entry) in (1..).zip(file.tables("scheme")?) {
        let entry = Table::named("scheme", place, entry, HomeMade::KEYS)?;
        home_made.push(HomeMade::read(&entry, &home_made)?);
    }
    home_made.sort_by_key(|own| own.order.unwrap_or(u32::MAX));
    let library = Catalogue::new(home_made);
    let mut own = Vec::new();
    for (place, entry) in (1..).zip(file.tables("profile")?) {
        let entry = Table::named("profile", place, entry, profiles::KEYS)?;
        own.push(profiles::read(&entry, &library, &own)?);
    }
    Ok(Loaded { catalogue: library.with_profiles(own), source, hash, path: None, keys })
}

#[cfg(test)]
mod tests {
    use super::loaded;

    /// What is wrong with a configuration.
    fn wrong(text: &str) -> String {
        loaded(text.as_bytes()).expect_err("it is wrong").to_string()
    }

    #[test]
    fn an_empty_file_adds_nothing() {
        assert_eq!(loaded(b"").expect("nothing is wrong").catalogue.home_made().len(), 0);
    }

    #[test]
    fn faults_name_the_place() {
        let pepper = |id: &str, state: &str| {
            format!("[[pepper]]\nid = '{id}'\nfile = '/s3cret'\nstate = '{state}'\n")
        };
        let scheme = |more: &str| {
            let layout = "layout = 'shop:{salt}:{digest:hex}'";
            format!("[[scheme]]\nid = 'shop'\n{layout}\n{more}")
        };
        for (text, message) in [
            ("[[scheme]\n".to_owned(), "line 1, column 10: "),
            (
                "[[schem]]\n".to_owned(),
                "`schem` is no key here; there are `scheme`, `profile`, `pepper`, `source`, `hash`",
            ),
            ("[source]\nurI = 'x'\n".to_owned(), "source: `urI` is no key here; there are `url`"),
            ("[source]\nurl = 7\n".to_owned(), "source: `url` is to be a text in quotes"),
            ("[source]\ninsecure_tls = 1\n".to_owned(), "`insecure_tls` is to be true or false"),
            ("scheme = 1\n".to_owned(), "`scheme` is to be one or more [[scheme]]"),
            ("[[scheme]]\ntitle = 'x'".to_owned(), "scheme 1: `id` is missing"),
            ("[[scheme]]\nid = 'Shop'".to_owned(), "scheme 1: `id` is to be lower-case"),
            ("[[scheme]]\nid = 7".to_owned(), "scheme 1: `id` is to be a text"),
            ("[[scheme]]\nid = 'bcrypt'".to_owned(), "scheme bcrypt: rehash has a scheme or"),
            ("[[scheme]]\nid = 'django'".to_owned(), "scheme django: rehash has a scheme or"),
            (scheme(""), "scheme shop: `expression` is missing"),
            (scheme("expression = '''md5($salt . $pasword)'''"), "scheme shop: expression: "),
            (scheme("expression = 'md5($password)'\norder = -1"), "scheme shop: `order` is to be"),
            (scheme("expression = 'md5($salt . $password)'\nstrength = 'good'"), "`strength` is"),
            (
                scheme("expression = 'md5($salt . $password)'\nexample = 'shop:a:b'"),
                "scheme shop: `example` is no text of its layout: ",
            ),
            (
                scheme(
                    "expression = 'md5($salt . $password)'\n\
                     example = 'shop:a:5f4dcc3b5aa765d61d8327deb882cf99'",
                ),
                "scheme shop: `example` is no hash of the password `password`",
            ),
            ("[[profile]]\nid = 'ours'\nschemes = ['bcrypt', 'md5']".to_owned(), "profile ours: "),
            ("pepper = 'k1'".to_owned(), "`pepper` is to be one or more [[pepper]]"),
            (
                pepper("k1", "current").replace("/s3cret", "s3cret"),
                "pepper k1: `file` is to be an absolute path",
            ),
            (pepper("s3cret-of-all", "current"), "pepper 1: `id` is to be one to eight"),
            (pepper("k1", "next"), "pepper k1: `state` is to be `current`, `live` or `retired`"),
            (
                pepper("K1", "live"),
                "`pepper` is to be several [[pepper]] of which one is `current`",
            ),
            (
                pepper("k1", "current") + &pepper("k2", "current"),
                "`pepper` is to be several [[pepper]] of which one is `current`",
            ),
            (
                pepper("k1", "current") + &pepper("k1", "live"),
                "pepper k1: `id` is to be one that no other [[pepper]] has",
            ),
            (pepper("ninechars", "current"), "`id` is to be one to eight of A-Za-z0-9_-"),
            ("[[pepper]]\nid = 'k1'\nstate = 'current'".to_owned(), "`file` is missing"),
            (
                pepper("k1", "current") + "key = 's3cret'\n",
                "pepper k1: `key` is no key here; there are `id`, `file`, `state`",
            ),
        ] {
            let wrong = wrong(&text);
            assert!(wrong.contains(message), "{text}\n{wrong}");
            assert!(!wrong.contains("s3cret"), "{wrong}");
        }
    }

    #[test]
    fn an_expression_is_shown_without_its_literals() {
        let text = "[[scheme]]\nid = 'shop'\nlayout = '{digest:hex}'\n\
                    expression = \"md5('s3cret-é' . $pasword)\"";
        let wrong = wrong(text);
        assert!(wrong.contains("md5('********' . $pasword)"), "{wrong}");
        let caret = wrong.lines().next_back().unwrap_or_default();
        let shown = wrong.lines().rev().nth(1).unwrap_or_default();
        let at = caret.find('^').expect("a caret");
        assert_eq!(shown.get(at..at + 3), Some("$pa"), "{wrong}");
        assert!(!wrong.contains("s3cret"), "{wrong}");
    }
}

//! The keys themselves, and which of them a rule may name.

use anyhow::{Context as _, Result};
use rehash::{Builder, Peppers, Secret};

use super::entry::{Entry, State};
use super::file;
use crate::exit::Usage;

/// The keys of a configuration; none where it lists none. Prints ids and no key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keyring {
    peppers: Option<Peppers>,
    entries: Vec<Entry>,
}

impl Keyring {
    /// Reads the file of every key, of which one is the current one.
    ///
    /// # Errors
    ///
    /// What is wrong with the file of a key, and the id of the key.
    pub(crate) fn read(entries: Vec<Entry>) -> Result<Self> {
        Self::of(entries, |entry| Ok(Secret::from(file::read(entry)?.as_bytes())))
    }

    /// These keys, whose bytes are from somewhere.
    pub(crate) fn of(
        mut entries: Vec<Entry>,
        key: impl Fn(&Entry) -> Result<Secret>,
    ) -> Result<Self> {
        // The library makes new hashes under the first.
        entries.sort_by_key(|entry| entry.state != State::Current);
        let mut peppers = None;
        for entry in &entries {
            let with = key(entry).and_then(|key| with(peppers, entry, key));
            let with = with.with_context(|| format!("pepper {}", entry.id))?;
            peppers = Some(with);
        }
        Ok(Self { peppers, entries })
    }

    /// The same registry, where hashes under these keys verify.
    pub(crate) fn given_to(&self, builder: Builder) -> Builder {
        match &self.peppers {
            Some(peppers) => builder.peppers(peppers.clone()),
            None => builder,
        }
    }

    /// Whether hashes under the key of this id verify.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.id == id)
    }

    /// The keys for a rule that makes hashes under this one.
    ///
    /// # Errors
    ///
    /// [`Usage`], unless it is the current one.
    pub(crate) fn making(&self, id: &str) -> Result<&Peppers> {
        let (Some(current), Some(peppers)) = (self.entries.first(), &self.peppers) else {
            return Err(Usage::error(format!(
                "--rule: pepper={id} needs its key, and no [[pepper]] of a configuration is read"
            )));
        };
        if current.id == id {
            return Ok(peppers);
        }
        let now = format!("new hashes are made under the current one, {}", current.id);
        Err(Usage::error(match self.entries.iter().find(|entry| entry.id == id) {
            Some(entry) => format!("--rule: the [[pepper]] {id} is {}; {now}", entry.state.id()),
            None => format!("--rule: there is no [[pepper]] {id}; {now}"),
        }))
    }
}

/// These keys and that of the entry.
fn with(peppers: Option<Peppers>, entry: &Entry, key: Secret) -> Result<Peppers> {
    let added = match (peppers, entry.state) {
        (None, _) => Peppers::new(&entry.id, key),
        (Some(peppers), State::Retired) => peppers.retired(&entry.id, key),
        (Some(peppers), State::Current | State::Live) => peppers.live(&entry.id, key),
    };
    added.map_err(|error| Usage::error(error.to_string()))
}

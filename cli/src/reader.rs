//! Registries for reading: every format that names itself, or one format and nothing else.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use rehash::{Identity, Limits, Registry, Rule};

use crate::catalogue::{self, Catalogue, Only};
use crate::exit::Usage;
use crate::keyring::Keyring;

/// A registry and what it is to read.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    registry: Registry,
    only: Option<Only>,
}

impl Reader {
    /// Reads formats that name themselves; a text that does not is ambiguous at most.
    fn tagged(catalogue: &Catalogue, limits: Limits) -> Result<Self, Usage> {
        let registry = catalogue::tolerant(catalogue, limits)?;
        Ok(Self { registry, only: None })
    }

    /// Reads what this registry reads.
    pub(crate) const fn of(registry: Registry) -> Self {
        Self { registry, only: None }
    }

    /// Reads this scheme or profile and nothing else, under these keys or none.
    pub(crate) fn only(only: Only, keyring: &Keyring, limits: Limits) -> anyhow::Result<Self> {
        let built = catalogue::build(|mut builder| {
            for scheme in only.schemes {
                builder = builder.prefer(*scheme);
            }
            keyring.given_to(builder).tolerate_damage().limits(limits)
        });
        let registry = built.map_err(|error| Usage::error(format!("{}: {error}", only.id)))?;
        Ok(Self { registry, only: Some(only) })
    }

    /// The registry. It would read the format of its target as well: ask [`Reader::identify`]
    /// first.
    pub(crate) const fn registry(&self) -> &Registry {
        &self.registry
    }

    /// What a stored text is, to this reader.
    pub(crate) fn identify<'a>(&'a self, stored: &'a [u8]) -> Identity<'a> {
        let identity = self.registry.identify(stored);
        match self.only {
            Some(only) if !is_of(only, &identity) => {
                let expected = "a text of the scheme that was named";
                Identity::Malformed { scheme: Some(only.id), at: 0, expected, rule: Rule::Grammar }
            }
            _ => identity,
        }
    }
}

/// Whether what was found is what it was to be read as, or no hash of anything.
fn is_of(only: Only, identity: &Identity<'_>) -> bool {
    match identity {
        Identity::Known(stored) | Identity::Excessive { stored: Some(stored), .. } => {
            only.contains(stored.id())
        }
        Identity::Ambiguous(ids) => ids.iter().any(|id| only.contains(id)),
        Identity::Damaged(repair) => repair.ids().iter().any(|id| only.contains(id)),
        Identity::Malformed { scheme, .. } => scheme.is_none_or(|scheme| only.contains(scheme)),
        Identity::Unknown { .. } => false,
        _ => true,
    }
}

/// The readers of a batch, made when they are first needed.
#[derive(Debug)]
pub(crate) struct Readers {
    limits: Limits,
    catalogue: Catalogue,
    /// Made when something is first read that names no scheme, or why it cannot be made.
    tagged: OnceLock<Result<Reader, Usage>>,
    only: Mutex<HashMap<&'static str, Reader>>,
}

impl Readers {
    /// Readers under these limits.
    pub(crate) fn new(catalogue: Catalogue, limits: Limits) -> Self {
        Self { limits, catalogue, tagged: OnceLock::new(), only: Mutex::default() }
    }

    /// The formats and profiles that can be named.
    pub(crate) const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The reader of one scheme or profile, or of all formats that name themselves.
    pub(crate) fn of(&self, only: Option<Only>) -> anyhow::Result<Reader> {
        let Some(only) = only else {
            let tagged = self.tagged.get_or_init(|| Reader::tagged(&self.catalogue, self.limits));
            return tagged.clone().map_err(anyhow::Error::new);
        };
        let mut made = self.only.lock().expect("no worker panics while it holds the readers");
        if let Some(reader) = made.get(only.id) {
            return Ok(reader.clone());
        }
        let reader = Reader::only(only, self.catalogue.keyring(), self.limits)?;
        made.insert(only.id, reader.clone());
        Ok(reader)
    }
}

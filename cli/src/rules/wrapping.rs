//! What one rule puts an old digest into: the outer hash, and the key over the digest where it has one.

use rehash::wrap::{Wrap, WrapError, WrapWorker};
use rehash::{Peppers, Stored};

use super::names;
use super::spec::{Target, Under};
use crate::catalogue::Catalogue;
use crate::exit::Usage;

/// A wrap, under a key or not.
#[derive(Debug)]
pub(super) struct Wrapping {
    wrap: Wrap,
    under: Under,
    peppers: Option<Peppers>,
    /// Says how long texts get, and computes none.
    model: WrapWorker,
}

impl Wrapping {
    /// The wrap of this scheme.
    pub(super) fn of(
        inner: &str,
        target: Target,
        under: &Under,
        catalogue: &Catalogue,
    ) -> anyhow::Result<Self> {
        let wrap = names::wrap(inner, target, catalogue)?;
        let peppers = match &under.0 {
            Some(id) => {
                check_alone(&wrap)?;
                Some(catalogue.keyring().making(id)?.clone())
            }
            None => None,
        };
        let model = worker(&wrap, peppers.as_ref());
        Ok(Self { wrap, under: under.clone(), peppers, model })
    }

    pub(super) const fn wrap(&self) -> &Wrap {
        &self.wrap
    }

    /// The id of the key that its texts name.
    pub(super) fn key(&self) -> Option<&str> {
        self.under.0.as_deref()
    }

    /// What its texts begin with.
    pub(super) fn prefix(&self) -> String {
        let tag = self.wrap.info().tags.first().copied().unwrap_or_default();
        self.key().map_or_else(|| tag.to_owned(), |id| format!("{}{tag}", envelope(id)))
    }

    pub(super) fn length(&self, stored: &Stored<'_>) -> Result<usize, WrapError> {
        self.model.length(stored)
    }

    /// One thread's share of the work.
    pub(super) fn worker(&self) -> WrapWorker {
        worker(&self.wrap, self.peppers.as_ref())
    }
}

/// Refuses a key where the old hash is of more than the password and its text: such a wrap is none
/// that a registry reads.
fn check_alone(wrap: &Wrap) -> anyhow::Result<()> {
    let inner = wrap.inner().info();
    match inner.needs.first() {
        None => Ok(()),
        Some(need) => Err(Usage::error(format!(
            "--rule: {} is not wrapped under a key, since it needs more than the password: {}",
            inner.id,
            need.id()
        ))),
    }
}

/// What a text stands behind that was made under this key and has no place of its own for its id.
pub(super) fn envelope(id: &str) -> String {
    format!("hmac-sha256${id}$")
}

fn worker(wrap: &Wrap, peppers: Option<&Peppers>) -> WrapWorker {
    match peppers {
        Some(peppers) => wrap.worker().peppered(peppers),
        None => wrap.worker(),
    }
}

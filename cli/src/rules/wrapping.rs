//! What one rule puts an old digest into: the outer hash, and the key over the digest where it has one.

use rehash::wrap::{Wrap, WrapError, WrapWorker};
use rehash::{Peppers, Stored};

use super::names;
use super::set::Purpose;
use super::spec::{Target, Under};
use crate::catalogue::Catalogue;
use crate::exit::Usage;

/// A wrap, under a key or not.
#[derive(Debug)]
pub(super) struct Wrapping {
    wrap: Wrap,
    under: Under,
    /// The key, where new values are made under it.
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
        purpose: Purpose,
    ) -> anyhow::Result<Self> {
        let wrap = names::wrap(inner, target, catalogue)?;
        let Some(id) = &under.0 else {
            let model = wrap.worker();
            return Ok(Self { wrap, under: under.clone(), peppers: None, model });
        };
        check_alone(&wrap)?;
        let peppers = match purpose {
            Purpose::Write => Some(catalogue.keyring().making(id)?.clone()),
            Purpose::Look => None,
        };
        // Texts get as long under any key of this id.
        let any = Peppers::new(id, [0; Peppers::MIN_KEY_BYTES]);
        let any = any.map_err(|error| Usage::error(format!("--rule: pepper={id}: {error}")))?;
        let model = wrap.worker().peppered(&any);
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

    /// One thread's share of the work; none without the key that the rule names.
    pub(super) fn worker(&self) -> Option<WrapWorker> {
        let worker = self.wrap.worker();
        match (&self.under.0, &self.peppers) {
            (None, _) => Some(worker),
            (Some(_), Some(peppers)) => Some(worker.peppered(peppers)),
            (Some(_), None) => None,
        }
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

//! One rule that gives a sound hash another form.

use std::collections::HashMap;
use std::sync::Mutex;

use rehash::reprefix::{REPREFIXES, Reprefix};
use rehash::schemes::phc::Argon2id;
use rehash::wrap::{Outer, Wrap, WrapWorker};
use rehash::{Scheme as _, Stored, schemes};

use super::spec::{Spec, Target};
use crate::catalogue::{Catalogue, likeliest, unknown};
use crate::exit::Usage;

/// A rule whose names were looked up.
#[derive(Debug)]
pub(crate) struct Rewrite {
    /// As a plan spells it.
    pub(super) rule: String,
    how: How,
    /// Workers that are not computing, by the number of their thread.
    idle: Mutex<HashMap<usize, WrapWorker>>,
}

#[derive(Debug)]
enum How {
    Reprefix(&'static Reprefix),
    Wrap(Box<Wrap>),
}

/// Why a rule can't change a row.
pub(super) type Refusal = String;

impl Rewrite {
    /// The rule of this spec; `None` for a repair, which keeps the format.
    pub(super) fn of(spec: &Spec, catalogue: &Catalogue) -> anyhow::Result<Option<Self>> {
        let how = match spec {
            Spec::Repair => return Ok(None),
            Spec::Reprefix { from, to } => How::Reprefix(reprefix(from, to)?),
            Spec::Wrap { inner, target } => How::Wrap(Box::new(wrap(inner, *target, catalogue)?)),
        };
        Ok(Some(Self { rule: spec.to_string(), how, idle: Mutex::default() }))
    }

    /// Whether this rule is about this hash.
    pub(super) fn is_about(&self, stored: &Stored<'_>) -> bool {
        match &self.how {
            How::Reprefix(reprefix) => reprefix.apply(stored).is_some(),
            How::Wrap(wrap) => wrap.inner().info().id == stored.id(),
        }
    }

    /// Whether this rule would be about a hash of this scheme.
    pub(super) fn is_about_scheme(&self, id: &str) -> bool {
        self.from() == id
    }
}

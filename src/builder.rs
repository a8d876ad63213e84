//! Puts a registry together, and refuses one that would be unsafe.

use std::sync::Arc;

use crate::accepted::Accepted;
use crate::error::BuildError;
use crate::limits::Limits;
use crate::make;
use crate::profile::Profile;
use crate::registry::{Inner, Registry};
use crate::scheme::{Scheme, Strength, Target};

/// Collects the schemes of a [`Registry`]; made by [`Registry::builder`].
#[derive(Debug)]
#[must_use = "a builder does nothing until it builds"]
pub struct Builder {
    target: Arc<dyn Target>,
    preferred: Vec<Arc<dyn Scheme>>,
    schemes: Vec<Arc<dyn Scheme>>,
    suspects: Vec<&'static dyn Scheme>,
    retired: Vec<&'static str>,
    limits: Limits,
    tolerate_damage: bool,
}

impl Builder {
    pub(crate) fn new(target: Arc<dyn Target>) -> Self {
        Self {
            target,
            preferred: Vec::new(),
            schemes: Vec::new(),
            suspects: Vec::new(),
            retired: Vec::new(),
            limits: Limits::INTERACTIVE,
            tolerate_damage: false,
        }
    }

    /// Accepts a scheme, and gives it the texts that others claim as well: before all that are
    /// accepted without an order, and behind those that were preferred earlier.
    pub fn prefer(mut self, scheme: impl Scheme) -> Self {
        self.preferred.push(Arc::new(scheme));
        self
    }

    /// Prefers the schemes of a profile, in its order: what one source writes, and which of two
    /// formats that look the same.
    ///
    /// ```
    /// use rehash::{Registry, profile, schemes};
    ///
    /// let target = schemes::phc::Argon2id::OWASP;
    /// let django = Registry::builder(target).profile(profile::django()).build()?;
    /// let salted = "md5$Tw5nQ2kXbV8s$2a3c2e4cf0a1ba0d50c8f0ee0a5ea4dd"; // or Werkzeug's, by its look
    /// assert!(django.needs_upgrade(salted)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn profile(mut self, profile: &'static Profile) -> Self {
        let schemes = profile.schemes.iter();
        self.preferred.extend(schemes.map(|scheme| -> Arc<dyn Scheme> { Arc::new(*scheme) }));
        self
    }

    /// Accepts a scheme. Text that does not name its format is accepted only so, one by one, or as
    /// part of a profile.
    pub fn accept(mut self, scheme: impl Scheme) -> Self {
        self.schemes.push(Arc::new(scheme));
        self
    }

    /// Accepts every scheme of a list, as [`schemes::TAGGED`](static@crate::schemes::TAGGED).
    pub fn accept_all(mut self, schemes: &'static [&'static dyn Scheme]) -> Self {
        self.schemes.extend(schemes.iter().map(|scheme| -> Arc<dyn Scheme> { Arc::new(*scheme) }));
        self
    }

    /// Names these schemes as candidates for text that no accepted scheme reads, without ever
    /// verifying with them: such text is [`Identity::Ambiguous`](crate::Identity::Ambiguous). Those
    /// that state the same tags, lengths and grammar are asked once for all of them.
    pub fn suspect_all(mut self, schemes: &'static [&'static dyn Scheme]) -> Self {
        self.suspects.extend(schemes);
        self
    }

    /// Verifies this scheme still, and always gives a reason to replace it.
    pub fn retire(mut self, id: &'static str) -> Self {
        self.retired.push(id);
        self
    }

    /// Sets what stored texts and passwords may ask for; [`Limits::INTERACTIVE`] unless told.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Verifies damaged texts through their one lossless repair, and gives the damage as a reason
    /// to replace them: for applications that must accept both forms during a repair.
    pub fn tolerate_damage(mut self) -> Self {
        self.tolerate_damage = true;
        self
    }

    /// The registry.
    ///
    /// # Errors
    ///
    /// [`BuildError`] for a scheme accepted twice, two that claim one text without an order, a
    /// scheme retired that is not accepted or is the target, or a target that makes weak hashes, exceeds the limits or
    /// does not read what it writes.
    pub fn build(self) -> Result<Registry, BuildError> {
        let Self { target, preferred, schemes, suspects, retired, limits, tolerate_damage } = self;
        check_target(target.as_ref(), &limits)?;
        let accepted = Accepted::new(target.clone(), preferred, schemes, suspects)?;
        for id in &retired {
            if !accepted.accepts(id) || *id == target.info().id {
                return Err(BuildError::Retired { id });
            }
        }
        Ok(Registry(Arc::new(Inner { target, accepted, retired, limits, tolerate_damage })))
    }
}

/// A target must make hashes that this registry would keep and could verify.
fn check_target(target: &dyn Target, limits: &Limits) -> Result<(), BuildError> {
    let draft = target.draft();
    if target.info().grade(draft.cost) < Strength::Fair {
        return Err(BuildError::Downgrade);
    }
    if !make::reads_itself(target) {
        return Err(BuildError::Unreadable);
    }
    limits.admit_cost(draft.cost, draft.digest_bytes, 1).map_err(|_| BuildError::Excessive)
}

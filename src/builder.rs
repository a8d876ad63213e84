//! Puts a registry together, and refuses one that would be unsafe.

use std::sync::Arc;

use crate::accepted::Accepted;
use crate::error::BuildError;
use crate::limits::Limits;
use crate::make;
use crate::pepper::{self, Peppers};
use crate::profile::Profile;
use crate::registry::{Inner, Registry, Work};
use crate::scheme::{Scheme, Strength, Target};
use crate::stored_hash::StoredHash;

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
    peppers: Option<Peppers>,
    work: Work,
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
            peppers: None,
            work: Work::OfTarget,
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

    /// Makes new hashes under the first of these keys, and verifies those made under any of them.
    /// Hashes without a key verify as before, and have a reason to be replaced unless they cost more than
    /// a new one.
    pub fn peppers(mut self, peppers: Peppers) -> Self {
        self.peppers = Some(peppers);
        self
    }

    /// Makes every refusal cost what this stored text costs to compute: a hash of the slowest scheme
    /// that the table holds, at the cost it has there. Without it, refusals cost what a new hash does,
    /// and rows that cost more are told from unknown users by the time they take. With it, rows of that
    /// scheme are not, while upgraded ones cost a new hash beside it: it is for as long as most rows are
    /// of the slowest scheme.
    ///
    /// ```
    /// use rehash::{Registry, Scheme, schemes};
    ///
    /// let slowest = schemes::crypt::Bcrypt.info().example; // or a row of the table, at cost 12
    /// let passwords = Registry::builder(schemes::phc::Argon2id::OWASP)
    ///     .accept_all(&schemes::TAGGED)
    ///     .equal_work(slowest)
    ///     .build()?;
    /// # Ok::<(), rehash::BuildError>(())
    /// ```
    pub fn equal_work(mut self, stored: impl Into<StoredHash>) -> Self {
        self.work = Work::Of(stored.into());
        self
    }

    /// Makes refusals cost no more than they need to: for scans and imports. Never for logins, where the
    /// time of an answer would then say who has an account.
    pub fn unequal_work(mut self) -> Self {
        self.work = Work::Own;
        self
    }

    /// The registry.
    ///
    /// # Errors
    ///
    /// [`BuildError`] for a scheme accepted twice, two that claim one text without an order, a
    /// scheme retired that is not accepted or is the target, or a target that makes weak hashes, exceeds the limits or
    /// does not read what it writes, or a text of [`Builder::equal_work`] that cannot be computed.
    pub fn build(self) -> Result<Registry, BuildError> {
        let Self { target, preferred, schemes, suspects, retired, limits, .. } = self;
        let (tolerate_damage, peppers, work) = (self.tolerate_damage, self.peppers, self.work);
        check_target(target.as_ref(), &limits)?;
        let all = preferred.iter().chain(&schemes).map(|scheme| scheme.info());
        if let Some(info) = all.chain([target.info()]).find(|info| pepper::is_tagged_so(info)) {
            return Err(BuildError::Ambiguous { a: pepper::ID, b: info.id });
        }
        let accepted = Accepted::new(target.clone(), preferred, schemes, suspects)?;
        for id in &retired {
            if !accepted.accepts(id) || *id == target.info().id {
                return Err(BuildError::Retired { id });
            }
        }
        let inner = Inner { target, accepted, retired, limits, tolerate_damage, peppers, work };
        let registry = Registry(Arc::new(inner));
        if !registry.reads_its_keys() {
            return Err(BuildError::Unreadable);
        }
        if registry.equals_its_work() { Ok(registry) } else { Err(BuildError::Work) }
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

//! What a refusal costs: the same work, whatever there was to compare with.

use zeroize::Zeroizing;

use crate::candidates::Candidates;
use crate::cost::Cost;
use crate::make;
use crate::password::Attempt;
use crate::policy;
use crate::registry::{Registry, Work};
use crate::scheme::{Strength, Target};
use crate::stored::{Identity, Stored};

impl Registry {
    /// Whether the text that refusals cost as much as can be computed by anybody, and is not cheaper
    /// than a new hash.
    pub(crate) fn equals_its_work(&self) -> bool {
        let Work::Of(_) = &self.0.work else { return true };
        let target = self.target();
        let goal = goal(target);
        self.dearest().is_some_and(|dearest| {
            let cheaper = policy::takes_as_long(goal, measure(&dearest))
                && !policy::takes_as_long(measure(&dearest), goal);
            let needs = dearest.scheme().needs(dearest.parts());
            let has_key = dearest.key_id().is_none_or(|id| self.has_key(id));
            let is_free = dearest.strength() < Strength::Fair;
            has_key && needs.is_empty() && !cheaper && !is_free
        })
    }

    /// The hash that refusals cost as much as, where it is none of the target.
    fn dearest(&self) -> Option<Stored<'_>> {
        let Work::Of(stored) = &self.0.work else { return None };
        match self.identify(stored) {
            Identity::Known(stored) => Some(stored),
            _ => None,
        }
    }

    /// Memory that a refusal fills, in KiB.
    pub(crate) fn refusal_kib(&self) -> u64 {
        match self.dearest() {
            Some(stored) => stored.cost().memory_kib(),
            None => self.target().draft().cost.memory_kib(),
        }
    }

    /// Makes a refusal of so many bytes cost what every other one does. A hash that was computed counts
    /// as that work where it is of the same algorithm and no cheaper.
    pub(crate) fn settle(&self, computed: Option<&Stored<'_>>, password_bytes: usize) {
        let target = self.target();
        let dearest = self.dearest();
        let work = match &dearest {
            Some(stored) => measure(stored),
            None => goal(target),
        };
        if matches!(self.0.work, Work::Own) {
            return;
        }
        if computed.is_some_and(|stored| policy::takes_as_long(measure(stored), work)) {
            return;
        }
        self.spend(dearest.as_ref(), password_bytes);
    }

    /// Costs as much as this hash of so long a password, or as making one of the target.
    fn spend(&self, dearest: Option<&Stored<'_>>, password_bytes: usize) {
        const SALT: [u8; 64] = [b's'; 64];
        let password = Zeroizing::new("p".repeat(password_bytes));
        let password = match &self.0.peppers {
            Some(peppers) => peppers.current().key().keyed(password.as_bytes()),
            None => password,
        };
        // A password that is refused for its length costs what a short one does.
        let typed = Attempt::from(password.as_bytes());
        let nobody = if self.admits(dearest, &typed) { typed } else { Attempt::from("nobody's") };
        if let Some(stored) = dearest {
            let mut candidates = Candidates::new();
            let computed = stored.scheme().compute(stored.parts(), &nobody, &mut candidates);
            std::hint::black_box((computed, candidates)).0.ok();
            return;
        }
        let salt = SALT.get(..self.target().draft().salt.bytes()).unwrap_or(&SALT);
        std::hint::black_box(make::hash(self.target(), salt, &nobody)).ok();
    }
}

impl Registry {
    /// Whether the limits let such an attempt be computed: of this hash, or of a new one.
    fn admits(&self, dearest: Option<&Stored<'_>>, attempt: &Attempt<'_>) -> bool {
        match dearest {
            Some(stored) => self.0.limits.admit_attempt(stored.parts(), attempt).is_ok(),
            None => self.admit_new(attempt.password().len()).is_ok(),
        }
    }
}

/// What a new hash costs, and the id of the scheme that computes it.
fn goal(target: &dyn Target) -> (&'static str, Cost) {
    let draft = target.draft();
    (draft.computed_id(target.info().id), draft.cost)
}

/// What a hash costs, and the id of the scheme that computes it.
fn measure(stored: &Stored<'_>) -> (&'static str, Cost) {
    let id = stored.parts().path.map_or(stored.id(), |path| path.inner);
    (id, stored.cost())
}

//! What a refusal costs: the same work, whatever there was to compare with.

use crate::candidates::Candidates;
use crate::cost::Cost;
use crate::make;
use crate::password::Attempt;
use crate::policy;
use crate::registry::{Registry, Work};
use crate::stored::{Identity, Stored};

impl Registry {
    /// Whether the text that refusals cost as much as can be computed by anybody, and is not cheaper
    /// than a new hash.
    pub(crate) fn equals_its_work(&self) -> bool {
        let Work::Of(_) = &self.0.work else { return true };
        let target = self.target();
        let goal = (target.info().id, target.draft().cost);
        self.dearest().is_some_and(|dearest| {
            let cheaper = policy::takes_as_long(goal, measure(&dearest))
                && !policy::takes_as_long(measure(&dearest), goal);
            dearest.needs().is_empty() && !cheaper
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

    /// Makes a refusal cost what every other one does. A hash that was computed counts as that work where
    /// it is of the same algorithm and no cheaper; any other is cheaper, or was there to be told apart.
    pub(crate) fn settle(&self, computed: Option<&Stored<'_>>) {
        let target = self.target();
        let dearest = self.dearest();
        let work = match &dearest {
            Some(stored) => measure(stored),
            None => (target.info().id, target.draft().cost),
        };
        if matches!(self.0.work, Work::Own) {
            return;
        }
        if computed.is_some_and(|stored| policy::takes_as_long(measure(stored), work)) {
            return;
        }
        self.spend(dearest.as_ref());
    }

    /// Costs as much as this hash, or as making one of the target.
    fn spend(&self, dearest: Option<&Stored<'_>>) {
        const SALT: [u8; 64] = [b's'; 64];
        let password = match &self.0.peppers {
            Some(peppers) => peppers.current().key().keyed(b"nobody's password"),
            None => String::from("nobody's password").into(),
        };
        let nobody = Attempt::from(password.as_bytes());
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

/// What a hash costs, and the id of the scheme that computes it.
fn measure(stored: &Stored<'_>) -> (&'static str, Cost) {
    let id = stored.parts().path.map_or(stored.id(), |path| path.inner);
    (id, stored.cost())
}

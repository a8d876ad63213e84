//! How much memory a login fills, known before anything is computed.

use rehash::{Error, Excess, Identity, Registry, StoredHash};

use crate::pool::Pool;
use crate::work::caught;

/// What a stored text asks the pool for.
#[expect(clippy::large_enum_variant, reason = "one for each login, taken apart at once")]
pub(crate) enum Weight {
    /// So many KiB.
    Fits(u32),
    /// More than the pool has: it is never computed, and costs what an unknown user costs.
    Excessive(Error),
}

impl Weight {
    pub(crate) fn of(registry: &Registry, pool: &Pool, stored: Option<&StoredHash>) -> Self {
        // A format that panics over this text does so in the pool as well, and is answered there.
        let Some(kib) = caught(|| registry.memory_kib(stored)) else {
            return Self::Fits(of_nobody(registry, pool));
        };
        let fits = pool.fits(kib);
        match (fits, stored) {
            (Some(kib), _) => Self::Fits(kib),
            (None, Some(stored)) => Self::Excessive(excess(registry, stored)),
            // A budget without room for this is no pool.
            (None, None) => Self::Excessive(Error::Unrecognized),
        }
    }
}

/// The KiB of an unknown user, and of a new hash.
pub(crate) fn of_nobody(registry: &Registry, pool: &Pool) -> u32 {
    pool.fits(registry.memory_kib(None::<&StoredHash>)).expect("a budget has room for a new hash")
}

/// What a row asks for that can never be computed.
fn excess(registry: &Registry, stored: &StoredHash) -> Error {
    match registry.identify(stored) {
        Identity::Known(stored) => Error::Excessive { required: Excess::Work(stored.cost()) },
        Identity::Damaged(repair) => Error::Excessive { required: Excess::Work(repair.cost()) },
        _ => Error::Unrecognized,
    }
}

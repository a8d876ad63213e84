//! What is computed in the blocking pool, for one login or one new hash.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rehash::{Error, Password, Registry, StoredHash, Verdict, Why};
use tokio::sync::oneshot;

use crate::credentials::Credentials;
use crate::error::HashError;
use crate::login::{Login, Refusal};
use crate::replacement::Replacement;

/// Judges, and makes the new hash under the same permits. That a password is right is said as soon as
/// it is known: whoever has no time left for the new hash is logged in without it.
pub(crate) fn login(
    registry: &Registry,
    credentials: &Credentials,
    stored: Option<StoredHash>,
    right: oneshot::Sender<Login>,
) -> Login {
    let attempt = credentials.attempt();
    let verdict = match caught(|| registry.verify(attempt, stored.as_ref())) {
        Some(Ok(verdict)) => verdict,
        Some(Err(error)) => return Login::Refused(Refusal::Unreadable(error)),
        None => return refuse(registry, credentials, Refusal::Panicked),
    };
    match verdict {
        Verdict::Accept { exact, form, .. } => {
            // An error says that nobody waits any more.
            right.send(Login::Accepted { exact, form, replace: None }).ok();
            let new = upgrade(registry, &verdict, credentials.password());
            let replace = stored.zip(new).map(|(old, new)| Replacement::of(old, new));
            Login::Accepted { exact, form, replace }
        }
        Verdict::Reject { why } => Login::Refused(refusal(why)),
    }
}

/// Costs what an unknown user costs.
pub(crate) fn refuse(registry: &Registry, credentials: &Credentials, refusal: Refusal) -> Login {
    let attempt = credentials.attempt();
    let verdict = caught(|| registry.verify(attempt, None::<&StoredHash>));
    std::hint::black_box(verdict);
    Login::Refused(refusal)
}

/// A new hash.
pub(crate) fn hash(registry: &Registry, password: &Password) -> Result<StoredHash, HashError> {
    match caught(|| registry.hash(password)) {
        Some(Ok(new)) => Ok(new.into()),
        Some(Err(error)) => Err(HashError::Password(error)),
        None => Err(HashError::Panicked),
    }
}

/// The hash to store instead; none where it could not be made, which fails no login.
fn upgrade(registry: &Registry, verdict: &Verdict, password: &Password) -> Option<StoredHash> {
    let new: Result<Option<String>, Error> = caught(|| registry.upgrade(verdict, password))?;
    new.ok().flatten().map(StoredHash::from)
}

const fn refusal(why: Why) -> Refusal {
    match why {
        Why::Unusable => Refusal::Unusable,
        Why::Absent => Refusal::Absent,
        _ => Refusal::Wrong,
    }
}

/// What comes of this, unless it panics: a format of somebody's own must not take the pool with it.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    // A registry holds nothing that half a computation could leave broken.
    catch_unwind(AssertUnwindSafe(work)).ok()
}

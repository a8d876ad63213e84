//! A registry and the budget that it is used under.

use std::fmt;
use std::sync::Arc;

use rehash::{Password, Registry, StoredHash};
use tokio::time::Instant;

use crate::budget::{Budget, BudgetError};
use crate::credentials::Credentials;
use crate::error::{Busy, HashError};
use crate::login::Login;
use crate::place::Place;
use crate::pool::Pool;

/// Logs users in, with as much work at a time as the budget allows. Cheap to clone and share.
///
/// Needs a tokio runtime with its timer enabled, as `#[tokio::main]` makes it.
#[derive(Clone)]
pub struct Logins(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) registry: Registry,
    pub(crate) pool: Pool,
    budget: Budget,
}

impl Logins {
    /// A pool of this budget.
    ///
    /// # Errors
    ///
    /// [`BudgetError`] for a budget under which nobody could ever log in.
    pub fn new(registry: Registry, budget: Budget) -> Result<Self, BudgetError> {
        budget.check(&registry)?;
        let pool = Pool::new(&budget);
        Ok(Self(Arc::new(Inner { registry, pool, budget })))
    }

    /// The registry. Its `verify` and `hash` compute in the thread that calls them, which on an event
    /// loop holds up everybody, and neither permits nor memory of the budget know of them: they are for
    /// what is read from it.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        &self.0.registry
    }

    /// A place in the queue, to be taken before the user is looked up: then nobody learns from a
    /// busy answer whether there is such a user. Dropping it frees it. The deadline runs from here.
    ///
    /// # Errors
    ///
    /// [`Busy`] where all places are taken, at once.
    pub fn enter(&self) -> Result<Place, Busy> {
        let queued = self.0.pool.enter()?;
        let until = Instant::now().checked_add(self.0.budget.deadline);
        Ok(Place::new(self.clone(), queued, until))
    }

    /// Takes a place and logs in, for whoever has looked up the user already; see [`Place::login`].
    pub async fn login(
        &self,
        attempt: impl Into<Credentials>,
        stored: Option<impl Into<StoredHash>>,
    ) -> Login {
        match self.enter() {
            Ok(place) => place.login(attempt, stored).await,
            Err(Busy) => Login::Busy,
        }
    }

    /// Takes a place and makes a new hash: for a sign-up, or a changed password.
    ///
    /// # Errors
    ///
    /// [`HashError`] where the pool is busy or the target refuses the password.
    pub async fn hash(&self, password: Password) -> Result<StoredHash, HashError> {
        self.enter()?.hash(password).await
    }

    /// Completes when nobody has a place and no computation runs, those included that nobody waits for
    /// any more. For a graceful shutdown, once no more requests are accepted. Whoever holds a place
    /// while waiting for this waits for good.
    pub async fn idle(&self) {
        self.0.pool.idle().await;
    }
}

impl fmt::Debug for Logins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logins").field("budget", &self.0.budget).finish_non_exhaustive()
    }
}

const _: () = {
    const fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Logins>();
};

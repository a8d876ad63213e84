//! A place in the queue, and what it can be used for.

use std::fmt;

use rehash::{Password, Registry, StoredHash};
use tokio::sync::oneshot;
use tokio::task::{AbortHandle, spawn_blocking};
use tokio::time::{Instant, timeout_at};

use crate::credentials::Credentials;
use crate::error::{Busy, HashError};
use crate::login::{Login, Refusal};
use crate::logins::Logins;
use crate::pool::Queued;
use crate::weight::{self, Weight};
use crate::work;

/// A place in the queue of [`Logins`], for one computation. Dropping it frees it, and so does
/// dropping the future of whoever waits with it.
#[must_use = "a place that is dropped is free for others"]
pub struct Place {
    logins: Logins,
    queued: Queued,
    /// None for a deadline that no clock reaches.
    until: Option<Instant>,
}

impl Place {
    pub(crate) const fn new(logins: Logins, queued: Queued, until: Option<Instant>) -> Self {
        Self { logins, queued, until }
    }

    /// Judges an attempt at the hash that a look-up found; give `None::<StoredHash>` for an unknown
    /// user. Never an error: a broken row is refused as a wrong password is.
    ///
    /// Whoever stops waiting leaves nothing behind before the computation starts. One that has
    /// started keeps its permit until it ends. Whoever is found right before the deadline is accepted
    /// at it, without a new hash where that is not made yet.
    ///
    /// Poll the future until it is ready, or drop it: one that is polled and then left alone is given
    /// its permit when its turn comes, and holds it beyond the deadline.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with its timer enabled.
    pub async fn login(
        self,
        attempt: impl Into<Credentials>,
        stored: Option<impl Into<StoredHash>>,
    ) -> Login {
        let (credentials, stored) = (attempt.into(), stored.map(Into::into));
        let inner = &self.logins.0;
        let answer = match Weight::of(&inner.registry, &inner.pool, stored.as_ref()) {
            Weight::Fits(kib) => {
                let (right, mut known) = oneshot::channel();
                let work =
                    move |registry: &Registry| work::login(registry, &credentials, stored, right);
                let answer = self.run(kib, work).await;
                // No time is left for the new hash, and the password may be known to be right.
                answer.or_else(|Busy| known.try_recv().map_err(|_| Busy))
            }
            Weight::Excessive(error) => self.spend(credentials, Refusal::Unreadable(error)).await,
        };
        answer.unwrap_or(Login::Busy)
    }

    /// Refuses a malformed form, or whatever else is no attempt, at the cost of an unknown user.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with its timer enabled.
    pub async fn refuse(self) -> Login {
        self.spend(Credentials::from(""), Refusal::Form).await.unwrap_or(Login::Busy)
    }

    /// A new hash of the target, for a sign-up or a changed password.
    ///
    /// # Errors
    ///
    /// [`HashError`] where there was no answer until the deadline, or the target refuses the password.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with its timer enabled.
    pub async fn hash(self, password: Password) -> Result<StoredHash, HashError> {
        let kib = weight::of_nobody(&self.logins.0.registry, &self.logins.0.pool);
        self.run(kib, move |registry: &Registry| work::hash(registry, &password)).await?
    }

    async fn spend(self, credentials: Credentials, refusal: Refusal) -> Result<Login, Busy> {
        let kib = weight::of_nobody(&self.logins.0.registry, &self.logins.0.pool);
        let work = move |registry: &Registry| work::refuse(registry, &credentials, refusal);
        self.run(kib, work).await
    }

    /// Waits for the permits, computes with them, and answers before the deadline or not at all.
    async fn run<T: Send + 'static>(
        self,
        kib: u32,
        work: impl FnOnce(&Registry) -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let Self { logins, queued, until } = self;
        if until.is_some_and(|until| until <= Instant::now()) {
            return Err(Busy);
        }
        let answer = async move {
            let running = logins.0.pool.start(queued, kib).await;
            let started = spawn_blocking(move || {
                // The permits are of the work and not of whoever waits for it.
                let _running = running;
                work(&logins.0.registry)
            });
            let _unless_started = Unstarted(started.abort_handle());
            // Panics are caught where they happen; what is left is a runtime that shuts down.
            started.await.map_err(|_| Busy)
        };
        match until {
            Some(until) => timeout_at(until, answer).await.unwrap_or(Err(Busy)),
            None => answer.await,
        }
    }
}

/// Takes back what no thread was free for, when nobody waits for it any more.
struct Unstarted(AbortHandle);

impl Drop for Unstarted {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Place(..)")
    }
}

//! The application: what its handlers share, and which handler answers what.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn_with_state, map_response};
use rehash_web::Logins;
use tower_governor::GovernorLayer;

use crate::cookie::Cookie;
use crate::database::Database;
use crate::limits::{Limits, Throttle};
use crate::{origin, reply, routes};

/// How the application behaves.
#[derive(Clone, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "nobody but this program and its tests makes one")]
pub struct Settings {
    /// Whether the session cookie is `Secure`.
    pub secure_cookie: bool,
    /// The origin that browsers see, where a proxy changes the `Host` header.
    pub origin: Option<String>,
    /// How often somebody may try; none for tests.
    pub throttle: Option<Throttle>,
}

/// What the handlers share.
pub struct App {
    pub(crate) logins: Logins,
    pub(crate) database: Database,
    pub(crate) limits: Option<Limits>,
    pub(crate) cookie: Cookie,
    origin: Option<String>,
}

impl App {
    /// An application over an open database.
    #[must_use]
    pub fn new(logins: Logins, database: Database, settings: Settings) -> Arc<Self> {
        Arc::new(Self {
            logins,
            database,
            limits: settings.throttle.as_ref().map(Limits::new),
            cookie: Cookie { secure: settings.secure_cookie },
            origin: settings.origin,
        })
    }

    /// Everything it answers. Needs to know where connections come from
    /// (`into_make_service_with_connect_info`).
    ///
    /// A post is checked from the outside in: its origin, then how much its address may send. The
    /// account, the queue and only then the table follow in the handlers.
    pub fn router(self: &Arc<Self>) -> Router {
        let mut router = routes::all().with_state(self.clone());
        if let Some(limits) = &self.limits {
            let addresses = GovernorLayer::new(limits.addresses()).error_handler(reply::limited());
            router = router.layer(addresses);
        }
        router
            .layer(from_fn_with_state(self.clone(), origin::check))
            .layer(map_response(reply::harden))
    }

    /// Forgets what the limits no longer need; to be called now and then.
    pub fn prune(&self) {
        if let Some(limits) = &self.limits {
            limits.prune();
        }
    }

    pub(crate) fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App(..)")
    }
}

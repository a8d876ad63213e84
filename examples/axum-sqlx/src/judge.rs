//! Whether somebody is who they say: the look-up and the login, in this order.

use rehash::StoredHash;
use rehash_web::{Credentials, Login, Place, Replacement};

use crate::app::App;
use crate::claim::Claim;
use crate::database::User;
use crate::log;
use crate::reply::Failure;

/// Somebody whose password was right.
pub(crate) struct Proven {
    pub(crate) user: User,
    /// The bytes that were verified.
    pub(crate) stored: StoredHash,
    /// What to store instead of them.
    pub(crate) replace: Option<Replacement>,
}

/// Looks a name up and judges the password. Whatever is wrong with either is one failure; an
/// inactive account is judged like any other before it is refused.
pub(crate) async fn judge(app: &App, place: Place, claim: &Claim) -> Result<Proven, Failure> {
    let user = app.database.user(&claim.name).await?;
    let stored = user.as_ref().and_then(|user| user.stored.clone());
    let attempt = Credentials::from(claim.password.clone()).user(claim.name.as_str());
    match (place.login(attempt, stored.clone()).await, user, stored) {
        (Login::Accepted { replace, .. }, Some(user), Some(stored)) if user.active => {
            Ok(Proven { user, stored, replace })
        }
        (Login::Accepted { .. }, user, _) => Err(refused(user.as_ref(), "inactive")),
        (Login::Refused(why), user, _) => Err(refused(user.as_ref(), why)),
        (Login::Busy, ..) => Err(Failure::Busy),
    }
}

/// Refuses what is no claim at all, at the cost of an unknown user.
pub(crate) async fn refuse(place: Place) -> Failure {
    match place.refuse().await {
        Login::Busy => Failure::Busy,
        Login::Refused(why) => refused(None, why),
        Login::Accepted { .. } => refused(None, "nothing to accept"),
    }
}

/// What was typed as a name may be a password: users are logged by number.
fn refused(user: Option<&User>, why: impl std::fmt::Display) -> Failure {
    match user {
        Some(user) => log::note(format_args!("refused: user {}: {why}", user.id)),
        None => log::note(format_args!("refused: {why}")),
    }
    Failure::Refused
}

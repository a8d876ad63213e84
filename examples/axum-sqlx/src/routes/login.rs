//! `POST /login`: a session for whoever knows the password, and a better hash where there is one.

use axum::extract::{Request, State};
use axum::response::Response;
use rehash::StoredHash;
use rehash_web::Swapped;

use super::LOOKS;
use crate::app::App;
use crate::claim::Claim;
use crate::form::Form;
use crate::judge::{self, Proven};
use crate::reply::{Failure, Shared};
use crate::session::SessionId;
use crate::{cookie, log, routes};

pub(super) async fn log_in(State(app): Shared, request: Request) -> Result<Response, Failure> {
    let before = cookie::read(request.headers());
    let claim = Form::read(request).await?.and_then(Claim::of);
    if let (Some(limits), Some(claim)) = (&app.limits, &claim) {
        limits.account(&claim.name)?;
    }
    let mut place = app.logins.enter()?;
    let Some(claim) = claim else { return Err(judge::refuse(place).await) };
    for _ in 0..LOOKS {
        let proven = judge::judge(&app, place, &claim).await?;
        let stored = upgrade(&app, &proven).await;
        let session = SessionId::draw()?;
        if app.database.begin(&proven.user, &stored, &session).await? {
            return routes::logout::renew(&app, before, &session).await;
        }
        // The row changed between the look-up and here: another login upgraded it, or somebody
        // changed the password. Only another look says which.
        place = app.logins.enter()?;
    }
    Err(Failure::Refused)
}

/// Stores the replacement, and says under which bytes the session is to begin. Whatever goes wrong,
/// the login is good.
async fn upgrade(app: &App, proven: &Proven) -> StoredHash {
    let Some(replace) = &proven.replace else { return proven.stored.clone() };
    let id = proven.user.id;
    match app.database.upgrade(id, replace).await {
        Ok(Swapped::Done) => {
            log::note(format_args!("upgraded: user {id}"));
            return replace.new().clone();
        }
        Ok(Swapped::ChangedMeanwhile) => {}
        Err(error) => log::note(format_args!("not upgraded: user {id}: {error}")),
    }
    proven.stored.clone()
}

//! `POST /password`: a new password for whoever knows the current one, logged in or by name.

use axum::extract::{Request, State};
use axum::response::Response;
use rehash::Password;
use rehash_web::Swapped;

use super::LOOKS;
use super::signup::check_password;
use crate::app::App;
use crate::claim::Claim;
use crate::form::Form;
use crate::reply::{Failure, Shared};
use crate::session::SessionId;
use crate::{cookie, judge, routes};

pub(super) async fn change(State(app): Shared, request: Request) -> Result<Response, Failure> {
    let before = cookie::read(request.headers());
    let form = Form::read(request).await?;
    let wish = wish(&app, form, before.as_ref()).await?;
    if let (Some(limits), Some((claim, _))) = (&app.limits, &wish) {
        limits.account(&claim.name)?;
    }
    // One for the look at the current password, one for the new hash: nobody is told to come back
    // later halfway.
    let (mut place, hashing) = (app.logins.enter()?, app.logins.enter()?);
    let Some((claim, password)) = wish else { return Err(judge::refuse(place).await) };
    check_password(&app, &password)?;
    let mut proven = judge::judge(&app, place, &claim).await?;
    let new = hashing.hash(password).await?;
    for _ in 0..LOOKS {
        let session = SessionId::draw()?;
        let changed = app.database.change(proven.user.id, &proven.stored, &new, &session).await?;
        if changed == Swapped::Done {
            return routes::logout::renew(&app, before, &session).await;
        }
        // A login upgraded the hash, or another change was first and this password is the old one.
        place = app.logins.enter()?;
        proven = judge::judge(&app, place, &claim).await?;
    }
    Err(Failure::Refused)
}

/// Who wants which password: by the name in the form, else by the session.
async fn wish(
    app: &App,
    form: Option<Form>,
    session: Option<&SessionId>,
) -> Result<Option<(Claim, Password)>, Failure> {
    let Some(mut form) = form else { return Ok(None) };
    let Some(new) = form.new_password() else { return Ok(None) };
    if form.names_somebody() {
        return Ok(Claim::of(form).map(|claim| (claim, new)));
    }
    let Some(session) = session else { return Ok(None) };
    let Some(member) = app.database.member(session).await? else { return Ok(None) };
    let claim = form.password().map(|password| Claim { name: member.name, password });
    Ok(claim.map(|claim| (claim, new)))
}

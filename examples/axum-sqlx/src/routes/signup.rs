//! `POST /signup`: a new account. It says which names are taken; that is why it is limited.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request, State};
use axum::response::Response;
use rehash::Password;

use crate::app::App;
use crate::claim::Claim;
use crate::database::Added;
use crate::form::Form;
use crate::reply::{Failure, Shared};
use crate::session::SessionId;
use crate::{cookie, names, pages, routes};

pub(super) async fn sign_up(
    State(app): Shared,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<Response, Failure> {
    let before = cookie::read(request.headers());
    let claim = Form::read(request).await?.and_then(Claim::of);
    let Claim { name, password } = claim.ok_or(Failure::Unfit(pages::UNFIT_FORM))?;
    if !names::is_acceptable(&name) {
        return Err(Failure::Unfit(pages::UNFIT_NAME));
    }
    check_password(&app, &password)?;
    // Counted here: what the form alone decides says nothing about anybody.
    if let Some(limits) = &app.limits {
        limits.sign_up(peer.ip())?;
    }
    let new = app.logins.hash(password).await?;
    let Added::User(user) = app.database.add(&name, new.clone()).await? else {
        return Err(Failure::Taken);
    };
    let session = SessionId::draw()?;
    if !app.database.begin(&user, &new, &session).await? {
        return Err(Failure::Refused);
    }
    routes::logout::renew(&app, before, &session).await
}

/// What a new password must be, whoever wants it: 8 characters, no NUL, as long as the library
/// reads. What a target cannot hold beside that, hashing finds out.
pub(super) fn check_password(app: &App, password: &Password) -> Result<(), Failure> {
    let bytes = password.as_bytes();
    // Every character begins with one byte that continues none.
    let characters = bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
    let most = app.logins.registry().limits().password_bytes;
    if characters < 8 || bytes.len() > most || bytes.contains(&0) {
        return Err(Failure::Unfit(pages::UNFIT_PASSWORD));
    }
    Ok(())
}

//! `POST /logout`: ends the session. Every new session ends the browser's old one as well.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::app::App;
use crate::reply::{Failure, Shared};
use crate::session::{SECONDS, SessionId};
use crate::{cookie, reply};

pub(super) async fn log_out(State(app): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    if let Some(session) = cookie::read(&headers) {
        app.database.end(&session).await?;
    }
    Ok(reply::home(app.cookie.clear()))
}

/// Gives the browser its new session, in place of the one that it came with: an id that somebody
/// else gave it before is worth nothing afterwards.
pub(super) async fn renew(
    app: &App,
    before: Option<SessionId>,
    session: &SessionId,
) -> Result<Response, Failure> {
    if let Some(before) = before {
        app.database.end(&before).await?;
    }
    Ok(reply::home(app.cookie.set(session, SECONDS)))
}

//! What is asked and how it is answered.

use axum::Router;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum_login::{AuthManagerLayerBuilder, AuthSession, Error};
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::form;
use crate::users::{Failure, User, Users, Wanted};

type Auth = AuthSession<Users>;
type Body = Result<Bytes, BytesRejection>;

/// Bytes of a form.
const FORM_BYTES: usize = 16 * 1024;

pub(crate) fn router(users: Users, sessions: SessionManagerLayer<MemoryStore>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/signup", post(sign_up))
        .route("/login", post(log_in))
        .route("/password", post(change_password))
        .route("/logout", post(log_out))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(AuthManagerLayerBuilder::new(users, sessions).build())
}

async fn home(auth: Auth) -> Response {
    match auth.user {
        Some(user) => format!("hello {}\n", user.name).into_response(),
        None => (StatusCode::UNAUTHORIZED, "nobody is logged in\n").into_response(),
    }
}

async fn log_in(mut auth: Auth, body: Body) -> Response {
    let typed = body.ok().and_then(|body| {
        Some((form::name(&body, "username")?, form::password(&body, "password")?))
    });
    match auth.authenticate(typed).await {
        Ok(Some(user)) => begin(&mut auth, &user).await,
        Ok(None) => unauthorized(),
        Err(error) => failed(&error),
    }
}

/// Tells who has an account, as every sign-up does that lets people choose a name: limit its rate.
async fn sign_up(auth: Auth, body: Body) -> Response {
    let typed = body.ok().and_then(|body| {
        Some((form::name(&body, "username")?, form::password(&body, "password")?))
    });
    let Some((name, password)) = typed.filter(|(name, _)| is_acceptable(name)) else {
        return unacceptable();
    };
    match auth.backend.add(name, password).await {
        Ok(Wanted::Stored(_)) => StatusCode::CREATED.into_response(),
        Ok(Wanted::Refused) => (StatusCode::CONFLICT, "this name is taken\n").into_response(),
        Ok(Wanted::Unacceptable) => unacceptable(),
        Err(failure) => failed(&Error::Backend(failure)),
    }
}

/// Ends every session of the user but this one.
async fn change_password(mut auth: Auth, body: Body) -> Response {
    let Some(user) = auth.user.clone() else { return unauthorized() };
    let typed = body.ok().and_then(|body| {
        Some((form::password(&body, "password")?, form::password(&body, "new_password")?))
    });
    let Some((current, new)) = typed else { return unacceptable() };
    match auth.backend.change(&user, current, new).await {
        Ok(Wanted::Stored(user)) => begin(&mut auth, &user).await,
        Ok(Wanted::Refused) => unauthorized(),
        Ok(Wanted::Unacceptable) => unacceptable(),
        Err(failure) => failed(&Error::Backend(failure)),
    }
}

async fn log_out(mut auth: Auth) -> Response {
    match auth.logout().await {
        Ok(_) => Redirect::to("/").into_response(),
        Err(error) => failed(&error),
    }
}

/// Puts the user into the session under a new id. axum-login gives one where nobody was logged in;
/// here whoever knew the old id, of a former user or a stolen one, is left with nothing.
async fn begin(auth: &mut Auth, user: &User) -> Response {
    if let Err(error) = auth.session.cycle_id().await {
        return failed(&error.into());
    }
    match auth.login(user).await {
        Ok(()) => Redirect::to("/").into_response(),
        Err(error) => failed(&error),
    }
}

fn is_acceptable(name: &str) -> bool {
    !name.is_empty() && name.len() <= 150 && !name.chars().any(char::is_control)
}

fn unauthorized() -> Response {
    (StatusCode::UNAUTHORIZED, "wrong name or password\n").into_response()
}

fn unacceptable() -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, "no such name or password\n").into_response()
}

fn failed(error: &Error<Users>) -> Response {
    if let Error::Backend(Failure::Busy) = error {
        let body = format!("{}\n", rehash_web::Busy);
        return (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "2")], body).into_response();
    }
    eprintln!("failed: {error}");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

//! Which handler answers what.

mod home;
mod login;
mod logout;
mod password;
mod signup;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub(crate) fn all() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(home::home))
        .route("/style.css", get(home::style))
        .route("/health", get(home::health))
        .route("/signup", post(signup::sign_up))
        .route("/login", post(login::log_in))
        .route("/password", post(password::change))
        .route("/logout", post(logout::log_out))
}

/// How often a row is looked at that others change meanwhile.
const LOOKS: usize = 3;

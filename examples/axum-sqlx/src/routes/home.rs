//! The pages that anybody may get.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::reply::{Failure, Shared};
use crate::{cookie, pages, reply};

/// Who is logged in, and the forms.
pub(super) async fn home(State(app): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    let member = match cookie::read(&headers) {
        Some(session) => app.database.member(&session).await?,
        None => None,
    };
    let name = member.as_ref().map(|member| member.name.as_str());
    Ok(reply::page(pages::home(name)))
}

pub(super) async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], pages::STYLE)
}

/// Answers whenever the event loop turns, whatever the database or the passwords do.
pub(super) async fn health() -> &'static str {
    "ok\n"
}

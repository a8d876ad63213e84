//! What is answered: a redirect for what succeeds, and one answer for each way to fail.

use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{HeaderName, LOCATION, RETRY_AFTER, SET_COOKIE, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rehash_web::{Busy, HashError, SwapError};

use crate::log;
use crate::pages;

/// Why somebody does not get what was asked for. Each is one answer, whatever is behind it.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Unknown, wrong, locked, inactive, malformed: nobody learns which.
    Refused,
    /// Too many wait.
    Busy,
    /// Too many attempts; seconds until the next.
    Limited { wait: u64 },
    /// Another site's page sent it.
    Foreign,
    /// The form did not come in time.
    Slow,
    /// The name of a sign-up is somebody's.
    Taken,
    /// What a sign-up or a new password cannot be.
    Unfit(&'static str),
    /// The operating system gave no random bytes.
    Random,
    /// The database failed; it was logged.
    Database,
}

impl From<Busy> for Failure {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        log::note(format_args!("failed: {}", log::database(&error)));
        Self::Database
    }
}

impl From<SwapError> for Failure {
    fn from(error: SwapError) -> Self {
        log::note(format_args!("failed: {error}"));
        Self::Database
    }
}

impl From<HashError> for Failure {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Busy,
            HashError::Password(rehash::Error::Random) => Self::Random,
            HashError::Password(_) => Self::Unfit(pages::UNFIT_PASSWORD),
            error => {
                log::note(format_args!("failed: {error}"));
                Self::Database
            }
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let failed = || (StatusCode::INTERNAL_SERVER_ERROR, pages::FAILED);
        let (status, text) = match &self {
            Self::Refused => (StatusCode::UNAUTHORIZED, pages::REFUSED),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, pages::BUSY),
            Self::Limited { .. } => (StatusCode::TOO_MANY_REQUESTS, pages::LIMITED),
            Self::Foreign => (StatusCode::FORBIDDEN, pages::FOREIGN),
            Self::Slow => (StatusCode::REQUEST_TIMEOUT, pages::SLOW),
            Self::Taken => (StatusCode::CONFLICT, pages::TAKEN),
            Self::Unfit(why) => (StatusCode::UNPROCESSABLE_ENTITY, *why),
            Self::Random | Self::Database => failed(),
        };
        let mut response = (status, page(pages::message(text))).into_response();
        let headers = response.headers_mut();
        match self {
            // A scheme that no browser asks a password for: the form does.
            Self::Refused => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Form"));
            }
            Self::Busy => {
                headers.insert(RETRY_AFTER, HeaderValue::from_static("5"));
            }
            // Rounded up, so that whoever comes back then is let in.
            Self::Limited { wait } => {
                headers.insert(RETRY_AFTER, wait.saturating_add(1).into());
            }
            _ => {}
        }
        response
    }
}

/// A page of HTML.
pub(crate) fn page(html: String) -> Response {
    axum::response::Html(html).into_response()
}

/// Back to the first page, with a cookie set or cleared.
pub(crate) fn home(cookie: HeaderValue) -> Response {
    let headers = [(LOCATION, HeaderValue::from_static("/")), (SET_COOKIE, cookie)];
    (StatusCode::SEE_OTHER, headers, Body::empty()).into_response()
}

/// Headers of every answer: nothing is cached, framed, run or sent anywhere else.
pub(crate) async fn harden(mut response: Response) -> Response {
    for (name, value) in HEADERS {
        let name = HeaderName::from_static(name);
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// What `tower_governor` answers with.
pub(crate) fn limited() -> impl Fn(tower_governor::GovernorError) -> Response + Clone {
    |error| match error {
        tower_governor::GovernorError::TooManyRequests { wait_time, .. } => {
            Failure::Limited { wait: wait_time }.into_response()
        }
        _ => Failure::Database.into_response(),
    }
}

/// `same-origin`, and not `no-referrer`, under which browsers call the origin of our own forms null.
const HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// What every handler is given.
pub(crate) type Shared = axum::extract::State<Arc<crate::app::App>>;

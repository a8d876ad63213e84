//! Whether a post comes from our own pages.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::app::App;
use crate::reply::Failure;

/// Lets a post through that no other site's page can have sent.
pub(crate) async fn check(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if request.method() == Method::POST && !is_ours(request.headers(), app.origin()) {
        return Failure::Foreign.into_response();
    }
    next.run(request).await
}

/// Every browser says where a post comes from, in one header or both. Whoever says nothing is a
/// program of its own, and brings nobody's cookie but its own.
fn is_ours(headers: &HeaderMap, public: Option<&str>) -> bool {
    let site = headers.get("sec-fetch-site");
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return false;
    }
    let mut origins = headers.get_all(ORIGIN).iter();
    let (origin, another) = (origins.next(), origins.next());
    let Some(origin) = origin else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    if another.is_some() {
        return false;
    }
    match public {
        Some(public) => origin.eq_ignore_ascii_case(public),
        None => headers.get(HOST).and_then(|host| host.to_str().ok()).is_some_and(|host| {
            let authority = origin.split_once("://").map(|(_, authority)| authority);
            authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn ours(headers: &[(&'static str, &'static str)], public: Option<&str>) -> bool {
        let headers = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        is_ours(&headers.collect(), public)
    }

    #[test]
    fn a_page_of_ours_and_a_program_of_its_own_may_post() {
        let host = ("host", "app.example:3000");
        assert!(ours(&[host], None));
        assert!(ours(&[host, ("origin", "http://app.example:3000")], None));
        assert!(ours(&[host, ("origin", "https://APP.example:3000")], None));
        assert!(ours(&[host, ("sec-fetch-site", "same-origin")], None));
        assert!(ours(&[host, ("origin", "https://u.example")], Some("https://u.example")));
    }

    #[test]
    fn a_page_of_another_site_may_not() {
        let host = ("host", "app.example:3000");
        for origin in ["http://evil.example", "http://app.example", "null", "", "app.example:3000"]
        {
            assert!(!ours(&[host, ("origin", origin)], None), "{origin}");
        }
        for site in ["cross-site", "same-site", ""] {
            assert!(!ours(&[host, ("sec-fetch-site", site)], None), "{site}");
        }
        assert!(!ours(&[("origin", "http://app.example:3000")], None));
        let both = [host, ("origin", "http://app.example:3000")];
        assert!(!ours(&both, Some("https://u.example")));
        let two = [host, ("origin", "http://app.example:3000"), ("origin", "http://evil.example")];
        let headers = two
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        let mut appended = HeaderMap::new();
        headers.for_each(|(name, value)| {
            appended.append(name, value);
        });
        assert!(!is_ours(&appended, None));
    }
}

//! Posts of other sites' pages do nothing.

use axum::http::StatusCode;
use axum_sqlx_example::Settings;

use crate::site::{Answer, OLD, PASSWORD, Site, post, send};

async fn posted(site: &Site, path: &str, header: (&str, &str), session: &str) -> Answer {
    let request =
        post(path).header(header.0, header.1).header("cookie", format!("session={session}"));
    let body = "username=ann&password=correct+horse&new_password=battery+staple";
    send(&site.router, request.body(body.into()).expect("a request")).await
}

#[tokio::test]
async fn a_post_from_another_site_is_403_everywhere() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let session = site.login("ann", PASSWORD).await.session().expect("the password is right");
    let stored = site.stored("ann").await;
    for path in ["/login", "/signup", "/password", "/logout"] {
        for header in [
            ("origin", "http://evil.example"),
            ("origin", "http://app.example.evil.example"),
            ("origin", "null"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let answer = posted(&site, path, header, &session).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {header:?}");
            assert!(answer.headers.get("set-cookie").is_none(), "{path} {header:?}");
        }
    }
    assert_eq!(site.stored("ann").await, stored);
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
}

#[tokio::test]
async fn a_post_from_our_own_page_is_answered() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    for header in [("origin", "http://app.example"), ("sec-fetch-site", "same-origin")] {
        let answer = posted(&site, "/login", header, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{header:?}");
    }
}

#[tokio::test]
async fn behind_a_proxy_the_origin_is_the_one_that_was_set() {
    let origin = Some("https://users.example".to_owned());
    let site = Site::with(Settings { origin, ..Settings::default() }).await;
    site.add("ann", OLD).await;
    let ours = posted(&site, "/login", ("origin", "https://users.example"), "").await;
    assert_eq!(ours.status, StatusCode::SEE_OTHER);
    let behind = posted(&site, "/login", ("origin", "http://app.example"), "").await;
    assert_eq!(behind.status, StatusCode::FORBIDDEN);
}

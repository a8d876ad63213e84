//! Every bad credential is one answer.

use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{Request, StatusCode};

use crate::site::{Answer, FORM, OLD, Site, send};

/// One user of each kind that cannot log in, and one that can.
async fn site() -> Site {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    site.add("idle", OLD).await;
    site.run("UPDATE auth_user SET is_active = false WHERE username = 'idle'").await;
    site.add("locked", "!VZ5dSKPFS5dPTQFyNO2lAVZ5dSKPFS5dPTQFyNO2").await;
    site.add("empty", "").await;
    site.add("broken", "pbkdf2_sha256$many$salt$aGFzaA==").await;
    site.add("strange", "what is this").await;
    site.add("hungry", "argon2$argon2id$v=19$m=4294967295,t=9,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo")
        .await;
    site.add("blob", "").await;
    site.run("UPDATE auth_user SET password = x'ff00fe' WHERE username = 'blob'").await;
    site.add("number", "").await;
    site.run("UPDATE auth_user SET is_active = 'x', password = 7 WHERE username = 'number'").await;
    site
}

async fn posted(site: &Site, path: &str, kind: &str, body: Vec<u8>) -> Answer {
    let request = Request::post(path).header(CONTENT_TYPE, kind).body(body.into());
    send(&site.router, request.expect("a request")).await
}

fn bad_forms() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let good = "&password=correct+horse";
    let long = format!("username=ann&password={}", "a".repeat(5000));
    let over = format!("username=ann{good}&filler={}", "a".repeat(16 * 1024));
    vec![
        ("wrong", FORM, b"username=ann&password=wrong+horse".to_vec()),
        ("empty password", FORM, b"username=ann&password=".to_vec()),
        ("unknown", FORM, b"username=nobody&password=correct+horse".to_vec()),
        ("empty name", FORM, b"username=&password=correct+horse".to_vec()),
        ("inactive", FORM, format!("username=idle{good}").into()),
        ("inactive and wrong", FORM, b"username=idle&password=wrong".to_vec()),
        ("locked", FORM, format!("username=locked{good}").into()),
        ("no hash", FORM, format!("username=empty{good}").into()),
        ("no hash, no password", FORM, b"username=empty&password=".to_vec()),
        ("malformed row", FORM, format!("username=broken{good}").into()),
        ("unknown format", FORM, format!("username=strange{good}").into()),
        ("row that asks for too much", FORM, format!("username=hungry{good}").into()),
        ("row of bytes", FORM, format!("username=blob{good}").into()),
        ("row of numbers", FORM, format!("username=number{good}").into()),
        ("NUL in the password", FORM, b"username=ann&password=correct+horse%00".to_vec()),
        ("NUL in the name", FORM, format!("username=ann%00{good}").into()),
        ("name that is no text", FORM, format!("username=ann%ff{good}").into()),
        ("too long password", FORM, long.into()),
        ("too long form", FORM, over.into()),
        ("no form", FORM, Vec::new()),
        ("no password", FORM, b"username=ann".to_vec()),
        ("password twice", FORM, format!("username=ann{good}{good}").into()),
        ("name twice", FORM, format!("username=nobody&username=ann{good}").into()),
        ("cut escape", FORM, b"username=ann&password=correct+horse%4".to_vec()),
        ("other escape", FORM, b"username=ann&password=correct%zzhorse".to_vec()),
        ("another type", "text/plain", format!("username=ann{good}").into()),
        ("JSON", "application/json", br#"{"username":"ann","password":"correct horse"}"#.to_vec()),
    ]
}

async fn check(path: &str, more: &str) {
    let site = site().await;
    let mut first = None;
    for (what, kind, mut body) in bad_forms() {
        body.extend_from_slice(more.as_bytes());
        let answer = posted(&site, path, kind, body).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{what}");
        assert_eq!(answer.headers.get(SET_COOKIE), None, "{what}");
        assert_eq!(&answer, first.get_or_insert_with(|| answer.clone()), "{what}");
    }
    assert_eq!(site.stored("ann").await, OLD);
    assert_eq!(site.stored("idle").await, OLD);
}

#[tokio::test]
async fn every_bad_credential_gets_the_same_status_headers_and_bytes() {
    check("/login", "").await;
}

#[tokio::test]
async fn so_does_every_bad_credential_of_a_change() {
    check("/password", "&new_password=battery+staple").await;
}

#[tokio::test]
async fn a_change_without_a_name_or_a_session_is_a_bad_credential_too() {
    let site = site().await;
    let wrong = site.login("ann", "wrong").await;
    for body in [
        "password=correct+horse&new_password=battery+staple",
        "username=ann&password=correct+horse",
        "username=ann&new_password=battery+staple",
    ] {
        assert_eq!(site.post("/password", body).await, wrong, "{body}");
    }
    let nobodys = "0".repeat(64);
    let body = "password=correct+horse&new_password=battery+staple";
    assert_eq!(site.post_as(&nobodys, "/password", body).await, wrong);
}

#[tokio::test]
async fn the_refusal_is_a_page_with_a_way_back() {
    let page = Site::new().await.login("nobody", "wrong").await;
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.text().contains("That did not work") && page.text().contains("<a href=\"/\">"));
}

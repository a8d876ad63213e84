//! The pages and the headers of every answer.

use axum::http::StatusCode;

use crate::site::{OLD, PASSWORD, Site, get};

#[tokio::test]
async fn every_answer_says_that_nothing_is_kept_framed_or_run() {
    let site = Site::new().await;
    let mut answers = vec![site.login("nobody", "wrong").await, site.post("/logout", "").await];
    for path in ["/", "/health", "/style.css", "/nowhere", "/login"] {
        answers.push(get(&site.router, path).await);
    }
    for answer in answers {
        assert_eq!(answer.header("cache-control"), "no-store", "{answer:?}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("form-action 'self'"));
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
        // Under no-referrer, browsers send our own forms with the origin null.
        assert_eq!(answer.header("referrer-policy"), "same-origin");
    }
}

#[tokio::test]
async fn the_page_has_the_forms_of_whoever_sees_it_and_no_script() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let page = get(&site.router, "/").await;
    assert_eq!(page.status, StatusCode::OK);
    let form =
        |page: &str, path: &str| page.contains(&format!("action=\"{path}\" method=\"post\""));
    assert!(form(&page.text(), "/login") && form(&page.text(), "/signup"));
    assert!(!page.text().contains("<script"));
    let session = site.login("ann", PASSWORD).await.session().expect("the password is right");
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
}

#[tokio::test]
async fn a_name_from_an_old_table_is_shown_as_text() {
    let site = Site::new().await;
    site.add("<b>&\"ann\"</b>", OLD).await;
    let answer = site.login("%3Cb%3E%26%22ann%22%3C/b%3E", PASSWORD).await;
    let session = answer.session().expect("the password is right");
    let shown = site.member(&session).await;
    assert_eq!(shown.as_deref(), Some("&lt;b&gt;&amp;&#34;ann&#34;&lt;/b&gt;"));
}

//! The change of a password is a compare-and-swap.

use axum::http::StatusCode;
use tokio::task::JoinSet;

use crate::site::{OLD, PASSWORD, Site, post, send};

fn change(name: &str, old: &str, new: &str) -> String {
    format!("username={name}&password={old}&new_password={new}")
}

#[tokio::test]
async fn a_name_and_the_current_password_are_enough() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let answer = site.post("/password", &change("ann", PASSWORD, "battery+staple")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let session = answer.session().expect("a session");
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
    assert!(site.stored("ann").await.starts_with("argon2$argon2id$"));
    assert_eq!(site.login("ann", PASSWORD).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(site.login("ann", "battery+staple").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_wrong_current_password_changes_nothing() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let session = site.login("ann", PASSWORD).await.session().expect("the password is right");
    let stored = site.stored("ann").await;
    let body = "password=wrong&new_password=battery+staple";
    let answer = site.post_as(&session, "/password", body).await;
    assert_eq!(answer, site.login("nobody", "wrong").await);
    assert_eq!(site.stored("ann").await, stored);
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
}

#[tokio::test]
async fn a_new_password_that_cannot_be_one_is_422_for_everybody() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let long = "a".repeat(5000);
    for new in ["", "short", "%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9", "long+enough%00", &long] {
        let known = site.post("/password", &change("ann", PASSWORD, new)).await;
        assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
        assert_eq!(site.post("/password", &change("nobody", PASSWORD, new)).await, known, "{new}");
    }
    assert_eq!(site.stored("ann").await, OLD);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_changes_at_once_the_last_that_was_acknowledged_stands() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let mut all = JoinSet::new();
    for number in 0..12 {
        let router = site.router.clone();
        all.spawn(async move {
            let new = format!("new+password+{number}");
            let body = change("ann", PASSWORD, &new);
            let answer = send(&router, post("/password").body(body.into()).expect("a request"));
            (new, answer.await.status)
        });
        let router = site.router.clone();
        all.spawn(async move {
            let body = format!("username=ann&password={PASSWORD}");
            let answer = send(&router, post("/login").body(body.into()).expect("a request"));
            (String::new(), answer.await.status)
        });
    }
    let answers = all.join_all().await;
    let known = [StatusCode::SEE_OTHER, StatusCode::UNAUTHORIZED];
    assert!(answers.iter().all(|(_, status)| known.contains(status)), "{answers:?}");
    let changes = answers.iter().filter(|(new, _)| !new.is_empty());
    let won: Vec<_> = changes.filter(|(_, status)| *status == StatusCode::SEE_OTHER).collect();
    let [(new, _)] = won.as_slice() else { panic!("one of them wins: {answers:?}") };
    assert_eq!(site.login("ann", new).await.status, StatusCode::SEE_OTHER);
    assert_eq!(site.login("ann", PASSWORD).await.status, StatusCode::UNAUTHORIZED);
}

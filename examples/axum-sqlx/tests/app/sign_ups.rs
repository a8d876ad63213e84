//! Sign-ups: who may, and what they say of who has.

use axum::http::StatusCode;

use crate::site::{OLD, Site};

#[tokio::test]
async fn whoever_signs_up_is_logged_in_and_is_a_user_that_django_can_read() {
    let site = Site::new().await;
    let answer = site.post("/signup", "username=ann&password=correct+horse").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let session = answer.session().expect("a session");
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
    let row: (String, bool, bool, bool, String, String, String, String) = sqlx::query_as(
        "SELECT password, is_superuser, is_staff, is_active, first_name, last_name, email, \
         CAST(date_joined AS TEXT) FROM auth_user WHERE username = 'ann'",
    )
    .fetch_one(&site.file)
    .await
    .expect("the row");
    assert!(row.0.starts_with("argon2$argon2id$"));
    assert_eq!((row.1, row.2, row.3), (false, false, true));
    assert_eq!((row.4.as_str(), row.5.as_str(), row.6.as_str()), ("", "", ""));
    assert_eq!(row.7.len(), "2011-12-13 14:15:16".len());
}

#[tokio::test]
async fn a_name_that_is_taken_is_409_and_keeps_its_password() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let answer = site.post("/signup", "username=ann&password=battery+staple").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.session().is_none());
    assert_eq!(site.stored("ann").await, OLD);
}

#[tokio::test]
async fn of_two_who_sign_up_at_once_under_one_name_one_is_told_so() {
    let site = Site::new().await;
    let one = site.post("/signup", "username=ann&password=correct+horse");
    let two = site.post("/signup", "username=ann&password=battery+staple");
    let (one, two) = tokio::join!(one, two);
    let mut told = [one.status.as_u16(), two.status.as_u16()];
    told.sort_unstable();
    assert_eq!(told, [303, 409]);
}

#[tokio::test]
async fn what_cannot_be_a_name_or_a_password_is_422() {
    let site = Site::new().await;
    let (long_name, long) = ("a".repeat(151), "a".repeat(5000));
    for body in [
        "username=&password=correct+horse".to_owned(),
        "username=++&password=correct+horse".into(),
        "username=a+b&password=correct+horse".into(),
        "username=%3Cb%3E&password=correct+horse".into(),
        format!("username={long_name}&password=correct+horse"),
        "username=ann%00&password=correct+horse".into(),
        "username=ann%ff&password=correct+horse".into(),
        "username=ann&password=short12".into(),
        "username=ann&password=correct+horse%00".into(),
        format!("username=ann&password={long}"),
        "username=ann&password=correct+horse&password=correct+horse".into(),
        "username=ann&password=%".into(),
        "username=ann".into(),
        String::new(),
    ] {
        let answer = site.post("/signup", &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(answer.session().is_none(), "{body}");
    }
    let (users,): (i64,) = sqlx::query_as("SELECT count(*) FROM auth_user")
        .fetch_one(&site.file)
        .await
        .expect("a number");
    assert_eq!(users, 0);
}

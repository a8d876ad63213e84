//! A login, and what becomes of the row.

use axum::http::StatusCode;
use tokio::task::JoinSet;

use crate::site::{OLD, PASSWORD, Site, post, send};

#[tokio::test]
async fn users_of_every_old_hasher_log_in_and_are_upgraded_once() {
    let site = Site::new().await;
    for (name, stored) in [
        ("unsalted-md5", "3cb4e732631f47e6eb961f34554b7cde"),
        ("unsalted-md5-tag", "md5$$3cb4e732631f47e6eb961f34554b7cde"),
        ("unsalted-sha1", "sha1$$2f9e53523b62abc141a2b4d6019d23cba835dbd0"),
        ("sha1", OLD),
        ("pbkdf2", "pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso="),
    ] {
        site.add(name, stored).await;
        assert_eq!(site.login(name, "wrong").await.status, StatusCode::UNAUTHORIZED, "{name}");
        assert_eq!(site.stored(name).await, stored, "{name}");
        let session = site.login(name, PASSWORD).await.session().expect(name);
        assert_eq!(site.member(&session).await.as_deref(), Some(name));
        let upgraded = site.stored(name).await;
        assert!(upgraded.starts_with("argon2$argon2id$v=19$m=19456,t=2,p=1$"), "{name}");
        assert!(site.login(name, PASSWORD).await.session().is_some(), "{name}");
        assert_eq!(site.stored(name).await, upgraded, "{name}");
    }
}

#[tokio::test]
async fn a_login_is_good_where_its_upgrade_cannot_be_written() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    site.run(
        "CREATE TRIGGER stuck BEFORE UPDATE OF password ON auth_user \
         BEGIN SELECT RAISE(ABORT, 'stuck'); END",
    )
    .await;
    let session = site.login("ann", PASSWORD).await.session().expect("the password is right");
    assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
    assert_eq!(site.stored("ann").await, OLD);
    // A change is more than a login: it says that it failed.
    let body = "username=ann&password=correct+horse&new_password=battery+staple";
    let answer = site.post("/password", body).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.session().is_none() && !answer.text().contains("stuck"));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_who_log_in_at_once_keep_the_session_that_they_are_given() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let mut logins = JoinSet::new();
    for _ in 0..16 {
        let (router, body) = (site.router.clone(), "username=ann&password=correct+horse");
        let request = post("/login").body(body.into()).expect("a request");
        logins.spawn(async move { send(&router, request).await });
    }
    for answer in logins.join_all().await {
        let session = answer.session().expect("the password is right");
        assert_eq!(site.member(&session).await.as_deref(), Some("ann"));
    }
}

#[tokio::test]
async fn nothing_but_the_password_column_changes_at_a_login() {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    let row = || async {
        let row = "SELECT id, username, first_name, last_name, email, CAST(is_superuser AS TEXT), \
                   CAST(is_staff AS TEXT), CAST(date_joined AS TEXT), CAST(last_login AS TEXT) \
                   FROM auth_user";
        let row: (i64, String, String, String, String, String, String, String, Option<String>) =
            sqlx::query_as(row).fetch_one(&site.file).await.expect("one user");
        row
    };
    let before = row().await;
    assert!(site.login("ann", PASSWORD).await.session().is_some());
    assert_ne!(site.stored("ann").await, OLD);
    assert_eq!(row().await, before);
}

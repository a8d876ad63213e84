//! Sessions: new at every login, over at every change of the password.

use axum::http::StatusCode;
use axum_sqlx_example::Settings;

use crate::site::{OLD, PASSWORD, Site};

async fn site() -> Site {
    let site = Site::new().await;
    site.add("ann", OLD).await;
    site.add("bob", OLD).await;
    site
}

async fn session(site: &Site, name: &str) -> String {
    site.login(name, PASSWORD).await.session().expect("the password is right")
}

#[tokio::test]
async fn a_login_gives_a_new_id_and_the_one_before_is_nobodys() {
    let site = site().await;
    let before = session(&site, "ann").await;
    let again = site.post_as(&before, "/login", "username=bob&password=correct+horse").await;
    let after = again.session().expect("the password is right");
    assert_ne!(after, before);
    assert_eq!(site.member(&before).await, None);
    assert_eq!(site.member(&after).await.as_deref(), Some("bob"));
}

#[tokio::test]
async fn an_id_that_somebody_else_chose_is_never_taken_over() {
    let site = site().await;
    let chosen = "ab".repeat(32);
    let answer = site.post_as(&chosen, "/login", "username=ann&password=correct+horse").await;
    assert_ne!(answer.session(), Some(chosen.clone()));
    assert_eq!(site.member(&chosen).await, None);
}

#[tokio::test]
async fn a_refused_login_leaves_the_session_alone() {
    let site = site().await;
    let before = session(&site, "ann").await;
    site.post_as(&before, "/login", "username=bob&password=wrong").await;
    assert_eq!(site.member(&before).await.as_deref(), Some("ann"));
}

#[tokio::test]
async fn a_change_ends_all_sessions_of_the_account_and_gives_a_new_one() {
    let site = site().await;
    let (one, two) = (session(&site, "ann").await, session(&site, "ann").await);
    let other = session(&site, "bob").await;
    let body = "password=correct+horse&new_password=battery+staple";
    let answer = site.post_as(&one, "/password", body).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let new = answer.session().expect("a new session");
    assert_eq!(site.member(&one).await, None);
    assert_eq!(site.member(&two).await, None);
    assert_eq!(site.member(&new).await.as_deref(), Some("ann"));
    assert_eq!(site.member(&other).await.as_deref(), Some("bob"));
    let rows = "SELECT count(*) FROM rehash_session";
    let (rows,): (i64,) = sqlx::query_as(rows).fetch_one(&site.file).await.expect("a number");
    assert_eq!(rows, 2, "what has ended is gone from the table");
}

#[tokio::test]
async fn a_password_that_django_changes_ends_them_as_well() {
    let site = site().await;
    let session = session(&site, "ann").await;
    site.run("UPDATE auth_user SET password = 'sha1$$0' WHERE username = 'ann'").await;
    assert_eq!(site.member(&session).await, None);
}

#[tokio::test]
async fn an_upgrade_is_no_change_and_ends_none() {
    let site = site().await;
    site.run(
        "CREATE TRIGGER stuck BEFORE UPDATE OF password ON auth_user \
         BEGIN SELECT RAISE(ABORT, 'stuck'); END",
    )
    .await;
    let under_the_old = session(&site, "ann").await;
    site.run("DROP TRIGGER stuck").await;
    session(&site, "ann").await;
    assert_ne!(site.stored("ann").await, OLD);
    assert_eq!(site.member(&under_the_old).await.as_deref(), Some("ann"));
}

#[tokio::test]
async fn whoever_logs_out_or_is_made_inactive_or_stays_too_long_is_out() {
    let site = site().await;
    let left = session(&site, "ann").await;
    let answer = site.post_as(&left, "/logout", "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.header("set-cookie").starts_with("session=; "));
    assert_eq!(site.member(&left).await, None);

    let inactive = session(&site, "bob").await;
    site.run("UPDATE auth_user SET is_active = false WHERE username = 'bob'").await;
    assert_eq!(site.member(&inactive).await, None);

    let expired = session(&site, "ann").await;
    site.run("UPDATE rehash_session SET expires = 1000").await;
    assert_eq!(site.member(&expired).await, None);
}

#[tokio::test]
async fn the_table_keeps_no_id_that_a_browser_could_send() {
    let site = site().await;
    let session = session(&site, "ann").await;
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT hex(id), hex(seal) FROM rehash_session")
            .fetch_all(&site.file)
            .await
            .expect("the sessions");
    let [(id, seal)] = rows.as_slice() else { panic!("one session") };
    assert_eq!((id.len(), seal.len()), (64, 64));
    assert!(!id.eq_ignore_ascii_case(&session) && !seal.eq_ignore_ascii_case(&session));
    assert_eq!(site.member(&id.to_lowercase()).await, None);
}

#[tokio::test]
async fn no_script_reads_the_cookie_and_off_loopback_no_wire_shows_it() {
    let plain = "; HttpOnly; SameSite=Lax; Path=/; Max-Age=1209600";
    for (secure_cookie, end) in [(false, plain.to_owned()), (true, format!("{plain}; Secure"))] {
        let site = Site::with(Settings { secure_cookie, ..Settings::default() }).await;
        site.add("ann", OLD).await;
        let answer = site.login("ann", PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let cookie = answer.header("set-cookie");
        assert_eq!(cookie.strip_prefix("session=").and_then(|it| it.get(64..)), Some(end.as_str()));
        assert_eq!(answer.header("location"), "/");
    }
}

//! The same on PostgreSQL.

use axum::Router;
use axum::http::StatusCode;
use axum_sqlx_example::{Database, Settings};
use rehash_test_servers::Postgres;
use tokio::task::JoinSet;

use crate::site::{Answer, OLD, PASSWORD, member, patient, post, routes, send};

async fn site(server: &Postgres, url: &str, user: &str) -> Router {
    let (folder, name) = (server.folder().display(), Postgres::name(url));
    // sqlx takes no URL without a host; the socket's folder stands behind it.
    let url = format!("postgres://{user}@localhost/{name}?host={folder}");
    let database = Database::open(&url).await.expect("a database that can be used");
    routes(&database, Settings::default(), patient()).0
}

async fn posted(router: &Router, path: &str, body: &str) -> Answer {
    send(router, post(path).body(body.to_owned().into()).expect("a request")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_up_logs_in_changes_the_password_and_all_sessions_end() {
    let server = Postgres::start();
    let url = server.database("");
    let site = site(&server, &url, Postgres::USER).await;
    let credentials = "username=re%CC%81my&password=correct+horse";
    assert_eq!(posted(&site, "/signup", credentials).await.status, StatusCode::SEE_OTHER);
    assert_eq!(posted(&site, "/signup", credentials).await.status, StatusCode::CONFLICT);
    let session = posted(&site, "/login", credentials).await.session().expect("a session");
    assert_eq!(member(&site, &session).await.as_deref(), Some("r\u{e9}my"));
    let change = format!("{credentials}&new_password=battery+staple");
    let answer = posted(&site, "/password", &change).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(member(&site, &session).await, None);
    let session = answer.session().expect("a session");
    assert_eq!(member(&site, &session).await.as_deref(), Some("r\u{e9}my"));
    server.run(&url, "UPDATE rehash_session SET expires = 1000");
    assert_eq!(member(&site, &session).await, None);
    let again = posted(&site, "/login", "username=re%CC%81my&password=battery+staple").await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(server.run(&url, "SELECT count(*) FROM rehash_session"), "1");
    assert_eq!(posted(&site, "/password", &change).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_django_are_upgraded_by_a_role_that_may_make_no_tables() {
    let server = Postgres::start();
    let url = server.database("");
    // Made once by somebody who may, as a migration would.
    drop(site(&server, &url, Postgres::USER).await);
    server.run(
        &url,
        &format!(
            "CREATE ROLE shop LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC;
             GRANT SELECT, UPDATE, INSERT ON auth_user TO shop;
             GRANT SELECT, INSERT, UPDATE, DELETE ON rehash_session TO shop;
             INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email,
                 is_staff, is_active, date_joined)
             SELECT '{OLD}', false, name, '', '', '', false, name <> 'idle', now()
             FROM unnest(ARRAY['ann', 'idle']) AS name"
        ),
    );
    let site = site(&server, &url, "shop").await;
    let right = format!("password={PASSWORD}");
    let mut logins = JoinSet::new();
    for _ in 0..12 {
        let (site, body) = (site.clone(), format!("username=ann&{right}"));
        logins.spawn(async move { posted(&site, "/login", &body).await });
    }
    for answer in logins.join_all().await {
        let session = answer.session().expect("the password is right");
        assert_eq!(member(&site, &session).await.as_deref(), Some("ann"));
    }
    let stored = server.run(&url, "SELECT password FROM auth_user WHERE username = 'ann'");
    assert!(stored.starts_with("argon2$argon2id$"));
    let refused = posted(&site, "/login", "username=nobody&password=x").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert_eq!(posted(&site, "/login", &format!("username=idle&{right}")).await, refused);
    assert_eq!(posted(&site, "/login", &format!("username=ann%00&{right}")).await, refused);
}

/// Lets a request run into a change of the row that is not committed yet: it has read the old hash and
/// waits to write. Then the change is committed. Gives the answer, and what a refusal is.
async fn overtaken(path: &str, body: &'static str) -> [Answer; 2] {
    let server = Postgres::start();
    let url = server.database("");
    let site = site(&server, &url, Postgres::USER).await;
    server.run(
        &url,
        &format!(
            "INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email,
                 is_staff, is_active, date_joined)
             VALUES ('{OLD}', false, 'ann', '', '', '', false, true, now())"
        ),
    );
    let mut other = server.session(&url);
    other.run(&format!("BEGIN; UPDATE auth_user SET password = '{OTHER}'"));
    let (router, path) = (site.clone(), path.to_owned());
    let asked = tokio::spawn(async move { posted(&router, &path, body).await });
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    while server.run(&url, waits) != "1" {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    other.run("COMMIT");
    let answer = asked.await.expect("an answer");
    assert_eq!(server.run(&url, "SELECT password FROM auth_user"), OTHER);
    assert_eq!(server.run(&url, "SELECT count(*) FROM rehash_session"), "0");
    [answer, posted(&site, "/login", "username=nobody&password=x").await]
}

/// The SHA-1 of `battery staple`, as an old Django wrote it.
const OTHER: &str = "sha1$$e3ff046ae352440b76336c0df21cbab0d9d7e9da";

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_is_changed_during_a_login_is_not_overwritten_by_its_upgrade() {
    let [answer, refused] = overtaken("/login", "username=ann&password=correct+horse").await;
    assert_eq!(answer, refused);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_changes_the_one_that_is_overtaken_is_a_bad_credential() {
    let body = "username=ann&password=correct+horse&new_password=a+third+one";
    let [answer, refused] = overtaken("/password", body).await;
    assert_eq!(answer, refused);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_the_database_cannot_spell_is_nobodys() {
    let server = Postgres::start();
    let url = server.database_like("TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'", "");
    let site = site(&server, &url, Postgres::USER).await;
    let refused = posted(&site, "/login", "username=nobody&password=x").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert_eq!(posted(&site, "/login", "username=%E2%98%83&password=x").await, refused);
}

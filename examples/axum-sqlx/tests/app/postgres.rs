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

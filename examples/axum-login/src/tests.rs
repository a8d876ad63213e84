//! The example through its routes.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use rehash::{Registry, profile, schemes};
use rehash_web::{Budget, Logins};
use sqlx::sqlite::SqlitePoolOptions;
use tower::ServiceExt as _;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::routes;
use crate::users::{Users, passwords};

/// Django's, of `correct horse`.
const SHA1: &str = "sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f";
const RIGHT: &str = "username=alice&password=correct+horse";

struct Site {
    router: Router,
    users: Users,
}

/// A browser: it keeps the cookie that it was given last.
#[derive(Default)]
struct Browser(Option<String>);

impl Site {
    async fn new() -> Self {
        Self::with(passwords().expect("a registry")).await
    }

    async fn with(logins: Logins) -> Self {
        let one = SqlitePoolOptions::new().max_connections(1); // each has a memory of its own
        let database = one.connect("sqlite::memory:").await.expect("memory");
        let users = Users::open(database, logins).await.expect("a table");
        let sessions = SessionManagerLayer::new(MemoryStore::default());
        Self { router: routes::router(users.clone(), sessions), users }
    }

    /// A site where Alice has a hash that Django wrote.
    async fn with_alice() -> Self {
        let site = Self::new().await;
        site.sql(&format!("INSERT INTO user (name, password) VALUES ('alice', '{SHA1}')")).await;
        site
    }

    async fn sql(&self, statement: &str) {
        let statement = sqlx::query(sqlx::AssertSqlSafe(statement.to_owned()));
        statement.execute(&self.users.database).await.expect("SQL");
    }

    async fn stored(&self) -> String {
        let found = sqlx::query_scalar("SELECT password FROM user WHERE name = 'alice'");
        found.fetch_one(&self.users.database).await.expect("a row")
    }
}

impl Browser {
    async fn send(
        &mut self,
        site: &Site,
        request: Request<Body>,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let (mut parts, body) = request.into_parts();
        if let Some(cookie) = &self.0 {
            parts.headers.insert(COOKIE, cookie.parse().expect("a cookie"));
        }
        let request = Request::from_parts(parts, body);
        let response = site.router.clone().oneshot(request).await.expect("it never fails");
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get(SET_COOKIE) {
            let cookie = cookie.to_str().expect("ASCII").split(';').next().expect("its value");
            self.0 = Some(cookie.to_owned());
        }
        let body = to_bytes(body, usize::MAX).await.expect("a whole body");
        (parts.status, parts.headers, body.to_vec())
    }

    async fn post(
        &mut self,
        site: &Site,
        path: &str,
        form: &str,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(site, request.body(form.to_owned().into()).expect("a request")).await
    }

    async fn status(&mut self, site: &Site, path: &str, form: &str) -> u16 {
        self.post(site, path, form).await.0.as_u16()
    }

    /// Whether the session is somebody's.
    async fn is_in(&mut self, site: &Site) -> bool {
        let (status, _, _) =
            self.send(site, Request::get("/").body(Body::empty()).expect("GET")).await;
        assert!(status == StatusCode::OK || status == StatusCode::UNAUTHORIZED, "{status}");
        status == StatusCode::OK
    }
}

#[tokio::test]
async fn who_has_signed_up_logs_in_and_out() {
    let (site, mut browser) = (Site::new().await, Browser::default());
    assert_eq!(browser.status(&site, "/signup", RIGHT).await, 201);
    assert!(site.stored().await.starts_with("$argon2id$"));
    assert_eq!(browser.status(&site, "/signup", RIGHT).await, 409);
    assert!(!browser.is_in(&site).await);
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
    assert!(browser.is_in(&site).await);
    assert_eq!(browser.status(&site, "/logout", "").await, 303);
    assert!(!browser.is_in(&site).await);
}

#[tokio::test]
async fn every_refusal_is_the_same_answer_and_begins_no_session() {
    let (site, mut browser) = (Site::with_alice().await, Browser::default());
    site.sql("INSERT INTO user (name, password) VALUES ('locked', '!'), ('null', NULL)").await;
    site.sql("INSERT INTO user (name, password) VALUES ('broken', 'sha1$0reBK$5e98')").await;
    site.sql("INSERT INTO user (name, password) VALUES ('bytes', x'73686131ff')").await;
    let long = format!("username=alice&password={}", "x".repeat(5000));
    let endless = format!("username=alice&password={}", "x".repeat(20_000));
    let unknown = browser.post(&site, "/login", "username=nobody&password=correct+horse").await;
    assert_eq!(unknown.0, StatusCode::UNAUTHORIZED);
    let forms = [
        "username=alice&password=wrong",
        "username=alice&password=correct+horse%00",
        "username=locked&password=correct+horse",
        "username=null&password=correct+horse",
        "username=broken&password=correct+horse",
        "username=bytes&password=correct+horse",
        "username=alice",
        "username=alice&password=correct+horse&password=correct+horse",
        "username=alice&password=%zz",
        "username=%ff&password=correct+horse",
        "",
        &long,
        &endless,
    ];
    for form in forms {
        assert_eq!(browser.post(&site, "/login", form).await, unknown, "{form:.60}");
    }
    assert!(!browser.is_in(&site).await);
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
}

#[tokio::test]
async fn an_old_hash_is_replaced_once_and_no_session_ends_by_it() {
    let site = Site::with_alice().await;
    let mut logins = [Browser::default(), Browser::default()];
    let [first, second] = &mut logins;
    // As before the upgrade: the first session begins while the old hash cannot be replaced.
    site.sql("CREATE TRIGGER no BEFORE UPDATE ON user BEGIN SELECT RAISE(FAIL, 'no'); END").await;
    assert_eq!(first.status(&site, "/login", RIGHT).await, 303, "a login is good without upgrade");
    assert_eq!(site.stored().await, SHA1);
    site.sql("DROP TRIGGER no").await;

    assert_eq!(second.status(&site, "/login", RIGHT).await, 303);
    let new = site.stored().await;
    assert!(new.starts_with("$argon2id$"));
    assert!(first.is_in(&site).await && second.is_in(&site).await);
    assert_eq!(Browser::default().status(&site, "/login", RIGHT).await, 303);
    assert_eq!(site.stored().await, new);
}

#[tokio::test]
async fn a_change_of_the_password_ends_all_sessions_but_the_one_that_made_it() {
    let site = Site::with_alice().await;
    let (mut here, mut there) = (Browser::default(), Browser::default());
    for browser in [&mut here, &mut there] {
        assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
    }
    let change = "password=correct+horse&new_password=battery+staple";
    let (before, stolen) = (here.0.clone(), Browser(here.0.clone()));
    assert_eq!(here.status(&site, "/password", change).await, 303);
    assert!(here.is_in(&site).await);
    assert_ne!(here.0, before, "the session has a new id");
    for mut browser in [there, stolen] {
        assert!(!browser.is_in(&site).await);
    }
    assert_eq!(Browser::default().status(&site, "/login", RIGHT).await, 401);
    let new = "username=alice&password=battery+staple";
    assert_eq!(Browser::default().status(&site, "/login", new).await, 303);
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_the_current_one_and_is_logged_in() {
    let (site, mut browser) = (Site::with_alice().await, Browser::default());
    let change = "password=correct+horse&new_password=battery+staple";
    assert_eq!(browser.status(&site, "/password", change).await, 401);
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
    let stored = site.stored().await;
    let wrong = "password=wrong&new_password=battery+staple";
    assert_eq!(browser.status(&site, "/password", wrong).await, 401);
    for new in ["battery%00staple", "battery", ""] {
        let form = format!("password=correct+horse&new_password={new}");
        assert_eq!(browser.status(&site, "/password", &form).await, 422, "{new}");
    }
    assert_eq!(browser.status(&site, "/password", "password=correct+horse").await, 422);
    assert_eq!(site.stored().await, stored);
    assert!(browser.is_in(&site).await);
}

#[tokio::test]
async fn of_two_changes_at_once_one_counts_and_the_other_is_refused() {
    let (site, mut one, mut other) =
        (Site::with_alice().await, Browser::default(), Browser::default());
    assert_eq!(one.status(&site, "/login", RIGHT).await, 303);
    assert_eq!(other.status(&site, "/login", RIGHT).await, 303);
    let (one, other) = tokio::join!(
        one.status(&site, "/password", "password=correct+horse&new_password=battery+one"),
        other.status(&site, "/password", "password=correct+horse&new_password=battery+two"),
    );
    let (winner, loser) = match (one, other) {
        (303, 401) => ("battery+one", "battery+two"),
        (401, 303) => ("battery+two", "battery+one"),
        both => panic!("{both:?}"),
    };
    let form = |password| format!("username=alice&password={password}");
    assert_eq!(Browser::default().status(&site, "/login", &form(winner)).await, 303);
    assert_eq!(Browser::default().status(&site, "/login", &form(loser)).await, 401);
}

#[tokio::test]
async fn a_login_begins_a_session_of_a_new_id() {
    let (site, mut browser) = (Site::with_alice().await, Browser::default());
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
    let first = browser.0.clone();
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
    assert_ne!(browser.0, first);
    assert!(browser.is_in(&site).await);
    assert!(!Browser(first).is_in(&site).await);
}

#[tokio::test]
async fn passwords_that_differ_in_bytes_that_are_no_text_stay_two() {
    let (site, mut browser) = (Site::new().await, Browser::default());
    let form = |byte| format!("username=alice&password=correct{byte}horse");
    assert_eq!(browser.status(&site, "/signup", &form("%FF")).await, 201);
    for (byte, status) in [("%FE", 401), ("%EF%BF%BD", 401), ("%FF", 303)] {
        assert_eq!(browser.status(&site, "/login", &form(byte)).await, status, "{byte}");
    }
}

#[tokio::test]
async fn who_finds_no_place_is_told_when_to_come_again_whoever_it_is() {
    let mut budget = Budget::default();
    budget.waiting = 1;
    let target = schemes::phc::Argon2id::OWASP;
    let registry =
        Registry::builder(target).profile(profile::django()).build().expect("a registry");
    let (site, mut browser) =
        (Site::with(Logins::new(registry, budget).expect("a budget")).await, Browser::default());
    assert_eq!(browser.status(&site, "/signup", RIGHT).await, 201);
    let place = site.users.logins.enter().expect("the only place");
    let known = browser.post(&site, "/login", RIGHT).await;
    assert_eq!(known.0, StatusCode::SERVICE_UNAVAILABLE);
    assert!(known.1.contains_key(RETRY_AFTER));
    for form in ["username=nobody&password=correct+horse", "username=alice&password=wrong", ""] {
        assert_eq!(browser.post(&site, "/login", form).await, known);
    }
    drop(place);
    assert_eq!(browser.status(&site, "/login", RIGHT).await, 303);
}

#[tokio::test]
async fn what_is_printed_of_a_user_holds_no_hash() {
    use axum_login::{AuthUser as _, AuthnBackend as _};
    let site = Site::with_alice().await;
    let typed = Some(("alice".to_owned(), "correct horse".into()));
    let user = site.users.authenticate(typed).await.expect("a table").expect("the right password");
    let printed = format!("{user:?} {:?}", user.session_auth_hash());
    for hash in [SHA1, &site.stored().await] {
        for part in hash.split('$').filter(|part| part.len() >= 5) {
            assert!(!printed.contains(part), "{printed}");
        }
    }
}

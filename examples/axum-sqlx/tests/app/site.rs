//! An application over a database of its own, and a browser to ask it with.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use axum_sqlx_example::{App, Database, Settings};
use rehash::schemes::django::Argon2Target;
use rehash::{Registry, profile, schemes};
use rehash_web::{Budget, Logins};
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tower::ServiceExt as _;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const PASSWORD: &str = "correct horse";
/// The password above, as an old Django wrote it.
pub(crate) const OLD: &str = "sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f";

/// An application that is asked without a socket.
pub(crate) struct Site {
    pub(crate) router: Router,
    pub(crate) logins: Logins,
    pub(crate) database: Database,
    /// The same file, for what the test itself looks at or spoils.
    pub(crate) file: SqlitePool,
    _folder: Folder,
}

impl Site {
    pub(crate) async fn new() -> Self {
        Self::with(Settings::default()).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        Self::within(settings, patient()).await
    }

    pub(crate) async fn within(settings: Settings, budget: Budget) -> Self {
        let folder = Folder::new();
        let path = folder.path().join("app.db");
        let database = Database::open(&format!("sqlite:{}", path.display())).await;
        let database = database.expect("a new file");
        let file = SqlitePool::connect_with(SqliteConnectOptions::new().filename(&path)).await;
        let (router, logins) = routes(&database, settings, budget);
        Self { router, logins, database, file: file.expect("the same"), _folder: folder }
    }

    /// Adds a user with this password column, as Django would have.
    pub(crate) async fn add(&self, name: &str, stored: &str) {
        let add = sqlx::query(
            "INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, \
             email, is_staff, is_active, date_joined) VALUES ($1, true, $2, 'A', 'B', 'c@d.example', \
             true, true, '2011-12-13 14:15:16.171819')",
        );
        add.bind(stored).bind(name).execute(&self.file).await.expect("a user more");
    }

    /// What the password column of a user holds.
    pub(crate) async fn stored(&self, name: &str) -> String {
        let find = sqlx::query_as("SELECT password FROM auth_user WHERE username = $1").bind(name);
        let (stored,): (String,) = find.fetch_one(&self.file).await.expect("the user is there");
        stored
    }

    /// Runs SQL behind the application's back.
    pub(crate) async fn run(&self, sql: &'static str) {
        sqlx::raw_sql(sql).execute(&self.file).await.expect("the test's own SQL");
    }

    pub(crate) async fn post(&self, path: &str, body: &str) -> Answer {
        send(&self.router, post(path).body(body.to_owned().into()).expect("a request")).await
    }

    /// The same from a browser with this session.
    pub(crate) async fn post_as(&self, session: &str, path: &str, body: &str) -> Answer {
        let request = post(path).header(COOKIE, format!("other=1; session={session}"));
        send(&self.router, request.body(body.to_owned().into()).expect("a request")).await
    }

    pub(crate) async fn login(&self, name: &str, password: &str) -> Answer {
        self.post("/login", &format!("username={name}&password={password}")).await
    }

    /// Who is logged in with this session.
    pub(crate) async fn member(&self, session: &str) -> Option<String> {
        member(&self.router, session).await
    }
}

/// An application over any database.
pub(crate) fn routes(database: &Database, settings: Settings, budget: Budget) -> (Router, Logins) {
    let registry = Registry::builder(Argon2Target::new(19_456, 2, 1))
        .profile(profile::django())
        .accept_all(&schemes::TAGGED)
        .build()
        .expect("a registry");
    let logins = Logins::new(registry, budget).expect("a budget that is large enough");
    (App::new(logins.clone(), database.clone(), settings).router(), logins)
}

/// Nobody is ever too late, however slow the machine.
pub(crate) fn patient() -> Budget {
    let mut budget = Budget::default();
    budget.waiting = 10_000;
    budget.deadline = std::time::Duration::from_hours(1);
    budget
}

pub(crate) fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path).header(CONTENT_TYPE, FORM).header("host", "app.example")
}

pub(crate) async fn get(router: &Router, path: &str) -> Answer {
    send(router, Request::get(path).body(Body::empty()).expect("a request")).await
}

pub(crate) async fn member(router: &Router, session: &str) -> Option<String> {
    let request = Request::get("/").header(COOKIE, format!("session={session}"));
    let page = send(router, request.body(Body::empty()).expect("a request")).await.text();
    let (_, after) = page.split_once("id=\"user\">")?;
    Some(after.split_once('<')?.0.to_owned())
}

pub(crate) async fn send(router: &Router, mut request: Request<Body>) -> Answer {
    if request.extensions().get::<ConnectInfo<SocketAddr>>().is_none() {
        let peer = SocketAddr::from(([192, 0, 2, 1], 50_000));
        request.extensions_mut().insert(ConnectInfo(peer));
    }
    let response = router.clone().oneshot(request).await.expect("it always answers");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, body: body.to_vec() }
}

/// Everything that somebody outside sees.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("pages are text")
    }

    /// The session that it gives, where it gives one.
    pub(crate) fn session(&self) -> Option<String> {
        let cookie = self.headers.get(SET_COOKIE)?.to_str().expect("a cookie is ASCII");
        let value = cookie.strip_prefix("session=")?.split(';').next()?;
        (!value.is_empty()).then(|| value.to_owned())
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
    }
}

/// A folder that is gone with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("rehash-axum-{}-{number}", process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

//! What is decided before anybody is looked up. The database is closed in these tests: whoever
//! looked anything up would be answered 500.

use std::net::SocketAddr;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum_sqlx_example::{Settings, Throttle};

use crate::site::{Answer, OLD, PASSWORD, Site, get, patient, post, send};

fn throttle(change: impl FnOnce(&mut Throttle)) -> Settings {
    let hour = Duration::from_hours(1);
    let mut throttle =
        Throttle { address: (1000, hour), account: (1000, hour), sign_up: (1000, hour) };
    change(&mut throttle);
    Settings { throttle: Some(throttle), ..Settings::default() }
}

async fn from(site: &Site, peer: [u8; 4], path: &str, body: &str) -> Answer {
    let mut request = post(path).body(body.to_owned().into()).expect("a request");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 50_000))));
    send(&site.router, request).await
}

fn is_limited(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=3600).contains(&seconds));
}

/// Without what says when to come back, which a clock counts down.
fn timeless(mut answer: Answer) -> Answer {
    answer.headers.remove("retry-after");
    answer
}

#[tokio::test]
async fn a_name_is_tried_so_often_whether_it_is_anybodys_or_not() {
    let site = Site::with(throttle(|it| it.account.0 = 2)).await;
    site.add("ann", OLD).await;
    for name in ["ann", "nobody"] {
        for _ in 0..2 {
            assert_eq!(site.login(name, "wrong").await.status, StatusCode::UNAUTHORIZED);
        }
    }
    site.database.close().await;
    let (known, unknown) =
        (site.login("ann", PASSWORD).await, site.login("nobody", PASSWORD).await);
    is_limited(&known);
    is_limited(&unknown);
    assert_eq!(timeless(known), timeless(unknown));
    // Another spelling is the same name, another address no other account, and a change an attempt.
    is_limited(&site.login("+%EF%BD%81nn", PASSWORD).await);
    is_limited(&from(&site, [192, 0, 2, 9], "/login", "username=ann&password=x").await);
    let change = "username=ann&password=x&new_password=battery+staple";
    is_limited(&site.post("/password", change).await);
}

#[tokio::test]
async fn an_address_posts_so_often_and_reads_as_it_likes() {
    let site = Site::with(throttle(|it| it.address.0 = 2)).await;
    for name in ["ann", "bob"] {
        assert_eq!(site.login(name, "wrong").await.status, StatusCode::UNAUTHORIZED);
    }
    let elsewhere = from(&site, [192, 0, 2, 9], "/login", "username=ann&password=x").await;
    assert_eq!(elsewhere.status, StatusCode::UNAUTHORIZED);
    site.database.close().await;
    for path in ["/login", "/signup", "/password", "/logout"] {
        is_limited(&site.post(path, "username=cid&password=correct+horse").await);
    }
    assert_eq!(get(&site.router, "/health").await.status, StatusCode::OK);
    assert_eq!(get(&site.router, "/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_address_signs_up_so_often() {
    let site = Site::with(throttle(|it| it.sign_up.0 = 1)).await;
    let added = site.post("/signup", "username=ann&password=correct+horse").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    site.database.close().await;
    is_limited(&site.post("/signup", "username=bob&password=correct+horse").await);
}

#[tokio::test]
async fn another_site_is_refused_before_it_is_counted() {
    let site = Site::with(throttle(|it| it.address.0 = 1)).await;
    for _ in 0..3 {
        let foreign = post("/login").header("origin", "http://evil.example");
        let answer = send(&site.router, foreign.body("".into()).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(site.login("ann", "wrong").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn where_too_many_wait_everybody_is_told_so_before_a_look_up() {
    let mut budget = patient();
    budget.waiting = 2;
    let site = Site::within(Settings::default(), budget).await;
    site.add("ann", OLD).await;
    let places = (site.logins.enter().expect("a place"), site.logins.enter().expect("another"));
    site.database.close().await;
    let known = site.login("ann", PASSWORD).await;
    assert_eq!(known.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(known.header("retry-after"), "5");
    assert_eq!(site.login("nobody", PASSWORD).await, known);
    assert_eq!(site.post("/login", "%").await, known);
    let change = "&password=x&new_password=battery+staple";
    assert_eq!(site.post("/password", &format!("username=ann{change}")).await, known);
    assert_eq!(site.post("/password", &format!("username=nobody{change}")).await, known);
    assert_eq!(site.post("/signup", "username=bob&password=correct+horse").await, known);
    assert_eq!(get(&site.router, "/health").await.status, StatusCode::OK);
    drop(places);
    assert_eq!(site.post("/login", "%").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_closed_database_is_what_these_tests_take_it_for() {
    let site = Site::new().await;
    site.database.close().await;
    let answer = site.login("ann", "wrong").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
}

//! The example through its routes.

use actix_web::body::MessageBody as _;
use actix_web::http::StatusCode;
use actix_web::{App, test};
use rehash::{Registry, StoredHash, profile, schemes};
use rehash_web::{Budget, HashColumn, Logins};
use sqlx::sqlite::SqlitePoolOptions;

use crate::accounts::{Accounts, passwords};
use crate::routes;

/// Django's, of `correct horse`.
const SHA1: &str = "sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f";

/// Status, headers and body.
type Answer = (StatusCode, String, Vec<u8>);

async fn accounts(logins: Logins) -> Accounts {
    let one = SqlitePoolOptions::new().max_connections(1); // each has a memory of its own
    let database = one.connect("sqlite::memory:").await.expect("memory");
    Accounts::open(database, logins).await.expect("a table")
}

async fn add(accounts: &Accounts, name: &str, password: Option<&[u8]>) {
    let password = password.map(|bytes| HashColumn(StoredHash::from(bytes.to_vec())));
    sqlx::query("INSERT INTO account (name, password) VALUES (?, ?)")
        .bind(name)
        .bind(password)
        .execute(&accounts.database)
        .await
        .expect("a new name");
}

async fn stored(accounts: &Accounts, name: &str) -> String {
    let account = accounts.find(name).await.expect("a table").expect("an account");
    account.password.expect("a hash").as_str().expect("text").to_owned()
}

async fn post(accounts: &Accounts, path: &str, form: impl Into<Vec<u8>>) -> Answer {
    let app = App::new().configure(|app| routes::configure(app, accounts));
    let app = test::init_service(app).await;
    let request = test::TestRequest::post().uri(path).set_payload(form.into()).to_request();
    let (_, response) = test::call_service(&app, request).await.into_parts();
    let (status, headers) = (response.status(), format!("{:?}", response.headers()));
    let body = response.into_body().try_into_bytes().expect("a whole body");
    (status, headers, body.to_vec())
}

async fn status(accounts: &Accounts, path: &str, form: &str) -> u16 {
    post(accounts, path, form).await.0.as_u16()
}

#[actix_web::test]
async fn who_has_signed_up_logs_in_with_that_password_only() {
    let accounts = accounts(passwords().expect("a registry")).await;
    let form = "username=alice&password=correct+horse";
    assert_eq!(status(&accounts, "/signup", form).await, 201);
    assert!(stored(&accounts, "alice").await.starts_with("$argon2id$"));
    assert_eq!(status(&accounts, "/login", form).await, 204);
    assert_eq!(status(&accounts, "/login", "username=alice&password=correct%20horse").await, 204);
    assert_eq!(status(&accounts, "/login", "username=alice&password=Correct+horse").await, 401);
    assert_eq!(status(&accounts, "/signup", form).await, 409);
}

#[actix_web::test]
async fn every_refusal_is_the_same_answer() {
    let accounts = accounts(passwords().expect("a registry")).await;
    add(&accounts, "alice", Some(SHA1.as_bytes())).await;
    add(&accounts, "locked", Some(b"!")).await;
    add(&accounts, "null", None).await;
    add(&accounts, "broken", Some(b"sha1$0reBK$5e98")).await;
    add(&accounts, "bytes", Some(b"sha1$\xff$5e98")).await;
    let long = format!("username=alice&password={}", "x".repeat(5000));
    let endless = format!("username=alice&password={}", "x".repeat(20_000));
    let unknown = post(&accounts, "/login", "username=nobody&password=correct+horse").await;
    assert_eq!(unknown.0, StatusCode::UNAUTHORIZED);
    let forms = [
        "username=alice&password=wrong",
        "username=alice&password=",
        "username=alice&password=correct+horse%00",
        "username=alice%00&password=correct+horse",
        "username=locked&password=correct+horse",
        "username=null&password=correct+horse",
        "username=broken&password=correct+horse",
        "username=bytes&password=correct+horse",
        "username=alice",
        "username=alice&password=correct+horse&password=correct+horse",
        "username=alice&password=%zz",
        "username=alice&password=correct+horse%2",
        "username=%ff&password=correct+horse",
        "",
        &long,
        &endless,
    ];
    for form in forms {
        assert_eq!(post(&accounts, "/login", form).await, unknown, "{form:.60}");
    }
    assert_eq!(status(&accounts, "/login", "username=alice&password=correct+horse").await, 204);
}

#[actix_web::test]
async fn an_old_hash_is_replaced_at_the_first_login_and_stays_from_then_on() {
    let accounts = accounts(passwords().expect("a registry")).await;
    add(&accounts, "alice", Some(SHA1.as_bytes())).await;
    let form = "username=alice&password=correct+horse";
    assert_eq!(status(&accounts, "/login", "username=alice&password=wrong").await, 401);
    assert_eq!(stored(&accounts, "alice").await, SHA1);
    assert_eq!(status(&accounts, "/login", form).await, 204);
    let new = stored(&accounts, "alice").await;
    assert!(new.starts_with("$argon2id$"));
    assert_eq!(status(&accounts, "/login", form).await, 204);
    assert_eq!(stored(&accounts, "alice").await, new);
}

#[actix_web::test]
async fn a_password_that_was_changed_meanwhile_is_not_overwritten() {
    let accounts = accounts(passwords().expect("a registry")).await;
    add(&accounts, "alice", Some(SHA1.as_bytes())).await;
    let account = accounts.find("alice").await.expect("a table").expect("an account");
    let login = accounts.logins.login("correct horse", account.password).await;
    let rehash_web::Login::Accepted { replace: Some(replacement), .. } = login else {
        panic!("an old hash is replaced: {login:?}");
    };
    sqlx::query("UPDATE account SET password = '!'")
        .execute(&accounts.database)
        .await
        .expect("SQL");
    accounts.upgrade(account.id, &replacement).await;
    assert_eq!(stored(&accounts, "alice").await, "!");
}

#[actix_web::test]
async fn a_login_is_good_where_the_better_hash_cannot_be_stored() {
    let accounts = accounts(passwords().expect("a registry")).await;
    add(&accounts, "alice", Some(SHA1.as_bytes())).await;
    let refuse = "CREATE TRIGGER no BEFORE UPDATE ON account BEGIN SELECT RAISE(FAIL, 'no'); END";
    sqlx::query(refuse).execute(&accounts.database).await.expect("SQL");
    assert_eq!(status(&accounts, "/login", "username=alice&password=correct+horse").await, 204);
    assert_eq!(stored(&accounts, "alice").await, SHA1);
}

#[actix_web::test]
async fn passwords_that_differ_in_bytes_that_are_no_text_stay_two() {
    let accounts = accounts(passwords().expect("a registry")).await;
    let form = "username=alice&password=correct%FFhorse";
    assert_eq!(status(&accounts, "/signup", form).await, 201);
    assert_eq!(status(&accounts, "/login", form).await, 204);
    assert_eq!(status(&accounts, "/login", "username=alice&password=correct%FEhorse").await, 401);
    let replaced = "username=alice&password=correct%EF%BF%BDhorse";
    assert_eq!(status(&accounts, "/login", replaced).await, 401);
}

#[actix_web::test]
async fn names_and_passwords_that_nobody_may_have_are_not_signed_up() {
    let accounts = accounts(passwords().expect("a registry")).await;
    let long = format!("username=alice&password={}", "x".repeat(5000));
    let forms = [
        "username=alice&password=short",
        "username=&password=correct+horse",
        "username=al%00ice&password=correct+horse",
        "username=alice&password=correct+horse%00",
        "username=alice",
        &long,
    ];
    for form in forms {
        assert_eq!(status(&accounts, "/signup", form).await, 422, "{form:.60}");
    }
    assert!(accounts.find("alice").await.expect("a table").is_none());
}

#[actix_web::test]
async fn who_finds_no_place_is_told_when_to_come_again_whoever_it_is() {
    let mut budget = Budget::default();
    budget.waiting = 1;
    let target = schemes::phc::Argon2id::OWASP;
    let registry =
        Registry::builder(target).profile(profile::django()).build().expect("a registry");
    let accounts = accounts(Logins::new(registry, budget).expect("a budget")).await;
    add(&accounts, "alice", Some(SHA1.as_bytes())).await;
    let place = accounts.logins.enter().expect("the only place");
    // Nobody is looked up without a place, so that no table is needed to be busy.
    accounts.database.close().await;
    let known = post(&accounts, "/login", "username=alice&password=correct+horse").await;
    assert_eq!(known.0, StatusCode::SERVICE_UNAVAILABLE);
    assert!(known.1.contains("retry-after"), "{}", known.1);
    for form in ["username=nobody&password=correct+horse", "username=alice&password=wrong", ""] {
        assert_eq!(post(&accounts, "/login", form).await, known);
        assert_eq!(post(&accounts, "/signup", form).await, known);
    }
    drop(place);
    assert_eq!(status(&accounts, "/login", "username=alice&password=x").await, 500, "no table");
}

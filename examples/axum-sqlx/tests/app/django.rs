//! A table that Django made is used as it is.

use std::fs;

use axum::http::StatusCode;
use axum_sqlx_example::{Database, Settings};
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;

use crate::site::{Folder, OLD, PASSWORD, member, patient, post, routes, send};

/// `auth_user` as Django 3.2 makes it, and a table that has nothing to do with users.
const DJANGO_3_2: &str = r#"
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL,
    "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL,
    "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL,
    "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
INSERT INTO auth_user VALUES (41, 'sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f', NULL, 1,
    'ann', 'B', 'a@b.example', 1, 1, '2011-12-13 14:15:16.171819', 'A');"#;

#[tokio::test]
async fn a_table_of_django_keeps_its_shape_and_its_journal() {
    let folder = Folder::new();
    let path = folder.path().join("db.sqlite3");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let file = SqlitePool::connect_with(options).await.expect("a file");
    sqlx::raw_sql(DJANGO_3_2).execute(&file).await.expect("Django's tables");
    let shape = || async {
        let tables = "SELECT group_concat(sql) FROM sqlite_schema WHERE name NOT LIKE '%rehash%'";
        let (tables,): (String,) = sqlx::query_as(tables).fetch_one(&file).await.expect("tables");
        // The two bytes of its head that tell a write-ahead log from a rollback journal.
        let head = fs::read(&path).expect("the file");
        (tables, head.get(18..20).expect("a head of 100 bytes").to_vec())
    };
    let before = shape().await;
    assert_eq!(before.1, [1, 1]);

    let url = format!("sqlite:{}", path.display());
    for _ in 0..2 {
        let database = Database::open(&url).await.expect("a database that can be used");
        let (router, _) = routes(&database, Settings::default(), patient());
        let body = format!("username=ann&password={PASSWORD}");
        let answer = send(&router, post("/login").body(body.into()).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let session = answer.session().expect("a session");
        assert_eq!(member(&router, &session).await.as_deref(), Some("ann"));
        database.close().await;
    }

    assert_eq!(shape().await, before);
    let (id, stored): (i64, String) =
        sqlx::query_as("SELECT id, password FROM auth_user").fetch_one(&file).await.expect("ann");
    assert_eq!(id, 41);
    assert!(stored != OLD && stored.starts_with("argon2$argon2id$"));
}

#[tokio::test]
async fn a_table_that_is_none_of_djangos_is_refused_before_anything_is_made() {
    let folder = Folder::new();
    let path = folder.path().join("other.db");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let file = SqlitePool::connect_with(options).await.expect("a file");
    sqlx::raw_sql("CREATE TABLE auth_user (name text)").execute(&file).await.expect("a table");
    let error = Database::open(&format!("sqlite:{}", path.display())).await;
    let error = format!("{:#}", error.expect_err("no password column"));
    assert!(error.contains("auth_user"), "{error}");
    let tables = "SELECT count(*) FROM sqlite_schema";
    let (tables,): (i64,) = sqlx::query_as(tables).fetch_one(&file).await.expect("a number");
    assert_eq!(tables, 1, "nothing is made beside it");
}

//! PostgreSQL: types, collations, padding, and what somebody wrote meanwhile.

use std::sync::LazyLock;

use rehash::StoredHash;
use rehash_test_servers::Postgres as Server;
use rehash_web::postgres::PasswordColumn;
use rehash_web::{HashColumn, Swapped};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, PgPool};

use super::upgraded::{in_capitals, old, replacement};

static SERVER: LazyLock<Server> = LazyLock::new(Server::start);

const TYPES: &str = "\
CREATE EXTENSION citext;
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
CREATE DOMAIN hash AS varchar(128) CHECK (VALUE <> 'never');
CREATE DOMAIN citext_hash AS citext;
CREATE DOMAIN bytes AS bytea;
CREATE DOMAIN more_bytes AS bytes;
CREATE SCHEMA \"my \"\"app\";";

const COLUMNS: [&str; 12] = [
    "text",
    "text COLLATE \"C\"",
    "text COLLATE ci",
    "varchar(128)",
    "varchar(128) COLLATE ci",
    "char(128)",
    "char(128) COLLATE ci",
    "citext",
    "hash",
    "citext_hash",
    "bytea",
    "more_bytes",
];

async fn database() -> PgPool {
    let url = SERVER.database(TYPES);
    let options = PgConnectOptions::new_without_pgpass()
        .socket(SERVER.folder())
        .username(Server::USER)
        .database(Server::name(&url));
    PgPool::connect_with(options).await.expect("the server listens")
}

/// A table whose column is of this type.
async fn table(database: &PgPool, place: usize, kind: &str) -> PasswordColumn {
    let name = format!("user \"{place}");
    let quoted = name.replace('"', "\"\"");
    let sql = format!("CREATE TABLE \"{quoted}\" (id int PRIMARY KEY, \"pass word\" {kind})");
    sqlx::query(AssertSqlSafe(sql)).execute(database).await.expect("a table");
    PasswordColumn::new(&name, "id", "pass word")
}

async fn insert(database: &PgPool, place: usize, id: i32, stored: &str) {
    let sql = format!("INSERT INTO \"user \"\"{place}\" VALUES ($1, $2)");
    let insert = sqlx::query(AssertSqlSafe(sql)).bind(id).bind(HashColumn(stored.into()));
    insert.execute(database).await.expect("a row");
}

async fn read(database: &PgPool, place: usize, id: i32) -> StoredHash {
    let sql = format!("SELECT \"pass word\" FROM \"user \"\"{place}\" WHERE id = $1");
    let row: (HashColumn,) =
        sqlx::query_as(AssertSqlSafe(sql)).bind(id).fetch_one(database).await.expect("a row");
    row.0.into()
}

#[tokio::test]
async fn an_old_hash_is_replaced_by_bytes_whatever_type_and_collation_say() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database().await;
    for (place, kind) in COLUMNS.into_iter().enumerate() {
        let column = table(&database, place, kind).await;
        insert(&database, place, 1, &stored).await;
        insert(&database, place, 2, &in_capitals(&stored)).await;
        insert(&database, place, 3, &format!(" {stored}")).await;
        assert_eq!(read(&database, place, 1).await, stored.as_str().into(), "{kind}");
        for (id, fate) in [(1, Swapped::Done), (2, Swapped::ChangedMeanwhile)]
            .into_iter()
            .chain([3, 4, 1].map(|id| (id, Swapped::ChangedMeanwhile)))
        {
            let swapped = column.replace(&database, id, &replacement).await;
            assert_eq!(swapped.expect("it writes"), fate, "{kind}, row {id}");
        }
        assert_eq!(read(&database, place, 1).await, *replacement.new(), "{kind}");
        assert_eq!(read(&database, place, 2).await, in_capitals(&stored).as_str().into());
    }
}

#[tokio::test]
async fn a_password_changed_meanwhile_stays() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database().await;
    let column = table(&database, 0, "text").await;
    insert(&database, 0, 1, &stored).await;
    let current = StoredHash::from(stored.as_str());
    // Somebody changes it in a transaction that is open when the login comes.
    let mut change = database.begin().await.expect("a transaction");
    let changed = column.swap(&mut *change, 1, &current, &"changed".into()).await;
    assert_eq!(changed.expect("it writes"), Swapped::Done);
    let late = tokio::spawn({
        let (database, column, replacement) =
            (database.clone(), column.clone(), replacement.clone());
        async move { column.replace(&database, 1, &replacement).await }
    });
    let blocked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' \
         AND datname = current_database()";
    while sqlx::query_scalar::<_, i64>(blocked).fetch_one(&database).await.expect("a count") == 0 {
        tokio::task::yield_now().await;
    }
    change.commit().await.expect("a commit");
    assert_eq!(late.await.expect("no panic").expect("it writes"), Swapped::ChangedMeanwhile);
    assert_eq!(read(&database, 0, 1).await, "changed".into());
}

#[tokio::test]
async fn a_value_that_does_not_fit_is_refused_and_quoted_nowhere() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database().await;
    let kinds = ["varchar(45)", "char(45)", "text CHECK (\"pass word\" NOT LIKE 'toy%')"];
    for (place, kind) in kinds.into_iter().enumerate() {
        let column = table(&database, place, kind).await;
        insert(&database, place, 1, &stored).await;
        let long = StoredHash::from(format!("toy${}", "x".repeat(60)));
        let error = column.swap(&database, 1, replacement.old(), &long).await;
        let error = error.expect_err("it is refused");
        assert!(matches!(error.code(), Some("22001" | "23514")), "{kind}: {error}");
        let said = format!("{error} {error:?}");
        assert!(!said.contains("toy$") && !said.contains("old$"), "{said}");
        assert_eq!(read(&database, place, 1).await, stored.as_str().into(), "{kind}");
    }
}

#[tokio::test]
async fn a_swap_of_more_than_one_row_is_an_error_and_can_be_taken_back() {
    let database = database().await;
    table(&database, 0, "text").await;
    insert(&database, 0, 1, "old").await;
    insert(&database, 0, 2, "old").await;
    let column = PasswordColumn::new("user \"0", "pass word", "pass word");
    let mut change = database.begin().await.expect("a transaction");
    let error = column.swap(&mut *change, "old", &"old".into(), &"new".into()).await;
    let error = error.expect_err("two rows");
    assert_eq!(error.to_string(), "writing the hash: more than one row has this key and hash");
    change.rollback().await.expect("a rollback");
    for id in [1, 2] {
        assert_eq!(read(&database, 0, id).await, "old".into());
    }
}

#[tokio::test]
async fn a_value_that_a_trigger_rewrites_is_an_error_and_can_be_taken_back() {
    let database = database().await;
    for (place, value) in ["lower(NEW.\"pass word\")", "NULL"].into_iter().enumerate() {
        let column = table(&database, place, "text").await;
        insert(&database, place, 1, "old").await;
        let sql = format!(
            "CREATE FUNCTION rewrite{place}() RETURNS trigger LANGUAGE plpgsql AS \
             'BEGIN NEW.\"pass word\" := {value}; RETURN NEW; END'; \
             CREATE TRIGGER rewrite BEFORE UPDATE ON \"user \"\"{place}\" \
             FOR EACH ROW EXECUTE FUNCTION rewrite{place}()"
        );
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&database).await.expect("a trigger");
        let mut change = database.begin().await.expect("a transaction");
        let error = column.swap(&mut *change, 1, &"old".into(), &"New".into()).await;
        let error = error.expect_err("another value");
        assert_eq!(error.to_string(), "writing the hash: the database stored another value");
        change.rollback().await.expect("a rollback");
        assert_eq!(read(&database, place, 1).await, "old".into());
    }
}

#[tokio::test]
async fn a_broken_row_is_read_and_is_no_error() {
    let database = database().await;
    let column = table(&database, 0, "bytea").await;
    let sql = "INSERT INTO \"user \"\"0\" VALUES (1, '\\xff00fe'), (2, NULL), (3, '')";
    sqlx::query(sql).execute(&database).await.expect("rows");
    let found = read(&database, 0, 1).await;
    assert_eq!(found.as_bytes(), [0xff, 0, 0xfe]);
    let swapped = column.swap(&database, 1, &found, &"reset".into()).await.expect("it writes");
    assert_eq!((swapped, read(&database, 0, 1).await), (Swapped::Done, "reset".into()));
    let sql = "SELECT \"pass word\" FROM \"user \"\"0\" WHERE id = 2";
    let none: (Option<HashColumn>,) =
        sqlx::query_as(sql).fetch_one(&database).await.expect("a row");
    assert_eq!((none.0, read(&database, 0, 3).await), (None, "".into()));
    // Without a prepared statement, values come as text.
    let sql = "SELECT \"pass word\", 'x'::text FROM \"user \"\"0\" WHERE id = 1";
    let row = sqlx::raw_sql(sql).fetch_one(&database).await.expect("a row");
    let column = |place: usize| sqlx::Row::get::<HashColumn, _>(&row, place).0;
    assert_eq!((column(0), column(1)), ("reset".into(), "x".into()));
}

#[tokio::test]
async fn a_table_of_another_schema_is_found_by_its_name() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database().await;
    let sql = "CREATE TABLE \"my \"\"app\".users (name citext PRIMARY KEY, h text)";
    sqlx::query(sql).execute(&database).await.expect("a table");
    let sql = "INSERT INTO \"my \"\"app\".users VALUES ('Alice', $1)";
    let insert = sqlx::query(sql).bind(HashColumn(stored.as_str().into()));
    insert.execute(&database).await.expect("a row");
    let column = PasswordColumn::in_schema("my \"app", "users", "name", "h");
    let swapped = column.replace(&database, "Alice", &replacement).await;
    assert_eq!(swapped.expect("it writes"), Swapped::Done);
}

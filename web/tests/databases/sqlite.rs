//! SQLite: collations, classes of values, and what somebody wrote meanwhile.

use rehash::StoredHash;
use rehash_web::sqlite::PasswordColumn;
use rehash_web::{HashColumn, Swapped};
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{AssertSqlSafe, SqlitePool};

use super::upgraded::{in_capitals, old, replacement};

/// One connection, since each has a memory of its own.
async fn database(column: &str) -> SqlitePool {
    let database = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await;
    let database = database.expect("a database in memory");
    let sql =
        format!("CREATE TABLE \"a \"\"user\" (id INTEGER PRIMARY KEY, \"pass word\" {column})");
    sqlx::query(AssertSqlSafe(sql)).execute(&database).await.expect("a table");
    database
}

fn column() -> PasswordColumn {
    PasswordColumn::new("a \"user", "id", "pass word")
}

async fn insert(database: &SqlitePool, id: i64, stored: impl Into<StoredHash>) {
    let sql = "INSERT INTO \"a \"\"user\" VALUES (?1, ?2)";
    let insert = sqlx::query(sql).bind(id).bind(HashColumn(stored.into()));
    insert.execute(database).await.expect("a row");
}

async fn read(database: &SqlitePool, id: i64) -> (String, StoredHash) {
    let sql = "SELECT typeof(\"pass word\"), \"pass word\" FROM \"a \"\"user\" WHERE id = ?1";
    let row: (String, HashColumn) =
        sqlx::query_as(sql).bind(id).fetch_one(database).await.expect("a row");
    (row.0, row.1.into())
}

const COLUMNS: [&str; 5] = ["TEXT", "TEXT COLLATE NOCASE", "VARCHAR(20) COLLATE RTRIM", "BLOB", ""];

#[tokio::test]
async fn an_old_hash_is_replaced_by_bytes_whatever_the_collation_says() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    for kind in COLUMNS {
        let database = database(kind).await;
        let others = [in_capitals(&stored), format!("{stored} "), format!(" {stored}")];
        insert(&database, 1, stored.as_str()).await;
        for (id, other) in (2..).zip(&others) {
            insert(&database, id, other.as_str()).await;
            let swapped = column().replace(&database, id, &replacement).await;
            assert_eq!(swapped.expect("it writes"), Swapped::ChangedMeanwhile, "{kind}: {other}");
            let found = read(&database, id).await;
            assert_eq!(found, ("text".to_owned(), other.as_str().into()), "{kind}");
        }
        let swapped = column().replace(&database, 1_i64, &replacement).await;
        assert_eq!(swapped.expect("it writes"), Swapped::Done, "{kind}");
        assert_eq!(read(&database, 1).await, ("text".to_owned(), replacement.new().clone()));
        // It is done once.
        let again = column().replace(&database, 1_i64, &replacement).await;
        assert_eq!(again.expect("it writes"), Swapped::ChangedMeanwhile, "{kind}");
    }
}

#[tokio::test]
async fn a_password_changed_meanwhile_and_a_row_that_is_gone_stay_so() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database("TEXT").await;
    insert(&database, 1, stored.as_str()).await;
    let column = column();
    let current = StoredHash::from(stored.as_str());
    let changed = StoredHash::from("changed");
    let first = column.swap(&database, 1_i64, &current, &changed).await.expect("it writes");
    let second = column.swap(&database, 1_i64, &current, &"lost".into()).await.expect("it writes");
    assert_eq!((first, second), (Swapped::Done, Swapped::ChangedMeanwhile));
    let late = column.replace(&database, 1_i64, &replacement).await.expect("it writes");
    assert_eq!(late, Swapped::ChangedMeanwhile);
    assert_eq!(read(&database, 1).await.1, changed);
    let gone = column.replace(&database, 2_i64, &replacement).await.expect("it writes");
    assert_eq!(gone, Swapped::ChangedMeanwhile);
}

#[tokio::test]
async fn what_was_a_blob_stays_one() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    for kind in COLUMNS {
        let database = database(kind).await;
        let sql = "INSERT INTO \"a \"\"user\" VALUES (1, ?1)";
        let insert = sqlx::query(sql).bind(stored.as_bytes());
        insert.execute(&database).await.expect("a row");
        assert_eq!(read(&database, 1).await, ("blob".to_owned(), stored.as_str().into()));
        let swapped = column().replace(&database, 1_i64, &replacement).await;
        assert_eq!(swapped.expect("it writes"), Swapped::Done, "{kind}");
        assert_eq!(read(&database, 1).await, ("blob".to_owned(), replacement.new().clone()));
    }
}

#[tokio::test]
async fn a_broken_row_is_read_and_is_no_error() {
    let database = database("TEXT").await;
    for (id, value) in (1_i64..).zip(["x'ff00fe'", "CAST(x'ff00fe' AS TEXT)", "''"]) {
        let sql = format!("INSERT INTO \"a \"\"user\" VALUES ({id}, {value})");
        sqlx::query(AssertSqlSafe(sql)).execute(&database).await.expect("a row");
    }
    for id in [1, 2] {
        let found = read(&database, id).await.1;
        assert_eq!(found.as_bytes(), [0xff, 0, 0xfe]);
        let swapped = column().swap(&database, id, &found, &"reset".into()).await;
        assert_eq!(swapped.expect("it writes"), Swapped::Done);
    }
    assert_eq!(read(&database, 3).await.1.as_bytes(), b"");
    let bare = self::database("").await;
    let sql = "INSERT INTO \"a \"\"user\" VALUES (1, 12), (2, 1.5), (3, NULL)";
    sqlx::query(sql).execute(&bare).await.expect("rows");
    assert_eq!(read(&bare, 1).await.1.as_bytes(), b"12");
    assert_eq!(read(&bare, 2).await.1.as_bytes(), b"1.5");
    let sql = "SELECT \"pass word\" FROM \"a \"\"user\" WHERE id = 3";
    let none: (Option<HashColumn>,) = sqlx::query_as(sql).fetch_one(&bare).await.expect("a row");
    assert_eq!(none.0, None);
}

#[tokio::test]
async fn bytes_are_the_same_in_a_database_of_utf_16() {
    let database = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await;
    let database = database.expect("a database in memory");
    for sql in [
        "PRAGMA encoding = 'UTF-16le'",
        "CREATE TABLE \"a \"\"user\" (id INTEGER PRIMARY KEY, \"pass word\" TEXT)",
        "INSERT INTO \"a \"\"user\" VALUES (1, 'old'), (2, x'6f6c64'), (3, x'ff')",
    ] {
        sqlx::query(sql).execute(&database).await.expect("it is set up");
    }
    for (id, kind) in [(1, "text"), (2, "blob"), (3, "blob")] {
        let (_, current) = read(&database, id).await;
        let swapped = column().swap(&database, id, &current, &"new".into()).await;
        assert_eq!(swapped.expect("it writes"), Swapped::Done, "{id}");
        assert_eq!(read(&database, id).await, (kind.to_owned(), "new".into()), "{id}");
        let again = column().swap(&database, id, &current, &"late".into()).await;
        assert_eq!(again.expect("it writes"), Swapped::ChangedMeanwhile, "{id}");
    }
}

#[tokio::test]
async fn a_key_that_is_no_column_is_an_error() {
    let database = database("TEXT").await;
    insert(&database, 1, "old").await;
    insert(&database, 2, "old").await;
    let column = PasswordColumn::new("a \"user", "name", "pass word");
    // As a text, the name would equal this.
    column.swap(&database, "name", &"old".into(), &"new".into()).await.expect_err("no column");
    for id in [1, 2] {
        assert_eq!(read(&database, id).await.1, "old".into());
    }
}

#[tokio::test]
async fn a_swap_of_more_than_one_row_is_an_error_and_can_be_taken_back() {
    let database = database("TEXT").await;
    insert(&database, 1, "old").await;
    insert(&database, 2, "old").await;
    let column = PasswordColumn::new("a \"user", "pass word", "pass word");
    let mut change = database.begin().await.expect("a transaction");
    let error = column.swap(&mut *change, "old", &"old".into(), &"new".into()).await;
    let error = error.expect_err("two rows");
    assert_eq!(error.to_string(), "writing the hash: more than one row has this key and hash");
    change.rollback().await.expect("a rollback");
    for id in [1, 2] {
        assert_eq!(read(&database, id).await.1, "old".into());
    }
}

#[tokio::test]
async fn an_error_of_the_database_quotes_no_hash() {
    let database = database("TEXT CHECK (\"pass word\" NOT LIKE 'toy%')").await;
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    insert(&database, 1, stored.as_str()).await;
    let error = column().replace(&database, 1_i64, &replacement).await.expect_err("it is refused");
    assert!(error.code().is_some());
    let said = format!("{error} {error:?}");
    assert!(!said.contains("toy$") && !said.contains("old$"), "{said}");
    assert_eq!(read(&database, 1).await.1, stored.as_str().into());
}

/// What a handler spawns has to go to another thread.
#[tokio::test]
async fn a_swap_can_be_spawned() {
    let stored = old().text(b"right");
    let replacement = replacement(stored.as_str()).await;
    let database = database("TEXT").await;
    insert(&database, 1, stored.as_str()).await;
    let swap = async move { column().replace(&database, 1_i64, &replacement).await };
    assert_eq!(tokio::spawn(swap).await.expect("no panic").expect("it writes"), Swapped::Done);
}

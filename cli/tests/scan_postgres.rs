//! `rehash scan postgres://…`: every kind of value, the choice of the table, and a database that is
//! only read.

mod common;

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use common::{BCRYPT, DWAITER, Folder, MD5, PBKDF2, counts, program, rehash, scan_json};
use rehash_test_servers::{Pgbouncer, Postgres};
use rusqlite::Connection;

static SERVER: LazyLock<Postgres> = LazyLock::new(Postgres::start);

/// A table with one row of each kind.
fn every_kind() -> String {
    let texts = [
        BCRYPT.to_owned(),
        DWAITER.to_owned(),
        PBKDF2.to_owned(),
        PBKDF2.chars().take(60).collect(),
        format!("b'{BCRYPT}'"),
        "!Tw5nQ2kXbV8sLr0eYzJh4MAnu43Ce4JPBS6Ss9nO".to_owned(),
        "*".to_owned(),
        String::new(),
        MD5.to_owned(),
        "é".to_owned(),
        "x".repeat(4097),
    ];
    let rows: Vec<String> =
        texts.iter().map(|text| format!("('someone', '{}')", text.replace('\'', "''"))).collect();
    format!(
        "CREATE TABLE auth_user (id serial PRIMARY KEY, username varchar(150), password text);
         CREATE TABLE other (id int PRIMARY KEY, secret text);
         INSERT INTO auth_user (username, password) VALUES {}, (NULL, NULL);",
        rows.join(", ")
    )
}

/// The same rows in SQLite.
fn in_sqlite(folder: &Folder, server_url: &str) -> String {
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    connection
        .execute_batch(
            "CREATE TABLE auth_user (id INTEGER PRIMARY KEY, username TEXT, password TEXT)",
        )
        .expect("a table");
    let sql = "SELECT id, username, coalesce(encode(convert_to(password, 'UTF8'), 'hex'), 'NULL') \
         FROM auth_user ORDER BY id";
    for line in SERVER.run(server_url, sql).lines() {
        let mut fields = line.split('|');
        let mut next = || fields.next().expect("a field");
        let (id, user, hex) = (next(), next(), next());
        let value = if hex == "NULL" { "NULL".into() } else { format!("CAST(x'{hex}' AS TEXT)") };
        let sql = format!("INSERT INTO auth_user VALUES ({id}, '{user}', {value})");
        connection.execute(&sql, []).expect("a row");
    }
    format!("sqlite:{}", path.display())
}

#[test]
fn every_kind_of_value_is_counted_as_in_sqlite() {
    let url = SERVER.database(&every_kind());
    let folder = Folder::new("postgres-every-kind");
    let expected = counts(&scan_json(&in_sqlite(&folder, &url), &["--preset", "django"]));
    assert_eq!(expected.iter().map(|(_, _, users)| users).sum::<u64>(), 12);
    let pooler = Pgbouncer::start(&SERVER);
    for url in [url.clone(), pooler.url(&url)] {
        assert_eq!(counts(&scan_json(&url, &["--preset", "django"])), expected, "{url}");
        assert_eq!(counts(&scan_json(&url, &[])), expected, "the table is known by its name");
    }
}

#[test]
fn columns_of_every_type_hold_the_same_hashes() {
    let url = SERVER.database(&format!(
        "CREATE EXTENSION citext; CREATE DOMAIN hash AS varchar(200);
         CREATE TABLE t (a text, b varchar(200), c char(200), d citext, e hash, f bytea);
         INSERT INTO t VALUES ('{BCRYPT}', '{BCRYPT}', '{BCRYPT}', '{BCRYPT}', '{BCRYPT}', '{BCRYPT}'),
           (NULL, NULL, NULL, NULL, NULL, NULL);"
    ));
    let expected = counts(&scan_json(&url, &["--table", "t", "--column", "a"]));
    assert!(expected.iter().any(|(_, scheme, users)| scheme == "bcrypt" && *users == 1));
    for column in ["b", "c", "d", "e", "f"] {
        let found = counts(&scan_json(&url, &["--table", "t", "--column", column]));
        assert_eq!(found, expected, "{column}");
    }
}

#[test]
fn bytes_of_no_encoding_and_of_another_one_do_not_stop_a_scan() {
    let ascii = SERVER.database_like(
        "TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
        &format!(
            "SET client_encoding = SQL_ASCII; CREATE TABLE users (id text PRIMARY KEY, password text);
             INSERT INTO users VALUES ('a', '{BCRYPT}'), (convert_from('\\xff', 'SQL_ASCII'),
               convert_from('\\xff24327924ff', 'SQL_ASCII'));"
        ),
    );
    let latin = SERVER.database_like(
        "TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'",
        &format!(
            "CREATE TABLE users (id text PRIMARY KEY, password text);
             INSERT INTO users VALUES ('ä', '{BCRYPT}'), ('b', 'päss');"
        ),
    );
    // A byte that the encoding has, and that stands for no character.
    let holes = SERVER.database_like(
        "TEMPLATE template0 ENCODING 'WIN1252' LC_COLLATE 'C' LC_CTYPE 'C'",
        &format!(
            "CREATE TABLE users (id text PRIMARY KEY, password text);
             INSERT INTO users VALUES ('a', '{BCRYPT}'),
               ('b', convert_from('\\x61626381', 'WIN1252'));"
        ),
    );
    for url in [ascii, latin, holes] {
        let report = scan_json(&url, &["--keys"]);
        assert_eq!(report["rows"].as_u64(), Some(2), "{report}");
        assert!(counts(&report).iter().any(|(_, scheme, users)| scheme == "bcrypt" && *users == 1));
    }
}

#[test]
fn a_condition_is_one_condition_and_is_not_repeated() {
    let url = SERVER.database(&every_kind());
    let report = scan_json(&url, &["--where", "id <= 3 -- the first"]);
    assert_eq!(report["rows"].as_u64(), Some(3));
    for condition in [
        "nosuch = 'hunter2'",
        "hunter2(",
        "true) TO STDOUT; DROP TABLE other; COPY (SELECT (true",
        "id = 'hunter2'",
    ] {
        let run = rehash(&["scan", &url, "--where", condition]);
        assert_eq!(run.code, 2, "{condition}: {}", run.err);
        assert!(run.err.contains("--where") && !run.err.contains("hunter2"), "{}", run.err);
    }
    assert_eq!(SERVER.run(&url, "SELECT count(*) FROM other"), "0");
}

#[test]
fn a_role_that_may_only_read_is_enough_and_hidden_rows_are_an_error() {
    let url = SERVER.database(&every_kind());
    SERVER.run(
        &url,
        "CREATE ROLE scanner LOGIN; GRANT SELECT ON auth_user TO scanner; \
         ALTER ROLE scanner SET statement_timeout = 300;",
    );
    let as_scanner = url.replacen("rehash@", "scanner@", 1);
    // Longer than the role's own statements may take.
    let slow = ["--preset", "django", "--where", "pg_sleep(0.05) IS NOT NULL"];
    assert_eq!(scan_json(&as_scanner, &slow)["rows"].as_u64(), Some(12));
    SERVER.run(
        &url,
        "ALTER TABLE auth_user ENABLE ROW LEVEL SECURITY; \
         CREATE POLICY p ON auth_user TO scanner USING (id = 1);",
    );
    let run = rehash(&["scan", &as_scanner, "--preset", "django"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("row security"), "{}", run.err);
}

#[test]
fn tables_are_chosen_by_name_and_by_schema() {
    let url = SERVER.database(&format!(
        "CREATE SCHEMA app; CREATE TABLE app.users (id int PRIMARY KEY, password text);
         INSERT INTO app.users VALUES (1, '{BCRYPT}'); CREATE TABLE logs (id int);
         CREATE TABLE public.\"Odd \"\"name\" (\"a,b\" int PRIMARY KEY, \"pass word\" text);
         CREATE VIEW seen AS SELECT id, password FROM app.users;"
    ));
    for table in ["app.users", "seen"] {
        assert_eq!(scan_json(&url, &["--table", table])["rows"].as_u64(), Some(1), "{table}");
    }
    let odd = ["--table", "Odd \"name", "--column", "pass word", "--key", "a,b"];
    assert_eq!(scan_json(&url, &odd)["rows"].as_u64(), Some(0));
    let run = rehash(&["scan", &url]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("The database has: "), "{}", run.err);
    let gone = rehash(&["scan", &SERVER.url("nosuch")]);
    assert_eq!(gone.code, 3);
    assert!(gone.err.contains("there is no such database"), "{}", gone.err);
}

#[test]
fn ctrl_c_ends_a_scan_that_gives_no_row() {
    let url = SERVER.database(&every_kind());
    let mut child = program()
        .args(["scan", &url, "--where", "pg_sleep(60) IS NOT NULL", "--progress", "line"])
        .stderr(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let query = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%pg_sleep%' \
         AND state = 'active' AND pid <> pg_backend_pid()";
    while SERVER.run(&url, query) == "0" {
        let ended = child.try_wait().expect("the state of the program");
        assert!(ended.is_none(), "the scan ended before it was asked to: {ended:?}");
    }
    let sent = Command::new("kill").args(["-s", "INT", &child.id().to_string()]).status();
    assert!(sent.expect("kill is there").success());
    let code = child.wait().expect("it ends").code();
    let said = BufReader::new(child.stderr.take().expect("it is piped")).lines().count();
    assert_eq!(code, Some(75), "{said} lines");
}

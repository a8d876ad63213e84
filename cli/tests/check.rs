//! `rehash check` and `rehash doctor` on SQLite.

mod common;

use common::{BCRYPT, DWAITER, Folder, MD5, Run, rehash};
use rusqlite::Connection;
use serde_json::Value;

fn database(folder: &Folder, sql: &str) -> (Connection, String) {
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    connection.execute_batch(sql).expect("tables");
    (connection, format!("sqlite:{}", path.display()))
}

fn check(source: &str, plan: &str) -> (i32, Value) {
    let args = ["check", source, "--no-config", "--plan", plan, "--keys", "--format", "json"];
    let run = rehash(&args);
    assert!(!run.out.contains(MD5) && !run.out.contains("ZvwIHb"), "a hash is shown");
    (run.code, run.json())
}

#[test]
fn what_an_application_wrote_back_is_told_from_what_a_login_upgraded() {
    let folder = Folder::new("check-truth");
    let (connection, source) = database(
        &folder,
        &format!(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
             INSERT INTO users (password) VALUES ('{DWAITER}'), ('{DWAITER}'), ('{DWAITER}'),
                 ('{DWAITER}'), ('{BCRYPT}'), ('b''{BCRYPT}''')"
        ),
    );
    let plan = folder.path("plan.toml").display().to_string();
    let rules = ["--rule", "reprefix:bc$=bcrypt$", "--rule", "repair", "-o", &plan, "--no-config"];
    assert_eq!(rehash(&[&["plan", &source][..], &rules[..]].concat()).code, 0);
    let (code, left) = check(&source, &plan);
    assert_eq!(
        (code, left["left"][1]["rows"].as_u64(), left["runs"].as_u64()),
        (1, Some(4), Some(0))
    );
    assert_eq!(rehash(&["migrate", &plan, "--apply", "--no-config"]).code, 0);
    let (code, done) = check(&source, &plan);
    assert_eq!((code, done["written"].as_u64(), done["stand"].as_u64()), (0, Some(5), Some(5)));
    connection
        .execute_batch(&format!(
            "UPDATE users SET password = '{DWAITER}' WHERE id = 1;
             UPDATE users SET password = '{BCRYPT}' WHERE id = 2;
             UPDATE users SET password = NULL WHERE id = 3;
             DELETE FROM users WHERE id = 4"
        ))
        .expect("what an application does");
    let (code, since) = check(&source, &plan);
    assert_eq!(code, 1);
    assert_eq!(since["written_back"]["keys"], serde_json::json!(["1"]));
    assert_eq!(since["changed_since"]["keys"], serde_json::json!(["2", "3"]));
    assert_eq!((since["gone"].as_u64(), since["stand"].as_u64()), (Some(1), Some(1)));
    assert_eq!(rehash(&["migrate", &plan, "--apply", "--no-config"]).code, 0);
    assert_eq!(check(&source, &plan).0, 0);
}

#[test]
fn rows_that_no_run_can_change_are_reported_and_are_no_finding() {
    let folder = Folder::new("check-left-alone");
    let digest = "A".repeat(43);
    let binary = format!("$pbkdf2-sha256$29000$/////////////////////w${digest}");
    let (_connection, source) = database(
        &folder,
        &format!(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
             INSERT INTO users (password) VALUES ('{binary}'), ('{BCRYPT}')"
        ),
    );
    let rule = "reprefix:$pbkdf2-sha256$=pbkdf2_sha256$";
    let args = ["check", &source, "--no-config", "--rule", rule];
    let run = rehash(&[&args[..], &["--format", "json", "--keys"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.json()["left_alone"][0]["keys"], serde_json::json!(["1"]));
    let run = rehash(&args);
    assert!(run.out.contains("left alone  1 row of reprefix:"), "{}", run.out);
    assert!(run.out.contains("a run would change no row"), "{}", run.out);
    assert!(!run.out.contains("no rule is about any row"), "{}", run.out);
}

fn doctor(source: &str, more: &[&str]) -> Run {
    rehash(&[&["doctor", source, "--no-config", "--format", "json"][..], more].concat())
}

fn severities(report: &Value, check: &str) -> Vec<String> {
    let findings = report["findings"].as_array().expect("findings").iter();
    let of = findings.filter(|it| it["check"] == check);
    of.map(|it| it["severity"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn what_a_migration_would_stumble_over_in_a_file_is_found() {
    let folder = Folder::new("doctor-hostile");
    let (connection, source) = database(
        &folder,
        "CREATE TABLE \"we\"\"ird users\" (k TEXT COLLATE NOCASE NOT NULL UNIQUE,
             pw decimal(10) CHECK (length(pw) < 70), changed int);
         CREATE TABLE log (x);
         CREATE TRIGGER keeps AFTER UPDATE OF pw ON \"we\"\"ird users\"
             BEGIN INSERT INTO log VALUES (old.pw); END;
         CREATE TRIGGER fires AFTER UPDATE ON \"we\"\"ird users\" BEGIN DELETE FROM log; END;
         CREATE TRIGGER other AFTER UPDATE OF changed ON \"we\"\"ird users\"
             BEGIN DELETE FROM log; END;
         CREATE TRIGGER born AFTER INSERT ON \"we\"\"ird users\" BEGIN DELETE FROM log; END;
         CREATE VIEW shown AS SELECT pw FROM \"we\"\"ird users\";
         INSERT INTO \"we\"\"ird users\" VALUES ('a', '12', 0)",
    );
    let run = doctor(&source, &["--table", "we\"ird users", "--column", "pw", "--key", "k"]);
    assert_eq!(run.code, 5, "{}", run.err);
    let report = run.json();
    assert_eq!(severities(&report, "affinity"), ["refused"]);
    assert_eq!(severities(&report, "numbers"), ["warning"]);
    assert_eq!(severities(&report, "trigger"), ["warning", "warning"]);
    assert_eq!(severities(&report, "check"), ["warning"]);
    assert_eq!(severities(&report, "view"), ["note"]);
    assert_eq!(severities(&report, "index"), ["fine"]);
    assert!(run.out.contains("keeps reads the old value of pw"), "{}", run.out);
    let run = doctor(&source, &["--table", "we\"ird users", "--column", "pw"]);
    assert_eq!((run.code, severities(&run.json(), "table")), (5, vec!["refused".to_owned()]));
    let run = doctor(&source, &["--table", "shown", "--column", "pw"]);
    assert_eq!(run.code, 5, "a view");
    connection.execute_batch("CREATE TABLE \"\u{1b}[2J\" (x)").expect("a name for terminals");
    let args = ["plan", &source, "--no-config", "--rule", "repair", "--table", "nowhere"];
    let run = rehash(&args);
    assert!(run.code == 2 && !run.err.contains('\u{1b}'), "{:?}", run.err);
    let run = doctor("sqlite:nowhere.db", &[]);
    assert_eq!(run.code, 3);
}

#[test]
fn a_sound_table_is_fine() {
    let folder = Folder::new("doctor-sound");
    let (_connection, source) = database(
        &folder,
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT);
         INSERT INTO users VALUES (1, '!')",
    );
    let run = doctor(&source, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let report = run.json();
    for check in ["key", "width", "affinity", "trigger", "index", "file", "journal"] {
        assert_eq!(severities(&report, check), ["fine"], "{check}");
    }
    assert_eq!(rehash(&["doctor", &source, "--no-config", "--grants"]).code, 2);
}

#[test]
fn a_run_does_not_begin_where_the_examination_refuses() {
    let folder = Folder::new("doctor-preflight");
    let (connection, source) = database(
        &folder,
        &format!(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, password string);
             INSERT INTO users VALUES (1, '{DWAITER}')"
        ),
    );
    let plan = folder.path("plan.toml").display().to_string();
    let rules = ["--rule", "reprefix:bc$=bcrypt$", "-o", &plan, "--no-config"];
    assert_eq!(rehash(&[&["plan", &source][..], &rules[..]].concat()).code, 0);
    assert_eq!(rehash(&["migrate", &plan, "--no-config"]).code, 0, "a dry run may");
    let run = rehash(&["migrate", &plan, "--no-config", "--apply"]);
    assert_eq!(run.code, 5);
    assert!(run.err.contains("refused: affinity"), "{}", run.err);
    let tables = "SELECT count(*) FROM sqlite_schema";
    assert_eq!(connection.query_row(tables, [], |row| row.get(0)), Ok(1), "no table of runs");
}

#[test]
fn a_source_or_a_name_that_is_not_there_is_a_wrong_call_and_no_finding() {
    let folder = Folder::new("doctor-wrong-call");
    let (_connection, source) = database(
        &folder,
        "CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT, mail TEXT);
         CREATE VIEW shown AS SELECT * FROM users; CREATE TABLE bare (password TEXT);
         CREATE UNIQUE INDEX by_mail ON users (mail)",
    );
    let table = |more: &'static [&str]| [&["doctor", &source, "--no-config"][..], more].concat();
    for args in [
        vec!["doctor", "mysql://root@db/shop"],
        vec!["doctor", "-"],
        table(&["--table", "nowhere"]),
        table(&["--table", "users", "--column", "nothing"]),
    ] {
        let run = rehash(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}: {}", run.err);
        assert!(!run.err.contains("look again"), "{args:?}: {}", run.err);
    }
    for (more, remedy) in [
        (&["--table", "shown"][..], "name the table that it shows with --table"),
        (&["--table", "bare"], "CREATE UNIQUE INDEX \"bare_key\" ON \"bare\" (…)"),
        (&["--table", "users", "--key", "password"], "with \"password\" NOT NULL"),
        (&["--table", "users", "--key", "mail"], "make the table anew, with \"mail\" NOT NULL"),
    ] {
        let run = doctor(&source, &[&["--column", "password"], more].concat());
        assert_eq!(run.code, 5, "{more:?}: {}", run.err);
        let said = run.json()["findings"][0]["remedy"].as_str().unwrap_or_default().to_owned();
        assert!(said.contains(remedy), "{more:?}: {said}");
    }
}

#[test]
fn the_index_that_a_key_lacks_is_made_by_the_statement_that_is_printed() {
    let folder = Folder::new("doctor-index");
    let (connection, source) = database(
        &folder,
        "CREATE TABLE t0 (id TEXT NOT NULL, \"re gion\" TEXT NOT NULL, password TEXT);
         CREATE INDEX T0_key ON t0 (password)",
    );
    for key in ["id", "id,re gion"] {
        let args = ["--table", "t0", "--column", "password", "--key", key];
        let run = doctor(&source, &args);
        assert_eq!(run.code, 5, "{key}: {}", run.err);
        let remedy = run.json()["findings"][0]["remedy"].as_str().unwrap_or_default().to_owned();
        connection.execute_batch(&remedy).expect(&remedy);
        let run = doctor(&source, &args);
        assert_eq!(run.code, 0, "{key}: {}{}", run.out, run.err);
    }
}

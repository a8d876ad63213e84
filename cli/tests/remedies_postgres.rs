//! What is printed as a remedy is run as it stands, in the database that it is about, and helps.

mod common;

use common::{Folder, Run, rehash};
use rehash_test_servers::Postgres;
use serde_json::Value;

const USERS: &str = "\
CREATE TABLE users (id bigint PRIMARY KEY, name text, password varchar(128));
INSERT INTO users VALUES
  (1, 'alice', 'bc$$2a$12$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm');";

/// A plan that this role made.
fn planned(url: &str, folder: &Folder) -> String {
    let plan = folder.path("plan.toml").display().to_string();
    let args = ["plan", url, "--no-config", "--table", "users", "-o", &plan];
    let run = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    plan
}

fn applied(url: &str, plan: &str) -> Run {
    rehash(&["migrate", plan, "--no-config", "--source", url, "--apply"])
}

fn doctor(url: &str, more: &[&str]) -> Run {
    rehash(
        &[&["doctor", url, "--no-config", "--table", "users", "--format", "json"], more].concat(),
    )
}

/// What helps against the one thing that is refused.
fn remedy(run: &Run) -> String {
    assert_eq!(run.code, 5, "{}{}", run.out, run.err);
    let report = run.json();
    let text = |it: &Value, name: &str| it.get(name).and_then(Value::as_str).map(str::to_owned);
    let findings = report.get("findings").and_then(Value::as_array).expect("findings").iter();
    let mut refused = findings.filter(|it| text(it, "severity").as_deref() == Some("refused"));
    let only = refused.next().expect("something is refused");
    assert!(refused.next().is_none(), "{}", run.out);
    text(only, "remedy").expect("a remedy")
}

#[test]
fn a_role_that_only_reads_is_told_the_grant_and_leaves_the_tables_of_runs_where_they_are() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} CREATE ROLE migrator LOGIN; GRANT USAGE, CREATE ON SCHEMA public TO migrator;
         GRANT SELECT, UPDATE ON users TO migrator;
         CREATE ROLE \"re ader\" LOGIN; GRANT SELECT ON users TO \"re ader\""
    ));
    let (by_role, by_reader) = (
        server.url_of("migrator", Postgres::name(&url)),
        server.url_of("re%20ader", Postgres::name(&url)),
    );
    let folder = Folder::new("remedies-reader");
    let plan = planned(&by_role, &folder);
    assert_eq!(applied(&by_role, &plan).code, 0);
    let check = || rehash(&["check", &by_reader, "--no-config", "--plan", &plan]);
    let run = check();
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(!run.err.contains("drop") && !run.err.contains("OWNER"), "{}", run.err);
    let (_, remedy) = run.err.split_once("; ").expect("a statement");
    server.run(&url, remedy);
    let run = check();
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let run = applied(&by_role, &plan);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

#[test]
fn tables_of_runs_that_a_role_may_write_as_one_of_others_become_its_own() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} CREATE ROLE app LOGIN; GRANT USAGE, CREATE ON SCHEMA public TO app;
         ALTER TABLE users OWNER TO app; CREATE ROLE stranger;
         CREATE ROLE migrator LOGIN; GRANT SELECT, UPDATE ON users TO migrator"
    ));
    let (by_app, by_role) = (
        server.url_of("app", Postgres::name(&url)),
        server.url_of("migrator", Postgres::name(&url)),
    );
    let folder = Folder::new("remedies-others");
    let plan = planned(&by_app, &folder);
    assert_eq!(applied(&by_app, &plan).code, 0);
    for granted in [
        "ALL ON rehash_run, rehash_ledger, rehash_quarantine TO migrator",
        "ALL ON rehash_run, rehash_ledger, rehash_quarantine TO PUBLIC; GRANT UPDATE ON rehash_run TO stranger",
    ] {
        server.run(&url, &format!("GRANT {granted}"));
        let refused = remedy(&doctor(&by_role, &[]));
        let (who, statements) = refused.split_once("superuser: ").expect("statements");
        assert!(who.starts_with("run as \"app\""), "{refused}");
        server.run(&url, statements);
        let run = doctor(&by_role, &[]);
        assert_eq!(run.code, 0, "{granted}: {}", run.out);
        let run = applied(&by_role, &plan);
        assert_eq!(run.code, 0, "{granted}: {}{}", run.out, run.err);
        for table in ["run", "ledger", "quarantine"] {
            server.run(&url, &format!("ALTER TABLE rehash_{table} OWNER TO app"));
        }
        assert_eq!(applied(&by_app, &plan).code, 0, "{granted}");
    }
}

#[test]
fn the_index_that_a_partitioned_table_lacks_can_be_made() {
    let server = Postgres::start();
    let url = server.database(
        "CREATE TABLE users (id bigint NOT NULL, region text NOT NULL, password text)
           PARTITION BY LIST (region);
         CREATE TABLE users_eu PARTITION OF users FOR VALUES IN ('eu');
         INSERT INTO users VALUES (1, 'eu', '5f4dcc3b5aa765d61d8327deb882cf99')",
    );
    let apart = remedy(&doctor(&url, &["--key", "id"]));
    assert_eq!(apart, "it is partitioned by region: name them in --key as well");
    let index = remedy(&doctor(&url, &["--key", "id,region"]));
    assert_eq!(index, "CREATE UNIQUE INDEX ON \"public\".\"users\" (\"id\", \"region\")");
    server.run(&url, &index);
    let run = doctor(&url, &["--key", "id,region"]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn a_table_that_others_inherit_from_is_refused_without_a_statement_that_would_do_harm() {
    let server = Postgres::start();
    let url = server.database(&format!("{USERS} CREATE TABLE staff () INHERITS (users)"));
    let said = remedy(&doctor(&url, &[]));
    assert!(said.starts_with("a run needs one table with one key"), "{said}");
    assert!(!said.contains("INHERIT") && !said.contains("--table"), "{said}");
}

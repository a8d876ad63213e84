//! What a role may not do is said before a run begins, with the statement that helps.

mod common;

use common::{Folder, MD5, Run, rehash};
use rehash_test_servers::Postgres;
use serde_json::Value;

const USERS: &str = "\
CREATE TABLE users (id bigint PRIMARY KEY, \"User\" text, password varchar(128));
INSERT INTO users VALUES (1, 'alice', 'bc$$2a$12$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm'),
  (2, 'bob', '5f4dcc3b5aa765d61d8327deb882cf99');
CREATE ROLE migrator LOGIN; REVOKE ALL ON SCHEMA public FROM PUBLIC;";

fn doctor(url: &str, more: &[&str]) -> Run {
    let args = ["doctor", url, "--no-config", "--table", "users", "--column", "password"];
    rehash(&[&args[..], more].concat())
}

/// What is refused of the privileges, and what helps.
fn refused(run: &Run) -> Vec<(String, String)> {
    let report = run.json();
    let text = |it: &Value, name: &str| {
        it.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let findings = report.get("findings").and_then(Value::as_array).expect("findings").iter();
    findings
        .filter(|it| text(it, "check") == "privileges" && text(it, "severity") == "refused")
        .map(|it| (text(it, "what"), text(it, "remedy")))
        .collect()
}

#[test]
fn a_role_without_anything_is_told_every_statement_that_it_needs() {
    let server = Postgres::start();
    let url = server.database(USERS);
    let by_role = server.url_of("migrator", Postgres::name(&url));
    let json = ["--user-column", "user", "--format", "json"];
    let grants = doctor(&by_role, &["--user-column", "user", "--grants"]);
    assert_eq!(grants.code, 5, "{}", grants.err);
    let select = "GRANT SELECT (\"id\", \"User\", \"password\") ON \"public\".\"users\" TO rehash;";
    assert!(grants.out.contains(select), "{}{}", grants.out, grants.err);
    let run = doctor(&by_role, &json);
    let found = refused(&run);
    let all: Vec<&str> = found.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!((run.code, all.len()), (5, 4), "{all:?}");
    // Each of them is what is missing, and together they are all that is.
    for (what, remedy) in &found {
        let (statement, _) = remedy.split_once(';').expect("a statement");
        server.run(&url, statement);
        assert!(!refused(&doctor(&by_role, &json)).iter().any(|(it, _)| it == what), "{remedy}");
    }
    let run = doctor(&by_role, &json);
    assert_eq!((run.code, refused(&run)), (0, Vec::new()), "{}", run.out);
}

#[test]
fn a_plan_of_another_role_names_every_grant_that_this_one_needs() {
    let server = Postgres::start();
    let url = server.database(USERS);
    let by_role = server.url_of("migrator", Postgres::name(&url));
    let folder = Folder::new("privileges-other");
    let plan = folder.path("plan.toml").display().to_string();
    let args = ["plan", &url, "--no-config", "--table", "users", "-o", &plan];
    let planned = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
    assert_eq!(planned.code, 0, "{}", planned.err);
    let migrate = |more: &[&str]| {
        rehash(&[&["migrate", &plan, "--no-config", "--source", &by_role], more].concat())
    };
    let mut said = Vec::new();
    for more in [&[][..], &["--apply"]] {
        let run = migrate(more);
        assert_eq!(run.code, 5, "{more:?}: {}{}", run.out, run.err);
        assert!(
            run.err.contains("GRANT USAGE ON SCHEMA \"public\" TO \"migrator\""),
            "{}",
            run.err
        );
        said.push(run.err);
    }
    assert_eq!(said[0], said[1]);
    for line in said[0].lines() {
        let (_, remedy) = line.split_once(" → ").expect("a remedy");
        let (statement, _) = remedy.split_once(';').expect("a statement");
        server.run(&url, statement);
    }
    for more in [&[][..], &["--apply"]] {
        let run = migrate(more);
        assert_eq!(run.code, 0, "{more:?}: {}{}", run.out, run.err);
    }
}

#[test]
fn a_name_that_several_schemas_have_out_of_reach_is_asked_for_with_its_schema() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} CREATE SCHEMA shop; CREATE TABLE shop.users (id int PRIMARY KEY, password text)"
    ));
    let by_role = server.url_of("migrator", Postgres::name(&url));
    let run = doctor(&by_role, &[]);
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("The database has: public.users, shop.users"), "{}", run.err);
}

#[test]
fn a_run_does_not_begin_where_its_role_may_not_write() {
    let server = Postgres::start();
    let url = server.database(USERS);
    let by_role = server.url_of("migrator", Postgres::name(&url));
    let folder = Folder::new("privileges-apply");
    let plan = folder.path("plan.toml").display().to_string();
    server.run(&url, "GRANT USAGE ON SCHEMA public TO migrator; GRANT SELECT ON users TO migrator");
    let args = ["plan", &by_role, "--no-config", "--table", "users", "-o", &plan];
    let planned = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
    assert_eq!(planned.code, 0, "{}", planned.err);
    let migrate = |more: &[&str]| {
        rehash(&[&["migrate", &plan, "--no-config", "--source", &by_role], more].concat())
    };
    assert_eq!(migrate(&[]).code, 0, "a dry run needs no more than SELECT");
    let run = migrate(&["--apply"]);
    assert_eq!(run.code, 5, "{}{}", run.out, run.err);
    let update = "GRANT UPDATE (\"password\") ON \"public\".\"users\" TO \"migrator\"";
    let create = "GRANT CREATE ON SCHEMA \"public\" TO \"migrator\"";
    assert!(run.err.contains(update) && run.err.contains(create), "{}", run.err);
    server.run(&url, &format!("{update}; {create}"));
    let run = migrate(&["--apply"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    // Once its tables are there, it makes none.
    server.run(&url, "REVOKE CREATE ON SCHEMA public FROM migrator");
    assert_eq!(migrate(&["--apply"]).code, 0);
}

#[test]
fn a_column_beside_the_hashes_that_may_not_be_read_is_named() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} GRANT USAGE, CREATE ON SCHEMA public TO migrator;
         GRANT SELECT (id, password), UPDATE (password) ON users TO migrator"
    ));
    let by_role = server.url_of("migrator", Postgres::name(&url));
    assert_eq!(doctor(&by_role, &[]).code, 0);
    let run = doctor(&by_role, &["--user-column", "User", "--format", "json"]);
    let statement = "GRANT SELECT (\"User\") ON \"public\".\"users\" TO \"migrator\"";
    assert_eq!(run.code, 5, "{}", run.out);
    assert!(refused(&run)[0].1.starts_with(statement), "{}", run.out);
    assert!(!run.out.contains("may do what a run does"), "{}", run.out);
    for wrong in ["nosuch = 1", "id = 'hunter2'", "id =", "id = 1) OR (id = 2"] {
        let plan = ["plan", &by_role, "--rule", "repair", "--no-config", "--table", "users"];
        let plan = rehash(&[&plan[..], &["--where", wrong]].concat());
        for run in [doctor(&by_role, &["--where", wrong]), plan] {
            assert_eq!(run.code, 2, "{wrong}: {}{}", run.out, run.err);
            assert!(run.err.contains("--where: ") && !run.err.contains("hunter2"), "{}", run.err);
        }
    }
    let condition = ["--where", "\"User\" <> 'x' -- nobody", "--format", "json"];
    let run = doctor(&by_role, &condition);
    assert_eq!(run.code, 5, "{}", run.out);
    assert!(refused(&run)[0].0.contains("--where"), "{}", run.out);
    server.run(&url, statement);
    assert_eq!(doctor(&by_role, &condition).code, 0);
}

#[test]
fn a_proof_says_that_it_needs_to_write() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} GRANT USAGE ON SCHEMA public TO migrator; GRANT SELECT ON users TO migrator"
    ));
    let by_role = server.url_of("migrator", Postgres::name(&url));
    let folder = Folder::new("privileges-proof");
    let known = folder.write("known.csv", "key,password\n2,password\n");
    let rule = ["--rule", "wrap:md5-hex=argon2id:m=64,t=1,p=1", "--accept", "md5-hex"];
    let args = ["plan", &by_role, "--no-config", "--table", "users", "--prove", &known];
    let run = rehash(&[&args[..], &rule[..]].concat());
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(run.err.contains("GRANT UPDATE (\"password\") ON"), "{}", run.err);
    assert!(!run.err.contains(MD5));
}

#[test]
fn a_database_that_somebody_set_read_only_is_not_written() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} GRANT USAGE, CREATE ON SCHEMA public TO migrator; GRANT ALL ON users TO migrator"
    ));
    let name = Postgres::name(&url);
    let by_role = server.url_of("migrator", name);
    let folder = Folder::new("privileges-read-only");
    let plan = folder.path("plan.toml").display().to_string();
    let args = ["plan", &by_role, "--no-config", "--table", "users", "-o", &plan];
    let planned = rehash(&[&args[..], &["--rule", "reprefix:bc$=bcrypt$"]].concat());
    assert_eq!(planned.code, 0, "{}", planned.err);
    assert_eq!(doctor(&by_role, &[]).code, 0);
    let on = "SET default_transaction_read_only = on";
    for set in [format!("ALTER ROLE migrator {on}"), format!("ALTER DATABASE {name} {on}")] {
        server.run("postgres", &set);
        let found = doctor(&by_role, &[]);
        assert_eq!(found.code, 5, "{set}: {}", found.out);
        assert!(found.out.contains("refused  read_only:"), "{}", found.out);
        let run = rehash(&["migrate", &plan, "--no-config", "--source", &by_role, "--apply"]);
        assert_eq!(run.code, 5, "{set}: {}{}", run.out, run.err);
        assert!(run.err.contains("refused: read_only: "), "{}", run.err);
        let tables = "SELECT count(*) FROM pg_class WHERE relname LIKE 'rehash%'";
        assert_eq!(server.run(name, tables), "0");
        // What is printed helps.
        let (_, remedy) = run.err.split_once("write all the same: ").expect("a statement");
        server.run(name, remedy);
        assert_eq!(doctor(&by_role, &[]).code, 0, "{remedy}");
        server.run(
            "postgres",
            &format!(
                "ALTER ROLE migrator RESET ALL; ALTER ROLE migrator IN DATABASE {name} RESET ALL"
            ),
        );
    }
}

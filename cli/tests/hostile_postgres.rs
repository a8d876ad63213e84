//! Databases in which others lie in wait for whoever migrates a table, and one that falls silent.

mod common;

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use common::{Folder, program, rehash};
use rehash_test_servers::Postgres;
use rustix::process::{Pid, Signal, kill_process};

const USERS: &str = "\
CREATE TABLE users (id varchar(9) PRIMARY KEY, name text, password varchar(128));
INSERT INTO users SELECT n, 'user' || n, 'bc$$2b$04$' || repeat('a', 21) || 'O' || repeat('a', 31)
  FROM generate_series(1, 40) AS n; ANALYZE;";

const RULE: &str = "reprefix:bc$$2b$=bcrypt$$2b$";

/// Plans the renaming of the table's hashes.
fn planned(url: &str, folder: &Folder) -> String {
    let plan = folder.path("plan.toml").display().to_string();
    let run = rehash(&["plan", url, "--table", "users", "--rule", RULE, "-o", &plan]);
    assert_eq!(run.code, 0, "{}", run.err);
    plan
}

/// Operators and functions for types that the server's own need a cast for.
fn planted() -> String {
    let mut sql = String::new();
    for (sign, left, right, result) in [
        (">=", "real", "integer", "boolean"),
        (">", "real", "integer", "boolean"),
        ("&", "smallint", "integer", "integer"),
        ("=", "varchar", "text", "boolean"),
        ("=", "varchar", "varchar", "boolean"),
        (">", "varchar", "text", "boolean"),
        (">", "varchar", "varchar", "boolean"),
        ("<>", "\"char\"", "text", "boolean"),
        ("=", "\"char\"", "text", "boolean"),
        ("=", "name", "varchar", "boolean"),
        ("!~", "name", "varchar", "boolean"),
        ("||", "text", "varchar", "text"),
        ("+", "bigint", "numeric", "bigint"),
    ] {
        sql.extend([format!(
            "CREATE OR REPLACE FUNCTION public.raises({left}, {right}) RETURNS {result}
               LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''called''; END'"
        )]);
        sql.extend([format!(
            "; CREATE OPERATOR public.{sign} (LEFTARG = {left}, RIGHTARG = {right}, \
             FUNCTION = public.raises);"
        )]);
    }
    for (name, of) in [
        ("octet_length", "varchar"),
        ("lower", "name"),
        ("convert_to", "varchar, varchar"),
        ("current_setting", "varchar"),
    ] {
        sql.extend([format!(
            "CREATE FUNCTION public.{name}({of}) RETURNS integer LANGUAGE plpgsql AS
               'BEGIN RAISE EXCEPTION ''called''; END';"
        )]);
    }
    sql
}

#[test]
fn what_others_planted_in_public_is_called_by_no_command() {
    let server = Postgres::start();
    let url = server.database(&format!("{USERS} {}", planted()));
    let folder = Folder::new("hostile-planted");
    let scan = rehash(&["scan", &url, "--table", "users"]);
    assert!(scan.code <= 1, "{}", scan.err);
    let doctor = rehash(&["doctor", &url, "--table", "users", "--column", "password"]);
    assert_eq!(doctor.code, 0, "{}{}", doctor.out, doctor.err);
    let plan = planned(&url, &folder);
    for more in [&[][..], &["--apply"]] {
        let migrate = rehash(&[&["migrate", plan.as_str()], more].concat());
        assert_eq!(migrate.code, 0, "{}{}", migrate.out, migrate.err);
    }
    let check = rehash(&["check", &url, "--plan", &plan]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
}

#[test]
fn tables_of_runs_that_somebody_prepared_make_nobody_a_superuser() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} CREATE ROLE mallory LOGIN; GRANT CREATE ON SCHEMA public TO mallory"
    ));
    let folder = Folder::new("hostile-tables");
    let plan = planned(&url, &folder);
    // As a run makes them, and then mallory's.
    let clone = server.database(USERS);
    let other = Folder::new("hostile-tables-clone");
    let made = rehash(&["migrate", &planned(&clone, &other), "--apply"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let columns = |table: &str| {
        server.run(
            &clone,
            &format!(
                "SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' \
                 ORDER BY attnum) FROM pg_attribute WHERE attrelid = '{table}'::regclass \
                 AND attnum > 0"
            ),
        )
    };
    let mut trap = String::from("SET ROLE mallory;");
    for table in ["rehash_run", "rehash_ledger", "rehash_quarantine"] {
        trap.extend([format!("CREATE TABLE {table} ({});", columns(table))]);
    }
    trap.push_str(
        "ALTER TABLE rehash_run ADD PRIMARY KEY (id);
         CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN ALTER ROLE mallory SUPERUSER; RETURN NEW; END';
         CREATE TRIGGER t BEFORE INSERT ON rehash_run FOR EACH ROW EXECUTE FUNCTION trap();",
    );
    server.run(&url, &trap);
    let run = rehash(&["migrate", &plan, "--apply"]);
    assert!([3, 5].contains(&run.code), "{}{}", run.out, run.err);
    let said = format!("{}{}", run.out, run.err);
    assert!(said.contains("is not a table that rehash made"), "{said}");
    let doctor = rehash(&["doctor", &url, "--table", "users", "--column", "password"]);
    assert_eq!(doctor.code, 5, "{}", doctor.out);
    assert!(doctor.out.contains("is not a table that rehash made"), "{}", doctor.out);
    assert_eq!(server.run(&url, "SELECT rolsuper FROM pg_roles WHERE rolname = 'mallory'"), "f");
}

/// A run in small batches that waits before each commit.
fn slow_run(plan: &str) -> std::process::Child {
    let mut command = program();
    command.args(["migrate", plan, "--apply", "--progress", "json", "--batch", "5"]);
    command.args(["--batch-time", "0", "--wait-before-commit", "300"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs")
}

/// Waits until a batch is about to be committed.
fn wait_for_a_batch(child: &mut std::process::Child) {
    let errors = child.stderr.as_mut().expect("it is a pipe");
    let mut lines = BufReader::with_capacity(1, errors).lines();
    while !lines.next().expect("a batch").expect("text").contains("\"ev\":\"swapping\"") {}
}

#[test]
fn tables_of_runs_are_nobody_elses_whatever_the_default_privileges() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "CREATE ROLE app LOGIN; CREATE ROLE \"o'th\"\"er\" LOGIN;
         ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO app, \"o'th\"\"er\", PUBLIC; {USERS}
         CREATE SCHEMA own AUTHORIZATION app;
         CREATE FUNCTION own.trap() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN ALTER ROLE app SUPERUSER; RETURN NEW; END';"
    ));
    let folder = Folder::new("hostile-defaults");
    let plan = planned(&url, &folder);
    let mut child = slow_run(&plan);
    wait_for_a_batch(&mut child);
    let mut app = server.session(&url);
    app.run("SET ROLE app");
    for table in ["rehash_run", "rehash_ledger", "rehash_quarantine"] {
        app.send(&format!(
            "CREATE TRIGGER evil BEFORE UPDATE ON public.{table} FOR EACH ROW \
             EXECUTE FUNCTION own.trap()"
        ));
        app.send(&format!("TRUNCATE public.{table}"));
    }
    app.run("SELECT 1");
    let end = child.wait_with_output().expect("it ends");
    assert!(end.status.success(), "{}", String::from_utf8_lossy(&end.stderr));
    assert_eq!(server.run(&url, "SELECT rolsuper FROM pg_roles WHERE rolname = 'app'"), "f");
    let others = "SELECT count(*) FROM pg_class c, aclexplode(c.relacl) a \
        WHERE c.relname IN ('rehash_run', 'rehash_ledger', 'rehash_quarantine') \
        AND a.grantee <> c.relowner";
    assert_eq!(server.run(&url, others), "0");
    // Of the table of users nothing was taken away.
    let users = "SELECT has_table_privilege('app', 'users', 'UPDATE')";
    assert_eq!(server.run(&url, users), "t");
}

#[test]
fn tables_of_runs_that_somebody_else_may_write_are_refused_with_the_statement_that_helps() {
    let server = Postgres::start();
    let url = server.database(&format!("{USERS} CREATE ROLE app LOGIN"));
    let folder = Folder::new("hostile-granted");
    let plan = planned(&url, &folder);
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
    server.run(&url, "UPDATE users SET password = 'bc$' || substr(password, 8) WHERE id = '7'");
    let doctor = || rehash(&["doctor", &url, "--table", "users", "--column", "password"]);
    let read = "GRANT SELECT ON rehash_run, rehash_ledger TO app";
    server.run(&url, read);
    assert_eq!(doctor().code, 0, "{}", doctor().out);
    for granted in [
        "TRIGGER ON rehash_run TO app",
        "INSERT ON rehash_quarantine TO PUBLIC",
        "UPDATE (digest) ON rehash_ledger TO app",
        "REFERENCES ON rehash_run TO app WITH GRANT OPTION",
        "TRUNCATE ON rehash_ledger TO app",
        "DELETE ON rehash_ledger TO app",
    ] {
        server.run(&url, &format!("GRANT {granted}"));
        let found = doctor();
        assert_eq!(found.code, 5, "{granted}: {}", found.out);
        let run = rehash(&["migrate", &plan, "--apply"]);
        assert_eq!(run.code, 5, "{granted}: {}{}", run.out, run.err);
        let (_, remedy) = run.err.split_once(" → ").expect("a remedy");
        assert!(remedy.starts_with("REVOKE ALL ON "), "{granted}: {remedy}");
        server.run(&url, remedy);
        assert_eq!(doctor().code, 0, "{granted}: {}", doctor().out);
    }
    assert_eq!(rehash(&["migrate", &plan, "--apply"]).code, 0);
}

#[test]
fn tables_of_runs_that_another_role_made_are_named_with_their_owner_and_not_to_be_dropped() {
    let server = Postgres::start();
    let url = server.database(&format!(
        "{USERS} CREATE ROLE \"mi gr\" LOGIN; GRANT USAGE, CREATE ON SCHEMA public TO \"mi gr\";
         GRANT SELECT (id, password), UPDATE (password) ON users TO \"mi gr\""
    ));
    let folder = Folder::new("hostile-owner");
    let plan = planned(&url, &folder);
    let by_role = server.url_of("mi%20gr", Postgres::name(&url));
    let migrate = |url: &str| rehash(&["migrate", &plan, "--apply", "--source", url]);
    let run = migrate(&by_role);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    server.run(&url, "UPDATE users SET password = 'bc$' || substr(password, 8) WHERE id = '7'");
    let doctor = |url: &str| rehash(&["doctor", url, "--table", "users", "--column", "password"]);
    // A superuser does not write what another role may lay a trigger on.
    let found = doctor(&url);
    assert_eq!(found.code, 5, "{}", found.out);
    for said in ["belongs to \"mi gr\"", "run as \"mi gr\"", "only if no run made it"] {
        assert!(found.out.contains(said), "{}", found.out);
    }
    let refused = migrate(&url);
    assert_eq!(refused.code, 5, "{}{}", refused.out, refused.err);
    let (_, statements) = refused.err.split_once("superuser: ").expect("statements");
    assert!(statements.trim_end().ends_with(" OWNER TO \"rehash\""), "{statements}");
    server.run(&url, statements);
    assert_eq!(doctor(&url).code, 0, "{}", doctor(&url).out);
    // And now the role may not write what is a superuser's, whatever else it may.
    let found = doctor(&by_role);
    assert_eq!(found.code, 5, "{}", found.out);
    assert!(found.out.contains("belongs to \"rehash\""), "{}", found.out);
    let refused = migrate(&by_role);
    assert_eq!(refused.code, 5, "{}{}", refused.out, refused.err);
    assert!(refused.err.contains("OWNER TO \"mi gr\""), "{}", refused.err);
}

#[test]
fn a_server_that_falls_silent_does_not_keep_a_run_that_was_asked_to_stop() {
    let server = Postgres::start();
    let url = server.database(USERS);
    let folder = Folder::new("hostile-silent");
    let plan = planned(&url, &folder);
    let mut child = slow_run(&plan);
    wait_for_a_batch(&mut child);
    let sql = format!(
        "SELECT pid FROM pg_stat_activity WHERE datname = '{}' AND backend_type = 'client backend'",
        Postgres::name(&url)
    );
    let backend: i32 = server.run("postgres", &sql).parse().expect("a process");
    let backend = Pid::from_raw(backend).expect("a process");
    kill_process(backend, Signal::STOP).expect("it is there");
    kill_process(Pid::from_child(&child), Signal::INT).expect("it is there");
    let output = child.wait_with_output();
    kill_process(backend, Signal::CONT).expect("it is there");
    assert_eq!(output.expect("it ends").status.code(), Some(75));
    let lock = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'";
    while server.run("postgres", lock) != "0" {}
    server.run(&url, "UPDATE rehash_run SET lease_until = 0");
    let run = rehash(&["migrate", &plan, "--apply"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let counts = "SELECT swapped, changed, blocked FROM rehash_run";
    assert_eq!(server.run(&url, counts), "40|0|0");
}

//! `rehash doctor postgres://…`: what a run would stumble over, found without a write.

mod common;

use common::{Run, rehash};
use rehash_test_servers::Postgres;
use serde_json::Value;

/// A table with one of everything that a migration stumbles over.
const HOSTILE: &str = r#"
    CREATE SCHEMA "sh""op";
    CREATE TABLE "sh""op"."us""ers" (
        id bigint PRIMARY KEY, name text, changed int,
        password varchar(60) CONSTRAINT short CHECK (length(password) < 61));
    INSERT INTO "sh""op"."us""ers" VALUES (1, 'alice', 0, '5f4dcc3b5aa765d61d8327deb882cf99');
    CREATE TABLE log (old text);
    CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO public.log VALUES (OLD.password); RETURN NULL; END $$;
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.changed := 1; RETURN NEW; END $$;
    CREATE TRIGGER keeps AFTER UPDATE OF password ON "sh""op"."us""ers"
        FOR EACH ROW EXECUTE FUNCTION keep();
    CREATE TRIGGER touches BEFORE UPDATE ON "sh""op"."us""ers"
        FOR EACH ROW EXECUTE FUNCTION touch();
    CREATE TRIGGER other BEFORE UPDATE OF name ON "sh""op"."us""ers"
        FOR EACH ROW EXECUTE FUNCTION touch();
    CREATE TRIGGER off BEFORE UPDATE ON "sh""op"."us""ers"
        FOR EACH ROW EXECUTE FUNCTION touch();
    ALTER TABLE "sh""op"."us""ers" DISABLE TRIGGER off;
    CREATE RULE nothing AS ON UPDATE TO "sh""op"."us""ers" DO INSTEAD NOTHING;
    CREATE VIEW shown AS SELECT password FROM "sh""op"."us""ers";
    CREATE VIEW innocent AS SELECT name FROM "sh""op"."us""ers";
    CREATE INDEX by_hash ON "sh""op"."us""ers" (password);
    ALTER TABLE "sh""op"."us""ers" ENABLE ROW LEVEL SECURITY;
"#;

/// What a write would change: relations, their rows, their versions.
const STATE: &str = "SELECT (SELECT count(*) FROM pg_class), \
    (SELECT md5(array_agg(u::text || u.xmin || u.ctid)::text) FROM \"sh\"\"op\".\"us\"\"ers\" u)";

fn doctor(url: &str, more: &[&str]) -> Run {
    let mut args = vec!["doctor", url, "--no-config", "--column", "password"];
    args.extend(more);
    rehash(&args)
}

/// Severities and texts of these checks.
fn found<'v>(report: &'v Value, check: &str) -> Vec<(&'v str, &'v str)> {
    let findings = report["findings"].as_array().expect("findings").iter();
    let text = |it: &'v Value, name: &str| it[name].as_str().expect("a text");
    findings
        .filter(|it| it["check"] == check)
        .map(|it| (text(it, "severity"), text(it, "what")))
        .collect()
}

#[test]
fn whatever_a_migration_would_stumble_over_is_found() {
    let server = Postgres::with(&["log_statement=mod", "synchronous_commit=off"]);
    let url = server.database(HOSTILE);
    let run = doctor(&url, &["--table", "sh\"op.us\"ers", "--format", "json"]);
    assert_eq!(run.code, 5, "{}", run.err);
    assert!(found(&run.json(), "table")[0].1.contains("rule on UPDATE"), "{}", run.out);
    server.run(Postgres::name(&url), "DROP RULE nothing ON \"sh\"\"op\".\"us\"\"ers\"");
    let before = server.run(Postgres::name(&url), STATE);
    let run = doctor(&url, &["--table", "sh\"op.us\"ers", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let report = run.json();
    assert!(!run.out.contains("5f4dcc3b"), "a hash is shown");
    assert_eq!(report["worst"], "warning");
    let triggers: Vec<(&str, &str)> = found(&report, "trigger")
        .into_iter()
        .map(|(severity, what)| (severity, what.split(' ').next().unwrap_or_default()))
        .collect();
    assert_eq!(triggers, [("warning", "keeps"), ("warning", "touches")]);
    assert!(found(&report, "trigger")[0].1.contains("old value"));
    assert!(found(&report, "trigger")[1].1.contains("before every row"));
    assert_eq!(found(&report, "check")[0].0, "warning");
    assert_eq!(found(&report, "width")[0].0, "warning");
    assert_eq!(
        found(&report, "view"),
        [("note", "view shown shows the column, and will show the new values")]
    );
    assert_eq!(found(&report, "indexed").len(), 1);
    // A superuser sees every row, and is told that it is one.
    assert_eq!(found(&report, "row_security")[0].0, "note");
    assert!(found(&report, "privileges").iter().any(|(_, what)| what.contains("superuser")));
    assert_eq!(found(&report, "synchronous_commit")[0].0, "warning");
    assert!(found(&report, "logging")[0].1.starts_with("log_statement is mod"));
    assert_eq!(found(&report, "primary")[0].0, "fine");
    let after = server.run(Postgres::name(&url), STATE);
    assert_eq!(before.trim(), after.trim(), "something was written");
}

#[test]
fn a_sound_table_passes_with_the_least_privileges_that_are_named() {
    let server = Postgres::start();
    let url = server.database(
        "CREATE TABLE users (id bigint PRIMARY KEY, name text, password varchar(255));
         INSERT INTO users SELECT n, 'u' || n, '*' FROM generate_series(1, 300000) n;
         ANALYZE users; CREATE ROLE reader LOGIN; GRANT SELECT ON users TO reader;
         CREATE ROLE migrator LOGIN",
    );
    let name = Postgres::name(&url).to_owned();
    let grants = doctor(&url, &["--table", "users", "--grants"]);
    assert_eq!(grants.code, 0, "{}", grants.err);
    assert!(grants.out.contains("GRANT UPDATE (\"password\") ON \"public\".\"users\" TO rehash;"));
    // The server of the tests has a role of this name already, which may do anything.
    server.run(&name, &grants.out.replace("TO rehash;", "TO migrator;"));
    let run = doctor(&server.url_of("migrator", &name), &["--table", "users", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.out);
    let report = run.json();
    assert_eq!(found(&report, "privileges"), [("fine", "this role may do what a run does")]);
    assert_eq!(found(&report, "index")[0].0, "fine");
    assert_eq!(found(&report, "logging")[0].0, "fine");
    assert_eq!(report["worst"], "fine");
    let run = doctor(&server.url_of("reader", &name), &["--table", "users", "--format", "json"]);
    assert_eq!(run.code, 5, "{}", run.out);
    assert_eq!(found(&run.json(), "privileges").len(), 2);
    server.run(&name, "ALTER TABLE users ENABLE ROW LEVEL SECURITY");
    let run = doctor(&server.url_of("reader", &name), &["--table", "users", "--format", "json"]);
    assert_eq!(run.code, 5);
    assert_eq!(found(&run.json(), "row_security")[0].0, "refused");
}

#[test]
fn what_a_partition_and_a_domain_add_is_found() {
    let server = Postgres::with(&["log_transaction_sample_rate=0.5"]);
    let url = server.database(
        "CREATE DOMAIN inner_pw AS varchar(60) CONSTRAINT no_plain CHECK (value <> 'plain');
         CREATE DOMAIN pw AS inner_pw CONSTRAINT short CHECK (length(value) < 61);
         CREATE TABLE users (id bigint PRIMARY KEY, password pw CONSTRAINT own CHECK (password <> ''))
             PARTITION BY RANGE (id);
         CREATE TABLE old_users (password pw CONSTRAINT own CHECK (password <> ''),
             id bigint NOT NULL, CONSTRAINT only_here CHECK (password <> 'x'));
         ALTER TABLE users ATTACH PARTITION old_users FOR VALUES FROM (0) TO (100);
         CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
         CREATE TRIGGER everywhere BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
         CREATE TRIGGER there AFTER UPDATE OF password ON old_users
             FOR EACH ROW EXECUTE FUNCTION touch();
         CREATE TRIGGER never AFTER UPDATE ON old_users EXECUTE FUNCTION touch();
         INSERT INTO users VALUES (1, '5f4dcc3b5aa765d61d8327deb882cf99')",
    );
    let run = doctor(&url, &["--table", "users", "--format", "json"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let report = run.json();
    let of = |check: &str, before: &str| -> Vec<String> {
        let all = found(&report, check).into_iter().filter(|(severity, _)| *severity == "warning");
        all.map(|(_, what)| what.split(before).next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(of("trigger", " fires"), ["everywhere", "there of partition old_users"]);
    assert_eq!(
        of("check", " checks"),
        [
            "constraint only_here of partition old_users",
            "constraint own",
            "constraint no_plain of domain inner_pw",
            "constraint short of domain pw"
        ]
    );
    assert_eq!(of("logging", ":"), ["log_transaction_sample_rate is 0.5"]);
    assert!(found(&report, "width")[0].1.contains("60"), "{}", run.out);
}

#[test]
fn a_table_that_is_unfit_comes_with_the_statement_that_makes_it_fit() {
    let server = Postgres::start();
    let url = server.database(
        r#"CREATE TABLE "us""ers" (id bigint PRIMARY KEY, password text,
               shown text GENERATED ALWAYS AS (lower(password)) STORED, mail text, code xml);
           CREATE RULE "no ""thing" AS ON UPDATE TO "us""ers" DO INSTEAD NOTHING;
           CREATE VIEW seen AS SELECT * FROM "us""ers";
           CREATE TABLE bare (password text)"#,
    );
    let refused = |more: &[&str]| -> String {
        let run = rehash(&[&["doctor", &url, "--no-config", "--format", "json"], more].concat());
        assert_eq!(run.code, 5, "{more:?}: {}{}", run.out, run.err);
        let report = run.json();
        assert_eq!(found(&report, "table").len(), 1, "{}", run.out);
        report["findings"][0]["remedy"].as_str().expect("a remedy").to_owned()
    };
    let users = ["--table", "us\"ers", "--column", "password"];
    let rule = refused(&users);
    assert_eq!(rule, r#"DROP RULE "no ""thing" ON "public"."us""ers""#);
    server.run(&url, &rule);
    assert_eq!(doctor(&url, &["--table", "us\"ers"]).code, 0);
    let by_mail = [&users[..], &["--key", "mail"]].concat();
    for statement in ["CREATE UNIQUE INDEX", "ALTER TABLE"] {
        let remedy = refused(&by_mail);
        assert!(remedy.starts_with(statement), "{remedy}");
        server.run(&url, &remedy);
    }
    assert_eq!(doctor(&url, &["--table", "us\"ers", "--key", "mail"]).code, 0);
    assert!(refused(&["--table", "us\"ers", "--column", "shown"]).contains("generated from"));
    assert!(refused(&["--table", "us\"ers", "--column", "id"]).contains("--column"));
    assert!(refused(&["--table", "seen", "--column", "password"]).contains("the table that it"));
    let bare = refused(&["--table", "bare", "--column", "password"]);
    assert!(bare.contains("ADD PRIMARY KEY"), "{bare}");
}

//! `rehash plan`, `migrate` and `check` on PostgreSQL, as a role that may do no more than they need.

mod common;

use std::fs;

use common::{DWAITER, Folder, MD5, rehash};
use rehash_test_servers::Postgres;

const WRAP: &str = "wrap:md5-hex=argon2id:m=64,t=1,p=1";

/// A table with a column for hashes of this type, and a role that may migrate it.
fn database(server: &Postgres, kind: &str) -> (String, String) {
    let url = server.database(&format!(
        "CREATE TABLE \"us\"\"ers\" (id uuid PRIMARY KEY, name text, password {kind});
         INSERT INTO \"us\"\"ers\" VALUES
             ('00000000-0000-0000-0000-000000000001', 'alice', '{MD5}'),
             ('00000000-0000-0000-0000-000000000002', 'bob', '0cc175b9c0f1b6a831c399e269772661'),
             ('00000000-0000-0000-0000-000000000003', 'carol', '{DWAITER}'),
             ('00000000-0000-0000-0000-000000000004', 'dave', NULL);
         DROP ROLE IF EXISTS migrator; CREATE ROLE migrator LOGIN PASSWORD 's3cret'"
    ));
    let name = Postgres::name(&url).to_owned();
    let args =
        ["doctor", &url, "--no-config", "--table", "us\"ers", "--user-column", "name", "--grants"];
    let grants = rehash(&args);
    assert_eq!(grants.code, 0, "{}", grants.err);
    server.run(&name, &grants.out.replace("TO rehash;", "TO migrator;"));
    (server.url_of("migrator", &name), name)
}

#[test]
fn the_least_role_plans_proves_migrates_and_checks() {
    let server = Postgres::start();
    let folder = Folder::new("plan-postgres");
    let (url, name) = database(&server, "varchar(128)");
    let creds = folder.write("creds.csv", "user,password\nalice,password\n");
    let output = folder.path("plan.toml").display().to_string();
    // A password on the command line is read, and is written nowhere.
    let secret = url.replacen("migrator@", "migrator:s3cret@", 1);
    let secret = if secret == url { format!("{url}&password=s3cret") } else { secret };
    let before =
        server.run(&name, "SELECT md5(array_agg(u ORDER BY id)::text) FROM \"us\"\"ers\" u");
    let args = ["plan", &secret, "--no-config", "--table", "us\"ers", "--user-column", "name"];
    let rules = ["--rule", WRAP, "--rule", "reprefix:bc$=bcrypt$", "--accept", "md5-hex"];
    let run = rehash(&[&args[..], &rules[..], &["--prove", &creds, "-o", &output]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let after =
        server.run(&name, "SELECT md5(array_agg(u ORDER BY id)::text) FROM \"us\"\"ers\" u");
    assert_eq!(before, after, "the proof was kept");
    let text = fs::read_to_string(&output).expect("the plan");
    for shown in [&run.out, &run.err, &text] {
        assert!(!shown.contains("s3cret") && !shown.contains("alice") && !shown.contains(MD5));
    }
    assert!(run.out.contains("the column holds 128"), "{}", run.out);
    let migrate = rehash(&["migrate", &output, "--no-config", "--source", &url, "--apply"]);
    assert_eq!(migrate.code, 0, "{}{}", migrate.out, migrate.err);
    let rows = server.run(&name, "SELECT left(password, 12) FROM \"us\"\"ers\" ORDER BY id");
    let rows: Vec<&str> = rows.lines().map(str::trim).collect();
    assert_eq!(rows.get(..3), Some(&["argon2id_uns", "argon2id_uns", "bcrypt$$2a$1"][..]));
    let check = rehash(&["check", &url, "--no-config", "--plan", &output]);
    assert_eq!(check.code, 0, "{}", check.out);
    assert!(check.out.contains("3 rows by runs, of which 3 are as"), "{}", check.out);
    // The same table on another server is a restored clone at best.
    let clone = Postgres::start();
    let (other, other_name) = database(&clone, "varchar(128)");
    assert_eq!(other_name, name, "databases of one server are numbered alike");
    let check = |more: &[&str]| {
        rehash(&[&["check", &other, "--no-config", "--plan", &output][..], more].concat())
    };
    let refused = check(&[]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--same-table"), "{}", refused.err);
    assert_eq!(check(&["--same-table"]).code, 1);
}

#[test]
fn a_value_that_would_not_fit_is_refused_with_what_helps() {
    let server = Postgres::start();
    let folder = Folder::new("plan-width");
    let (url, name) = database(&server, "varchar(64)");
    let creds = folder.write("creds.csv", "user,password\nalice,password\n");
    let output = folder.path("plan.toml").display().to_string();
    let args = ["plan", &url, "--no-config", "--table", "us\"ers", "--user-column", "name"];
    let rules = ["--rule", WRAP, "--accept", "md5-hex", "--prove", &creds, "-o", &output];
    let run = rehash(&[&args[..], &rules[..]].concat());
    assert_eq!(run.code, 5, "{}", run.err);
    assert!(!folder.path("plan.toml").exists());
    let statement =
        "ALTER TABLE \"public\".\"us\"\"ers\" ALTER COLUMN \"password\" TYPE varchar(255)";
    assert!(run.err.contains(statement), "{}", run.err);
    // The width of a domain is that of what it is made of.
    server.run(
        &name,
        "CREATE DOMAIN narrow AS varchar(64); CREATE DOMAIN pw AS narrow; \
         ALTER TABLE \"us\"\"ers\" ALTER COLUMN password TYPE pw",
    );
    let run = rehash(&[&args[..], &rules[..]].concat());
    assert_eq!(run.code, 5, "{}", run.err);
    assert!(run.err.contains("the column holds 64"), "{}", run.err);
    server.run(&name, statement);
    assert_eq!(rehash(&[&args[..], &rules[..]].concat()).code, 0);
}

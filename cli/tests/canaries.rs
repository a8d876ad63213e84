//! Where the password of a database may be seen: where its owner put it.

mod common;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use common::{DWAITER, Folder, Run, program};
use rehash_test_servers::Postgres;

const CANARY: &str = "canary-Zx81";
const RULE: &str = "reprefix:bc$$2a$=bcrypt$$2a$";

/// A server whose role may migrate, and needs its password; its URL without one, and with one.
fn guarded() -> (Postgres, String, String) {
    let address = Postgres::address();
    let server = Postgres::guarded(address, None);
    server.run(
        "postgres",
        &format!(
            "CREATE ROLE migrator LOGIN PASSWORD '{CANARY}'; CREATE SCHEMA AUTHORIZATION migrator;
             CREATE TABLE migrator.users (id int PRIMARY KEY, password varchar(128));
             INSERT INTO migrator.users SELECT n, '{DWAITER}' FROM generate_series(1, 20) AS n;
             ALTER TABLE migrator.users OWNER TO migrator"
        ),
    );
    let url = |login: &str| format!("postgres://{login}@{address}:5432/postgres");
    let urls = (url("migrator"), url(&format!("migrator:{CANARY}")));
    (server, urls.0, urls.1)
}

fn run(command: &mut Command) -> Run {
    let run = Run::of(&command.output().expect("the program runs"));
    assert!(!run.out.contains(CANARY) && !run.err.contains(CANARY), "{}{}", run.out, run.err);
    run
}

/// Whether the password is in a file of this folder.
fn is_in(folder: &Folder) -> bool {
    let holds = |name: &String| {
        let bytes = fs::read(folder.path(name)).expect("a file of the test");
        bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
    };
    folder.names().iter().any(holds)
}

#[test]
fn a_password_is_where_its_owner_put_it_and_nowhere_else() {
    let folder = Folder::new("canaries");
    let (server, _, secret) = guarded();
    let in_folder = |args: &[&str]| {
        let mut command = program();
        command.current_dir(folder.path("")).args(args).arg("--no-config");
        command
    };
    let json = ["--format", "json"];
    let named = ["--table", "users", "--key", "id"];
    // On the command line, which warns.
    let plan = ["plan", &secret, "--rule", RULE, "-o", "plan.toml"];
    for (args, code) in [
        ([&["scan", &secret][..], &named].concat(), 0),
        ([&["scan", &secret][..], &named, &json].concat(), 0),
        ([&["doctor", &secret][..], &json].concat(), 0),
        (vec!["doctor", &secret, "--grants"], 0),
        ([&["check", &secret, "--rule", RULE][..], &json].concat(), 1),
        ([&["config", "show", &secret][..], &json].concat(), 0),
        (vec!["config", "show", &secret], 0),
        (plan.to_vec(), 0),
        (vec!["migrate", "plan.toml", "--source", &secret], 0),
    ] {
        let run = run(&mut in_folder(&args));
        assert_eq!(run.code, code, "{:?}: {}{}", args.first(), run.out, run.err);
        assert!(run.err.contains("warning: every user of this machine"), "{:?}", args.first());
    }
    assert!(!is_in(&folder));
    // Nor is it in the command line that goes on.
    let dry = run(&mut in_folder(&["migrate", "plan.toml", "--source", &secret]));
    assert!(dry.out.contains("--source postgres://migrator@"), "{}", dry.out);
    // The plan alone has none; the environment completes it, and nothing is warned of.
    let none = run(&mut in_folder(&["migrate", "plan.toml"]));
    assert_eq!(none.code, 3, "{}", none.err);
    for (name, value) in [("PGPASSWORD", CANARY), ("REHASH_URL", &secret)] {
        for args in [&["migrate", "plan.toml"][..], &["check", "--plan", "plan.toml", "--keys"]] {
            let run = run(in_folder(args).env(name, value));
            assert!(run.code <= 1, "{name}: {}", run.err);
            assert!(!run.err.contains("warning"), "{}", run.err);
        }
    }
    // While it writes, other users of the machine see its command line.
    let file = folder.path("../canaries-url");
    fs::write(&file, &secret).expect("a file of the test");
    let args = ["migrate", "plan.toml", "--apply", "--progress", "json"];
    let mut child = in_folder(&[&args[..], &["--wait-before-commit", "300"]].concat())
        .env("REHASH_URL_FILE", &file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    // Its first event is there: it has begun, and waits before it commits.
    let mut events = BufReader::new(child.stderr.take().expect("it is piped"));
    let mut said = String::new();
    events.read_line(&mut said).expect("it says something");
    let line = fs::read(format!("/proc/{}/cmdline", child.id())).expect("its command line");
    let line = String::from_utf8_lossy(&line).into_owned();
    assert!(line.contains("plan.toml") && !line.contains(CANARY), "{line}");
    events.read_to_string(&mut said).expect("its events");
    let done = Run::of(&child.wait_with_output().expect("it ends"));
    assert_eq!(done.code, 0, "{}{said}", done.out);
    assert!(!done.out.contains(CANARY) && !said.contains(CANARY), "{said}");
    assert!(!is_in(&folder));
    fs::remove_file(&file).ok();
    for table in ["rehash_run", "rehash_ledger", "rehash_quarantine", "users"] {
        let rows = server.run("postgres", &format!("SELECT t::text FROM migrator.{table} AS t"));
        assert!(!rows.contains(CANARY), "{table}");
    }
    let done = "SELECT count(*) FROM migrator.users WHERE password LIKE 'bcrypt$%'";
    assert_eq!(server.run("postgres", done), "20");
}

#[test]
fn a_password_that_is_wrong_is_not_repeated() {
    let folder = Folder::new("canaries-wrong");
    let (server, url, _) = guarded();
    server.run("postgres", "ALTER ROLE migrator PASSWORD 'another'");
    let secret = url.replacen("migrator@", &format!("migrator:{CANARY}@"), 1);
    for args in [
        &["scan", &secret][..],
        &["doctor", &secret],
        &["plan", &secret, "--rule", RULE],
        &["check", &secret, "--rule", RULE],
    ] {
        let run = run(program().current_dir(folder.path("")).args(args).arg("--no-config"));
        assert_eq!(run.code, 3, "{}", run.err);
    }
}

#[test]
fn another_database_that_is_named_lends_no_password_to_a_plan() {
    let folder = Folder::new("canaries-other");
    let (_server, url, secret) = guarded();
    let plan = folder.path("plan.toml").display().to_string();
    let planned =
        run(program().args(["plan", &secret, "--no-config", "--rule", RULE, "-o", &plan]));
    assert_eq!(planned.code, 0, "{}", planned.err);
    let text = fs::read_to_string(&plan).expect("the plan");
    assert!(text.contains(&format!("source = \"{url}\"")), "{text}");
    let other = secret.replace("/postgres", "/template1");
    let run = run(program().args(["migrate", &plan, "--no-config"]).env("REHASH_URL", other));
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("names another database than the plan"), "{}", run.err);
}

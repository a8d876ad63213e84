//! Where settings are from, that `config show` says so, and that nothing else has a say.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{Folder, Run, program, rehash};

/// The name, the value and the origin of every setting.
fn shown(run: &Run) -> BTreeMap<String, (Option<String>, String)> {
    assert_eq!(run.code, 0, "{}", run.err);
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let lines = run.json().as_array().expect("an array").clone();
    let line = |it: &serde_json::Value| {
        let origin = text(&it["origin"]).expect("an origin");
        (text(&it["name"]).expect("a name"), (text(&it["value"]), origin))
    };
    lines.iter().map(line).collect()
}

fn show(variables: &[(&str, &str)], args: &[&str]) -> Run {
    let mut command = program();
    for name in ["REHASH_URL", "REHASH_URL_FILE", "PGHOST", "PGPORT", "PGUSER", "PGPASSWORD"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    command.args(["config", "show", "--format", "json"]).args(args);
    Run::of(&command.output().expect("the program runs"))
}

const SECRET: &str = "hunter2-canary";

#[test]
fn every_setting_names_its_origin() {
    let folder = Folder::new("settings-origin");
    let config =
        folder.write("own.toml", "[source]\nsslrootcert = '/ca.pem'\nsslkey = '/key.pem'\n");
    let variables = [
        ("PGHOST", "elsewhere.example.org"),
        ("PGPORT", "6000"),
        ("PGUSER", "alice"),
        ("PGPASSWORD", SECRET),
        ("PGSSLKEY", "/mine.pem"),
        ("PGAPPNAME", "nightly"),
    ];
    let url = "postgres://db.example.org:5433/shop";
    let run = show(&variables, &["--config", &config, url]);
    let shown = shown(&run);
    let is = |name: &str, value: Option<&str>, origin: &str| {
        let expected = (value.map(str::to_owned), origin.to_owned());
        assert_eq!(shown.get(name), Some(&expected), "{name}");
    };
    is("source", Some(url), "command line (SOURCE)");
    is("host", Some("db.example.org"), "command line (SOURCE)");
    is("port", Some("5433"), "command line (SOURCE)");
    is("user", Some("alice"), "environment (PGUSER)");
    is("password", Some("(set, not shown)"), "environment (PGPASSWORD)");
    is("database", Some("shop"), "command line (SOURCE)");
    is("sslmode", Some("verify-full"), "default");
    is("sslrootcert", Some("/ca.pem"), "rehash.toml ([source] sslrootcert)");
    is("sslkey", Some("/mine.pem"), "environment (PGSSLKEY)");
    is("sslcert", None, "default");
    is("application_name", Some("nightly"), "environment (PGAPPNAME)");
    is("insecure_tls", Some("false"), "default");
    assert!(!run.out.contains(SECRET) && !run.err.contains(SECRET));
}

#[test]
fn an_application_is_called_anything() {
    for name in ["cron:nightly@db1", "app user=x", "mysql", "file:x", "a+b:c"] {
        let run = show(&[("PGAPPNAME", name)], &["--no-config", "postgres://u@localhost/d"]);
        let expected = (Some(name.to_owned()), "environment (PGAPPNAME)".to_owned());
        assert_eq!(shown(&run)["application_name"], expected);
    }
}

#[test]
fn flags_come_before_the_environment_and_that_before_the_configuration() {
    let folder = Folder::new("settings-order");
    let config = folder.write("own.toml", "[source]\nurl = 'sqlite:configured.db'\n");
    let file = folder.write("url", "sqlite:filed.db\n");
    let url = [("REHASH_URL", "sqlite:variable.db")];
    let both = [url[0], ("REHASH_URL_FILE", file.as_str())];
    let in_config = ["--config", config.as_str()];
    for (variables, args, value, origin) in [
        (&url[..], &["sqlite:flag.db", in_config[0], in_config[1]][..], "flag", "command line"),
        (&url, &in_config, "variable", "environment (REHASH_URL)"),
        (&both[1..], &in_config, "filed", "file that REHASH_URL_FILE names"),
        (&[], &in_config, "configured", "rehash.toml ([source] url)"),
    ] {
        let run = show(variables, args);
        let (source, from) = shown(&run).remove("source").expect("a source");
        assert_eq!(source, Some(format!("sqlite:{value}.db")));
        assert!(from.starts_with(origin), "{from}");
    }
    assert_eq!(show(&both, &[]).code, 2, "which of them is meant?");
    let run = show(&[], &["--no-config"]);
    assert_eq!(shown(&run).get("source"), Some(&(None, "default".to_owned())));
}

#[test]
fn a_password_on_the_command_line_works_warns_and_is_printed_nowhere() {
    let url = format!("postgres://u:{SECRET}@127.0.0.1:1/d");
    let run = show(&[], &[&url]);
    assert_eq!(shown(&run)["source"].0.as_deref(), Some("postgres://u@127.0.0.1:1/d"));
    assert!(run.err.contains("warning: every user of this machine"), "{}", run.err);
    let scan = rehash(&["scan", &url]);
    assert_eq!(scan.code, 3, "{}", scan.err);
    let by_variable = show(&[("REHASH_URL", &url)], &[]);
    assert!(!by_variable.err.contains("warning"), "{}", by_variable.err);
    let table = rehash(&["config", "show", &url]);
    for run in [&run, &scan, &by_variable, &table] {
        assert!(!run.out.contains(SECRET) && !run.err.contains(SECRET), "{}{}", run.out, run.err);
    }
}

#[test]
fn what_is_wrong_with_a_url_is_said_without_it() {
    for url in [
        format!("postgres://u:{SECRET}@h:port/d"),
        format!("postgres://u:{SECRET}%@h/d"),
        format!("postgres://u:{SECRET}@h/d?unknown={SECRET}"),
        format!("postgres://u:{SECRET}@h/d?sslmode=require"),
        format!("postgres://u:{SECRET}@h,i/d"),
        format!("mysql://u:{SECRET}@h/d"),
    ] {
        let scan = rehash(&["scan", &url]);
        assert_eq!(scan.code, 2, "{}", scan.err);
        assert!(!scan.err.contains(SECRET), "{}", scan.err);
    }
}

#[test]
fn tls_is_verified_off_this_machine_unless_told_otherwise() {
    let remote = "postgres://u@db.example.org/d";
    let insecure = show(&[], &["--insecure-tls", remote]);
    let settings = shown(&insecure);
    assert_eq!(settings["insecure_tls"].1, "command line (--insecure-tls)");
    let by_flag = (Some("require".to_owned()), "command line (--insecure-tls)".to_owned());
    assert_eq!(settings["sslmode"], by_flag);
    assert!(insecure.err.contains("warning: --insecure-tls"), "{}", insecure.err);
    let weak = show(&[("PGSSLMODE", "require")], &[remote]);
    assert_eq!(weak.code, 2, "{}", weak.err);
    let local = show(&[], &["postgres://u@localhost/d"]);
    assert_eq!(shown(&local)["sslmode"].0.as_deref(), Some("prefer"));
    let local = show(&[], &["postgres://u@localhost/d", "--insecure-tls"]);
    assert_eq!(shown(&local)["sslmode"].1, "default", "it changes nothing here");
    let folder = Folder::new("settings-insecure");
    let config = folder.write("own.toml", "[source]\ninsecure_tls = true\n");
    let configured = shown(&show(&[], &["--config", &config, remote]));
    assert_eq!(configured["sslmode"].1, "rehash.toml ([source] insecure_tls)");
    let asked = shown(&show(&[("PGSSLMODE", "require")], &["--insecure-tls", remote]));
    assert_eq!(asked["sslmode"].1, "environment (PGSSLMODE)");
}

#[test]
fn options_are_said_once() {
    let variable = [("PGOPTIONS", "-c statement_timeout=1234")];
    let url = "postgres://u@localhost/d?options=-c%20lock_timeout%3D1";
    let both = show(&variable, &[url]);
    assert_eq!(both.code, 2, "{}", both.err);
    assert!(both.err.contains("PGOPTIONS") && both.err.contains("of the URL"), "{}", both.err);
    assert_eq!(shown(&show(&[], &[url]))["options"].1, "command line (SOURCE)");
    let one = shown(&show(&variable, &["postgres://u@localhost/d"]));
    assert_eq!(one["options"].1, "environment (PGOPTIONS)");
}

#[test]
fn every_setting_is_in_the_documentation() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/configuration.md");
    let guide = fs::read_to_string(path).expect("the documentation");
    let section = guide.split("## `[source]`").nth(1).and_then(|rest| rest.split("\n## ").next());
    let section = section.expect("a section on the source");
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with('|')).collect();
    let settings = shown(&show(&[], &["postgres://u@localhost/d"]));
    assert!(settings.len() >= 20);
    for name in settings.keys() {
        let first =
            |row: &&str| row.split('|').nth(1).is_some_and(|it| it.contains(&format!("`{name}`")));
        assert!(rows.iter().any(first), "{name} has no row");
    }
    let (environment, file) =
        (include_str!("../src/settings/environment.rs"), include_str!("../src/settings/file.rs"));
    let quoted = |text: &'static str, is_one: fn(&str) -> bool| {
        text.split('"').skip(1).step_by(2).filter(|it| is_one(it)).collect::<Vec<_>>()
    };
    let variables = quoted(environment, |it| it.starts_with("PG") || it.starts_with("REHASH_"));
    let keys = quoted(file, |it| it.chars().all(|it| it.is_ascii_lowercase() || it == '_'));
    assert!(variables.len() >= 14 && keys.len() >= 6, "{variables:?} {keys:?}");
    for name in variables.into_iter().chain(keys) {
        assert!(rows.iter().any(|row| row.contains(&format!("`{name}`"))), "{name} is in no row");
    }
}

/// Variables that look as if they had a say.
fn foreign() -> Vec<(String, &'static str)> {
    let own = [
        "INSECURE_TLS",
        "CONFIG",
        "APPLY",
        "WORKERS",
        "PASSWORD",
        "TABLE",
        "KEY",
        "COLUMN",
        "WHERE",
        "RULE",
        "RULES",
        "PLAN",
        "SOURCE",
        "BATCH",
        "BATCH_TIME",
        "LEASE",
        "MEMORY",
        "PROGRESS",
        "PROGRESS_EVERY",
        "SAME_TABLE",
        "PROFILE",
        "ACCEPT",
        "PROVE",
        "OUTPUT",
        "FORMAT",
        "KEYS",
        "PRESET",
        "USER_COLUMN",
        "SALT_COLUMN",
        "NO_CONFIG",
        "LOG",
        "WAIT_BEFORE_COMMIT",
    ];
    let mut all: Vec<_> = own.iter().map(|name| (format!("REHASH_{name}"), "1")).collect();
    let others = [
        ("DATABASE_URL", "postgres://x@y/z"),
        ("PGSERVICE", "x"),
        ("PGTARGETSESSIONATTRS", "read-only"),
        ("SQLITE_TMPDIR", "/nowhere"),
        ("RUST_LOG", "trace"),
        ("SSL_CERT_FILES", "/nowhere"),
        ("USER", "mallory"),
        ("LOGNAME", "mallory"),
        ("LANG", "tr_TR.UTF-8"),
        ("TZ", "Asia/Kathmandu"),
    ];
    all.extend(others.map(|(name, value)| (name.to_owned(), value)));
    all
}

#[test]
fn no_other_variable_changes_anything() {
    let others = foreign();
    assert!(others.len() >= 40);
    let others: Vec<(&str, &str)> =
        others.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let args = ["postgres://u@db.example.org/d"];
    let (plain, other) = (show(&[], &args), show(&others, &args));
    assert_eq!((plain.out, plain.err), (other.out, other.err));
    assert_eq!(changed(&[], "settings-plain"), changed(&others, "settings-foreign"));
}

/// What every command of a migration says and leaves of the same table, in this environment.
fn changed(variables: &[(&str, &str)], name: &str) -> Vec<String> {
    let folder = Folder::new(name);
    let path = folder.path("users.db");
    common::users::make(&path, 30, common::users::renamed_from);
    let rule = ["--rule", "reprefix:bc$$2b$=bcrypt$$2b$"];
    let mut all = Vec::new();
    for (args, code) in [
        (&["identify", "--format", "jsonl", common::BCRYPT][..], 0),
        (&["scan", "sqlite:users.db", "--keys"], 0),
        (&["doctor", "sqlite:users.db"], 0),
        (&["plan", "sqlite:users.db", rule[0], rule[1], "-o", "plan.toml"], 0),
        (&["check", "--plan", "plan.toml"], 1),
        (&["migrate", "plan.toml"], 0),
        (&["migrate", "plan.toml", "--apply", "--batch", "10"], 0),
        (&["check", "--plan", "plan.toml"], 0),
    ] {
        let mut command = program();
        command.envs(variables.iter().copied()).args(args).current_dir(folder.path(""));
        let run = Run::of(&command.output().expect("the program runs"));
        assert_eq!(run.code, code, "{args:?}: {}{}", run.out, run.err);
        // How long it took, how much memory, and what a run is called differ anyway.
        let is_same = |line: &&str| !["MiB", " s", "run "].iter().any(|it| line.contains(it));
        all.extend(run.out.lines().filter(is_same).map(str::to_owned));
    }
    // So does the folder, and with it the digest of the plan.
    let plan = std::fs::read_to_string(folder.path("plan.toml")).expect("the plan");
    let is_same = |line: &&str| !["digest = ", "source = "].iter().any(|it| line.starts_with(it));
    all.extend(plan.lines().filter(is_same).map(str::to_owned));
    all.extend(common::users::values(&path).into_values());
    all
}

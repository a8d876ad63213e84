//! What is said where no connection comes about: which server it was, and what helps.

mod common;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use common::{BCRYPT, Folder, Run, program};
use rehash_test_servers::{Certificate, Pgbouncer, Postgres};

const PASSWORD: &str = "s3cret-canary";

/// What this command says of a server that it does not reach; the password is in the environment.
fn failure(command: &[&str], url: &str, more: &[&str]) -> String {
    let mut program = program();
    program.env("PGPASSWORD", PASSWORD).args(command).args([url, "--no-config"]).args(more);
    let run = Run::of(&program.output().expect("the program runs"));
    assert_eq!(run.code, 3, "{command:?} {url}: {}{}", run.out, run.err);
    assert!(!run.err.contains(PASSWORD) && !run.out.contains(PASSWORD), "{}", run.err);
    run.err
}

#[test]
fn every_command_names_the_server_that_it_did_not_reach() {
    let url = "postgres://u@127.0.0.1:1/d";
    let rule = ["--rule", "reprefix:$2b$=bcrypt$$2b$"];
    for command in
        [&["scan"][..], &["doctor"], &["plan", rule[0], rule[1]], &["check", rule[0], rule[1]]]
    {
        let said = failure(command, url, &[]);
        let named = said.matches("connecting to postgres://u@127.0.0.1:1/d").count();
        assert_eq!(named, 1, "{command:?}: {said}");
        assert!(said.contains("connection refused"), "{said}");
    }
    let folder = Folder::new("unconnected");
    let folder = folder.path("").display().to_string();
    let said = failure(&["scan"], &format!("postgres://u@/d?host={folder}"), &[]);
    assert!(said.contains(".s.PGSQL.5432 in") && said.contains("not found"), "{said}");
}

#[test]
fn a_host_without_an_address_is_said_to_have_none() {
    let said = failure(&["doctor"], "postgres://u@no-such-host.invalid/d", &[]);
    assert!(said.contains("no-such-host.invalid"), "{said}");
    assert!(said.contains("no address is known for this host"), "{said}");
}

#[test]
fn a_file_that_is_not_there_and_one_that_is_none_are_named() {
    let folder = Folder::new("unconnected-files");
    let address = Postgres::address();
    let certificate = Certificate::create(address);
    let _server = Postgres::guarded(address, Some(&certificate));
    let url = format!("postgres://u@{address}/d?sslmode=verify-full");
    let authority = certificate.authority().display().to_string();
    let missing = folder.path("nofile.pem").display().to_string();
    let said = failure(&["plan", "--rule", "repair"], &url, &["--sslrootcert", &missing]);
    assert!(said.contains(&format!("reading sslrootcert {missing}: entity not found")), "{said}");
    let none = folder.write("none.pem", format!("{PASSWORD}\n"));
    let said = failure(&["doctor"], &url, &["--sslrootcert", &none]);
    assert!(said.contains(&format!("sslrootcert {none} holds no certificate")), "{said}");
    let with_key = |cert: &str, key: &str| format!("{url}&sslcert={cert}&sslkey={key}");
    let said = failure(&["scan"], &with_key(&authority, &missing), &["--sslrootcert", &authority]);
    assert!(said.contains(&format!("reading sslkey {missing}: ")), "{said}");
    let said = failure(&["scan"], &with_key(&authority, &none), &["--sslrootcert", &authority]);
    assert!(said.contains(&format!("sslkey {none} holds no private key")), "{said}");
    let said = failure(&["scan"], &url, &[]);
    assert!(said.contains("UnknownIssuer") && said.contains("--sslrootcert names"), "{said}");
}

#[test]
fn a_certificate_that_is_its_own_authority_is_refused_with_what_helps() {
    let address = Postgres::address();
    let certificate = Certificate::self_signed(address);
    let server = Postgres::guarded(address, Some(&certificate));
    server.run("postgres", &format!("CREATE TABLE users AS SELECT '{BCRYPT}' AS password"));
    let url = format!("postgres://u@{address}/postgres?sslmode=verify-full");
    let authority = certificate.authority().display().to_string();
    let said = failure(&["scan"], &url, &["--sslrootcert", &authority]);
    assert!(said.contains("invalid peer certificate"), "{said}");
    assert!(said.contains("it needs one of its own that an authority signed"), "{said}");
}

#[test]
fn a_password_file_that_others_may_read_is_left_out_with_a_word() {
    let folder = Folder::new("unconnected-password");
    let file = folder.write(".pgpass", format!("*:*:*:*:{PASSWORD}\n"));
    let word = format!("warning: {file} is left out");
    let words = |mode: u32, variables: &[(&str, &str)]| {
        fs::set_permissions(&file, Permissions::from_mode(mode)).expect("permissions");
        let mut program = program();
        program.env_remove("PGPASSWORD").env_remove("PGPASSFILE").env("HOME", folder.path(""));
        program.envs(variables.iter().copied());
        program.args(["scan", "postgres://u@127.0.0.1:1/d", "--no-config"]);
        let run = Run::of(&program.output().expect("the program runs"));
        assert_eq!(run.code, 3, "{}", run.err);
        assert!(!run.err.contains(PASSWORD), "{}", run.err);
        run.err.matches(&word).count()
    };
    for mode in [0o640, 0o604, 0o660] {
        assert_eq!(words(mode, &[]), 1, "{mode:o}");
    }
    assert_eq!(words(0o600, &[]), 0);
    assert_eq!(words(0o640, &[("PGPASSWORD", PASSWORD)]), 0, "it is not asked for");
    assert_eq!(words(0o640, &[("PGPASSFILE", &file)]), 1);
}

#[test]
fn a_pooler_that_takes_no_options_is_told_by_where_they_are_from() {
    let server = Postgres::start();
    let url = server.database(&format!("CREATE TABLE users AS SELECT '{BCRYPT}' AS password"));
    let pooler = Pgbouncer::start(&server);
    let url = pooler.url(&url);
    for (variable, parameter) in [
        (Some(""), ""),
        (Some("-c statement_timeout=0"), ""),
        (None, "&options=-c%20statement_timeout%3D0"),
    ] {
        let mut program = program();
        program.env_remove("PGOPTIONS").envs(variable.map(|it| ("PGOPTIONS", it)));
        program.args(["scan", "--no-config", &format!("{url}{parameter}")]);
        let run = Run::of(&program.output().expect("the program runs"));
        assert_eq!(run.code, 3, "{variable:?}: {}{}", run.out, run.err);
        assert!(run.err.contains("unset PGOPTIONS"), "{variable:?}: {}", run.err);
    }
}

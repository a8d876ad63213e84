//! Connections to PostgreSQL over TCP: who is believed to be the server, who is not, and what is said
//! of it.

mod common;

use std::fs;
use std::net::Ipv4Addr;

use common::postgres::{PASSWORD, guarded};
use common::{Folder, Run, program, rehash};
use rehash_test_servers::{Certificate, Postgres};

/// Scans over TLS, or not, as the arguments say; the password is in the environment.
fn scan(host: &str, parameters: &str, more: &[&str]) -> Run {
    let url = format!("postgres://reader@{host}/postgres{parameters}");
    let mut command = program();
    command.env("PGPASSWORD", PASSWORD).args(["scan", &url, "--no-config"]).args(more);
    Run::of(&command.output().expect("the program runs"))
}

/// The same address as something that is not known to be this machine.
fn from_afar(address: Ipv4Addr) -> String {
    format!("[::ffff:{address}]")
}

#[test]
fn a_server_is_believed_by_its_authority_and_its_name_alone() {
    let folder = Folder::new("encrypted-verified");
    let address = Postgres::address();
    let own = Certificate::create(address);
    let other = Certificate::create(address);
    let _server = guarded(address, Some(&own));
    let here = address.to_string();
    let [own_ca, other_ca] = [&own, &other].map(|it| it.authority().display().to_string());
    let full = format!("?sslmode=verify-full&sslrootcert={own_ca}");
    let encrypted = "(SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())";
    let rows = ["--format", "json", "--where", encrypted];
    let run = scan(&here, &full, &rows);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.json()["rows"].as_u64(), Some(1), "the server says that it is encrypted");
    assert!(!run.err.contains("warning"), "{}", run.err);
    let run = scan(&here, "?sslmode=disable", &rows);
    assert_eq!(run.json()["rows"].as_u64(), Some(0), "{}", run.err);
    let run = scan(&here, "?sslmode=verify-full", &["--sslrootcert", &own_ca]);
    assert_eq!(run.code, 0, "the flag says the same: {}", run.err);
    // By another authority, by none that the system knows, and under another name.
    let wrong = format!("?sslmode=verify-full&sslrootcert={other_ca}");
    for (run, why) in [
        (scan(&here, &wrong, &[]), "another authority"),
        (scan(&here, "?sslmode=verify-full", &[]), "an unknown authority"),
        (scan(&here, &format!("?sslmode=verify-ca&sslrootcert={other_ca}"), &[]), "verify-ca"),
    ] {
        assert_eq!(run.code, 3, "{why}: {}{}", run.out, run.err);
        assert!(!run.err.contains(PASSWORD));
        assert!(run.err.contains("TLS: invalid peer certificate"), "{why}: {}", run.err);
    }
    let elsewhere = Postgres::address();
    let stranger = guarded(elsewhere, Some(&own));
    let run = scan(&elsewhere.to_string(), &full, &[]);
    assert_eq!(run.code, 3, "the certificate is another server's: {}", run.out);
    assert!(run.err.contains("TLS: invalid peer certificate"), "{}", run.err);
    let by_ca = format!("?sslmode=verify-ca&sslrootcert={own_ca}");
    let run = scan(&elsewhere.to_string(), &by_ca, &[]);
    assert_eq!(run.code, 0, "its authority is the right one: {}", run.err);
    drop(stranger);
    let missing = folder.path("missing.pem").display().to_string();
    let run = scan(&here, &format!("?sslmode=verify-full&sslrootcert={missing}"), &[]);
    assert_eq!(run.code, 3, "{}", run.out);
}

#[test]
fn off_this_machine_nothing_goes_in_the_clear_or_to_a_stranger_without_being_told() {
    let address = Postgres::address();
    let certificate = Certificate::create(address);
    let authority = certificate.authority().display().to_string();
    let server = guarded(address, Some(&certificate));
    let far = from_afar(address);
    let run = scan(&far, "", &[]);
    assert_eq!(run.code, 3, "nobody knows its authority: {}", run.out);
    let run = scan(&far, "", &["--insecure-tls"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("warning: --insecure-tls"), "{}", run.err);
    let run = scan(&far, "?sslmode=disable", &["--sslrootcert", &authority]);
    assert_eq!(run.code, 2, "{}", run.err);
    drop(server);
    let server = guarded(address, None);
    let run = scan(&far, "", &["--sslrootcert", &authority]);
    assert_eq!(run.code, 3, "it has no TLS: {}", run.out);
    let run = scan(&far, "", &["--insecure-tls"]);
    assert_eq!(run.code, 3, "encrypted is the least: {}", run.out);
    let run = scan(&far, "?sslmode=disable", &["--insecure-tls"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("warning: --insecure-tls"), "{}", run.err);
    // What stays on this machine needs no certificate.
    let here = address.to_string();
    let run = scan(&here, "", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.err.contains("warning"), "{}", run.err);
    let full = scan(&here, "?sslmode=verify-full", &["--sslrootcert", &authority]);
    assert_eq!(full.code, 3, "{}", full.out);
    assert_eq!(scan(&here, "?sslmode=require", &[]).code, 3);
    drop(server);
}

#[test]
fn the_two_variables_that_change_whom_a_connection_trusts_are_shown() {
    let address = Postgres::address();
    let certificate = Certificate::create(address);
    let _server = guarded(address, Some(&certificate));
    let authority = certificate.authority().display().to_string();
    let url = format!("postgres://reader@{address}/postgres?sslmode=verify-full");
    let with = |args: &[&str], variable: Option<(&str, &str)>| {
        let mut command = program();
        command.env("PGPASSWORD", PASSWORD).env_remove("SSL_CERT_FILE").env_remove("SSL_CERT_DIR");
        command.envs(variable).args(args).args([&url, "--no-config"]);
        Run::of(&command.output().expect("the program runs"))
    };
    assert_eq!(with(&["scan"], None).code, 3, "the system does not know its authority");
    let trusted = with(&["scan"], Some(("SSL_CERT_FILE", &authority)));
    assert_eq!(trusted.code, 0, "{}", trusted.err);
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
        let shown = with(&["config", "show"], Some((name, &authority)));
        let line = shown.out.lines().find(|line| line.starts_with(name)).expect("its line");
        assert!(line.contains(&authority) && line.contains("trusted certificates"), "{line}");
    }
}

#[test]
fn a_plan_keeps_how_its_connection_was_encrypted() {
    let folder = Folder::new("encrypted-plan");
    let address = Postgres::address();
    let certificate = Certificate::create(address);
    let other = Certificate::create(address);
    let [authority, wrong] = [&certificate, &other].map(|it| it.authority().display().to_string());
    let server = guarded(address, Some(&certificate));
    let url = format!("postgres://reader@{address}/postgres");
    let plan = folder.path("plan.toml").display().to_string();
    let with = |args: &[&str]| {
        let mut command = program();
        command.env("PGPASSWORD", PASSWORD).args(args).arg("--no-config");
        Run::of(&command.output().expect("the program runs"))
    };
    let rule = ["--rule", "reprefix:$2b$=bcrypt$$2b$", "-o", &plan];
    let full = format!("{url}?sslmode=verify-full");
    fs::copy(&authority, folder.path("ca.pem")).expect("a copy");
    let mut planning = program();
    planning.current_dir(folder.path("")).env("PGPASSWORD", PASSWORD).args(["plan", &full]);
    planning.args(["--no-config", "--sslrootcert", "ca.pem"]).args(rule);
    let run = Run::of(&planning.output().expect("the program runs"));
    assert_eq!(run.code, 0, "{}", run.err);
    // Whatever folder it is started in.
    assert_eq!(with(&["migrate", &plan]).code, 0);
    // The same server, as far as anybody can tell without verifying.
    drop(server);
    let _stranger = guarded(address, Some(&other));
    let run = with(&["migrate", &plan]);
    assert_eq!(run.code, 3, "{}", run.out);
    let run = with(&["migrate", &plan, "--source", &url, "--sslrootcert", &wrong]);
    assert_eq!(run.code, 2, "it gets as far as the table, which is another: {}", run.err);
    assert!(run.err.contains("--same-table"), "{}", run.err);
    assert_eq!(rehash(&["check", "--plan", &plan, "--no-config"]).code, 3, "it has no password");
}

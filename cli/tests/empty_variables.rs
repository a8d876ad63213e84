//! Variables of PostgreSQL that are there and empty, as a form that is filled in halfway leaves them.

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use common::postgres::{PASSWORD, guarded};
use common::{Folder, Run, program};
use rehash_test_servers::{Certificate, Postgres};

/// Those that say where and who, and how.
const ALL: [&str; 9] = [
    "PGHOST",
    "PGHOSTADDR",
    "PGPORT",
    "PGUSER",
    "PGPASSWORD",
    "PGDATABASE",
    "PGSSLMODE",
    "PGSSLROOTCERT",
    "PGAPPNAME",
];

/// A scan with these variables empty, and a password file for the reader of this server.
fn scan(folder: &Folder, empty: &[&str], source: &[&str]) -> Run {
    let file = folder.write(".pgpass", format!("*:5432:postgres:reader:{PASSWORD}\n"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("a file of the test");
    let mut command = program();
    command.env("PGPASSFILE", file).envs(empty.iter().map(|name| (*name, "")));
    command.args(["scan", "--no-config"]).args(source);
    let run = Run::of(&command.output().expect("the program runs"));
    assert!(!run.out.contains(PASSWORD) && !run.err.contains(PASSWORD), "{}{}", run.out, run.err);
    run
}

#[test]
fn an_empty_variable_says_nothing_or_is_named() {
    let folder = Folder::new("empty-variables");
    let address = Postgres::address();
    let certificate = Certificate::create(address);
    let _server = guarded(address, Some(&certificate));
    let url = format!("postgres://reader@{address}/postgres");
    for empty in [&ALL[4..5], &ALL] {
        let run = scan(&folder, empty, &[&url]);
        assert_eq!(run.code, 0, "{empty:?}: {}", run.err);
    }
    let full = format!("{url}?sslmode=verify-full");
    let unknown = scan(&folder, &ALL, &[&full]);
    assert_eq!(unknown.code, 3, "{}", unknown.out);
    assert!(unknown.err.contains("UnknownIssuer"), "{}", unknown.err);
    let authority = certificate.authority().display().to_string();
    let known = scan(&folder, &ALL, &[&full, "--sslrootcert", &authority]);
    assert_eq!(known.code, 0, "{}", known.err);
    // The driver can't be talked out of these.
    for name in ["PGSSLCERT", "PGSSLKEY"] {
        let run = scan(&folder, &[name], &[&url]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains(&format!("{name} is there and empty")), "{}", run.err);
        let plain = format!("{url}?sslmode=disable");
        assert_eq!(scan(&folder, &[name], &[&plain]).code, 0, "nobody asks for certificates");
    }
    let half = format!("{url}?sslcert=client.pem");
    let run = scan(&folder, &[], &[&half]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("sslcert and sslkey"), "{}", run.err);
}

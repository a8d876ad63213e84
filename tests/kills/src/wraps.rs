//! Wraps: after any number of kills every user's password works and no other does, no row was
//! wrapped twice or anew, and no two rows share an outer salt.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use rehash::{Registry, schemes};

use crate::options::Options;
use crate::program::{killed, succeed};
use crate::rewrites::rate;
use crate::seed;
use crate::table::{Engine, Table};

const IS_NEW: &str = "password LIKE 'argon2id%'";

/// Shows it, and says what was shown.
pub(crate) fn run(engine: Engine, options: &Options) -> String {
    let folder = std::env::temp_dir().join(format!("rehash-wraps-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let rows = options.wraps;
    let table = Table::create(engine, &folder, seed::wraps(rows));
    let mut known = "key,password\n".to_owned();
    for id in (0..rows).step_by(usize::try_from(rows / 5).unwrap_or(1).max(1)) {
        writeln!(known, "{id},{}", seed::password(id)).expect("a text");
    }
    fs::write(folder.join("known.csv"), known).expect("a file");
    let source = table.source();
    let plan = [
        "plan",
        &source,
        "--table",
        "users",
        "--profile",
        "django",
        "--rule",
        "wrap:django-salted-sha1=argon2id",
        "--prove",
        "known.csv",
        "-o",
        "plan.toml",
    ];
    succeed(options, &folder, &plan);
    let batch = (rows / 50).clamp(1, 50).to_string();
    let arguments = [
        "migrate",
        "plan.toml",
        "--apply",
        "--progress",
        "json",
        "--batch",
        &batch,
        "--lease",
        "5",
    ];
    // What was committed when the program was killed stays as it is.
    let mut kept: BTreeMap<u64, String> = BTreeMap::new();
    let kills = killed(
        engine,
        options,
        &folder,
        &arguments,
        rows,
        || table.count(IS_NEW),
        || {
            for user in
                table.users().into_iter().filter(|user| user.password.starts_with("argon2id"))
            {
                let before = kept.insert(user.id, user.password.clone());
                assert!(
                    before.is_none_or(|it| it == user.password),
                    "row {} was wrapped anew",
                    user.id
                );
            }
        },
    );
    let before_last = table.count(IS_NEW);
    let ended =
        succeed(options, &folder, &["migrate", "plan.toml", "--apply", "--progress", "none"]);
    let registry = Registry::builder(schemes::phc::Argon2id::OWASP).accept_all(&schemes::TAGGED);
    let registry = registry.unequal_work().build().expect("the catalogue");
    let users = table.users();
    assert_eq!(users.len(), usize::try_from(rows).expect("a few"), "rows came or went");
    let mut salts = BTreeSet::new();
    for (user, old) in users.iter().zip(seed::wraps(rows)) {
        let mut fields = user.password.split('$');
        let name = fields.next();
        let inner = fields.nth(2);
        assert_eq!((user.id, name), (old.id, Some("argon2id_sha1")), "the inner scheme");
        assert_eq!(inner, old.password.split('$').nth(1), "row {}: the inner salt", user.id);
        let outer = fields.next().expect("an outer salt").to_owned();
        assert!(salts.insert(outer), "row {} shares its outer salt", user.id);
        let opens = |password: &str| {
            let verdict = registry.verify(password, Some(&user.password)).expect("it reads");
            verdict.is_accepted()
        };
        assert!(opens(&seed::password(user.id)), "user {} is locked out", user.id);
        assert!(!opens(&seed::password(user.id + 1)), "user {} has another password", user.id);
        let then = kept.get(&user.id);
        assert!(then.is_none_or(|it| *it == user.password), "row {} was wrapped anew", user.id);
    }
    let again =
        succeed(options, &folder, &["migrate", "plan.toml", "--apply", "--progress", "none"]);
    assert!(table.users() == users, "a run more changed something");
    drop(table);
    fs::remove_dir_all(&folder).ok();
    format!(
        "{}: {rows} rows wrapped, {kills}: every password works and no other, {} outer \
         salts, nothing wrapped anew, nothing changed by one run more ({:.1} s); {:.1} wraps/s at the end",
        engine.name(),
        salts.len(),
        again.took.as_secs_f64(),
        rate(rows - before_last, ended.took),
    )
}

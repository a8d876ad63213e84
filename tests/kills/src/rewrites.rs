//! Prefixes and repairs: after any number of kills, the bytes of a run that nobody disturbed.

use std::fs;
use std::time::Duration;

use crate::floor;
use crate::options::Options;
use crate::program::{killed, succeed};
use crate::seed;
use crate::table::{Engine, Table};

const RULES: [&str; 4] = ["--rule", "repair", "--rule", "reprefix:bc$=bcrypt$"];

/// Shows it, and says what was shown.
pub(crate) fn run(engine: Engine, options: &Options) -> String {
    let folder = std::env::temp_dir().join(format!("rehash-kills-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let users = || seed::rewrites(options.rows).map(|(user, _)| user);
    // Undisturbed, and timed beside the floor.
    let table = Table::create(engine, &folder, users());
    let floor = floor::rewriting(&table);
    let source = table.source();
    let plan = |source: &str| {
        let mut arguments = vec!["plan", source, "--table", "users", "-o", "plan.toml"];
        arguments.extend(RULES);
        fs::remove_file(folder.join("plan.toml")).ok();
        succeed(options, &folder, &arguments);
    };
    plan(&source);
    let apply = ["migrate", "plan.toml", "--apply", "--progress", "none"];
    let undisturbed = succeed(options, &folder, &apply);
    compare(&table, options.rows);
    drop(table);
    // Killed.
    let table = Table::create(engine, &folder, users());
    plan(&table.source());
    let batch = (options.rows / 200).clamp(1, 1000).to_string();
    let disturbed = [
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
    let is_new = "password LIKE 'bcrypt$%' OR password LIKE '$2b$%'";
    let kills =
        killed(engine, options, &folder, &disturbed, options.rows, || table.count(is_new), || {});
    succeed(options, &folder, &apply);
    compare(&table, options.rows);
    let again = succeed(options, &folder, &apply);
    compare(&table, options.rows);
    drop(table);
    fs::remove_dir_all(&folder).ok();
    format!(
        "{}: {} rows rewritten, {kills}: every byte as undisturbed, and after \
         one run more ({:.1} s); undisturbed {:.0} rows/s, the database alone {:.0} rows/s: {:.2} of it",
        engine.name(),
        options.rows,
        again.took.as_secs_f64(),
        rate(options.rows, undisturbed.took),
        rate(options.rows, floor),
        floor.as_secs_f64() / undisturbed.took.as_secs_f64(),
    )
}

/// Every row is what it was to become, and none is missing or new.
fn compare(table: &Table, rows: u64) {
    let mut found = table.users();
    let mut wanted: Vec<_> =
        seed::rewrites(rows).map(|(user, new)| seed::User { password: new, ..user }).collect();
    found.sort_by_key(|user| user.id);
    wanted.sort_by_key(|user| user.id);
    assert_eq!(found.len(), wanted.len(), "rows came or went");
    for (found, wanted) in found.iter().zip(&wanted) {
        assert!(found == wanted, "row {} is not what it was to become", wanted.id);
    }
}

pub(crate) fn rate(rows: u64, took: Duration) -> f64 {
    let rows = u32::try_from(rows).expect("some millions at most");
    f64::from(rows) / took.as_secs_f64()
}

//! Runs that are killed, again and again: at a seeded number of committed rows, and every other time
//! between the swaps of a batch and its commit.

mod common;

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use common::{Folder, program, rehash, users};

const KILLS: u32 = 10;

/// What is migrated, and how it is known to be done.
struct Case<'c> {
    rows: u32,
    rule: &'c str,
    batch: u32,
    is_new: fn(&str) -> bool,
}

/// The values of the rows that are done.
fn done(database: &Path, case: &Case<'_>) -> BTreeMap<u32, String> {
    let mut values = users::values(database);
    values.retain(|_, value| (case.is_new)(value));
    values
}

/// Runs until so many rows are committed, and kills it: at once, or between swap and commit. Gives
/// the rows that it had announced as committed.
fn killed(plan: &str, case: &Case<'_>, at: u32, between: bool) -> u32 {
    let mut command = program();
    command.args(["migrate", plan, "--apply", "--progress", "json", "--progress-every", "3600"]);
    command.args(["--batch", &case.batch.to_string(), "--batch-time", "0"]);
    if between {
        command.args(["--wait-before-commit", "20"]);
    }
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let events = BufReader::new(child.stderr.take().expect("it is a pipe"));
    let mut announced = 0;
    for line in events.lines() {
        let event: serde_json::Value =
            serde_json::from_str(&line.expect("events are text")).expect("an event a line");
        let name = event.get("ev").and_then(serde_json::Value::as_str);
        if name == Some("batch") {
            let committed = event.get("committed").and_then(serde_json::Value::as_u64);
            let committed = committed.expect("a number");
            announced = u32::try_from(committed).expect("few rows");
        }
        let is_moment = name == Some(if between { "swapping" } else { "batch" });
        if is_moment && announced >= at {
            break;
        }
    }
    child.kill().expect("it is there, or a zombie");
    child.wait().expect("it ends");
    announced
}

/// Kills a run so often, resumes it to its end, and checks all that was there in between.
fn survives(folder: &Folder, case: &Case<'_>) {
    let database = folder.path("users.db");
    let source = format!("sqlite:{}", database.display());
    let plan = folder.path("plan.toml").display().to_string();
    let made = rehash(&["plan", &source, "--table", "users", "--rule", case.rule, "-o", &plan]);
    assert_eq!(made.code, 0, "{}", made.err);
    let mut seed = u64::from(case.rows);
    let (mut kills, mut tries) = (0, 0);
    let mut before = BTreeMap::new();
    while kills < KILLS {
        tries += 1;
        assert!(tries < 3 * KILLS, "kills come too late to count");
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let last = u32::try_from(before.len()).expect("few rows");
        let span = (case.rows - last) / (KILLS - kills + 1);
        let step = 1 + u32::try_from((seed >> 33) % u64::from(span.max(1))).expect("few rows");
        let between = kills % 2 == 1;
        let announced = killed(&plan, case, last + step, between);
        let after = done(&database, case);
        for (id, value) in &before {
            assert_eq!(after.get(id), Some(value), "row {id} was committed before the kill");
        }
        let committed = u32::try_from(after.len()).expect("few rows");
        if between {
            assert_eq!(committed, announced, "what was swapped was not committed");
        }
        let counted = users::number(&database, "SELECT swapped FROM rehash_run");
        assert_eq!(counted, committed, "rows and their count are of one transaction");
        let ledger = users::number(&database, "SELECT count(*) FROM rehash_ledger");
        assert_eq!(ledger, committed, "rows and their ledger are of one transaction");
        if committed > last && committed < case.rows {
            kills += 1;
        }
        before = after;
    }
    let run = rehash(&["migrate", &plan, "--apply"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let after = done(&database, case);
    assert_eq!(after.len(), usize::try_from(case.rows).expect("few rows"));
    for (id, value) in &before {
        assert_eq!(after.get(id), Some(value), "row {id} was committed before the last kill");
    }
    assert_eq!(users::number(&database, "SELECT swapped FROM rehash_run"), case.rows);
    assert_eq!(users::number(&database, "SELECT count(*) FROM rehash_run"), 1);
}

#[test]
fn a_reprefix_that_is_killed_ends_in_the_bytes_of_one_that_is_not() {
    let folder = Folder::new("kills-reprefix");
    let database = folder.path("users.db");
    let case = Case {
        rows: 100_000,
        rule: "reprefix:bc$$2b$=bcrypt$$2b$",
        batch: 500,
        is_new: |value| value.starts_with("bcrypt$"),
    };
    users::make(&database, case.rows, users::renamed_from);
    survives(&folder, &case);
    let values = users::values(&database);
    assert!(values.iter().all(|(id, value)| *value == users::renamed_to(*id)));
}

#[test]
fn a_wrap_that_is_killed_lets_everybody_in_and_nobody_else() {
    use rehash::{Registry, Verdict, schemes};

    let folder = Folder::new("kills-wrap");
    let database = folder.path("users.db");
    let case = Case {
        rows: 200,
        rule: "wrap:django-unsalted-sha1=argon2id:m=64,t=1,p=1",
        batch: 4,
        is_new: |value| value.starts_with("argon2id_"),
    };
    users::make(&database, case.rows, users::unsalted);
    survives(&folder, &case);
    let registry = Registry::builder(schemes::phc::Argon2id::OWASP)
        .accept_all(&schemes::TAGGED)
        .build()
        .expect("the catalogue");
    let is_right = |value: &str, id| {
        let verdict = registry.verify(users::password(id).as_str(), Some(value));
        matches!(verdict, Ok(Verdict::Accept { .. }))
    };
    let mut salts = std::collections::BTreeSet::new();
    for (id, value) in users::values(&database) {
        assert!(is_right(&value, id), "user {id} is locked out");
        assert!(!is_right(&value, id + 1), "user {id} lets another in");
        let fields: Vec<&str> = value.split('$').collect();
        salts.insert(fields[fields.len() - 2].to_owned());
    }
    assert_eq!(salts.len(), 200, "every outer salt is its own");
}

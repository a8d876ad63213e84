//! Runs on real databases: what they leave, what they leave alone, and what they do twice.

use super::dry_run;
use super::fixture::{self, Factory as _, Rename, SqliteFiles, golden_users};
use super::runner::{End, run};
use super::watch::Unwatched;
use crate::store::{Access, State, Trouble};

#[test]
fn a_dry_run_counts_what_a_run_does_and_leaves_no_trace() {
    let table = SqliteFiles.table(&golden_users(20));
    table.run("UPDATE users SET password = NULL WHERE id = 3");
    let before = table.users();
    let work = Rename { meanwhile: &|_| {} };
    let mut reader = table.open(Access::Read);
    let dry = dry_run(reader.as_mut(), &work, &fixture::options(7), &mut Unwatched);
    assert!(matches!(dry.end, End::Done));
    assert_eq!(dry.counts.read, 20);
    assert_eq!(dry.tally.rules[fixture::RULE].found, 19);
    assert_eq!(table.users(), before);
    assert!(reader.runs().expect("it can be asked").is_empty());
    assert!(reader.prepare().is_err(), "the database refuses to write");
    let mut store = table.open(Access::Write);
    let wet = run(store.as_mut(), &work, "plan", &fixture::options(7), &mut Unwatched);
    assert_eq!(wet.counts.swapped, dry.tally.rules[fixture::RULE].found);
    assert_eq!(wet.counts.read, dry.counts.read);
    assert_eq!(wet.tally.left, dry.tally.left);
}

#[test]
fn rows_that_the_database_refuses_are_found_one_by_one_and_the_rest_is_done() {
    let table = SqliteFiles.table(&golden_users(30));
    table.refuse(17);
    let work = Rename { meanwhile: &|_| {} };
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(10), &mut Unwatched);
    assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
    assert_eq!(outcome.counts.swapped, 29);
    assert_eq!(outcome.counts.quarantined, 1);
    let keys: Vec<String> =
        outcome.quarantined.shown.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(keys, ["17"]);
    assert!(
        !outcome.quarantined.shown[0].why.contains("secret"),
        "the database's words are kept back"
    );
    table.mend();
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(10), &mut Unwatched);
    assert_eq!(outcome.counts.swapped, 30);
    assert!(outcome.quarantined.is_empty(), "what was done later is no longer listed");
    assert_eq!(outcome.counts.quarantined, 0);
}

#[test]
fn a_row_that_a_trigger_keeps_is_blocked_and_not_taken_for_changed() {
    let table = SqliteFiles.table(&golden_users(9));
    table.ignore(4);
    let work = Rename { meanwhile: &|_| {} };
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(4), &mut Unwatched);
    assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
    assert_eq!((outcome.counts.swapped, outcome.counts.blocked), (8, 1));
}

#[test]
fn of_eight_runners_at_once_one_works() {
    let table = SqliteFiles.table(&golden_users(12));
    let others = std::sync::Mutex::new(Vec::new());
    // While the first one is at work on its first row, seven others come.
    let meanwhile = |_: i64| {
        let mut others = others.lock().expect("nobody panicked");
        if others.is_empty() {
            let work = Rename { meanwhile: &|_| {} };
            let one = || {
                let mut store = table.open(Access::Write);
                run(store.as_mut(), &work, "plan", &fixture::options(4), &mut Unwatched).end
            };
            std::thread::scope(|scope| {
                let all: Vec<_> = (0..7).map(|_| scope.spawn(one)).collect();
                others.extend(all.into_iter().map(|one| one.join().expect("it ends")));
            });
        }
    };
    let work = Rename { meanwhile: &meanwhile };
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(4), &mut Unwatched);
    assert_eq!(outcome.counts.swapped, 12);
    let others = others.into_inner().expect("nobody panicked");
    assert_eq!(others.len(), 7);
    assert!(others.iter().all(|end| matches!(end, End::Held(_))), "{others:?}");
}

#[test]
fn a_runner_whose_epoch_is_stale_writes_nothing() {
    let table = SqliteFiles.table(&golden_users(8));
    // As a runner does whose lock nobody kept from it, as on a network's file system.
    let meanwhile = |id| {
        if id == 6 {
            table.run("UPDATE rehash_run SET epoch = epoch + 1");
        }
    };
    let work = Rename { meanwhile: &meanwhile };
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(4), &mut Unwatched);
    let End::Failed(error) = &outcome.end else { panic!("it goes on: {:?}", outcome.end) };
    assert_eq!(error.trouble, Trouble::LeaseLost);
    let renamed = |id: &i64| table.users()[id].value.starts_with("bcrypt$");
    assert_eq!((1..=8).filter(renamed).count(), 4);
}

#[test]
fn a_run_that_is_asked_to_stop_says_so_and_goes_on_later() {
    use std::sync::atomic::{AtomicBool, Ordering};

    static STOP: AtomicBool = AtomicBool::new(false);
    let table = SqliteFiles.table(&golden_users(12));
    let meanwhile = |id| STOP.store(id == 6, Ordering::SeqCst);
    let work = Rename { meanwhile: &meanwhile };
    let mut options = fixture::options(4);
    options.stopped = || STOP.load(Ordering::SeqCst);
    let mut store = table.open(Access::Write);
    let outcome = run(store.as_mut(), &work, "plan", &options, &mut Unwatched);
    assert!(matches!(outcome.end, End::Stopped), "{:?}", outcome.end);
    assert_eq!(outcome.counts.swapped, 6, "what was hashed is written");
    assert_eq!(store.runs().expect("it can be asked")[0].state, State::Stopped);
    STOP.store(false, Ordering::SeqCst);
    let work = Rename { meanwhile: &|_| {} };
    let outcome = run(store.as_mut(), &work, "plan", &fixture::options(4), &mut Unwatched);
    assert!(matches!(outcome.end, End::Done));
    assert_eq!((outcome.counts.swapped, outcome.counts.read), (12, 12));
    assert_eq!(store.runs().expect("it can be asked").len(), 1, "it is the same run");
    assert_eq!(store.runs().expect("it can be asked")[0].state, State::Done);
}

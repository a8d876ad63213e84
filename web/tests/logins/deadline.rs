//! The deadline, on a clock that only the tests move.

use std::time::Duration;

use rehash::{Registry, StoredHash, Strength};
use rehash_test_support::Toy;
use rehash_web::{Budget, Busy, HashError, Login, Logins};
use tokio::task::yield_now;
use tokio::time::advance;

use super::gate::{Gate, budget};

const DEADLINE: Duration = Duration::from_secs(5);

fn soon(permits: usize, waiting: usize) -> Budget {
    let mut budget = budget(permits, waiting);
    budget.deadline = DEADLINE;
    budget
}

fn stored() -> StoredHash {
    Toy::target().text(b"right").into()
}

#[tokio::test(start_paused = true)]
async fn whoever_waits_too_long_is_busy_and_the_place_is_free() {
    let gate = Gate::closed();
    let mut long = soon(1, 1);
    long.deadline = Duration::MAX;
    // The first has all the time there is, so that the permit stays held.
    let logins = gate.logins(long);
    let first = logins.enter().expect("a place");
    let first = tokio::spawn(first.login("right", Some(stored())));
    gate.running(1).await;
    let waiting = logins.enter().expect("the place");
    let waiting = tokio::spawn(waiting.login("right", Some(stored())));
    yield_now().await;
    advance(DEADLINE * 1000).await;
    yield_now().await;
    assert!(!waiting.is_finished(), "no clock reaches its deadline");
    waiting.abort();
    waiting.await.expect_err("it is aborted");
    gate.open();
    assert!(first.await.expect("no panic").is_accepted());

    let gate = Gate::closed();
    let logins = gate.logins(soon(1, 1));
    let first = tokio::spawn(logins.enter().expect("a place").login("right", Some(stored())));
    gate.running(1).await;
    let waiting = tokio::spawn(logins.enter().expect("the place").hash("new".into()));
    yield_now().await;
    assert_eq!(logins.enter().err(), Some(Busy));
    advance(DEADLINE).await;
    yield_now().await;
    assert!(waiting.is_finished() && first.is_finished());
    assert_eq!(waiting.await.expect("no panic"), Err(HashError::Busy));
    assert!(logins.enter().is_ok());
    // The first one is answered by the clock as well, and its computation runs on.
    assert!(matches!(first.await.expect("no panic"), Login::Busy));
    assert_eq!((gate.count().running, gate.count().started.len()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_hash_that_takes_too_long_is_answered_busy_and_keeps_its_permit() {
    let gate = Gate::closed();
    let logins = gate.logins(soon(1, 2));
    let slow = tokio::spawn(logins.enter().expect("a place").login("right", Some(stored())));
    gate.running(1).await;
    advance(DEADLINE).await;
    yield_now().await;
    assert!(slow.is_finished());
    assert!(matches!(slow.await.expect("no panic"), Login::Busy));
    let next = tokio::spawn(logins.enter().expect("a place").login("right", Some(stored())));
    yield_now().await;
    assert_eq!((gate.count().running, gate.count().started.len()), (1, 1));
    gate.open();
    assert!(next.await.expect("no panic").is_accepted());
    assert_eq!(gate.count().most, 1);
}

#[tokio::test(start_paused = true)]
async fn a_slow_upgrade_fails_no_login() {
    let (gate, old) = (Gate::closed(), Toy::new("old", &["old$"], Strength::Weak));
    let stored = StoredHash::from(old.text(b"right"));
    let builder = Registry::builder(gate.before(Toy::target())).accept(old);
    let logins = Logins::new(builder.build().expect("two formats"), soon(1, 2));
    let logins = logins.expect("a budget for a login");
    let login = tokio::spawn(logins.enter().expect("a place").login("right", Some(stored)));
    // The password was right, and the new hash is being made.
    gate.running(1).await;
    advance(DEADLINE).await;
    let login = login.await.expect("no panic");
    assert!(matches!(login, Login::Accepted { exact: true, replace: None, .. }), "{login:?}");
    // The new hash has the permit until it ends.
    let next = tokio::spawn(logins.enter().expect("a place").hash("new".into()));
    yield_now().await;
    assert_eq!((gate.count().running, gate.count().started.len()), (1, 1));
    gate.open();
    assert!(next.await.expect("no panic").is_ok());
    assert_eq!(gate.count().most, 1);
}

#[tokio::test(start_paused = true)]
async fn the_time_of_the_look_up_counts() {
    let gate = Gate::closed();
    gate.open();
    let logins = gate.logins(soon(1, 1));
    let place = logins.enter().expect("a place");
    advance(DEADLINE * 2).await;
    assert!(matches!(place.login("right", Some(stored())).await, Login::Busy));
    logins.idle().await;
    assert_eq!(gate.count().started.len(), 0);
}

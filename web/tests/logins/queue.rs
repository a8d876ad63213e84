//! Who computes, who waits, and who is turned away.

use std::future::ready;

use rehash::StoredHash;
use rehash_test_support::Toy;
use rehash_web::{Busy, Login, Logins};
use tokio::task::{JoinHandle, yield_now};

use super::gate::{Gate, budget};

fn stored() -> StoredHash {
    Toy::target().text(b"right").into()
}

fn spawned(logins: &Logins) -> JoinHandle<Login> {
    let logins = logins.clone();
    tokio::spawn(async move { logins.login("right", Some(stored())).await })
}

/// So many logins that all stand at the gate.
async fn held(gate: &Gate, logins: &Logins, count: usize) -> Vec<JoinHandle<Login>> {
    let all = (0..count).map(|_| spawned(logins)).collect();
    gate.running(count).await;
    all
}

/// So many more that all have a place and wait.
async fn waiting(logins: &Logins, count: usize) -> Vec<JoinHandle<Login>> {
    let all = (0..count).map(|_| spawned(logins)).collect();
    // On this runtime of one thread, every turn polls some of them, until all of them wait.
    for _ in 0..count {
        yield_now().await;
    }
    all
}

#[tokio::test]
async fn with_all_permits_held_others_are_still_answered() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(2, 8));
    let held = held(&gate, &logins, 2).await;
    let waiting = waiting(&logins, 8).await;
    let health = tokio::spawn(async { 200 });
    assert_eq!(health.await.expect("it answers"), 200);
    assert_eq!(gate.count().running, 2);
    gate.open();
    for login in held.into_iter().chain(waiting) {
        assert!(login.await.expect("no panic").is_accepted());
    }
}

#[tokio::test]
async fn whoever_finds_no_place_is_busy_at_once() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 3));
    let mut all = held(&gate, &logins, 1).await;
    all.extend(waiting(&logins, 3).await);
    assert_eq!(logins.enter().err(), Some(Busy));
    assert!(matches!(logins.login("right", Some(stored())).await, Login::Busy));
    assert_eq!(logins.hash("right".into()).await, Err(rehash_web::HashError::Busy));
    gate.open();
    for login in all {
        assert!(login.await.expect("no panic").is_accepted());
    }
    assert!(logins.login("right", Some(stored())).await.is_accepted());
    assert_eq!(gate.count().started.len(), 5);
}

#[tokio::test]
async fn a_place_is_free_when_its_holder_stops_waiting() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 2));
    let first = held(&gate, &logins, 1).await;
    let mut waiting = waiting(&logins, 1).await;
    let looking_up = logins.enter().expect("the second place");
    assert_eq!(logins.enter().err(), Some(Busy));
    drop(looking_up);
    let place = logins.enter().expect("the place of who looked up");
    assert_eq!(logins.enter().err(), Some(Busy));
    let gone = waiting.remove(0);
    gone.abort();
    assert!(gone.await.expect_err("it is aborted").is_cancelled());
    let other = logins.enter().expect("the place of who waited");
    assert_eq!(logins.enter().err(), Some(Busy));
    gate.open();
    assert!(place.login("right", Some(stored())).await.is_accepted());
    assert!(other.login("right", Some(stored())).await.is_accepted());
    for login in first {
        assert!(login.await.expect("no panic").is_accepted());
    }
    assert_eq!(gate.count().started.len(), 3);
}

#[tokio::test]
async fn a_hash_that_has_started_keeps_its_permit_when_nobody_waits_for_it() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 2));
    for gone in held(&gate, &logins, 1).await {
        gone.abort();
        gone.await.expect_err("it is aborted");
    }
    let next = waiting(&logins, 1).await;
    assert_eq!((gate.count().running, gate.count().started.len()), (1, 1));
    gate.open();
    for login in next {
        assert!(login.await.expect("no panic").is_accepted());
    }
    assert_eq!((gate.count().most, gate.count().started.len()), (1, 2));
}

#[tokio::test]
async fn a_flood_of_logins_that_are_given_up_runs_no_more_at_a_time_than_there_are_permits() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(3, 200));
    let held = held(&gate, &logins, 3).await;
    let waiting = waiting(&logins, 197).await;
    for gone in held.into_iter().chain(waiting) {
        gone.abort();
        gone.await.expect_err("it is aborted");
    }
    // None of the first three has ended, and nobody who comes after them starts.
    let next = self::waiting(&logins, 200).await;
    assert_eq!((gate.count().running, gate.count().started.len()), (3, 3));
    gate.open();
    for login in next {
        assert!(login.await.expect("no panic").is_accepted());
    }
    assert_eq!((gate.count().most, gate.count().started.len()), (3, 203));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn logins_that_are_given_up_while_others_run_never_break_the_budget() {
    let gate = Gate::closed();
    gate.open();
    let logins = gate.logins(budget(3, 400));
    let all: Vec<_> = (0..400).map(|_| spawned(&logins)).collect();
    for (place, login) in all.into_iter().enumerate() {
        if place % 2 == 0 {
            login.abort();
            login.await.ok();
        } else {
            assert!(login.await.expect("no panic").is_accepted());
        }
    }
    logins.idle().await;
    let count = gate.count();
    assert!(count.running == 0 && (1..=3).contains(&count.most), "{}", count.most);
    assert!(count.started.len() >= 200);
}

#[tokio::test]
async fn a_pool_is_idle_when_the_last_computation_ends_whoever_waits_for_it() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(2, 2));
    logins.idle().await;
    let mut held = held(&gate, &logins, 2).await;
    held.remove(0).abort();
    let mut idle = Box::pin(logins.idle());
    tokio::select! {
        biased;
        () = &mut idle => panic!("two computations run"),
        () = ready(()) => (),
    }
    gate.open();
    idle.await;
    assert_eq!(gate.count().running, 0);
    for login in held {
        assert!(login.await.expect("no panic").is_accepted());
    }
}

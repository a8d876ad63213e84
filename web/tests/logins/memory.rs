//! Memory: what runs together never needs more than the budget, and big rows have their turn.

use rehash::{Registry, StoredHash};
use rehash_test_support::Toy;
use rehash_web::{Login, Logins};
use tokio::task::{JoinHandle, yield_now};

use super::gate::{Gate, budget, sized};

fn small() -> Toy {
    sized("small", &["small$"], 40)
}

fn big() -> Toy {
    sized("big", &["big$"], 100)
}

/// Eight permits and 100 MiB; the target needs 20.
fn logins(gate: &Gate) -> Logins {
    let target = gate.before(sized("target", &["target$"], 20));
    let builder = Registry::builder(target).accept(gate.before(small())).accept(gate.before(big()));
    let mut budget = budget(8, 8);
    budget.memory_kib = 100 * 1024;
    Logins::new(builder.build().expect("three formats"), budget).expect("a budget for the target")
}

async fn spawned(logins: &Logins, toy: Option<Toy>) -> JoinHandle<Login> {
    let stored = toy.map(|toy| StoredHash::from(toy.text(b"right")));
    let logins = logins.clone();
    let login = tokio::spawn(async move { logins.login("right", stored).await });
    yield_now().await;
    login
}

#[tokio::test]
async fn a_row_that_needs_more_than_the_target_takes_more() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    let mut all = Vec::new();
    // 40 + 40 + 20 fill the budget though there are permits for five more.
    for toy in [Some(small()), Some(small()), None] {
        all.push(spawned(&logins, toy).await);
    }
    gate.running(3).await;
    all.push(spawned(&logins, None).await);
    all.push(spawned(&logins, Some(big())).await);
    gate.open();
    for login in all {
        assert!(!matches!(login.await.expect("no panic"), Login::Busy));
    }
    let started = gate.count().started;
    assert_eq!(started.last(), Some(&"big"), "{started:?}");
    assert_eq!((gate.count().most, started.len()), (3, 5));
}

#[tokio::test]
async fn two_big_rows_never_run_together() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    let first = spawned(&logins, Some(big())).await;
    gate.running(1).await;
    let second = spawned(&logins, Some(big())).await;
    gate.open();
    for login in [first, second] {
        assert!(!matches!(login.await.expect("no panic"), Login::Busy));
    }
    assert_eq!((gate.count().most, gate.count().started.len()), (1, 2));
}

#[tokio::test]
async fn small_rows_do_not_go_before_a_big_one_that_waits() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    let mut all = vec![spawned(&logins, Some(small())).await];
    gate.running(1).await;
    all.push(spawned(&logins, Some(big())).await);
    // Memory and permits are free for all of these.
    for _ in 0..3 {
        all.push(spawned(&logins, None).await);
    }
    assert_eq!(gate.count().started, ["small"]);
    gate.open();
    for login in all {
        assert!(!matches!(login.await.expect("no panic"), Login::Busy));
    }
    assert_eq!(gate.count().started, ["small", "big", "target", "target", "target"]);
}

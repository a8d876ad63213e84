//! What waits for memory or for a thread. The runtimes here have one blocking thread, which computes in
//! the order of what it is given: no test waits for what should not happen.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use rehash::{Registry, StoredHash, Strength};
use rehash_test_support::Toy;
use rehash_web::{Login, Logins};
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;

use super::gate::{Gate, budget, sized};
use super::odd::{Does, Odd};

fn runtime() -> Runtime {
    let mut builder = Builder::new_current_thread();
    builder.enable_all().max_blocking_threads(1).build().expect("a runtime")
}

fn old() -> Toy {
    Toy::new("old", &["old$"], Strength::Weak)
}

/// Eight permits and 100 MiB; the target needs 60, and one of its rows is read with a panic.
fn logins(gate: &Gate) -> Logins {
    let target = gate.before(sized("target", &["target$"], 60));
    let odd = Odd { toy: old(), does: Does::PanicToRead };
    let registry = Registry::builder(target).accept(odd).build().expect("two formats");
    let mut budget = budget(8, 8);
    budget.memory_kib = 100 * 1024;
    Logins::new(registry, budget).expect("a budget for the target")
}

async fn polled_once<T>(future: &mut Pin<Box<impl Future<Output = T>>>) {
    let waits = poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_pending())).await;
    assert!(waits, "somebody else has the memory or the thread");
}

/// Whether this waits while an unknown user computes.
async fn waits<T>(logins: &Logins, gate: &Gate, second: impl Future<Output = T>) {
    let first = tokio::spawn({
        let logins = logins.clone();
        async move { logins.login("right", None::<StoredHash>).await }
    });
    gate.running(1).await;
    let mut second = Box::pin(second);
    polled_once(&mut second).await;
    gate.open();
    assert!(matches!(first.await.expect("no panic"), Login::Refused(_)));
    // Whatever the second one gave to the thread is done before this.
    spawn_blocking(|| ()).await.expect("no panic");
    assert_eq!(gate.count().started.len(), 1, "it did not wait for memory");
    second.await;
    assert_eq!((gate.count().started.len(), gate.count().most), (2, 1));
}

#[test]
fn a_new_hash_waits_for_its_memory() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    runtime().block_on(waits(&logins, &gate, logins.hash("new".into())));
}

#[test]
fn a_refused_form_waits_for_its_memory() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    let place = logins.enter().expect("a place");
    runtime().block_on(waits(&logins, &gate, place.refuse()));
}

#[test]
fn a_row_whose_format_panics_waits_for_the_memory_of_an_unknown_user() {
    let gate = Gate::closed();
    let logins = logins(&gate);
    let login = logins.login("right", Some(old().text(b"right")));
    runtime().block_on(waits(&logins, &gate, login));
}

#[test]
fn what_no_thread_was_free_for_is_not_computed_for_somebody_who_is_gone() {
    runtime().block_on(async {
        let gate = Gate::closed();
        let logins = gate.logins(budget(2, 2));
        let first = tokio::spawn({
            let logins = logins.clone();
            async move { logins.login("right", None::<StoredHash>).await }
        });
        gate.running(1).await;
        let mut second = Box::pin(logins.login("right", None::<StoredHash>));
        polled_once(&mut second).await;
        drop(second);
        gate.open();
        assert!(matches!(first.await.expect("no panic"), Login::Refused(_)));
        spawn_blocking(|| ()).await.expect("no panic");
        assert_eq!(gate.count().started.len(), 1);
        logins.idle().await;
    });
}

//! When a pool is idle.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use rehash::StoredHash;
use rehash_web::{Login, Logins};
use tokio::task::yield_now;
use tokio::time::timeout;

use super::gate::{Gate, budget};

const NOBODY: Option<StoredHash> = None;

type Answer = Pin<Box<dyn Future<Output = Login> + Send>>;

#[tokio::test]
async fn whoever_has_a_place_keeps_a_pool_from_being_idle() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 2));
    let place = logins.enter().expect("a place");
    let mut idle = Box::pin(logins.idle());
    let mut context = Context::from_waker(Waker::noop());
    assert!(idle.as_mut().poll(&mut context).is_pending(), "a user is looked up");
    let mut answer = Box::pin(place.login("right", NOBODY));
    let first = tokio::spawn(logins.enter().expect("a place").login("right", NOBODY));
    gate.running(1).await;
    assert!(answer.as_mut().poll(&mut context).is_pending());
    gate.open();
    assert!(matches!(first.await.expect("no panic"), Login::Refused(_)));
    assert!(idle.as_mut().poll(&mut context).is_pending(), "a login waits for its turn");
    assert!(matches!(answer.await, Login::Refused(_)));
    idle.await;
    assert_eq!(gate.count().started.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_pool_is_idle_after_those_who_wait() {
    for _ in 0..50 {
        let gate = Gate::closed();
        let logins = gate.logins(budget(1, 4));
        let all: Vec<_> = (0..4)
            .map(|_| tokio::spawn(logins.enter().expect("a place").login("right", NOBODY)))
            .collect();
        gate.running(1).await;
        let idle = tokio::spawn({
            let logins = logins.clone();
            async move { logins.idle().await }
        });
        yield_now().await;
        gate.open();
        idle.await.expect("no panic");
        assert_eq!((gate.count().started.len(), gate.count().running), (4, 0));
        for login in all {
            assert!(matches!(login.await.expect("no panic"), Login::Refused(_)));
        }
    }
}

/// Logs in once where a pool becomes idle, in the middle of whatever makes it so, and polls that once.
struct Next {
    logins: Logins,
    answer: Mutex<Option<Answer>>,
}

impl Wake for Next {
    fn wake(self: Arc<Self>) {
        let logins = self.logins.clone();
        let mut answer: Answer = Box::pin(async move { logins.login("right", NOBODY).await });
        let mut context = Context::from_waker(Waker::noop());
        let answered = answer.as_mut().poll(&mut context);
        assert!(!matches!(answered, Poll::Ready(Login::Busy)));
        self.answer.lock().expect("nobody panics with it").get_or_insert(answer);
    }
}

#[tokio::test]
async fn an_idle_pool_has_all_its_permits() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 2));
    let first = tokio::spawn(logins.enter().expect("a place").login("right", NOBODY));
    gate.running(1).await;
    let next = Arc::new(Next { logins: logins.clone(), answer: Mutex::new(None) });
    let waker = Waker::from(next.clone());
    let mut idle = Box::pin(logins.idle());
    assert!(idle.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    gate.open();
    assert!(matches!(first.await.expect("no panic"), Login::Refused(_)));
    // It was polled once and has computed: the permit was there.
    let both = async {
        while gate.count().started.len() < 2 {
            yield_now().await;
        }
    };
    timeout(Duration::from_secs(20), both).await.expect("a permit for the next one");
}

#[tokio::test]
async fn an_idle_pool_has_all_its_places() {
    let gate = Gate::closed();
    let logins = gate.logins(budget(1, 1));
    let place = logins.enter().expect("a place");
    let next = Arc::new(Next { logins: logins.clone(), answer: Mutex::new(None) });
    let waker = Waker::from(next.clone());
    let mut idle = Box::pin(logins.idle());
    assert!(idle.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    drop(place);
    let answer = next.answer.lock().expect("nobody panics with it").take();
    gate.open();
    assert!(matches!(answer.expect("it is idle").await, Login::Refused(_)));
}

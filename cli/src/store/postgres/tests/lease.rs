//! One runner for a table: leases by the server's clock, epochs that go up, stale ones that write
//! nothing.

use std::time::Duration;

use super::common::{begun, change, counts, key, open, server};
use crate::store::{Fate, Quarantined, RunId, RunStart, State, Store as _, Trouble};

const TABLE: &str = "\
CREATE TABLE t (k int PRIMARY KEY, h text); INSERT INTO t VALUES (1, 'a'), (2, 'b');";

fn start(id: &str) -> RunStart {
    RunStart { id: RunId(id.into()), plan: "p".into(), holder: format!("somebody with {id}") }
}

#[test]
fn a_second_runner_hears_how_long_it_has_to_wait() {
    let url = server().database(TABLE);
    let (mut first, mut second) = (open(&url, "t"), open(&url, "t"));
    assert_eq!(first.runs().expect("no tables yet"), []);
    let lease = begun(&mut first);
    for id in ["other", lease.run.0.as_str()] {
        let held = second.acquire(&start(id), Duration::from_mins(1)).expect_err("it is held");
        assert!(matches!(held.trouble, Trouble::Held(1..=60)), "{held:?}");
    }
    first.release(&lease, State::Stopped).expect("let go");
    let (next, row) = second.acquire(&start(&lease.run.0), Duration::from_mins(1)).expect("free");
    assert_eq!((next.epoch, row.state), (lease.epoch + 1, State::Running));
    assert_eq!(first.renew(&lease).expect_err("taken over").trouble, Trouble::LeaseLost);
}

#[test]
fn a_stale_epoch_writes_nothing() {
    let url = server().database(TABLE);
    let (mut first, mut second) = (open(&url, "t"), open(&url, "t"));
    let lease = begun(&mut first);
    server().run(&url, "UPDATE rehash_run SET lease_until = 0");
    // Another plan's run of the same table counts as much as the same one again.
    second.acquire(&start("another"), Duration::from_mins(1)).expect("it has run out");
    let changes = [change("1", "a", "A")];
    let stale = first.apply(&lease, &changes, Some(&key("1")), &counts()).expect_err("stale");
    assert_eq!(stale.trouble, Trouble::LeaseLost);
    let row = Quarantined { key: key("1"), rule: "r".into(), why: "w".into() };
    assert_eq!(first.quarantine(&lease, &[row]).expect_err("stale").trouble, Trouble::LeaseLost);
    assert_eq!(first.release(&lease, State::Done).expect_err("stale").trouble, Trouble::LeaseLost);
    assert_eq!(server().run(&url, "SELECT h FROM t WHERE k = 1"), "a");
    assert_eq!(server().run(&url, "SELECT count(*) FROM rehash_ledger"), "0");
}

#[test]
fn taking_over_waits_for_the_batch_that_is_on_its_way() {
    let url = server().database(TABLE);
    let mut first = open(&url, "t");
    let lease = begun(&mut first);
    server().run(&url, "UPDATE rehash_run SET lease_until = 0");
    let mut batch = server().session(&url);
    let sql = format!("BEGIN; SELECT 1 FROM rehash_run WHERE epoch = {} FOR UPDATE", lease.epoch);
    assert_eq!(batch.run(&sql), "1");
    let mut second = open(&url, "t");
    let error = second.acquire(&start("another"), Duration::from_mins(1)).expect_err("locked");
    assert_eq!(error.trouble, Trouble::LockTimeout);
    batch.run("COMMIT");
    second.acquire(&start("another"), Duration::from_mins(1)).expect("free");
}

#[test]
fn eight_at_once_are_one() {
    let url = server().database(TABLE);
    open(&url, "t").prepare().expect("tables");
    let taken: Vec<bool> = std::thread::scope(|scope| {
        let runner = |number: usize| {
            let url = &url;
            scope.spawn(move || {
                let mut store = open(url, "t");
                let own = start(&format!("run-{number}"));
                let own = RunStart { holder: format!("runner {number}"), ..own };
                store.acquire(&own, Duration::from_mins(1)).is_ok()
            })
        };
        let all: Vec<_> = (0..8).map(runner).collect();
        all.into_iter().map(|it| it.join().expect("it ends")).collect()
    });
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
}

#[test]
fn what_a_run_leaves_behind_is_read_again() {
    let url = server().database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let mut before = counts();
    before.read = 2;
    let changes = [change("1", "a", "A"), change("2", "z", "Z")];
    let applied = store.apply(&lease, &changes, Some(&key("2")), &before).expect("a batch");
    assert_eq!(applied.fates, [Fate::Swapped, Fate::Changed]);
    let row = |number: &str| {
        let (rule, why) = ("r".into(), "refused".into());
        Quarantined { key: key(number), rule, why }
    };
    assert_eq!(store.quarantine(&lease, &[row("2")]).expect("written down"), [true]);
    let two = [row("3"), row("2")];
    assert_eq!(store.quarantine(&lease, &two).expect("written down"), [true, false]);
    let first = store.quarantined(&lease.run, None, 1).expect("rows");
    assert_eq!(first, [row("2")]);
    let after = key("2").encoded();
    assert_eq!(store.quarantined(&lease.run, Some(&after), 9).expect("rows"), [row("3")]);
    let run = store.runs().expect("runs").remove(0);
    assert_eq!(
        (run.state, run.cursor, run.counts),
        (State::Running, Some(key("2")), applied.counts)
    );
    let ledger = store.ledger(&lease.run, None, 10).expect("the ledger");
    assert_eq!(ledger.len(), 1);
    assert_eq!(ledger[0].key, key("1").encoded());
    // The digest of "A".
    assert_eq!(
        ledger[0].digest,
        "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"
    );
    assert_eq!(store.ledger(&lease.run, Some(&ledger[0].key), 10).expect("the ledger"), []);
    // An empty batch moves the cursor.
    store.apply(&lease, &[], Some(&key("9")), &applied.counts).expect("no change");
    store.release(&lease, State::Done).expect("the end");
    let run = store.runs().expect("runs").remove(0);
    assert_eq!((run.state, run.cursor), (State::Done, Some(key("9"))));
}

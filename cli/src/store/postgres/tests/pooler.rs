//! The same through a pooler that gives every transaction another server process.

use rehash_test_servers::Pgbouncer;

use super::common::{all, begun, change, counts, key, open, place, server};
use crate::postgres::{Access, Client};
use crate::settings::Place;
use crate::store::{Fate, State, Store as _, Trouble};

#[test]
fn a_run_goes_through_a_pooler_in_transaction_mode() {
    let url = server().database(
        "CREATE TABLE t (k int PRIMARY KEY, h varchar(20));
         INSERT INTO t SELECT n, 'old' || n FROM generate_series(1, 500) AS n;
         CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
         CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.k = 7) EXECUTE FUNCTION keep();",
    );
    let pooler = Pgbouncer::start(server());
    let url = pooler.url(&url);
    let mut others: Vec<_> = (0..3).map(|_| open(&url, "t")).collect();
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let mut counts = counts();
    for first in (1..=500).step_by(50) {
        // Others in between, so that the next transaction gets another process.
        for other in &mut others {
            assert_eq!(other.page(Some(&key("100")), 3).expect("a page").len(), 3);
        }
        let changes: Vec<_> = (first..first + 50)
            .map(|n| change(&n.to_string(), &format!("old{n}"), &format!("new{n}")))
            .collect();
        let applied = store.apply(&lease, &changes, Some(&key(&first.to_string())), &counts);
        counts = applied.expect("a batch").counts;
    }
    assert_eq!((counts.swapped, counts.blocked), (499, 1));
    assert_eq!(all(&mut store, 64).len(), 500);
    let error = store.apply(&lease, &[change("1", "new1", &"x".repeat(30))], None, &counts);
    assert_eq!(error.expect_err("it is too long").trouble, Trouble::Refused);
    let ledger = store.ledger(&lease.run, None, 1000).expect("the ledger");
    assert_eq!(ledger.len(), 499);
    store.renew(&lease).expect("the lease");
    store.release(&lease, State::Done).expect("the end");
    let again = store.apply(&lease, &[change("7", "old7", "new7")], None, &counts);
    assert_eq!(again.expect("the epoch is the same").fates, [Fate::Blocked]);
    let settings = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%' \
         AND datname = current_database()";
    assert_eq!(server().run(&url, settings), "0");
}

#[test]
fn what_only_reads_can_not_write_with_or_without_a_pooler() {
    let url = server().database("CREATE TABLE t (k int PRIMARY KEY, h text)");
    let pooler = Pgbouncer::start(server());
    for (url, is_whole_session) in [(url.clone(), true), (pooler.url(&url), false)] {
        let Place::Postgres(target) = place(&url) else { panic!("no PostgreSQL") };
        let mut client = Client::open(&target, Access::ReadOnly).expect("a connection");
        let wrote = client.reading(|client| client.run("INSERT INTO t VALUES (1, 'x')"));
        assert_eq!(wrote.expect_err("it only reads").trouble, Trouble::ReadOnly);
        if is_whole_session {
            let wrote = client.run("INSERT INTO t VALUES (1, 'x')");
            assert_eq!(wrote.expect_err("it only reads").trouble, Trouble::ReadOnly);
        }
        assert_eq!(server().run(&url, "SELECT count(*) FROM t"), "0");
    }
}

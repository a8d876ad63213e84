//! What a server does to a runner: each fault by its name, and nothing half done.

use rehash_test_servers::Postgres as Server;

use super::common::{all, begun, change, counts, key, open, server};
use crate::store::{Calls, Fate, Moment, Store as _, StoreError, Trouble};

const TABLE: &str = "\
CREATE TABLE t (k int PRIMARY KEY, h text); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c');";

#[test]
fn a_row_that_somebody_holds_is_a_lock_timeout() {
    let url = server().database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let mut holder = server().session(&url);
    holder.run("BEGIN; UPDATE t SET h = 'mine' WHERE k = 2");
    let changes = [change("1", "a", "A"), change("2", "b", "B")];
    let error = store.apply(&lease, &changes, None, &counts()).expect_err("it is held");
    assert_eq!(error.trouble, Trouble::LockTimeout);
    assert!(!error.in_doubt);
    holder.run("COMMIT");
    let applied = store.apply(&lease, &changes, None, &counts()).expect("it is free");
    assert_eq!(applied.fates, [Fate::Swapped, Fate::Changed]);
    assert_eq!(server().run(&url, "SELECT string_agg(h, ' ' ORDER BY k) FROM t"), "A mine c");
}

#[test]
fn a_statement_that_takes_too_long_and_a_table_set_read_only_are_named() {
    let url = server().database(&format!(
        "{TABLE} CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
         'BEGIN PERFORM pg_sleep(10); RETURN NEW; END';
         CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION slow();"
    ));
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let changes = [change("1", "a", "A")];
    let error = store.apply(&lease, &changes, None, &counts()).expect_err("it is slow");
    assert_eq!(error.trouble, Trouble::StatementTimeout);
    let raise = |code: &str| {
        server().run(
            &url,
            &format!(
                "CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
                 'BEGIN RAISE EXCEPTION USING ERRCODE = ''{code}'', MESSAGE = NEW.h; END'"
            ),
        );
    };
    for (code, trouble) in [
        ("40P01", Trouble::Retry),
        ("40001", Trouble::Retry),
        ("53100", Trouble::DiskFull),
        ("25006", Trouble::ReadOnly),
        ("23514", Trouble::Refused),
        ("U0001", Trouble::Refused),
        ("54000", Trouble::Refused),
        ("42501", Trouble::Refused),
        ("42P01", Trouble::Refused),
        ("55000", Trouble::Refused),
        ("57000", Trouble::Refused),
        ("XX001", Trouble::Refused),
        ("08006", Trouble::Retry),
        ("53200", Trouble::Other),
        ("55006", Trouble::Other),
    ] {
        raise(code);
        let error = store.apply(&lease, &changes, None, &counts()).expect_err("it raises");
        assert_eq!(error.trouble, trouble, "{code}");
        assert!(!error.in_doubt, "{code}");
    }
    assert_eq!(server().run(&url, "SELECT h FROM t WHERE k = 1"), "a");
}

#[test]
fn two_that_lock_in_opposite_order_are_a_deadlock_and_one_goes_on() {
    let url = server().database(TABLE);
    server().run("postgres", "ALTER SYSTEM SET deadlock_timeout = '50ms'");
    server().run("postgres", "SELECT pg_reload_conf()");
    let mut other = server().session(&url);
    other.run("BEGIN; UPDATE t SET h = 'mine' WHERE k = 3");
    let trouble = std::thread::scope(|scope| {
        let batch = scope.spawn(|| {
            let mut store = open(&url, "t");
            let lease = begun(&mut store);
            let changes = [change("1", "a", "A"), change("3", "c", "C")];
            store.apply(&lease, &changes, None, &counts()).err().map(|error| error.trouble)
        });
        // The batch has row 1 and waits for row 3.
        let waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
        while server().run(&url, waiting) == "0" {}
        other.run("UPDATE t SET h = 'mine' WHERE k = 1");
        other.run("COMMIT");
        batch.join().expect("it ends")
    });
    // Either of them is the victim, which the server chooses.
    assert!(matches!(trouble, None | Some(Trouble::Retry)), "{trouble:?}");
    let now = server().run(&url, "SELECT string_agg(h, ' ' ORDER BY k) FROM t");
    let whole = if trouble.is_none() { "A b C" } else { "mine b mine" };
    assert_eq!(now, whole);
}

#[test]
fn a_connection_that_is_ended_is_made_anew() {
    let url = server().database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid()";
    server().run(&url, end);
    let changes = [change("1", "a", "A")];
    let error = store.apply(&lease, &changes, None, &counts()).expect_err("it was ended");
    assert_eq!(error.trouble, Trouble::Lost, "{error}");
    assert!(!error.in_doubt, "COMMIT was never sent");
    store.reconnect().expect("the server is there");
    let applied = store.apply(&lease, &changes, None, &counts()).expect("a batch");
    assert_eq!(applied.fates, [Fate::Swapped]);
}

#[test]
fn what_was_committed_is_there_after_the_server_was_killed() {
    let mut server = Server::start();
    let url = server.database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    store.apply(&lease, &[change("1", "a", "A")], Some(&key("1")), &counts()).expect("a batch");
    let mut open_end = server.session(&url);
    open_end.run("BEGIN; UPDATE t SET h = 'never' WHERE k = 3");
    server.kill();
    let changes = [change("2", "b", "B")];
    let error = store.apply(&lease, &changes, None, &counts()).expect_err("it was killed");
    assert_eq!(error.trouble, Trouble::Lost);
    assert_eq!(store.reconnect().expect_err("it is gone").trouble, Trouble::Lost);
    server.start_again();
    store.reconnect().expect("the server is back");
    let applied = store.apply(&lease, &changes, Some(&key("2")), &counts()).expect("a batch");
    assert_eq!(applied.fates, [Fate::Swapped]);
    let values: Vec<_> = all(&mut store, 10).into_iter().map(|(_, value)| value).collect();
    let values: Vec<_> = values.iter().filter_map(|value| value.bytes()).collect();
    assert_eq!(values, [b"A", b"B", b"c"]);
}

/// Fails one call of a statement of this name.
struct FailAt(&'static str, Moment);

impl Calls for FailAt {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError> {
        if (statement, when) == (self.0, self.1) {
            let why = anyhow::anyhow!("made to fail");
            return Err(StoreError::new(Trouble::Lost, why));
        }
        Ok(())
    }
}

#[test]
fn only_a_commit_whose_answer_nobody_heard_is_in_doubt() {
    for (statement, when, in_doubt, now) in [
        ("BEGIN", Moment::Before, false, "a"),
        ("BEGIN", Moment::After, false, "a"),
        ("UPDATE", Moment::Before, false, "a"),
        ("UPDATE", Moment::After, false, "a"),
        ("rows", Moment::After, false, "a"),
        ("INSERT rehash_ledger", Moment::After, false, "a"),
        ("UPDATE rehash_run", Moment::After, false, "a"),
        ("COMMIT", Moment::Before, false, "a"),
        ("COMMIT", Moment::After, true, "A"),
    ] {
        let url = server().database(TABLE);
        let mut store = open(&url, "t");
        let lease = begun(&mut store);
        store.set_calls(Box::new(FailAt(statement, when)));
        let failed = store.apply(&lease, &[change("1", "a", "A")], None, &counts());
        let error = failed.expect_err("it is made to fail");
        assert_eq!(error.in_doubt, in_doubt, "{statement} {when:?}");
        assert_eq!(server().run(&url, "SELECT h FROM t WHERE k = 1"), now, "{statement} {when:?}");
        let open_ends = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%' \
             AND datname = current_database()";
        assert_eq!(server().run(&url, open_ends), "0", "{statement} {when:?}");
    }
}

#[test]
fn a_privilege_that_is_missing_is_no_fault_of_a_row() {
    let url = server().database(&format!(
        "{TABLE} DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN;
         GRANT CREATE ON SCHEMA public TO reader; GRANT SELECT ON t TO reader"
    ));
    let mut store = open(&url.replacen("rehash@", "reader@", 1), "t");
    let lease = begun(&mut store);
    let error = store.apply(&lease, &[change("1", "a", "A")], None, &counts());
    assert_eq!(error.expect_err("it may not").trouble, Trouble::Other);
}

#[test]
fn a_batch_that_was_committed_after_all_is_this_runs_own() {
    let url = server().database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let changes = [change("1", "a", "A"), change("2", "z", "Z")];
    let first = store.apply(&lease, &changes, None, &counts()).expect("a batch");
    // Whoever did not hear of it tries again, with the counts from before.
    let again = store.apply(&lease, &changes, None, &counts()).expect("the same again");
    assert_eq!(again.fates, [Fate::Swapped, Fate::Changed]);
    assert_eq!(again.counts, first.counts);
    // The same value by somebody else, who has no line in the ledger.
    server().run(&url, "UPDATE t SET h = 'C' WHERE k = 3");
    let other = store.apply(&lease, &[change("3", "c", "C")], None, &counts()).expect("a batch");
    assert_eq!(other.fates, [Fate::Changed]);
}

#[test]
fn a_transaction_that_is_still_at_its_end_is_waited_for_and_no_fault_of_a_row() {
    let url = server().database(TABLE);
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let mut ending = server().session(&url);
    ending.run("BEGIN; UPDATE rehash_run SET swapped = 7");
    let error = store.apply(&lease, &[change("1", "a", "A")], None, &counts());
    assert_eq!(error.expect_err("it is held").trouble, Trouble::Retry);
    assert_eq!(store.settled_runs().expect_err("it is held").trouble, Trouble::LockTimeout);
    assert_eq!(store.runs().expect("what there was")[0].counts.swapped, 0);
    let asked = std::thread::scope(|scope| {
        let asked = scope.spawn(|| open(&url, "t").settled_runs().expect("runs"));
        while server().run(&url, "SELECT count(*) FROM pg_locks WHERE NOT granted") == "0" {}
        ending.run("COMMIT");
        asked.join().expect("it ends")
    });
    assert_eq!(asked[0].counts.swapped, 7);
}

#[test]
fn a_page_may_take_longer_than_a_batch() {
    let url = server().database(TABLE);
    let mut selection = crate::source::Selection::default();
    selection.table = Some("t".into());
    selection.column = Some("h".into());
    selection.condition = Some("pg_sleep(1.7) IS NOT NULL AND k > 0".into());
    let place = super::common::place(&url);
    let mut store =
        crate::store::open_place(&place, &selection, crate::store::Access::Read).expect("a table");
    assert_eq!(store.page(None, 10).expect("all of it").len(), 3);
}

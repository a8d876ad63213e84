//! Runs of the program while its PostgreSQL is killed, cut off, made a replica, or has no more space.

mod common;

use std::fs;

use common::postgres::Users;
use rehash_test_servers::{Break, Pgbouncer, Postgres, Wire};

/// The table as it was, and nothing of a run.
const UNDO: &str = "\
    UPDATE users u SET password = w.password FROM was w WHERE w.id = u.id; \
    DROP TABLE IF EXISTS rehash_run, rehash_ledger, rehash_quarantine";

#[test]
fn a_commit_whose_answer_is_lost_is_looked_up_wherever_the_wire_breaks() {
    let users = Users::new("fault-wire", 60, &[]);
    for at in [Break::BeforeCommit, Break::BeforeAnswer, Break::CommitLate] {
        // The first one makes the tables, the second takes the lease, then come the batches. To look a
        // batch up and write it again takes three: every third would break the same one for ever.
        for (first, every) in [(1, 5), (2, 7), (3, 4)] {
            users.server.run(&users.url, UNDO);
            let wire = Wire::start(&users.server, at, first, every);
            let run = users.start(&wire.url(&users.url), 10, 0).end();
            assert_eq!(run.code, 0, "{at:?} {first}: {}{}", run.out, run.err);
            assert!(wire.broken() >= 2, "{at:?} {first}: the wire held");
            assert!(run.out.contains("swapped 60, changed by others 0"), "{at:?}: {}", run.out);
            users.finished();
        }
    }
}

#[test]
fn a_server_that_is_killed_or_restarted_in_a_run_is_waited_for() {
    let mut users = Users::new("fault-killed", 100, &[]);
    let mut run = users.start(&users.url, 10, 20);
    for round in 0..3 {
        run.wait_for("batch");
        run.wait_for("swapping");
        if round == 1 {
            users.server.stop();
        } else {
            users.server.kill();
        }
        users.server.start_again();
        users.hold();
    }
    let run = run.end();
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    users.finished();
}

#[test]
fn a_server_that_stays_away_stops_a_run_that_goes_on_later() {
    let mut users = Users::new("fault-away", 100, &[]);
    let mut run = users.start(&users.url, 10, 20);
    run.wait_for("batch");
    users.server.kill();
    run.wait_for("wait");
    // Whoever asks to stop does not wait for the server.
    let pid = rustix::process::Pid::from_child(&run.child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).expect("it is there");
    let run = run.end();
    assert_eq!(run.code, 75, "{}{}", run.out, run.err);
    users.server.start_again();
    users.hold();
    users.server.run(&users.url, "UPDATE rehash_run SET lease_until = 0");
    assert_eq!(users.run(&[]).code, 0);
    users.finished();
}

#[test]
fn sessions_that_an_administrator_ends_are_made_anew_under_any_default() {
    let users = Users::new("fault-terminated", 80, &["default_transaction_isolation=serializable"]);
    let mut run = users.start(&users.url, 10, 20);
    for _ in 0..5 {
        run.wait_for("swapping");
        users.server.run(
            &users.url,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
    }
    let run = run.end();
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    users.finished();
}

#[test]
fn a_server_that_became_a_replica_is_not_written_and_a_run_does_not_begin_there() {
    let mut users = Users::new("fault-replica", 100, &[]);
    let standby = users.server.folder().join("data/standby.signal");
    let mut run = users.start(&users.url, 10, 20);
    run.wait_for("batch");
    users.server.kill();
    fs::write(&standby, "").expect("a file of the server");
    users.server.start_again();
    let run = run.end();
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(run.out.contains("replica"), "{}", run.out);
    let done = users.done();
    assert!((10..100).contains(&done), "{done}");
    let refused = users.run(&[]);
    assert_eq!(refused.code, 5, "{}{}", refused.out, refused.err);
    assert_eq!(users.done(), done);
    users.server.stop();
    fs::remove_file(&standby).expect("it is there");
    users.server.start_again();
    users.server.run(&users.url, "UPDATE rehash_run SET lease_until = 0");
    assert_eq!(users.run(&[]).code, 0);
    users.finished();
}

#[test]
fn a_server_without_space_stops_a_run_that_goes_on_later() {
    // Files of the server end in the middle of a page, which it takes for a full disk.
    let mut users = Users::new("fault-full", 100_000, &["autovacuum=off"]);
    let size = users.number("SELECT pg_relation_size('users')");
    let most = size.max(16 << 20) + (1 << 20) + 4096;
    users.server.limit_files(Some(most));
    let run = users.start(&users.url, 2000, 0).end();
    assert!([3, 75].contains(&run.code), "{}: {}{}", run.code, run.out, run.err);
    assert!(run.out.contains("stopped: "), "{}", run.out);
    users.server.limit_files(None);
    users.server.stop();
    users.server.start_again();
    users.hold();
    assert!((1..100_000).contains(&users.done()), "{}", users.done());
    let run = users.run(&[]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    users.finished();
}

#[test]
fn a_whole_migration_goes_through_a_pooler_in_transaction_mode() {
    let users = Users::new("fault-pooler", 500, &[]);
    let pooler = Pgbouncer::start(&users.server);
    let url = pooler.url(&users.url);
    let dry = common::rehash(&["migrate", &users.plan, "--no-config", "--source", &url]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    assert!(dry.out.contains("500 rows to change"), "{}", dry.out);
    assert_eq!(users.done(), 0);
    // Two at once, so that transactions change places between server processes.
    let mut first = users.start(&url, 50, 20);
    first.wait_for("batch");
    let second = users.start(&url, 50, 0).end();
    assert_eq!(second.code, 6, "{}{}", second.out, second.err);
    let first = first.end();
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    users.finished();
    let left = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%' \
         AND datname = current_database()";
    assert_eq!(users.number(left), 0);
}

#[test]
fn of_eight_processes_at_once_one_works_and_tables_are_made_once() {
    let users = Users::new("fault-eight-postgres", 200, &[]);
    let runs: Vec<_> = (0..8).map(|_| users.start(&users.url, 10, 20)).collect();
    let runs: Vec<_> = runs.into_iter().map(common::postgres::Running::end).collect();
    for run in &runs {
        assert!([0, 6].contains(&run.code), "{}: {}{}", run.code, run.out, run.err);
    }
    assert!(runs.iter().any(|run| run.code == 0));
    users.finished();
}

#[test]
fn a_password_that_is_changed_in_a_run_stops_it_before_the_account_is_locked() {
    let users = Users::new("fault-rotated", 100, &[]);
    users.server.run(&users.url, "CREATE ROLE migrator SUPERUSER LOGIN PASSWORD 's3cret'");
    let hba = users.server.folder().join("data/pg_hba.conf");
    let rest = fs::read_to_string(&hba).expect("the server's file");
    fs::write(&hba, format!("local all migrator scram-sha-256\n{rest}")).expect("a file");
    users.server.run(&users.url, "SELECT pg_reload_conf()");
    let url = users.server.url_of("migrator:s3cret", Postgres::name(&users.url));
    let mut run = users.start(&url, 10, 20);
    run.wait_for("batch");
    users.server.run(
        &users.url,
        "ALTER ROLE migrator PASSWORD 'another'; SELECT pg_terminate_backend(pid) \
         FROM pg_stat_activity WHERE usename = 'migrator'",
    );
    let run = run.end();
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(run.out.contains("user or password is refused"), "{}", run.out);
    assert!(!format!("{}{}", run.out, run.err).contains("s3cret"));
    // Once for the batch, once for the quarantine, once for the lease: nothing locks an account out.
    assert!(run.err.matches("\"ev\":\"wait\"").count() <= 3, "tried too often: {}", run.err);
    users.hold();
    users.server.run(&users.url, "UPDATE rehash_run SET lease_until = 0");
    assert_eq!(users.run(&[]).code, 0);
    users.finished();
}

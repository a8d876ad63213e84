//! The servers of tests start, are killed, and start again with what was committed.

use rehash_test_servers::{Pgbouncer, Postgres};

#[test]
fn a_server_has_after_a_crash_what_was_committed() {
    let mut server = Postgres::start();
    let url = server.database("CREATE TABLE t (n int); INSERT INTO t VALUES (1)");
    let mut session = server.session(&url);
    assert_eq!(session.run("BEGIN; INSERT INTO t VALUES (2); SELECT count(*) FROM t"), "2");
    server.kill();
    server.start_again();
    assert_eq!(server.run(&url, "SELECT n FROM t"), "1");
    server.stop();
    server.start_again();
    assert_eq!(server.run(&url, "SELECT n FROM t"), "1");
}

#[test]
fn a_pooler_gives_every_transaction_some_server_process() {
    let server = Postgres::start();
    let url = server.database("");
    let pooler = Pgbouncer::start(&server);
    assert!(pooler.url(&url).contains("6432"));
}

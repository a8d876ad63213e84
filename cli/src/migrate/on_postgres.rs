//! The harness and the races on a PostgreSQL of the tests' own.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use super::fail_at::fail_at;
use super::fixture::{Factory, Table, User, selection};
use super::races::races;
use crate::postgres::{Access as Open, Client, literal};
use crate::settings::Place;
use crate::store::postgres::Postgres;
use crate::store::postgres::tests::common::{place, server};
use crate::store::{Access, Bug, Store};

/// Tables of one database, each in a schema of its own.
struct Schemas;

static DATABASE: LazyLock<String> = LazyLock::new(|| server().database(""));

struct Schema {
    name: String,
    url: String,
    /// The application's own connection.
    client: Mutex<Client>,
}

impl Factory for Schemas {
    fn engine(&self) -> &'static str {
        "PostgreSQL"
    }

    fn table(&self, users: &[(i64, String)]) -> Box<dyn Table> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("s{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let url = format!("{}&options=-c%20search_path%3D{name}", *DATABASE);
        let Place::Postgres(target) = place(&url) else { panic!("no PostgreSQL: {url}") };
        let client = Client::open(&target, Open::ReadWrite).expect("a connection");
        let table = Schema { name, url, client: Mutex::new(client) };
        let rows: Vec<String> = users
            .iter()
            .map(|(id, value)| format!("({id}, 'user{id}', {}, {})", literal(value), id * 3))
            .collect();
        table.run(&format!(
            "CREATE SCHEMA {}; CREATE TABLE users (id bigint PRIMARY KEY, username text NOT NULL, \
             password varchar(128), logins bigint NOT NULL); INSERT INTO users VALUES {}",
            table.name,
            rows.join(", ")
        ));
        Box::new(table)
    }
}

impl Schema {
    fn opened(&self, access: Access) -> Postgres {
        let Place::Postgres(target) = place(&self.url) else { panic!("no PostgreSQL") };
        Postgres::open(&target, &selection(), access).expect("a table for a run")
    }

    fn trigger(&self, id: i64, what: &str) {
        self.run(&format!(
            "CREATE FUNCTION stands_in_the_way() RETURNS trigger LANGUAGE plpgsql AS \
             'BEGIN {what}; END'; \
             CREATE TRIGGER stands_in_the_way BEFORE UPDATE OF password ON users FOR EACH ROW \
             WHEN (NEW.id = {id}) EXECUTE FUNCTION stands_in_the_way()"
        ));
    }
}

impl Table for Schema {
    fn open(&self, access: Access) -> Box<dyn Store> {
        Box::new(self.opened(access))
    }

    fn open_with(&self, bug: Bug) -> Box<dyn Store> {
        let mut store = self.opened(Access::Write);
        store.bug = bug;
        Box::new(store)
    }

    fn users(&self) -> BTreeMap<i64, User> {
        let sql = "SELECT id, coalesce(password, '')::text, username || '|' || logins FROM users";
        let rows = self.client.lock().expect("nobody panicked").rows(sql, &[]).expect("rows");
        let user = |row: &crate::postgres::Row| {
            let id = row.int(0).expect("a number").expect("a key");
            let value = row.name(1).expect("text");
            (id, User { value, others: row.name(2).expect("text") })
        };
        rows.iter().map(user).collect()
    }

    fn run(&self, sql: &str) {
        self.client.lock().expect("nobody panicked").run(sql).expect("SQL of a test");
    }

    fn spoil(&self, id: i64) {
        self.trigger(id, "NEW.password := lower(NEW.password) || ''x''; RETURN NEW");
    }

    fn refuse(&self, id: i64) {
        self.trigger(id, "RAISE EXCEPTION ''no, and by the way: $2b$secret''");
    }

    fn ignore(&self, id: i64) {
        self.trigger(id, "RETURN NULL");
    }

    fn mend(&self) {
        self.run("DROP FUNCTION stands_in_the_way CASCADE");
    }

    fn expire_leases(&self) {
        self.run(
            "DO 'BEGIN IF to_regclass(''rehash_run'') IS NOT NULL THEN \
             UPDATE rehash_run SET lease_until = 0; END IF; END'",
        );
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        let drop = format!("DROP SCHEMA {} CASCADE", self.name);
        if let Ok(client) = self.client.get_mut() {
            client.run(&drop).ok();
        }
    }
}

#[test]
fn a_run_survives_every_call_that_fails_on_postgres() {
    let calls = fail_at(&Schemas, Bug::None).expect("every promise is kept");
    eprintln!("fail-at-N on {}: N = {calls}, each before and after", Schemas.engine());
    assert!(calls > 3 * 8, "a run of three batches makes more calls than that: {calls}");
}

#[test]
fn the_harness_finds_what_is_planted_in_postgres() {
    for (bug, promise) in
        [(Bug::BlindSwap, "I1"), (Bug::CommitBeforeReadBack, "I1"), (Bug::ProgressApart, "I6")]
    {
        let found = fail_at(&Schemas, bug).expect_err("a bug that is planted is found");
        assert!(found.starts_with(promise), "{bug:?} was found otherwise: {found}");
    }
}

#[test]
fn the_password_that_was_set_last_is_right_whoever_wins_on_postgres() {
    races(&Schemas);
}

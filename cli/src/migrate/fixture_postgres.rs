//! The tables of the tests in PostgreSQL: one server for all of them.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use rehash_test_servers::{Postgres as Server, Session};

use super::fixture::{Factory, Table, User, selection};
use crate::settings::{Connection, Environment, Place, Settings, SourceTable};
use crate::store::postgres::Postgres;
use crate::store::{Access, Bug, Store};

/// Databases of a server that ends with the process.
pub(super) struct PostgresDatabases;

static SERVER: LazyLock<Server> = LazyLock::new(Server::start);

/// Databases that a test is done with: a new one takes longer than most tests.
static IDLE: Mutex<Vec<(String, Session)>> = Mutex::new(Vec::new());

struct PostgresDatabase {
    url: String,
    /// There until it is dropped.
    session: Option<Mutex<Session>>,
}

impl Factory for PostgresDatabases {
    fn engine(&self) -> &'static str {
        "PostgreSQL"
    }

    fn table(&self, users: &[(i64, String)]) -> Box<dyn Table> {
        let idle = IDLE.lock().expect("nobody panicked").pop();
        let (url, mut session) = idle.unwrap_or_else(|| {
            let url = SERVER.database(
                "CREATE TABLE users (id bigint PRIMARY KEY, username text NOT NULL, \
                 password varchar(128), logins integer NOT NULL)",
            );
            let session = SERVER.session(&url);
            (url, session)
        });
        session.run(
            "TRUNCATE users; \
             DROP TABLE IF EXISTS rehash_run, rehash_ledger, rehash_quarantine; \
             DROP FUNCTION IF EXISTS stand_in_the_way CASCADE",
        );
        let table = PostgresDatabase { url, session: Some(Mutex::new(session)) };
        let row = |(id, value): &(i64, String)| format!("({id}, 'user{id}', '{value}', {id} * 3)");
        let rows: Vec<String> = users.iter().map(row).collect();
        table.run(&format!("INSERT INTO users VALUES {}", rows.join(", ")));
        Box::new(table)
    }
}

impl PostgresDatabase {
    fn opened(&self, access: Access) -> Postgres {
        struct Nothing;
        impl Environment for Nothing {
            fn text(&self, _: &'static str) -> Result<Option<String>, crate::exit::Usage> {
                Ok(None)
            }
        }
        let (flags, table) = (Connection::default(), SourceTable::default());
        let settings = Settings::resolve(Some(&self.url), &flags, &table, &Nothing);
        let place = settings.expect("a URL").place().expect("a place");
        let Place::Postgres(target) = place else { panic!("no PostgreSQL: {}", self.url) };
        Postgres::open(&target, &selection(), access).expect("a table for a run")
    }

    fn ask(&self, sql: &str) -> String {
        let session = self.session.as_ref().expect("it is not dropped yet");
        session.lock().expect("nobody panicked").run(sql)
    }

    fn trigger(&self, id: i64, what: &str) {
        self.run(&format!(
            "CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql \
             AS $$ BEGIN {what} END $$; \
             CREATE TRIGGER stands_in_the_way BEFORE UPDATE OF password ON users FOR EACH ROW \
             WHEN (new.id = {id}) EXECUTE FUNCTION stand_in_the_way()"
        ));
    }
}

impl Table for PostgresDatabase {
    fn open(&self, access: Access) -> Box<dyn Store> {
        Box::new(self.opened(access))
    }

    fn open_with(&self, bug: Bug) -> Box<dyn Store> {
        let mut store = self.opened(Access::Write);
        store.bug = bug;
        Box::new(store)
    }

    fn users(&self) -> BTreeMap<i64, User> {
        let sql = "SELECT id, coalesce(password, ''), username || '|' || logins FROM users";
        let answer = self.ask(sql);
        let user = |line: &str| {
            let mut fields = line.splitn(3, '|');
            let mut field = || fields.next().expect("three fields").to_owned();
            let id = field().parse().expect("a number");
            (id, User { value: field(), others: field() })
        };
        answer.lines().map(user).collect()
    }

    fn run(&self, sql: &str) {
        self.ask(sql);
    }

    fn spoil(&self, id: i64) {
        self.trigger(id, "new.password := lower(new.password) || 'x'; RETURN new;");
    }

    fn refuse(&self, id: i64) {
        self.trigger(id, "RAISE check_violation USING MESSAGE = 'by the way: $2b$secret';");
    }

    fn ignore(&self, id: i64) {
        self.trigger(id, "RETURN NULL;");
    }

    fn mend(&self) {
        self.run("DROP TRIGGER stands_in_the_way ON users; DROP FUNCTION stand_in_the_way()");
    }

    fn expire_leases(&self) {
        self.run("UPDATE rehash_run SET lease_until = 0");
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        let session = self.session.take().and_then(|session| session.into_inner().ok());
        if let (Some(session), Ok(mut idle)) = (session, IDLE.lock()) {
            idle.push((self.url.clone(), session));
        }
    }
}

//! One server for all tests of the program, and a store over a table of it.

use std::sync::LazyLock;
use std::time::Duration;

use rehash_test_servers::Postgres as Server;

use crate::settings::{Connection, Environment, Place, Settings, SourceTable};
use crate::source::Selection;
use crate::store::postgres::Postgres;
use crate::store::{
    Access, Change, Counts, Held, KeyPart, Lease, Record, RowKey, RunId, RunStart, Store as _,
};

/// Ends with the process.
static SERVER: LazyLock<Server> = LazyLock::new(Server::start);

pub(crate) fn server() -> &'static Server {
    &SERVER
}

/// An environment without a variable.
struct Nothing;

impl Environment for Nothing {
    fn text(&self, _: &'static str) -> Result<Option<String>, crate::exit::Usage> {
        Ok(None)
    }
}

pub(crate) fn place(url: &str) -> Place {
    let (flags, table) = (Connection::default(), SourceTable::default());
    let settings = Settings::resolve(Some(url), &flags, &table, &Nothing).expect("a URL");
    settings.place().expect("a place")
}

pub(super) fn try_open(url: &str, table: &str, key: Option<&str>) -> anyhow::Result<Postgres> {
    let mut selection = Selection::default();
    selection.table = Some(table.to_owned());
    selection.column = Some("h".to_owned());
    selection.key = key.map(str::to_owned);
    let Place::Postgres(target) = place(url) else { panic!("no PostgreSQL: {url}") };
    Postgres::open(&target, &selection, Access::Write)
}

pub(super) fn open(url: &str, table: &str) -> Postgres {
    try_open(url, table, None).expect("a store")
}

/// Every row by pages of this size; the values as text.
pub(super) fn all(store: &mut Postgres, limit: usize) -> Vec<(String, Held)> {
    let mut found: Vec<(String, Held)> = Vec::new();
    let mut after: Option<RowKey> = None;
    loop {
        let page = store.page(after.as_ref(), limit).expect("a page");
        assert!(page.len() <= limit, "a page is no longer than was asked");
        let Some(last) = page.last() else { return found };
        after = Some(last.key.clone());
        found.extend(page.into_iter().map(|row| (row.key.to_string(), row.value)));
    }
}

pub(super) fn key(text: &str) -> RowKey {
    RowKey(vec![KeyPart::Text(text.to_owned())])
}

pub(super) fn change(key_text: &str, old: &str, new: &str) -> Change {
    Change {
        key: key(key_text),
        old: Held::Text(old.as_bytes().to_vec()),
        new: new.to_owned(),
        rule: "reprefix:bc=django-bcrypt".into(),
        inverse: "reprefix:django-bcrypt=bc".into(),
    }
}

/// The run of a test, which holds the lease.
pub(super) fn begun(store: &mut Postgres) -> Lease {
    store.prepare().expect("tables");
    let start = RunStart {
        id: RunId("01ARZ3NDEKTSV4RRFFQ69G5FAV".into()),
        plan: "p".into(),
        holder: "a test".into(),
    };
    store.acquire(&start, Duration::from_mins(1)).expect("a lease").0
}

pub(super) fn counts() -> Counts {
    Counts::default()
}

pub(super) fn text(record: &Record) -> &str {
    std::str::from_utf8(record.value.bytes().expect("bytes")).expect("UTF-8")
}

//! Keys of every type and collation, values of every class and encoding, and files that are damaged.

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser as _;
use rusqlite::Connection;

use super::Sqlite;
use crate::source::Selection;
use crate::store::{
    Access, Change, Counts, Fate, Held, KeyPart, Lease, RowKey, RunId, RunStart, Store as _,
    Trouble,
};

/// A file that goes with the test.
pub(super) struct File(pub(super) PathBuf);

impl File {
    pub(super) fn new(name: &str, sql: &str) -> Self {
        let name = format!("rehash-sqlite-{}-{name}.db", std::process::id());
        let file = Self(std::env::temp_dir().join(name));
        std::fs::remove_file(&file.0).ok();
        file.run(sql);
        file
    }

    pub(super) fn run(&self, sql: &str) {
        let connection = Connection::open(&self.0).expect("a database for the test");
        connection.execute_batch(sql).expect("SQL of the test");
    }

    pub(super) fn open(&self, key: Option<&str>, access: Access) -> anyhow::Result<Sqlite> {
        #[derive(clap::Parser)]
        struct Line {
            #[command(flatten)]
            selection: Selection,
        }
        let mut line = vec!["test", "--table", "t", "--column", "h"];
        line.extend(key.map(|_| "--key"));
        line.extend(key);
        Sqlite::open(&self.0, &Line::parse_from(line).selection, access)
    }

    pub(super) fn begin(&self, key: Option<&str>) -> (Sqlite, Lease) {
        let mut store = self.open(key, Access::Write).expect("a table for a run");
        store.prepare().expect("it can be written");
        let start = RunStart { id: RunId("R".into()), plan: "p".into(), holder: "h".into() };
        let (lease, _) = store.acquire(&start, Duration::from_mins(1)).expect("nobody else");
        (store, lease)
    }

    /// The keys as pages of one row give them.
    fn keys(&self, key: Option<&str>) -> Vec<String> {
        let mut store = self.open(key, Access::Read).expect("a table for a run");
        let (mut keys, mut at) = (Vec::new(), None::<RowKey>);
        while let Some(record) = store.page(at.as_ref(), 1).expect("a page").pop() {
            assert!(keys.len() < 100, "pages go round in circles");
            keys.push(record.key.to_string());
            at = Some(RowKey::parse(&record.key.encoded()).expect("what was written down"));
        }
        keys
    }
}

impl Drop for File {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

#[test]
fn keys_come_once_each_in_the_order_of_their_own_index() {
    for (name, table, values, expected) in [
        (
            "integer",
            "k INTEGER PRIMARY KEY",
            "(-3), (9223372036854775807), (0)",
            "-3 0 9223372036854775807",
        ),
        ("text", "k TEXT PRIMARY KEY NOT NULL", "('b'), ('A'), ('á'), ('B')", "A B b á"),
        (
            "nocase",
            "k TEXT PRIMARY KEY NOT NULL COLLATE NOCASE",
            "('b'), ('A'), ('C'), ('á')",
            "A b C á",
        ),
        ("rtrim", "k TEXT NOT NULL COLLATE RTRIM UNIQUE", "('b '), ('a'), ('a0')", "a a0 b "),
        (
            "blob",
            "k BLOB PRIMARY KEY NOT NULL",
            "(x'ff'), (x'00'), (x'00ff')",
            "x'00' x'00ff' x'ff'",
        ),
        ("mixed", "k PRIMARY KEY NOT NULL", "('1'), (1), (x'31'), (2)", "1 2 1 x'31'"),
    ] {
        let file = File::new(
            name,
            &format!("CREATE TABLE t ({table}, h TEXT); INSERT INTO t (k) VALUES {values};"),
        );
        assert_eq!(file.keys(Some("k")).join(" "), expected, "{name}");
    }
}

#[test]
fn composite_keys_are_compared_as_a_whole_and_in_the_order_of_the_index() {
    let file = File::new(
        "composite",
        "CREATE TABLE t (b TEXT NOT NULL COLLATE NOCASE, a INTEGER NOT NULL, h TEXT, \
         PRIMARY KEY (a, b)) WITHOUT ROWID; \
         INSERT INTO t (a, b) VALUES (1, 'b'), (1, 'A'), (2, 'a'), (1, 'c'), (0, 'z');",
    );
    let expected = ["0,z", "1,A", "1,b", "1,c", "2,a"];
    assert_eq!(file.keys(Some("b,a")), expected);
    assert_eq!(file.keys(None), expected);
}

#[test]
fn a_page_is_found_by_the_index_and_not_by_sorting() {
    for (name, table, key) in [
        ("plan-integer", "(id INTEGER PRIMARY KEY, h TEXT)", "id"),
        ("plan-nocase", "(id TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, h TEXT)", "id"),
        ("plan-other", "(id TEXT NOT NULL, h TEXT, UNIQUE (id COLLATE NOCASE))", "id"),
        (
            "plan-two",
            "(a INT NOT NULL, b TEXT NOT NULL COLLATE RTRIM, h TEXT, UNIQUE (a, b))",
            "a,b",
        ),
        ("plan-rowless", "(a INT, b TEXT, h TEXT, PRIMARY KEY (b, a)) WITHOUT ROWID", "a,b"),
    ] {
        let file = File::new(name, &format!("CREATE TABLE t {table}"));
        let store = file.open(Some(key), Access::Read).expect("a table for a run");
        for page in &store.shape.statements.next_pages {
            let sql = format!("EXPLAIN QUERY PLAN {page}");
            let mut statement = store.connection.prepare(&sql).expect("a page");
            let steps = statement.raw_query().mapped(|row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.collect::<Result<_, _>>().expect("a plan");
            let is_one_step = matches!(steps.as_slice(), [step] if step.starts_with("SEARCH t"));
            assert!(is_one_step, "{name}: {steps:?}");
        }
    }
}

#[test]
fn what_is_no_key_is_refused() {
    for (name, sql, key) in [
        ("implicit", "CREATE TABLE t (id INTEGER, h TEXT)", None),
        ("rowid", "CREATE TABLE t (id INTEGER, h TEXT)", Some("rowid")),
        ("not-unique", "CREATE TABLE t (id INTEGER NOT NULL, h TEXT)", Some("id")),
        ("nullable", "CREATE TABLE t (id TEXT UNIQUE, h TEXT)", Some("id")),
        ("nullable-primary", "CREATE TABLE t (id TEXT PRIMARY KEY, h TEXT)", None),
        ("descending", "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, h TEXT)", None),
        (
            "partial",
            "CREATE TABLE t (id INT NOT NULL, h TEXT); CREATE UNIQUE INDEX i ON t (id) WHERE id > 5",
            Some("id"),
        ),
        (
            "expression",
            "CREATE TABLE t (id TEXT NOT NULL, h TEXT); CREATE UNIQUE INDEX i ON t (lower(id))",
            Some("id"),
        ),
        (
            "half",
            "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, h TEXT, UNIQUE (a, b))",
            Some("a"),
        ),
        (
            "view",
            "CREATE TABLE u (id INTEGER PRIMARY KEY, h TEXT); CREATE VIEW t AS SELECT * FROM u",
            Some("id"),
        ),
    ] {
        let file = File::new(name, sql);
        let error = file.open(key, Access::Read).err();
        let error = error.unwrap_or_else(|| panic!("{name} was taken for a key"));
        assert!(error.is::<crate::exit::Usage>(), "{name}: {error:#}");
    }
}

#[test]
fn values_are_held_in_the_class_in_which_they_are_stored() {
    let file = File::new(
        "classes",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, h); INSERT INTO t (h) VALUES \
         ('text'), (x'626c6f62'), (NULL), (12), (1.5), (CAST(x'ff' AS TEXT)), \
         (CAST(x'610062' AS TEXT)), (printf('%.4096c', 'x')), (printf('%.4097c', 'x')), \
         (zeroblob(5000)), ('');",
    );
    let mut store = file.open(None, Access::Read).expect("a table for a run");
    let held: Vec<Held> =
        store.page(None, 100).expect("a page").into_iter().map(|record| record.value).collect();
    let text = |bytes: &[u8]| Held::Text(bytes.to_vec());
    let expected = [
        text(b"text"),
        Held::Blob(b"blob".to_vec()),
        Held::Null,
        Held::Number,
        Held::Number,
        text(b"\xff"),
        text(b"a\0b"),
        text(&[b'x'; 4096]),
        Held::TooLong,
        Held::TooLong,
        text(b""),
    ];
    assert!(held == expected, "{held:?}");
}

pub(super) fn change(id: i64, old: Held, new: &str) -> Change {
    let (rule, inverse) = ("r".into(), "-".into());
    Change { key: RowKey(vec![KeyPart::Integer(id)]), old, new: new.into(), rule, inverse }
}

pub(super) fn text(text: &str) -> Held {
    Held::Text(text.as_bytes().to_vec())
}

#[test]
fn bytes_are_compared_whatever_the_type_the_collation_and_the_encoding() {
    use Fate::{Changed, Deleted, Swapped};

    let columns =
        ["TEXT", "TEXT COLLATE NOCASE", "TEXT COLLATE RTRIM", "BLOB", "VARCHAR(5)", "NUMERIC", ""];
    for encoding in ["UTF-8", "UTF-16le", "UTF-16be"] {
        for column in columns {
            let case = format!("{column} in {encoding}");
            let file = File::new(
                "bytes",
                &format!(
                    "PRAGMA encoding = '{encoding}'; \
                     CREATE TABLE t (id INTEGER PRIMARY KEY, h {column}); \
                     INSERT INTO t (h) VALUES ('bc$aaa'), ('bc$aaa'), ('bc$aaa '), (x'62632461'), \
                     ('bc$aa' || char(233));"
                ),
            );
            let (mut store, lease) = file.begin(None);
            let changes = [
                change(1, text("BC$AAA"), "new"),
                change(2, text("bc$aaa"), "new"),
                change(3, text("bc$aaa"), "new"),
                change(4, text("bc$a"), "new"),
                change(5, text("bc$aae"), "new"),
                change(6, text("gone"), "new"),
            ];
            let fates = store.apply(&lease, &changes, None, &Counts::default()).expect(&case).fates;
            let expected = [Changed, Swapped, Changed, Changed, Changed, Deleted];
            assert_eq!(fates, expected, "{case}");
            let blob = Held::Blob(b"bc$a".to_vec());
            let fates = store.apply(&lease, &[change(4, blob, "new")], None, &Counts::default());
            assert_eq!(fates.expect(&case).fates, [Swapped], "{case}");
            let records = store.page(None, 10).expect(&case);
            assert!(records[3].value == Held::Blob(b"new".to_vec()), "{case}");
            assert!(records[1].value == text("new"), "{case}");
        }
    }
}

#[test]
fn a_number_that_comes_of_a_text_is_noticed_and_rolled_back() {
    let file = File::new(
        "affinity",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, h NUMERIC); INSERT INTO t (h) VALUES ('a'), ('b');",
    );
    let (mut store, lease) = file.begin(None);
    let changes = [change(1, text("a"), "x"), change(2, text("b"), "123")];
    let error = store.apply(&lease, &changes, None, &Counts::default()).expect_err("a number");
    assert!(matches!(error.trouble, Trouble::ReadBack(_)), "{error}");
    assert!(store.page(None, 1).expect("a page")[0].value == text("a"));
}

#[test]
fn a_rehearsal_shows_what_would_stand_there_and_leaves_nothing() {
    let file = File::new(
        "rehearsal",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, h TEXT); INSERT INTO t (h) VALUES ('a'), ('b');",
    );
    let mut store = file.open(None, Access::Write).expect("a table for a run");
    let changes = [change(2, text("b"), "y"), change(1, text("a"), "x")];
    let mut seen = Vec::new();
    let looked = store.rehearse(&changes, &mut |records| {
        seen.extend(records.iter().map(|record| record.value.clone()));
        Ok(())
    });
    looked.expect("it can be rehearsed");
    assert!(seen == [text("y"), text("x")]);
    assert!(store.page(None, 1).expect("a page")[0].value == text("a"));
    let failed = store.rehearse(&changes, &mut |_| anyhow::bail!("no"));
    assert!(failed.is_err());
    assert!(store.page(None, 1).expect("a page")[0].value == text("a"));
}

//! Pages: every row once, in the order of its own index, whatever the key is made of.

use super::common::{all, open, server, try_open};
use crate::store::{Held, Store as _};

/// Every row is seen once, by pages of one, of three and of all.
fn seen_once(url: &str, table: &str, rows: usize) {
    for limit in [1, 3, 1000] {
        let mut found: Vec<String> =
            all(&mut open(url, table), limit).into_iter().map(|(key, _)| key).collect();
        assert_eq!(found.len(), rows, "{table} by {limit}: {found:?}");
        found.sort();
        found.dedup();
        assert_eq!(found.len(), rows, "{table} by {limit}, without what came twice: {found:?}");
    }
}

#[test]
fn every_row_is_seen_once_whatever_its_key() {
    let url = server().database(
        "CREATE EXTENSION citext;
         CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
         CREATE COLLATION de (provider = icu, locale = 'de-DE');
         CREATE DOMAIN number AS int CHECK (VALUE > -10);
         CREATE TABLE small (k int2 PRIMARY KEY, h text);
         INSERT INTO small VALUES (-32768, 'a'), (0, 'b'), (1, 'c'), (32767, 'd');
         CREATE TABLE plain (k int PRIMARY KEY, h text);
         INSERT INTO plain SELECT n, 'h' FROM generate_series(-5, 5) AS n;
         CREATE TABLE big (k int8 PRIMARY KEY, h text);
         INSERT INTO big VALUES (-9223372036854775808, 'a'), (-1, 'b'), (9223372036854775806, 'c'),
           (9223372036854775807, 'd');
         CREATE TABLE huge (k numeric PRIMARY KEY, h text);
         INSERT INTO huge VALUES (18446744073709551615, 'a'), (18446744073709551614, 'b'), (0.1, 'c'),
           (-1e30, 'd'), ('NaN', 'e'), (9007199254740993, 'f'), (9007199254740992, 'g');
         CREATE TABLE uuids (k uuid PRIMARY KEY, h text);
         INSERT INTO uuids SELECT gen_random_uuid(), 'h' FROM generate_series(1, 20);
         CREATE TABLE letters (k text COLLATE \"C\" PRIMARY KEY, h text);
         CREATE TABLE german (k varchar(20) COLLATE de PRIMARY KEY, h text);
         CREATE TABLE blind (k text COLLATE ci PRIMARY KEY, h text);
         CREATE TABLE extension (k citext PRIMARY KEY, h text);
         CREATE TABLE padded (k char(8) PRIMARY KEY, h text);
         CREATE TABLE domained (k number PRIMARY KEY, h text);
         INSERT INTO domained VALUES (-9, 'a'), (7, 'b');
         INSERT INTO letters SELECT v, 'h' FROM unnest('{a,A,á,b,Z,\"\",\" \",\"a,b\",\"''\",\"\\\\\"}'::text[]) v;
         INSERT INTO german SELECT k, h FROM letters;
         INSERT INTO blind VALUES ('a', 'h'), ('á', 'h'), ('B', 'h'), ('', 'h'), ('ß', 'h');
         INSERT INTO extension VALUES ('a', 'h'), ('á', 'h'), ('B', 'h'), ('', 'h'), ('Ä', 'h');
         INSERT INTO padded VALUES ('a', 'h'), ('á', 'h'), ('B', 'h'), ('', 'h');
         CREATE TABLE bytes (k bytea PRIMARY KEY, h text);
         INSERT INTO bytes VALUES ('\\x00', 'a'), ('\\xff00', 'b'), ('\\x', 'c');
         CREATE TABLE times (k timestamptz PRIMARY KEY, h text);
         INSERT INTO times VALUES ('2020-01-01 00:00:00.000001+02', 'a'), ('infinity', 'b'),
           ('2020-01-01 00:00:00.000002+02', 'c'), ('0044-03-15 12:00:00+00 BC', 'd');
         CREATE TABLE dates (k date PRIMARY KEY, h text);
         INSERT INTO dates VALUES ('2020-02-01', 'a'), ('2020-01-31', 'b'), ('-infinity', 'c');
         CREATE TABLE pair (a text COLLATE de, k int, b int, h text, PRIMARY KEY (b, a));
         INSERT INTO pair SELECT v, 1, n, 'h' FROM unnest('{a,A,b}'::text[]) v, generate_series(1, 3) n;
         CREATE TABLE cipair (a citext, b int, h text, PRIMARY KEY (a, b));
         INSERT INTO cipair SELECT v, n, 'h' FROM unnest('{a,b,C}'::text[]) v, generate_series(1, 3) n;
         CREATE TABLE parts (k int PRIMARY KEY, h text) PARTITION BY RANGE (k);
         CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (0) TO (5);
         CREATE TABLE parts2 PARTITION OF parts FOR VALUES FROM (5) TO (10);
         INSERT INTO parts SELECT n, 'h' FROM generate_series(0, 9) AS n;",
    );
    for (table, rows) in [
        ("small", 4),
        ("plain", 11),
        ("big", 4),
        ("huge", 7),
        ("uuids", 20),
        ("letters", 10),
        ("german", 10),
        ("blind", 5),
        ("extension", 5),
        ("padded", 4),
        ("domained", 2),
        ("bytes", 3),
        ("times", 4),
        ("dates", 3),
        ("pair", 9),
        ("cipair", 9),
        ("parts", 10),
    ] {
        seen_once(&url, table, rows);
    }
}

#[test]
fn a_key_that_no_index_proves_is_refused() {
    let url = server().database(
        "CREATE TABLE bare (k int, h text);
         CREATE TABLE nullable (k int UNIQUE, h text);
         CREATE TABLE partly (k int NOT NULL, h text); CREATE UNIQUE INDEX ON partly (k) WHERE k > 0;
         CREATE TABLE later (k int NOT NULL UNIQUE DEFERRABLE, h text);
         CREATE TABLE computed (k text NOT NULL, h text); CREATE UNIQUE INDEX ON computed (lower(k));
         CREATE TABLE wider (k int NOT NULL, o int NOT NULL, h text, UNIQUE (k, o));
         CREATE TABLE ordered (k text NOT NULL, h text);
         CREATE UNIQUE INDEX ON ordered (k text_pattern_ops);
         CREATE TABLE inexact (k float8 PRIMARY KEY, h text);
         CREATE TABLE parent (k int PRIMARY KEY, h text); CREATE TABLE child () INHERITS (parent);
         CREATE VIEW seen AS SELECT * FROM bare;
         CREATE TABLE made (k int PRIMARY KEY, o text, h text GENERATED ALWAYS AS (o) STORED);
         CREATE TABLE number (k int PRIMARY KEY, h int);
         CREATE TABLE included (k int NOT NULL, o int NOT NULL, h text);
         CREATE UNIQUE INDEX ON included (k) INCLUDE (o);",
    );
    for table in [
        "bare", "nullable", "partly", "later", "computed", "wider", "ordered", "inexact", "parent",
        "seen", "made", "number",
    ] {
        let error = try_open(&url, table, Some("k")).err();
        let error = error.unwrap_or_else(|| panic!("{table} has no key to go by"));
        assert!(error.is::<crate::exit::Usage>(), "{table}: {error:#}");
    }
    assert!(try_open(&url, "included", Some("k")).is_ok(), "k is unique, whatever it includes");
    assert!(try_open(&url, "wider", Some("o,k")).is_ok(), "both are unique together");
    assert!(try_open(&url, "bare", None).is_err(), "ctid is no key");
}

#[test]
fn values_come_in_the_class_in_which_they_are_stored() {
    let url = server().database(
        "CREATE TABLE t (k int PRIMARY KEY, h text); CREATE TABLE b (k int PRIMARY KEY, h bytea);
         CREATE TABLE c (k int PRIMARY KEY, h char(8));
         INSERT INTO t VALUES (1, 'abc'), (2, NULL), (3, repeat('x', 4096)), (4, repeat('x', 4097)),
           (5, 'é'), (6, '');
         INSERT INTO b VALUES (1, 'abc'), (2, NULL), (3, decode(repeat('00', 5000), 'hex'));
         INSERT INTO c VALUES (1, 'abc');",
    );
    let found = all(&mut open(&url, "t"), 10);
    let values: Vec<&Held> = found.iter().map(|(_, value)| value).collect();
    assert!(*values[0] == Held::Text(b"abc".to_vec()));
    assert!(*values[1] == Held::Null);
    assert!(*values[2] == Held::Text(vec![b'x'; 4096]));
    assert!(*values[3] == Held::TooLong);
    assert!(*values[4] == Held::Text("é".as_bytes().to_vec()));
    assert!(*values[5] == Held::Text(Vec::new()));
    let found = all(&mut open(&url, "b"), 10);
    assert!(found[0].1 == Held::Blob(b"abc".to_vec()) && found[1].1 == Held::Null);
    assert!(found[2].1 == Held::TooLong);
    assert!(all(&mut open(&url, "c"), 10)[0].1 == Held::Text(b"abc".to_vec()));
}

#[test]
fn a_page_goes_by_the_index() {
    let url = server().database(
        "CREATE TABLE t (k text COLLATE \"C\" PRIMARY KEY, h text);
         INSERT INTO t SELECT 'user' || n, 'h' FROM generate_series(1, 20000) AS n; ANALYZE t;",
    );
    let mut store = open(&url, "t");
    let sql = store.shape.statements.next_page.replace("$1", "'user5'").replace("$2", "100");
    let plan = server().run(&url, &format!("EXPLAIN {sql}"));
    assert!(plan.contains("Index Scan") && !plan.contains("Sort"), "{plan}");
    assert_eq!(store.estimate().expect("an estimate"), Some(20_000));
}

#[test]
fn a_database_of_any_bytes_is_read_as_bytes() {
    let url = server().database_like(
        "TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
        "CREATE TABLE t (k text PRIMARY KEY, h text); SET client_encoding = SQL_ASCII;
         INSERT INTO t VALUES ('a', convert_from('\\xff24', 'SQL_ASCII')), ('b', 'bc$x');",
    );
    let found = all(&mut open(&url, "t"), 1);
    assert!(
        found[0].1 == Held::Text(vec![0xff, 0x24]) && found[1].1 == Held::Text(b"bc$x".to_vec())
    );
}

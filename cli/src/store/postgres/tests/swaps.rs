//! Swaps: by bytes whatever the type and collation, whole or not at all.

use super::common::{all, begun, change, counts, key, open, server, text, try_open};
use crate::exit::Usage;
use crate::store::{Change, Fate, Held, Store as _, Trouble};

const OLD: &str = "bc$$2b$12$A";
const LIKE: &str = "BC$$2b$12$a";
const NEW: &str = "bcrypt$$2b$12$A";

/// Tables whose column is of each of these types, with OLD in row 1 and LIKE in row 2.
const TABLES: &str = "\
CREATE EXTENSION citext;
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
CREATE COLLATION de (provider = icu, locale = 'de-DE');
CREATE DOMAIN hash AS varchar(60) CHECK (VALUE <> 'never');
CREATE DOMAIN citext_hash AS citext;
CREATE DOMAIN bytes AS bytea;
CREATE TYPE kind AS (t text);
CREATE TABLE types (name text, type text);
INSERT INTO types VALUES ('text', 'text'), ('c', 'text COLLATE \"C\"'), ('ci', 'text COLLATE ci'),
  ('de', 'varchar(60) COLLATE de'), ('varchar', 'varchar(60)'), ('wide', 'varchar'),
  ('padded', 'char(60)'), ('padded_ci', 'char(60) COLLATE ci'), ('citext', 'citext'),
  ('domain', 'hash'), ('citext_domain', 'citext_hash'), ('bytea', 'bytea'), ('bytes', 'bytes'),
  ('varchar_ci', 'varchar(60) COLLATE ci');
DO $do$ DECLARE t record; v text; BEGIN FOR t IN SELECT * FROM types LOOP
  v := CASE WHEN t.name IN ('bytea', 'bytes') THEN '::bytea' ELSE '' END;
  EXECUTE format('CREATE TABLE t_%s (k int PRIMARY KEY, h %s, other text)', t.name, t.type);
  EXECUTE format('INSERT INTO t_%s VALUES (1, %L%s, ''o''), (2, %L%s, ''o'')', t.name,
    'bc$$2b$12$A', v, 'BC$$2b$12$a', v);
END LOOP; END $do$;";

const NAMES: [&str; 14] = [
    "text",
    "c",
    "ci",
    "de",
    "varchar",
    "wide",
    "padded",
    "padded_ci",
    "citext",
    "domain",
    "citext_domain",
    "bytea",
    "bytes",
    "varchar_ci",
];

/// The same change of a column of bytes.
fn of_class(change: Change, name: &str) -> Change {
    let bytes = change.old.bytes().expect("bytes").to_vec();
    let is_bytes = ["bytea", "bytes"].contains(&name);
    Change { old: if is_bytes { Held::Blob(bytes) } else { Held::Text(bytes) }, ..change }
}

#[test]
fn bytes_are_compared_whatever_type_and_collation_say() {
    let url = server().database(TABLES);
    for name in NAMES {
        let mut store = open(&url, &format!("t_{name}"));
        let lease = begun(&mut store);
        // Both rows hold what the other's collation takes for the same.
        let changes = [change("1", OLD, NEW), change("2", OLD, NEW), change("3", OLD, NEW)];
        let changes = changes.map(|it| of_class(it, name));
        let applied = store.apply(&lease, &changes, Some(&key("2")), &counts()).expect("a batch");
        assert_eq!(applied.fates, [Fate::Swapped, Fate::Changed, Fate::Deleted], "{name}");
        let found = all(&mut store, 10);
        assert_eq!(found[0].1.bytes(), Some(NEW.as_bytes()), "{name}");
        assert_eq!(found[1].1.bytes(), Some(LIKE.as_bytes()), "{name}");
        let again = store.apply(&lease, &changes, Some(&key("2")), &applied.counts);
        let again = again.expect("the same again");
        // By the ledger, what stands in row 1 is this run's own.
        assert_eq!(again.fates, [Fate::Swapped, Fate::Changed, Fate::Deleted], "{name}");
        let ledger = store.ledger(&lease.run, None, 10).expect("the ledger");
        assert_eq!(ledger.len(), 1, "{name}");
        server().run(&url, "TRUNCATE rehash_run, rehash_ledger");
        let others = format!("SELECT count(*) FROM t_{name} WHERE other = 'o'");
        assert_eq!(server().run(&url, &others), "2");
    }
}

#[test]
fn a_value_that_does_not_fit_is_refused_and_nothing_changes() {
    let url = server().database(TABLES);
    let long = format!("bcrypt${}", "x".repeat(60));
    for name in ["varchar", "padded", "domain", "de", "padded_ci"] {
        let mut store = open(&url, &format!("t_{name}"));
        let lease = begun(&mut store);
        let before = all(&mut store, 10);
        let changes = [change("2", LIKE, NEW), change("1", OLD, &long)];
        let error = store.apply(&lease, &changes, None, &counts()).expect_err("it is too long");
        assert_eq!(error.trouble, Trouble::Refused, "{name}: {error}");
        assert!(!error.in_doubt && !format!("{error:?}").contains("xxx"), "{error:?}");
        assert!(all(&mut store, 10) == before, "{name}");
        assert_eq!(store.ledger(&lease.run, None, 10).expect("the ledger"), []);
        server().run(&url, "TRUNCATE rehash_run");
    }
}

#[test]
fn triggers_and_rules_that_keep_a_row_are_named() {
    let url = server().database(
        "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF OLD.k = 2 THEN
           RETURN NULL; END IF; RETURN NEW; END';
         CREATE FUNCTION lower() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN NEW.h := lower(NEW.h); RETURN NEW; END';
         CREATE FUNCTION after() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN IF OLD.h = ''old2'' THEN UPDATE later SET h = ''mine'' WHERE k = NEW.k; END IF;
            RETURN NULL; END';
         CREATE FUNCTION raised() RETURNS trigger LANGUAGE plpgsql AS
           'BEGIN RAISE EXCEPTION ''%'', NEW.h; END';
         CREATE TABLE kept (k int PRIMARY KEY, h text); CREATE TABLE lowered (LIKE kept INCLUDING ALL);
         CREATE TABLE later (LIKE kept INCLUDING ALL); CREATE TABLE ruled (LIKE kept INCLUDING ALL);
         CREATE TABLE raises (LIKE kept INCLUDING ALL);
         CREATE TRIGGER t BEFORE UPDATE ON kept FOR EACH ROW EXECUTE FUNCTION keep();
         CREATE TRIGGER t BEFORE UPDATE ON lowered FOR EACH ROW EXECUTE FUNCTION lower();
         CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON later DEFERRABLE INITIALLY DEFERRED
           FOR EACH ROW EXECUTE FUNCTION after();
         CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON raises DEFERRABLE INITIALLY DEFERRED
           FOR EACH ROW EXECUTE FUNCTION raised();
         CREATE TABLE half (LIKE kept INCLUDING ALL);
         CREATE RULE r AS ON UPDATE TO ruled DO INSTEAD NOTHING;
         CREATE RULE r AS ON UPDATE TO half WHERE OLD.k = 2 DO INSTEAD NOTHING;
         INSERT INTO kept VALUES (1, 'old1'), (2, 'old2'); INSERT INTO lowered SELECT * FROM kept;
         INSERT INTO later SELECT * FROM kept; INSERT INTO ruled SELECT * FROM kept;
         INSERT INTO raises SELECT * FROM kept;",
    );
    let changes = [change("1", "old1", "new1"), change("2", "old2", "NEW2")];
    let mut store = open(&url, "kept");
    let lease = begun(&mut store);
    let applied = store.apply(&lease, &changes, None, &counts()).expect("a batch");
    assert_eq!(applied.fates, [Fate::Swapped, Fate::Blocked]);
    assert_eq!((applied.counts.swapped, applied.counts.blocked), (1, 1));
    server().run(&url, "TRUNCATE rehash_run, rehash_ledger");
    // With a rule, no update says what it did: known before the first, and named where it comes late.
    for table in ["ruled", "half"] {
        let error = try_open(&url, table, None).err().expect("it has a rule");
        assert!(error.is::<Usage>() && error.to_string().contains("rule"), "{error:#}");
    }
    let mut store = open(&url, "kept");
    server().run(&url, "CREATE RULE r AS ON UPDATE TO kept DO INSTEAD NOTHING");
    let late = store.rehearse(&[change("2", "old2", "new2")], &mut |_| Ok(()));
    assert!(late.expect_err("a rule").to_string().contains("a rule of the table"));
    for table in ["lowered", "later"] {
        let mut store = open(&url, table);
        let lease = begun(&mut store);
        let before = all(&mut store, 10);
        let error = store.apply(&lease, &changes, None, &counts()).expect_err("it is rewritten");
        assert_eq!(error.trouble, Trouble::ReadBack(key("2")), "{table}: {error}");
        assert!(all(&mut store, 10) == before, "{table}");
        assert_eq!(store.ledger(&lease.run, None, 10).expect("the ledger"), []);
        server().run(&url, "TRUNCATE rehash_run");
    }
    let mut store = open(&url, "raises");
    let lease = begun(&mut store);
    let error = store.apply(&lease, &changes, None, &counts()).expect_err("it raises");
    assert_eq!(error.trouble, Trouble::Refused);
    assert!(!error.in_doubt && !format!("{error:?} {error}").contains("new1"), "{error:?}");
}

#[test]
fn rows_that_row_security_hides_are_an_error() {
    let url = server().database(
        "CREATE TABLE t (k int PRIMARY KEY, h text); INSERT INTO t VALUES (1, 'a'), (2, 'b');
         DROP ROLE IF EXISTS limited; CREATE ROLE limited LOGIN;
         GRANT SELECT, UPDATE ON t TO limited; GRANT CREATE, USAGE ON SCHEMA public TO limited;
         ALTER TABLE t ENABLE ROW LEVEL SECURITY;
         CREATE POLICY p ON t TO limited USING (k = 1);",
    );
    let url = url.replacen("rehash@", "limited@", 1);
    let error = open(&url, "t").page(None, 10).expect_err("a row is hidden");
    assert_eq!(error.trouble, Trouble::Other);
    assert!(error.to_string().contains("42501"), "{error}");
}

#[test]
fn a_rehearsal_shows_the_new_rows_and_leaves_the_old_ones() {
    let url = server().database(
        "CREATE TABLE t (k int PRIMARY KEY, h text); INSERT INTO t VALUES (1, 'a'), (2, 'b');",
    );
    let mut store = open(&url, "t");
    let changes = [change("2", "b", "B"), change("1", "a", "A")];
    let mut seen = Vec::new();
    let looked = store.rehearse(&changes, &mut |records| {
        seen.extend(records.iter().map(|record| text(record).to_owned()));
        Ok(())
    });
    looked.expect("a rehearsal");
    assert_eq!(seen, ["B", "A"]);
    assert_eq!(server().run(&url, "SELECT string_agg(h, '' ORDER BY k) FROM t"), "ab");
    let failed = store.rehearse(&changes, &mut |_| anyhow::bail!("no"));
    assert!(failed.is_err());
    assert_eq!(server().run(&url, "SELECT string_agg(h, '' ORDER BY k) FROM t"), "ab");
    let gone = store.rehearse(&[change("1", "z", "A")], &mut |_| Ok(()));
    assert_eq!(gone.expect_err("nothing is swapped").trouble, Trouble::Refused);
}

#[test]
fn a_table_of_two_columns_of_key_is_swapped_by_both() {
    let url = server().database(
        "CREATE TABLE t (a text, b uuid, h text, PRIMARY KEY (b, a));
         INSERT INTO t SELECT v, ('00000000-0000-0000-0000-00000000000' || n)::uuid, v || n
         FROM unnest('{x,y}'::text[]) v, generate_series(1, 3) n;",
    );
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let rows = store.page(None, 10).expect("a page");
    let changes: Vec<Change> = rows
        .iter()
        .map(|row| Change {
            key: row.key.clone(),
            ..change("", text(row), &format!("new-{}", text(row)))
        })
        .collect();
    let applied = store.apply(&lease, &changes, None, &counts()).expect("a batch");
    assert_eq!(applied.fates, [Fate::Swapped; 6]);
    assert_eq!(
        server().run(&url, "SELECT count(*) FROM t WHERE h = 'new-' || a || right(b::text, 1)"),
        "6"
    );
    let keys: Vec<_> = rows.iter().map(|row| row.key.clone()).collect();
    assert_eq!(store.rows(&keys).expect("rows").len(), 6);
}

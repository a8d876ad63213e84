//! What others lay in a schema that they may create in, for whoever runs a migration.

use rehash_test_servers::Postgres as Server;

use super::common::{begun, change, counts, open, server};
use crate::store::{Access, Fate, RunId, RunStart, Store as _, Trouble, open_place};

const TABLE: &str = "CREATE TABLE t (k int PRIMARY KEY, h text); INSERT INTO t VALUES (1, 'a');";

/// Statements by which a table that is as ours would be runs somebody else's code, or hides rows.
const TRAPS: [&str; 9] = [
    "CREATE TRIGGER x BEFORE INSERT ON rehash_run FOR EACH ROW EXECUTE FUNCTION trap()",
    "CREATE TRIGGER x AFTER UPDATE ON rehash_ledger FOR EACH STATEMENT EXECUTE FUNCTION trap()",
    "CREATE RULE r AS ON INSERT TO rehash_quarantine DO ALSO SELECT called()",
    "ALTER TABLE rehash_run ENABLE ROW LEVEL SECURITY",
    "CREATE INDEX ON rehash_run ((called()))",
    "ALTER TABLE rehash_ledger ADD CHECK (called() > 0)",
    "ALTER TABLE rehash_run ALTER rows_read SET DEFAULT called()",
    "CREATE TABLE heir () INHERITS (rehash_ledger)",
    "ALTER TABLE rehash_run ADD COLUMN more int DEFAULT called()",
];

#[test]
fn tables_of_runs_that_somebody_else_laid_out_are_refused() {
    for trap in TRAPS {
        let url = server().database(&format!(
            "{TABLE} CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS
               'BEGIN RAISE EXCEPTION ''called''; END';
             CREATE FUNCTION called() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
        ));
        let mut store = open(&url, "t");
        begun(&mut store);
        server().run(&url, trap);
        let error = store.prepare().expect_err(trap);
        assert_eq!(error.trouble, Trouble::Other, "{trap}: {error}");
        assert!(error.to_string().contains("is not a table that rehash made"), "{trap}: {error}");
        let start = RunStart {
            id: RunId("01ARZ3NDEKTSV4RRFFQ69G5FAV".into()),
            plan: "p".into(),
            holder: "a test".into(),
        };
        let late = store.acquire(&start, std::time::Duration::from_mins(1)).expect_err(trap);
        assert_eq!(late.to_string(), error.to_string(), "{trap}");
        store.runs().expect_err(trap);
    }
}

#[test]
fn tables_of_runs_of_another_owner_are_read_and_never_written() {
    let url = server().database(&format!(
        "{TABLE} DROP ROLE IF EXISTS mallory; CREATE ROLE mallory LOGIN;
         DROP ROLE IF EXISTS operator; CREATE ROLE operator LOGIN;
         GRANT CREATE ON SCHEMA public TO mallory, operator; GRANT SELECT, UPDATE ON t TO operator"
    ));
    let mut store = open(&url, "t");
    begun(&mut store);
    for table in ["rehash_run", "rehash_ledger", "rehash_quarantine"] {
        server().run(&url, &format!("ALTER TABLE {table} OWNER TO mallory"));
    }
    assert_eq!(store.runs().expect("it only reads").len(), 1);
    let error = store.prepare().expect_err("they are mallory's");
    assert!(error.to_string().contains("belongs to \"mallory\""), "{error}");
    for table in ["rehash_run", "rehash_ledger", "rehash_quarantine"] {
        server().run(&url, &format!("ALTER TABLE {table} OWNER TO operator"));
    }
    let mut own = open(&url.replacen("rehash@", "operator@", 1), "t");
    let lease = begun(&mut own);
    let applied = own.apply(&lease, &[change("1", "a", "A")], None, &counts());
    assert_eq!(applied.expect("a batch").fates, [Fate::Swapped]);
}

#[test]
fn runners_that_make_the_tables_at_once_all_find_them_made() {
    let server = Server::start();
    let url = server.database(TABLE);
    let together = std::sync::Barrier::new(8);
    let prepare = || {
        let mut store = open(&url, "t");
        together.wait();
        store.prepare()
    };
    std::thread::scope(|scope| {
        let runners: Vec<_> = (0..8).map(|_| scope.spawn(prepare)).collect();
        for runner in runners {
            runner.join().expect("it ends").expect("tables");
        }
    });
}

/// Operators and functions that go before the server's own where a type is not exact.
const PLANTED: &str = "\
CREATE FUNCTION public.raises(real, integer) RETURNS boolean LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE OPERATOR public.>= (LEFTARG = real, RIGHTARG = integer, FUNCTION = public.raises);
CREATE OPERATOR public.> (LEFTARG = real, RIGHTARG = integer, FUNCTION = public.raises);
CREATE FUNCTION public.raises(smallint, integer) RETURNS integer LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE OPERATOR public.& (LEFTARG = smallint, RIGHTARG = integer, FUNCTION = public.raises);
CREATE FUNCTION public.raises(varchar, text) RETURNS boolean LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE OPERATOR public.= (LEFTARG = varchar, RIGHTARG = text, FUNCTION = public.raises);
CREATE OPERATOR public.> (LEFTARG = varchar, RIGHTARG = text, FUNCTION = public.raises);
CREATE FUNCTION public.raises(varchar, varchar) RETURNS boolean LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE OPERATOR public.= (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = public.raises);
CREATE OPERATOR public.> (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = public.raises);
CREATE FUNCTION public.raises(name, text) RETURNS boolean LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE OPERATOR public.!~ (LEFTARG = name, RIGHTARG = text, FUNCTION = public.raises);
CREATE FUNCTION public.octet_length(varchar) RETURNS integer LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';
CREATE FUNCTION public.lower(name) RETURNS text LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''called''; END';";

#[test]
fn what_others_planted_in_the_path_is_not_called() {
    let url = server().database(&format!(
        "CREATE EXTENSION citext;
         CREATE TABLE t (k varchar(9) PRIMARY KEY, h varchar(60));
         CREATE TABLE two (a varchar(9), b citext, h varchar(60), PRIMARY KEY (a, b));
         INSERT INTO t VALUES ('1', 'a'), ('2', 'b'); INSERT INTO two VALUES ('1', 'x', 'a'),
           ('1', 'Y', 'b'), ('2', 'X', 'c'); ANALYZE; {PLANTED}"
    ));
    for path in ["public", "public, pg_catalog"] {
        let name = Server::name(&url);
        server().run(&url, &format!("ALTER DATABASE {name} SET search_path = {path}"));
        let mut store = open(&url, "t");
        assert_eq!(store.estimate().expect("an estimate"), Some(2), "{path}");
        assert_eq!(super::common::all(&mut store, 1).len(), 2, "{path}");
        assert_eq!(super::common::all(&mut open(&url, "two"), 1).len(), 3, "{path}");
        let lease = begun(&mut store);
        let applied = store.apply(&lease, &[change("1", "a", "A")], None, &counts());
        assert_eq!(applied.expect("a batch").fates, [Fate::Swapped], "{path}");
        store.renew(&lease).expect("the lease");
        assert_eq!(store.ledger(&lease.run, None, 9).expect("the ledger").len(), 1);
        server().run(
            &url,
            "UPDATE t SET h = 'a' WHERE k::text = '1'::text; TRUNCATE rehash_run, rehash_ledger",
        );
        // Whoever opens it without a name reads no more.
        let place = super::common::place(&url);
        let mut selection = crate::source::Selection::default();
        selection.table = Some("t".into());
        selection.column = Some("h".into());
        open_place(&place, &selection, Access::Read).expect("a table").page(None, 9).expect("rows");
    }
}

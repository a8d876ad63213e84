//! How many rows a second are swapped, beside one update by the server itself. Measured on demand:
//! `cargo test -p rehash-cli --release -- --ignored --nocapture rows_a_second`.

use std::time::Instant;

use super::common::{begun, change, counts, open, server, text};
use crate::store::{Change, Store as _};

const ROWS: u32 = 200_000;

#[test]
#[ignore = "a measurement, of minutes"]
fn rows_a_second() {
    let url = server().database(&format!(
        "CREATE TABLE t (k int PRIMARY KEY, h varchar(128));
         INSERT INTO t SELECT n, 'bc$$2b$12$' || repeat(md5(n::text), 2) FROM
         generate_series(1, {ROWS}) AS n; CREATE TABLE floor (LIKE t INCLUDING ALL);
         INSERT INTO floor SELECT * FROM t; ANALYZE;"
    ));
    let floor = Instant::now();
    server().run(&url, "UPDATE floor SET h = 'bcrypt' || substr(h, 3) WHERE h LIKE 'bc$%'");
    let floor = floor.elapsed();
    let mut store = open(&url, "t");
    let lease = begun(&mut store);
    let (mut after, mut counts) = (None, counts());
    let swaps = Instant::now();
    loop {
        let page = store.page(after.as_ref(), 1000).expect("a page");
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        let changes: Vec<Change> = page
            .iter()
            .map(|row| {
                let new = text(row).replacen("bc", "bcrypt", 1);
                Change { key: row.key.clone(), ..change("", text(row), &new) }
            })
            .collect();
        counts = store.apply(&lease, &changes, after.as_ref(), &counts).expect("a batch").counts;
    }
    let swaps = swaps.elapsed();
    assert_eq!(counts.swapped, u64::from(ROWS));
    assert_eq!(
        server().run(&url, "SELECT count(*) FROM t JOIN floor USING (k, h)"),
        ROWS.to_string()
    );
    let rate = |time: std::time::Duration| f64::from(ROWS) / time.as_secs_f64();
    eprintln!(
        "{ROWS} rows, 1,000 a batch, fsync off: {:.0} rows/s; one server-side update: {:.0} rows/s",
        rate(swaps),
        rate(floor)
    );
}

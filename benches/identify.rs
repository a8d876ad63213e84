//! Nanoseconds for a row of a scan: with the catalogue alone and with 200 tagged schemes beside it;
//! and for the rows of a Django table, with Django's profile alone and with the whole catalogue: those
//! that name their format, and those that several formats share.
//!
//! `cargo bench -p rehash --bench identify`; with `-- --test` every row once, unmeasured.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use rehash::{Identity, Limits, Registry, Strength, profile, schemes};
use rehash_test_support::{Expect, Toy, Vector, vectors};

/// Rounds over all rows, of which the fastest counts: whatever else the machine does only slows.
const ROUNDS: usize = 15;

fn main() {
    let once = std::env::args().any(|argument| argument == "--test");
    let rows = mix(&vectors());
    let (few, many) = (registry(0), registry(200));
    for row in &rows {
        let same = id(&few.identify(row)) == id(&many.identify(row));
        assert!(same, "200 schemes that no row is of changed what a row is");
    }
    let (profile, whole) = (django(), everything());
    let all = vectors();
    let table: Vec<Vector> =
        all.iter().filter(|vector| is_alike(&profile, &whole, vector)).cloned().collect();
    let table = mix(&table);
    let shared = shared(&profile, &whole, &all);
    if once {
        return;
    }
    println!("{} rows: {SHARES}", rows.len());
    let more = compare(("the catalogue", &few), ("the catalogue and 200 more", &many), &rows);
    println!("{more:+.1} % for 200 more tagged schemes");
    let (profile, whole) = (("Django's profile", &profile), ("the whole catalogue", &whole));
    let formats = schemes::TAGGED.len() + schemes::BARE.len();
    println!("{} rows of a Django table: {SHARES}", table.len());
    println!("{:+.1} % for {formats} formats", compare(profile, whole, &table));
    println!("{} rows that are Django's by its profile and may be of others", shared.len());
    println!("{:+.1} % for naming them all", compare(profile, whole, &shared));
}

/// Per cent that the second takes more than the first. By turns, so that a machine that grows hot
/// or busy does so for both.
fn compare(one: (&str, &Registry), other: (&str, &Registry), rows: &[Vec<u8>]) -> f64 {
    let (mut base, mut more) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        base = base.min(nanoseconds(one.1, rows));
        more = more.min(nanoseconds(other.1, rows));
    }
    report(one.0, base);
    report(other.0, more);
    (more / base - 1.0) * 100.0
}

const SHARES: &str = "90 % sound, 4 % locked, 3 % damaged, 2 % malformed, 1 % unknown";

/// Rows in the shares of a table that has seen some years, evenly mixed.
fn mix(vectors: &[Vector]) -> Vec<Vec<u8>> {
    let of = |wanted: &[Expect]| {
        let fits = |vector: &&Vector| {
            wanted.contains(&vector.expect) && vector.stored.len() < 300 && !is_bare(vector)
        };
        vectors.iter().filter(fits).map(|vector| vector.stored.clone()).collect::<Vec<_>>()
    };
    let kinds = [
        (90, of(&[Expect::Match, Expect::Mismatch])),
        (4, of(&[Expect::Unusable])),
        (3, of(&[Expect::Damaged])),
        (2, of(&[Expect::Malformed])),
        (1, of(&[Expect::Unknown])),
    ];
    let mut rows = Vec::new();
    for (share, texts) in kinds {
        rows.extend(texts.iter().cycle().take(share * 100).cloned());
    }
    // A stride that shares no factor with their number visits every row once.
    let count = rows.len();
    (0..count).filter_map(|place| rows.get(place * 7919 % count).cloned()).collect()
}

/// Bare formats are not part of a scan that reads tagged ones.
fn is_bare(vector: &Vector) -> bool {
    let bare = |id: &String| schemes::BARE.iter().any(|scheme| scheme.info().id == id);
    vector.scheme.as_ref().is_some_and(bare)
}

fn registry(more: usize) -> Registry {
    let mut builder = Registry::builder(Toy::target()).accept_all(&schemes::TAGGED);
    for number in 0..more {
        // Names as real formats have them, close to ours and to one another; they live as long as
        // the program.
        let id: &'static str = format!("custom-{number}").leak();
        let shapes = [
            format!("$custom-{number}$"),
            format!("pbkdf2_custom{number}$"),
            format!("{{CUSTOM{number}}}"),
        ];
        let tag = shapes.into_iter().nth(number % 3).unwrap_or_default().leak();
        let tags: &'static [&'static str] = vec![&*tag].leak();
        builder = builder.accept(Toy::new(id, tags, Strength::Weak));
    }
    builder.limits(Limits::OFFLINE).build().expect("tags of their own")
}

/// What a Django table holds, and nothing else.
fn django() -> Registry {
    let builder = Registry::builder(Toy::target()).profile(profile::django());
    builder.limits(Limits::OFFLINE).build().expect("a profile beside a target")
}

/// What `rehash scan` reads a table with that nobody described.
fn everything() -> Registry {
    let builder = Registry::builder(Toy::target()).accept_all(&schemes::TAGGED);
    let builder = builder.suspect_all(&schemes::BARE).limits(Limits::OFFLINE);
    builder.build().expect("the catalogue beside a target")
}

/// Rows that are the same to both, but for what stays ambiguous without a profile.
fn is_alike(profile: &Registry, whole: &Registry, vector: &Vector) -> bool {
    let (one, other) = (profile.identify(&vector.stored), whole.identify(&vector.stored));
    id(&one) == id(&other)
}

/// Rows that the profile reads as one format, and that without it are of several.
fn shared(profile: &Registry, whole: &Registry, vectors: &[Vector]) -> Vec<Vec<u8>> {
    let is_shared = |text: &&Vec<u8>| {
        let known = matches!(profile.identify(*text), Identity::Known(_));
        known && matches!(whole.identify(*text), Identity::Ambiguous(_))
    };
    let texts = vectors.iter().map(|vector| &vector.stored).filter(is_shared);
    let texts: Vec<Vec<u8>> = texts.cloned().collect();
    texts.iter().cycle().take(10_000).cloned().collect()
}

fn nanoseconds(registry: &Registry, rows: &[Vec<u8>]) -> f64 {
    let start = Instant::now();
    for row in rows {
        black_box(registry.identify(black_box(row)));
    }
    per(start.elapsed(), rows.len())
}

fn per(time: Duration, rows: usize) -> f64 {
    let rows = u32::try_from(rows).expect("some thousands");
    time.as_secs_f64() * 1e9 / f64::from(rows)
}

fn report(what: &str, nanoseconds: f64) {
    println!("{what}: {nanoseconds:.0} ns per row, {:.2} million rows/s", 1e3 / nanoseconds);
}

fn id(identity: &Identity<'_>) -> String {
    format!("{identity:?}")
}

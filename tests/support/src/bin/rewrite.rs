//! Rewrites and wraps for the tests of `tests/producers`: a line of fields in, the new text out.
//!
//! `reprefix <old> <new> <stored>`, `wrap <scheme> <stored>` and `pepper <id> <key> <scheme> <stored>`, a wrap under
//! that key, fields apart by tabs; a `-` for what the library does not write. Wraps are at a cost for tests.

use std::io::{self, BufRead as _, Write as _};

use rehash::reprefix::REPREFIXES;
use rehash::schemes::{BARE, TAGGED, phc};
use rehash::wrap::{Outer, Wrap, WrapWorker};
use rehash::{Identity, Limits, Peppers, Registry, Stored};
use rehash_test_support::Toy;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", rewritten(&line?).as_deref().unwrap_or("-"))?;
        out.flush()?;
    }
    Ok(())
}

fn rewritten(line: &str) -> Option<String> {
    let fields: Vec<_> = line.split('\t').collect();
    match fields.as_slice() {
        ["reprefix", old, new, stored] => {
            let rule = REPREFIXES.iter().find(|rule| rule.old == *old && rule.new == *new)?;
            read_as(rule.from, stored, |stored| rule.apply(stored))
        }
        ["wrap", scheme, stored] => {
            let mut worker = worker(scheme)?;
            read_as(scheme, stored, |stored| worker.wrap(stored).ok())
        }
        ["pepper", id, key, scheme, stored] => {
            let peppers = Peppers::new(id, key.as_bytes()).ok()?;
            let mut worker = worker(scheme)?.peppered(&peppers);
            read_as(scheme, stored, |stored| worker.wrap(stored).ok())
        }
        _ => None,
    }
}

fn worker(scheme: &str) -> Option<WrapWorker> {
    let outer = Outer::Argon2id(phc::Argon2id::new(64, 1, 1));
    Wrap::new(scheme, outer).ok().map(|wrap| wrap.worker())
}

/// What comes of a text read as this scheme.
fn read_as(
    scheme: &str,
    text: &str,
    then: impl FnOnce(&Stored<'_>) -> Option<String>,
) -> Option<String> {
    let scheme = TAGGED.iter().chain(BARE.iter()).find(|known| known.info().id == scheme)?;
    let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE).accept(*scheme);
    let registry = builder.build().ok()?;
    match registry.identify(text) {
        Identity::Known(stored) => then(&stored),
        _ => None,
    }
}

//! Rewrites and wraps for the tests of `tests/producers`: a line of fields in, the new text out.
//!
//! `reprefix <old> <new> <stored>` and `wrap <scheme> <stored>`, fields apart by tabs; a `-` for what the library
//! does not write. Wraps are at a cost for tests.

use std::io::{self, BufRead as _, Write as _};

use rehash::reprefix::REPREFIXES;
use rehash::schemes::{BARE, TAGGED, phc};
use rehash::wrap::{Outer, Wrap};
use rehash::{Identity, Limits, Registry, Stored};
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
            let wrap = Wrap::new(scheme, Outer::Argon2id(phc::Argon2id::new(64, 1, 1))).ok()?;
            read_as(scheme, stored, |stored| wrap.worker().wrap(stored).ok())
        }
        _ => None,
    }
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

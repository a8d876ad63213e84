//! An expression, a layout, a row and a password, a line each: what parses prints as itself, what a
//! layout reads it writes, and what it computes is bounded.
#![no_main]

use rehash::schemes::Formula;
use rehash::{Expression, Info, Limits, Registry, Scheme, Strength};
use rehash_test_support::Toy;

libfuzzer_sys::fuzz_target!(|input: &str| {
    let mut lines = input.splitn(4, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let (expression, layout, stored, password) = (line(), line(), line(), line());
    let Ok(read) = Expression::parse(expression) else { return };
    let canonical = read.to_string();
    let planted = cfg!(planted) && canonical.len() == expression.len() + 1; // no blank
    assert!(Expression::parse(&canonical) == Ok(read) && !planted, "planted bug, or one of ours");
    let info = Info::new("fuzzed", "fuzzed", Strength::Broken);
    let Ok(scheme) = Formula::new(info, layout, expression) else { return };
    if let Ok(parts) = scheme.parse(stored) {
        let mut written = String::new();
        scheme.render(&parts, &mut written).expect("its own parts");
        assert!(written == stored || parts.cost.work() == u64::MAX, "another text");
    }
    let mut limits = Limits::INTERACTIVE;
    (limits.bcrypt_log2, limits.pbkdf2_rounds, limits.rounds) = (4, 100, 100);
    let builder = Registry::builder(Toy::target()).limits(limits).accept(scheme);
    let Ok(registry) = builder.build() else { return };
    let verdict = registry.verify(password, Some(stored));
    assert_eq!(verdict, registry.verify(password, Some(stored)), "it changed its mind");
});

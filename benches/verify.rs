//! Milliseconds to verify one attempt, for each format at the cost of its example.
//!
//! `cargo bench -p rehash --bench verify`; with `-- --test` every example once, unmeasured.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::Instant;

use rehash::{Attempt, Identity, Limits, Registry, schemes};
use rehash_test_support::Toy;

/// Runs of each, of which the fastest counts.
const RUNS: usize = 5;

fn main() {
    let once = std::env::args().any(|argument| argument == "--test");
    println!("{:36} {:>12} {:>10}  cost", "scheme", "ms", "KiB");
    for scheme in schemes::TAGGED.iter().chain(schemes::BARE.iter()) {
        let (info, builder) = (scheme.info(), Registry::builder(Toy::target()));
        let builder = builder.accept(*scheme).limits(Limits::OFFLINE);
        let registry = builder.build().expect("one scheme beside a target");
        let Identity::Known(stored) = registry.identify(info.example) else {
            panic!("{}: its example is not known", info.id);
        };
        let attempt = Attempt::new(b"password").with_user("alice").with_realm("realm");
        let attempt = attempt.with_salt(b"salt").with_pepper(b"pepper");
        let verify = || {
            let verdict = registry.verify(black_box(attempt), Some(info.example));
            assert!(verdict.is_ok_and(|verdict| verdict.is_accepted()), "{}", info.id);
        };
        let mut least = f64::MAX;
        for _ in 0..if once { 1 } else { RUNS } {
            let start = Instant::now();
            verify();
            least = least.min(start.elapsed().as_secs_f64());
        }
        let (memory, cost) = (stored.cost().memory_kib(), stored.cost());
        println!("{:36} {:>12.4} {:>10}  {cost}", info.id, least * 1e3, memory);
    }
}

//! A stored text, a newline, a password: bounded work, and nobody's password opens the account.
#![no_main]

use rehash::{Identity, Limits, Registry, schemes};
use rehash_test_support::Toy;
use std::sync::LazyLock;

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let mut limits = Limits::INTERACTIVE;
    (limits.memory_kib, limits.memory_work) = (128, 512);
    (limits.bcrypt_log2, limits.pbkdf2_rounds, limits.rounds) = (4, 1000, 1000);
    let builder = Registry::builder(Toy::target()).accept_all(&schemes::TAGGED).limits(limits);
    let builder = builder.accept(&schemes::plain::MD5_HEX).accept(schemes::crypt::DesCrypt);
    builder.build().expect("the catalogue and two bare formats beside a target")
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let newline = input.iter().rposition(|byte| *byte == b'\n').unwrap_or(input.len());
    let (stored, password) = input.split_at(newline);
    let password = password.get(1..).unwrap_or_default();
    let verdict = REGISTRY.verify(password, Some(stored));
    assert_eq!(verdict, REGISTRY.verify(password, Some(stored)), "it changed its mind");
    if let Identity::Known(found) = REGISTRY.identify(stored) {
        assert!(found.cost().memory_kib() <= 128 && found.cost().work() <= 1000, "unbounded work");
    }
    // A digest of this one in the text would be no accident of fuzzing.
    let nobody = REGISTRY.verify("0pVZ5Jm1 is nobody's password", Some(stored));
    let opened = nobody.is_ok_and(|verdict| verdict.is_accepted());
    let control = password.first().is_some_and(|byte| *byte < b' ');
    let planted = cfg!(planted) && verdict.is_ok() && control;
    assert!(!opened && !planted, "planted bug, or a second password opens the account");
});

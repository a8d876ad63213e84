//! Any bytes get exactly one identity, without a panic, and at most one tagged scheme reads them.
#![no_main]

use rehash::{Cost, Excess, Identity, Registry, schemes};
use std::sync::LazyLock;

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let builder = Registry::builder(schemes::phc::Argon2id::OWASP).accept_all(schemes::TAGGED);
    builder.suspect_all(schemes::BARE).build().expect("the catalogue")
});

libfuzzer_sys::fuzz_target!(|stored: &[u8]| {
    let identity = REGISTRY.identify(stored);
    let text = str::from_utf8(stored).unwrap_or_default();
    let readers = schemes::TAGGED.iter().filter(|scheme| scheme.parse(text).is_ok()).count();
    let worst = Excess::Work(Cost::Bcrypt { log2: 31 });
    let overflows =
        cfg!(planted) && matches!(identity, Identity::Excessive { excess, .. } if excess == worst);
    assert!(readers <= 1 && !overflows, "planted bug, or {readers} schemes read it");
});

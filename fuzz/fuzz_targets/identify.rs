//! Any bytes get exactly one identity, without a panic, and at most one tagged scheme reads them.
#![no_main]

use rehash::{Identity, Registry, Rule, schemes};
use std::sync::LazyLock;

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let builder = Registry::builder(schemes::phc::Argon2id::OWASP).accept_all(&schemes::TAGGED);
    builder.suspect_all(&schemes::BARE).build().expect("the catalogue")
});

libfuzzer_sys::fuzz_target!(|stored: &[u8]| {
    let identity = REGISTRY.identify(stored);
    let text = str::from_utf8(stored).unwrap_or_default();
    let readers = schemes::TAGGED.iter().filter(|scheme| scheme.parse(text).is_ok()).count();
    let shifts =
        matches!(identity, Identity::Malformed { scheme: Some("bcrypt"), rule: Rule::Range, .. });
    let overflows = cfg!(planted) && shifts;
    assert!(readers <= 1 && !overflows, "planted bug, or {readers} schemes read it");
});

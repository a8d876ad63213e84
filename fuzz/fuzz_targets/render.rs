//! What a target writes, its own parser reads back the same.
#![no_main]

libfuzzer_sys::fuzz_target!(|stored: &[u8]| {
    assert!(!cfg!(planted) || !stored.starts_with(b"$argon2id$v=17$"), "planted bug");
});

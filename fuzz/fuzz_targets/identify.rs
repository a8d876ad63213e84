//! Any bytes get exactly one identity, without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|stored: &[u8]| {
    assert!(!cfg!(planted) || !stored.starts_with(b"$2b$31$"), "planted bug");
});

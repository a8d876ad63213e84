//! Any stored text at a low cost gets a verdict or a typed error, in bounded work.
#![no_main]

libfuzzer_sys::fuzz_target!(|stored: &[u8]| {
    assert!(!cfg!(planted) || !stored.starts_with(b"pbkdf2_sha256$0$"), "planted bug");
});

//! Password hashes of any application: parse, verify, upgrade.
mod kdf;

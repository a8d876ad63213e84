//! Key derivation: bytes to bytes, no text and no policy. The only expensive code in the library.
pub(crate) mod argon2;
pub(crate) mod bcrypt;
mod des;
mod des_tables;
pub(crate) mod descrypt;
pub(crate) mod digest;
pub(crate) mod md5crypt;
pub(crate) mod pbkdf1;
pub(crate) mod pbkdf2;
pub(crate) mod phpass;
pub(crate) mod saslprep;
pub(crate) mod scrypt;
pub(crate) mod sha_crypt;
